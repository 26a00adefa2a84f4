//! nginx, Apache and Caddy serve the site as it needs, each with our configuration.

use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::deploy::{Host, Server, ServerProcess};
use xtask::project::Project;
use xtask::server::HeaderFile;
use xtask::tools::real_servers;

/// A real server with the site.
struct Asked(ServerProcess);

/// The answer of a server.
struct Answer {
    status: u16,
    /// By name in small letters.
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Asked {
    fn start(server: Server) -> Option<Self> {
        Self::start_beside(server, "")
    }

    fn start_beside(server: Server, more: &str) -> Option<Self> {
        let program = real_servers::find_or_skip(server)?;
        let project = Project::here().unwrap();
        Some(Self(ServerProcess::start_with(server, &program, &project, more).unwrap()))
    }

    fn asks(&self, path: &str, accepts: &str) -> Answer {
        self.asks_by_name("127.0.0.1", path, accepts)
    }

    fn asks_by_name(&self, name: &str, path: &str, accepts: &str) -> Answer {
        let agent = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false);
        let agent: ureq::Agent = agent.build().into();
        let address = format!("{}{path}", self.0.origin());
        let asked = agent.get(address).header("host", name).header("accept-encoding", accepts);
        let mut answer = asked.call().unwrap();
        let named = answer.headers().iter();
        let named =
            named.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
        let headers = named.collect();
        let body = answer.body_mut().read_to_vec().unwrap();
        Answer { status: answer.status().as_u16(), headers, body }
    }

    /// Checks that every header of `_headers` is there, and none with a version.
    #[track_caller]
    fn check_headers(&self, path: &str, answer: &Answer) {
        for (name, value) in &self.0.headers().headers_for(path) {
            let found = answer.headers.get(name.as_str()).map(String::as_str);
            assert_eq!(found, value.to_str().ok(), "{path}: {name}");
        }
        let server = answer.headers.get("server").map_or("", String::as_str);
        assert!(!server.contains(|letter: char| letter.is_ascii_digit()), "{path}: {server}");
    }
}

/// The path of every file of the site, as a browser requests it.
fn paths(site: &Path, folder: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(site.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{folder}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            paths.extend(self::paths(site, &format!("{name}/")));
        } else if !name.ends_with(".br") && !name.ends_with(".gz") && name != "_headers" {
            paths.push(format!("/{}", name.strip_suffix("index.html").unwrap_or(&name)));
        }
    }
    paths
}

fn media_type(path: &str) -> &'static [&'static str] {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "js" => &["text/javascript", "application/javascript"],
        "wasm" => &["application/wasm"],
        "json" => &["application/json"],
        "svg" => &["image/svg+xml"],
        "txt" => &["text/plain"],
        _ => &["text/html"],
    }
}

fn unpacked(answer: &Answer) -> Vec<u8> {
    let mut plain = Vec::new();
    match answer.headers.get("content-encoding").map(String::as_str) {
        Some("br") => {
            _ = brotli::Decompressor::new(&*answer.body, 4096).read_to_end(&mut plain).unwrap()
        }
        Some("gzip") => {
            _ = flate2::read::GzDecoder::new(&*answer.body).read_to_end(&mut plain).unwrap()
        }
        None => plain.clone_from(&answer.body),
        Some(other) => panic!("{other}"),
    }
    plain
}

fn check(server: Server) {
    let Some(running) = Asked::start(server) else { return };
    let site = running.0.site();
    let all = paths(&site, "");
    assert!(all.len() > 30, "{all:?}");
    for path in &all {
        let file = site.join(path.trim_start_matches('/'));
        let file = if file.is_dir() { file.join("index.html") } else { file };
        let is_packed = PathBuf::from(format!("{}.br", file.display())).exists();
        let bytes = fs::read(&file).unwrap();
        for (accepts, packed) in [("br, gzip", "br"), ("gzip", "gzip"), ("identity", "")] {
            let answer = running.asks(path, accepts);
            assert_eq!(answer.status, 200, "{path}");
            running.check_headers(path, &answer);
            let kind = answer.headers["content-type"].split(';').next().unwrap().to_owned();
            assert!(media_type(path).contains(&&*kind), "{path}: {kind}");
            let encoding = answer.headers.get("content-encoding").map_or("", String::as_str);
            assert_eq!(encoding, if is_packed { packed } else { "" }, "{path} for {accepts}");
            assert!(unpacked(&answer) == bytes, "{path} for {accepts} is another file");
            // A cache must know that the answer depends on the encoding.
            if !encoding.is_empty() {
                let vary = answer.headers.get("vary").map_or("", String::as_str);
                assert!(vary.to_lowercase().contains("accept-encoding"), "{path}: {vary:?}");
            }
        }
    }
    // A neutral page for an unknown address, and no list of a folder.
    let missing = fs::read(site.join("404.html")).unwrap();
    for path in [
        "/nothing",
        "/es/nothing/",
        "/_headers",
        "/.git/config",
        "/assets/",
        "/agencies/",
        "/assets/app-0.js",
    ] {
        let answer = running.asks(path, "identity");
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body == missing, "{path}: {}", String::from_utf8_lossy(&answer.body));
        running.check_headers("/404.html", &answer);
    }
    // While the site is being replaced, even that page may be missing.
    fs::remove_file(site.join("404.html")).unwrap();
    running.asks("/es/nothing/", "identity");
    // No request is logged.
    let logs = running.0.logs();
    assert!(!logs.contains("/es/") && !logs.contains("/nothing"), "{logs}");
}

#[test]
fn behind_nginx_the_site_is_whole_and_nobody_is_written_down() {
    check(Server::Nginx);
}

#[test]
fn behind_apache_the_site_is_whole_and_nobody_is_written_down() {
    check(Server::Apache);
}

#[test]
fn behind_caddy_the_site_is_whole_and_nobody_is_written_down() {
    check(Server::Caddy);
}

/// What certbot adds after our block to redirect from http to https (`certbot --nginx`, seen in
/// version 2.1), and a block that names no log, as another name on the same server has it.
const BESIDE_NGINX: &str = "
server {
    if ($host = moved.example) {
        return 301 https://$host$request_uri;
    }
	listen 80;
	server_name moved.example;
    return 404;
}
server {
	listen 80;
	server_name other.example;
	root /var/www/its-not-your-fault;
}
";

#[test]
fn nginx_writes_down_nobody_whom_it_leads_to_https() {
    let Some(running) = Asked::start_beside(Server::Nginx, BESIDE_NGINX) else { return };
    let answer = running.asks_by_name("moved.example", "/es/?led", "identity");
    assert_eq!(answer.status, 301);
    assert_eq!(answer.headers["location"], "https://moved.example/es/?led");
    assert_eq!(running.asks_by_name("other.example", "/es/", "identity").status, 200);
    let logs = running.0.logs();
    assert!(!logs.contains("/es/"), "{logs}");
}

/// Calls the function for each path, as CloudFront would, and returns its answers.
const ASK: &str = "
const paths = JSON.parse(process.argv[1]);
console.log(JSON.stringify(paths.map((uri) => {
    const response = { headers: { server: { value: 'AmazonS3' } } };
    handler({ context: { eventType: 'viewer-response' }, request: { uri }, response });
    const asked = handler({ context: { eventType: 'viewer-request' }, request: { uri } });
    return [asked.uri, response.headers];
})))";

#[test]
fn cloudfronts_function_sends_what_our_own_servers_send() {
    let project = Project::here().unwrap();
    let headers = HeaderFile::read(&project.dist()).unwrap();
    let paths = ["/", "/es/", "/assets/app.js", "/agency.json", "/agencies/utah-icac.json"];
    let script = Host::CloudFront.config(&headers) + ASK;
    let asked = serde_json::to_string(&paths).unwrap();
    let answer = Command::new("node").args(["--eval", &script, &asked]).output().unwrap();
    let said = String::from_utf8_lossy(&answer.stderr).into_owned();
    let answers: Vec<(String, Value)> =
        serde_json::from_slice(&answer.stdout).unwrap_or_else(|error| panic!("{error}: {said}"));
    assert_eq!(answers[1].0, "/es/index.html");
    assert_eq!(answers[2].0, "/assets/app.js");
    for (path, (_, sent)) in paths.iter().zip(&answers) {
        let wanted = headers.headers_for(path);
        let count = sent.as_object().map(Map::len);
        assert_eq!(count, Some(wanted.len()), "{path}: {sent:?}");
        for (name, value) in &wanted {
            assert_eq!(sent[name.as_str()]["value"], value.to_str().unwrap(), "{path}: {name}");
        }
    }
}

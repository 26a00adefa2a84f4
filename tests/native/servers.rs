//! nginx, Apache and Caddy, each started with the file of ours, send what the site needs of them.

use std::{
    collections::BTreeMap,
    fs,
    io::Read,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use xtask::{
    deploy::{Server, copy_folder, pack_beside},
    project::Project,
    server::HeaderFile,
    tools::real_servers,
};

/// Apache's own file around ours: nothing but what `deploy/apache.conf` says that it needs.
const AROUND_APACHE: &str = "\
ServerRoot FOLDER
PidFile FOLDER/pid
ErrorLog FOLDER/errors
Mutex posixsem
User www-data
Group www-data
Listen 127.0.0.1:PORT
ServerName localhost
TypesConfig /etc/mime.types
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
Include FOLDER/ours
";

const AROUND_NGINX: &str = "\
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
user root;
pid FOLDER/pid;
error_log FOLDER/errors;
worker_processes 1;
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_body_temp_path FOLDER/body;
    proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/fastcgi;
    uwsgi_temp_path FOLDER/uwsgi;
    scgi_temp_path FOLDER/scgi;
    access_log FOLDER/access;
    include FOLDER/ours;
}
";

const AROUND_CADDY: &str = "\
{
	admin off
	auto_https off
}
import FOLDER/ours
";

/// A real server with the site; it ends with this.
struct Running {
    process: Child,
    port: u16,
    folder: TempDir,
    headers: HeaderFile,
}

/// What a server answers.
struct Answer {
    status: u16,
    /// By their names in small letters.
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Running {
    fn start(server: Server) -> Option<Self> {
        let program = real_servers::find_or_skip(server)?;
        let folder = TempDir::new().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let site = folder.path().join("site");
        copy_folder(&Project::here().unwrap().dist(), &site).unwrap();
        assert!(pack_beside(&site).unwrap() > 20, "every page is packed");
        let headers = HeaderFile::read(&site).unwrap();
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let (around, name, address) = match server {
            Server::Nginx => (AROUND_NGINX, "listen 80", format!("listen 127.0.0.1:{port}")),
            Server::Apache => (AROUND_APACHE, "*:80", format!("127.0.0.1:{port}")),
            Server::Caddy => {
                (AROUND_CADDY, "guide.example {", format!("http://127.0.0.1:{port} {{"))
            }
        };
        let own = server.filled_in(&headers).replace(name, &address);
        let own = own.replace("/var/www/its-not-your-fault", site.to_str().unwrap());
        fs::write(folder.path().join("ours"), own).unwrap();
        let around = around.replace("FOLDER", folder.path().to_str().unwrap());
        let config = folder.path().join("around");
        fs::write(&config, around.replace("PORT", &port.to_string())).unwrap();
        let mut command = Command::new(program);
        match server {
            Server::Nginx => command.arg("-c").arg(&config).arg("-p").arg(folder.path()),
            Server::Apache => command.arg("-DFOREGROUND").arg("-f").arg(&config),
            Server::Caddy => {
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&config);
                command.env("HOME", folder.path()).env("XDG_DATA_HOME", folder.path())
            }
        };
        let said = fs::File::create(folder.path().join("said")).unwrap();
        let process = command.stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
        let process = process.spawn().unwrap();
        let mut running = Self { process, port, folder, headers };
        running.listens();
        Some(running)
    }

    fn listens(&mut self) {
        let end = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let ended = self.process.try_wait().unwrap().is_some();
            let said = || fs::read_to_string(self.folder.path().join("said")).unwrap();
            assert!(!ended && Instant::now() < end, "it does not listen: {}", said());
            thread::yield_now();
        }
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn asks(&self, path: &str, accepts: &str) -> Answer {
        let agent = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false);
        let agent: ureq::Agent = agent.build().into();
        let address = format!("http://127.0.0.1:{}{path}", self.port);
        let mut answer = agent.get(address).header("accept-encoding", accepts).call().unwrap();
        let named = answer.headers().iter();
        let named =
            named.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
        let headers = named.collect();
        let body = answer.body_mut().read_to_vec().unwrap();
        Answer { status: answer.status().as_u16(), headers, body }
    }

    /// Every header of ours, as `_headers` says, and none that tells a version.
    #[track_caller]
    fn check_headers(&self, path: &str, answer: &Answer) {
        for (name, value) in &self.headers.headers_for(path) {
            let found = answer.headers.get(name.as_str()).map(String::as_str);
            assert_eq!(found, value.to_str().ok(), "{path}: {name}");
        }
        let server = answer.headers.get("server").map_or("", String::as_str);
        assert!(!server.contains(|letter: char| letter.is_ascii_digit()), "{path}: {server}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Not `kill`: a server that is asked to end takes its workers with it.
        let ended = Command::new("kill").arg(self.process.id().to_string()).status();
        if ended.is_err() {
            _ = self.process.kill();
        }
        _ = self.process.wait();
    }
}

/// Every file of the site, as it is asked for.
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
    let Some(running) = Running::start(server) else { return };
    let site = running.site();
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
            // Whoever keeps a copy for others must know that it is packed.
            if !encoding.is_empty() {
                let vary = answer.headers.get("vary").map_or("", String::as_str);
                assert!(vary.to_lowercase().contains("accept-encoding"), "{path}: {vary:?}");
            }
        }
    }
    // A neutral page for what is not there, and no list of what is.
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
    // Nothing of it is written down.
    for name in ["access", "errors", "said"] {
        let log = fs::read_to_string(running.folder.path().join(name)).unwrap_or_default();
        assert!(!log.contains("/es/") && !log.contains("/nothing"), "{name}: {log}");
    }
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

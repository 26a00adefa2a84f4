//! Tests of the static files: a small made-up site answers as a static host does.

use crate::server::static_files::*;
use tempfile::TempDir;

/// A made-up site in a temporary folder, beside a file that must not be served.
struct Site {
    folder: TempDir,
}

impl Site {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        fs::create_dir(folder.path().join("dist")).unwrap();
        let site = Self { folder };
        for (name, text) in files {
            site.write(name, text);
        }
        site
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("dist").canonicalize().unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        let file = self.root().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn request(&self, method: Method, path: &str, accept: &'static str) -> Response<Vec<u8>> {
        let mut accepted = HeaderMap::new();
        accepted.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
        respond(&self.root(), &method, &path.parse().unwrap(), &accepted)
    }

    fn get(&self, path: &str) -> Response<Vec<u8>> {
        self.request(Method::GET, path, "")
    }

    #[track_caller]
    fn check(&self, path: &str, status: u16, body: &str) {
        let response = self.get(path);
        assert_eq!(response.status(), status, "{path}");
        assert_eq!(String::from_utf8_lossy(response.body()), body, "{path}");
    }
}

#[track_caller]
fn check_header(response: &Response<Vec<u8>>, name: &str, expected: Option<&str>) {
    let found = response.headers().get(name);
    assert_eq!(found.map(|value| value.to_str().unwrap()), expected, "{name}");
}

const SITE: &[(&str, &str)] = &[
    ("index.html", "guide"),
    ("es/index.html", "guía"),
    ("café/index.html", "menu"),
    ("agencies/utah-icac.json", "{}"),
    ("404.html", "no such page"),
    ("_headers", "/*\n  X-A: all\n/es\n  X-A: redirect\n"),
];

#[test]
fn a_folder_is_its_index() {
    let site = Site::new(SITE);
    site.check("/", 200, "guide");
    site.check("/index.html", 200, "guide");
    site.check("/es/", 200, "guía");
    site.check("/es/?from=card", 200, "guía");
    site.check("/caf%C3%A9/", 200, "menu");
}

#[test]
fn a_folder_without_its_slash_is_redirected() {
    let site = Site::new(SITE);
    let response = site.get("/es?from=card");
    assert_eq!(response.status(), 301);
    check_header(&response, "location", Some("/es/?from=card"));
    check_header(&site.get("/caf%C3%A9"), "location", Some("/caf%C3%A9/"));
}

#[test]
fn an_unknown_path_gets_the_404_page() {
    let site = Site::new(SITE);
    for path in ["/nothing", "/nothing/", "/es/index.html/", "/index.html/"] {
        site.check(path, 404, "no such page");
    }
    let response = site.get("/nothing.json");
    check_header(&response, "content-type", Some("text/html; charset=utf-8"));
}

#[test]
fn a_site_without_a_404_page_answers_with_a_sentence() {
    let site = Site::new(&[("index.html", "")]);
    site.check("/nothing", 404, "there is no such page\n");
}

#[test]
fn folders_are_not_listed() {
    let site = Site::new(SITE);
    site.check("/agencies", 404, "no such page");
    site.check("/agencies/", 404, "no such page");
}

#[test]
fn nothing_outside_the_site_is_read() {
    let site = Site::new(SITE);
    for path in [
        "/../secret.txt",
        "/es/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/es/..%5c..%5csecret.txt",
        "/%00",
        "/%ff",
        "//secret.txt",
    ] {
        site.check(path, 404, "no such page");
    }
    // An absolute path must not replace the root.
    let secret = site.folder.path().join("secret.txt");
    site.check(&format!("/{}", secret.display()), 404, "no such page");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_does_not_lead_out_of_the_site() {
    let site = Site::new(SITE);
    let secret = site.folder.path().join("secret.txt");
    std::os::unix::fs::symlink(secret, site.root().join("link.txt")).unwrap();
    site.check("/link.txt", 404, "no such page");
}

#[test]
fn no_redirect_leads_to_another_host() {
    let site = Site::new(SITE);
    site.write("elsewhere.example/index.html", "");
    let response = site.get("//elsewhere.example");
    assert_eq!(response.status(), 404);
    check_header(&response, "location", None);
}

#[test]
fn the_header_file_applies_everywhere_and_is_not_served() {
    let site = Site::new(SITE);
    check_header(&site.get("/"), "x-a", Some("all"));
    check_header(&site.get("/nothing"), "x-a", Some("all"));
    check_header(&site.get("/es"), "x-a", Some("redirect"));
    site.check("/_headers", 404, "no such page");
    site.check("/%5Fheaders", 404, "no such page");
}

#[test]
fn files_and_headers_are_read_for_each_request() {
    let site = Site::new(SITE);
    site.check("/", 200, "guide");
    site.write("index.html", "new");
    site.write("_headers", "/*\n  X-A: new\n");
    site.check("/", 200, "new");
    check_header(&site.get("/"), "x-a", Some("new"));
    site.write("_headers", "/*\n  X-A\n");
    assert_eq!(site.get("/").status(), 500);
}

#[test]
fn only_get_and_head_are_allowed() {
    let site = Site::new(SITE);
    let response = site.request(Method::POST, "/", "");
    assert_eq!(response.status(), 405);
    check_header(&response, "allow", Some("GET, HEAD"));
    let head = site.request(Method::HEAD, "/", "");
    check_header(&head, "content-length", Some("5"));
    assert!(head.body().is_empty());
}

#[test]
fn a_precompressed_variant_is_sent_to_browsers_that_accept_it() {
    let site = Site::new(SITE);
    site.write("index.html.br", "as br");
    site.write("index.html.gz", "as gzip");
    let check = |accept, encoding, body: &str| {
        let response = site.request(Method::GET, "/", accept);
        check_header(&response, "content-encoding", encoding);
        check_header(&response, "content-type", Some("text/html; charset=utf-8"));
        check_header(&response, "vary", Some("accept-encoding"));
        assert_eq!(response.body(), body.as_bytes(), "{accept}");
    };
    check("gzip, deflate, br", Some("br"), "as br");
    check("gzip;q=0.5", Some("gzip"), "as gzip");
    check("br;q=0, gzip", Some("gzip"), "as gzip");
    check("identity", None, "guide");
    check_header(&site.get("/es/"), "vary", None);
}

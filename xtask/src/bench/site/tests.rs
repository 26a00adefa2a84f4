//! Tests with made-up sites: no file escapes the budgets.

use crate::bench::site::*;

fn site(files: &[(&str, &str)]) -> Site {
    let dist = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let file = dist.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    Site::read(dist.path()).unwrap()
}

#[track_caller]
fn check_loads(site: &Site, page: &str, expected: &[&str]) {
    let loads: Vec<_> = site.pages[page].loads.iter().collect();
    assert_eq!(loads, expected, "{page}");
}

#[test]
fn what_a_file_loads_counts_for_the_page_that_loads_the_file() {
    let site = site(&[
        ("index.html", "<script type=module src=/start-1.js></script>"),
        ("start-1.js", "import './site-2.js'"),
        ("site-2.js", "import {} from './snippets/x/inline0.js'; 'site-2_bg.wasm'"),
        ("site-2_bg.wasm", "\0asm"),
        ("snippets/x/inline0.js", ""),
        ("agency.json", "{}"),
        ("desk/index.html", "<script src=/desk-3.js></script>"),
        ("desk-3.js", ""),
    ]);
    check_loads(
        &site,
        "/",
        &["agency.json", "site-2.js", "site-2_bg.wasm", "snippets/x/inline0.js", "start-1.js"],
    );
    check_loads(&site, "/desk/", &["agency.json", "desk-3.js"]);
    assert!(site.unmentioned().is_empty());
}

#[test]
fn an_unmentioned_file_is_found() {
    let site = site(&[("index.html", ""), ("forgotten.js", "")]);
    assert_eq!(site.unmentioned(), BTreeSet::from(["forgotten.js"]));
}

#[test]
fn a_linked_file_is_neither_loaded_nor_unmentioned() {
    let site = site(&[("index.html", "<a href='/card.pdf'>"), ("card.pdf", "%PDF")]);
    check_loads(&site, "/", &[]);
    assert!(site.pages["/"].links.contains("card.pdf"));
    assert!(site.unmentioned().is_empty());
}

#[test]
fn files_that_no_page_loads_by_itself_are_left_out() {
    let site = site(&[
        ("index.html", ""),
        ("index.html.br", "compressed"),
        ("_headers", ""),
        ("robots.txt", ""),
        ("schema/agency.v1.json", ""),
        ("agencies/utah-icac.json", ""),
    ]);
    assert!(site.files.is_empty(), "{:?}", site.files);
    assert_eq!(site.pages.len(), 1);
}

#[test]
fn the_size_of_a_page_includes_the_files_it_loads() {
    let site = site(&[("index.html", "<link rel=icon href=icon.svg>"), ("icon.svg", "<svg/>")]);
    let page = &site.pages["/"];
    let sum = page.size.plus(Size::of(b"<svg/>"));
    assert_eq!(site.size_with_files(page), sum);
    assert_eq!(sum.raw_bytes, 29 + 6);
}

#[test]
fn repetition_is_compressed() {
    let size = Size::of(&[b'a'; 100_000]);
    assert_eq!(size.raw_bytes, 100_000);
    assert!(size.brotli_bytes < 100, "{size:?}");
}

#[test]
fn a_folder_without_the_guide_is_refused() {
    let empty = tempfile::tempdir().unwrap();
    let error = Site::read(empty.path()).unwrap_err().to_string();
    assert!(error.contains("has no index.html"), "{error}");
}

//! The rules of the architecture, each with what to do instead.

use std::fs;
use std::path::{Path, PathBuf};

/// Words that must not appear in a folder, and what to do instead. The compiler refuses a crate
/// that is no dependency; these rules are what it cannot check.
const FORBIDDEN: &[(&str, &str, &str)] = &[
    ("crates/agency/src", "std::fs", "take the text as an argument"),
    ("crates/agency/src", "Instant::now", "take the time as an argument"),
    ("crates/agency/src", "std::thread", "validate one agency; agency-list has the threads"),
    ("crates/agency/src", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("crates/content/src", "Instant::now", "take the time as an argument"),
    ("crates/content/src", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("crates/import/src", "std::fs", "take the text as an argument"),
    ("crates/import/src", "std::path", "take the text as an argument"),
    ("crates/import/src", "std::thread", "hand over what is found; the sink decides"),
    ("crates/import/src", "Instant::now", "take the time as an argument"),
    ("crates/import/src", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/browser", "agency::", "text in, text out"),
    ("src/browser", "content::", "text in, text out"),
    ("src/browser", "import::", "text in, text out"),
    ("src/browser", "crate::islands", "text in, text out"),
    ("src/islands", "import::", "visitors load islands, and never read a list of agencies"),
    ("src/islands", "web_sys", "ask src/browser.rs"),
    ("src/islands", "crate::pages", "an island does not know who shows it"),
    ("src/islands", "crate::officers", "visitors never load what is for officers"),
    ("src/islands", "crate::desk", "visitors never load what is for agencies"),
    ("src/islands", "cfg(", "ask src/browser.rs, which alone knows the two targets"),
    ("src/islands", "https://", "addresses are in src/content"),
    ("src/widgets", "crate::desk", "a widget does not know who shows it"),
    ("src/widgets", "crate::officers", "a widget does not know who shows it"),
    ("src/officers", "web_sys", "ask src/browser.rs"),
    ("src/officers", "crate::pages", "an island does not know who shows it"),
    ("src/officers", "crate::desk", "what both need is a widget"),
    ("src/officers", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/officers", "https://", "addresses are in src/content"),
    ("src/desk", "web_sys", "ask src/browser.rs"),
    ("src/desk", "crate::pages", "an island does not know who shows it"),
    ("src/desk", "crate::officers", "what both need is a widget"),
    ("src/desk", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/pages", "import::", "a page is written from the content"),
    ("src/pages", "agency_list::", "a page is given the agencies that it shows"),
    ("src/pages", "web_sys", "a page is written where there is no browser"),
    ("src/pages", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/pages", "https://", "addresses are in src/content"),
    ("src", ".unwrap()", "say what to do instead, or `expect` why it cannot fail"),
    ("src", "todo!", "what is not finished is not shown"),
    ("src", "localStorage.setItem", "promise 3: nothing is kept"),
    ("src", "sessionStorage.setItem", "promise 3: nothing is kept"),
    ("src", "document.cookie", "promise 3: nothing is kept"),
    ("style", "transition", "nothing moves for those whom movement makes ill (WCAG 2.3.3)"),
    ("style", "animation", "nothing moves for those whom movement makes ill (WCAG 2.3.3)"),
    ("style", " scroll-behavior", "nothing moves for those whom movement makes ill (WCAG 2.3.3)"),
    ("style", "!important", "let the order of the sheets decide"),
    ("style", "http", "promise 4: nothing comes from elsewhere"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the project with one of these endings.
pub fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The lines of code of a file: without comments and unit tests.
fn lines_that_run(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn no_module_reaches_past_its_layer() {
    let mut broken = Vec::new();
    for (folder, word, instead) in FORBIDDEN {
        for path in files(folder, &[".rs", ".js", ".css"]) {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            if name.ends_with("/tests.rs") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for (number, line) in lines_that_run(&text) {
                if line.contains(word) {
                    broken.push(format!("{name}:{}: no `{word}` here: {instead}", number + 1));
                }
            }
        }
    }
    // The layer `browser` is there to know the browser.
    broken.retain(|line| !line.starts_with("src/browser") || !line.contains("`web_sys`"));
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_file_says_first_what_it_does() {
    for (folder, endings, starts) in [
        ("src", &[".rs"][..], "//!"),
        ("xtask/src", &[".rs"], "//!"),
        ("tests", &[".rs"], "//!"),
        ("src/content", &[".toml"], "#"),
        ("src/pages", &[".js"], "//"),
        ("crates", &[".rs"], "//!"),
        ("style", &[".css"], "/*"),
        ("tests/bench", &[".mjs", ".jsx"], "//"),
        ("deploy", &["_headers", ".conf", "Caddyfile", ".yml"], "#"),
        ("deploy", &[".js"], "//"),
    ] {
        for path in files(folder, endings) {
            let text = fs::read_to_string(&path).unwrap();
            assert!(
                text.starts_with(starts),
                "{}: begin with one line that says what it does",
                path.display()
            );
        }
    }
}

#[test]
fn no_file_has_more_than_300_lines() {
    for folder in ["crates", "src", "xtask", "tests"] {
        for path in files(folder, &[".rs"]) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(
                lines <= 300,
                "{}: {lines} lines: give a part of it a file of its own",
                path.display()
            );
        }
    }
    for path in files("src/wasm", &[".rs"]) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines < 20, "{}: a program only brings its page to life", path.display());
    }
}

#[test]
fn the_exits_script_stays_under_1_kb() {
    let script = its_not_your_fault::pages::exit_script();
    assert!(script.len() < 1024, "{} bytes: it runs before everything else", script.len());
    assert!(!script.contains("//"), "a comment would swallow the rest of the one line");
}

#[test]
fn colors_are_only_in_tokens() {
    for path in files("style", &[".css"]) {
        if path.ends_with("tokens.css") || path.ends_with("print.css") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            let is_raw = line.contains("rgb(")
                || line.contains("hsl(")
                || line.split('#').nth(1).is_some_and(|after| {
                    after.len() >= 3
                        && after.chars().take(3).all(|letter| letter.is_ascii_hexdigit())
                        && line.contains(':')
                        && !line.trim_start().starts_with('#')
                });
            assert!(
                !is_raw,
                "{}:{}: a color has a name in tokens.css: `{line}`",
                path.display(),
                number + 1
            );
        }
    }
}

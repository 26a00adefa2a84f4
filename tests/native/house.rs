//! The rules of the house, each with what to do instead.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where a word must not appear, and what to do instead.
const FORBIDDEN: &[(&str, &str, &str)] = &[
    ("src/domain", "leptos", "return data; a page shows it"),
    ("src/domain", "web_sys", "take what the browser said as an argument"),
    ("src/domain", "Instant::now", "take the time as an argument"),
    (
        "src/domain",
        "crate::browser",
        "siblings do not know each other: an island brings them together",
    ),
    ("src/domain", "crate::pages", "return data; a page shows it"),
    ("src/domain", "crate::directory", "return data; a directory is made of it"),
    ("src/domain", "crate::intake", "intake brings what others wrote into our form"),
    ("src/intake", "crate::directory", "text in, organizations out; a directory has the files"),
    ("src/intake", "crate::islands", "text in, organizations out"),
    ("src/intake", "crate::pages", "text in, organizations out"),
    ("src/intake", "crate::desk", "text in, organizations out; the desk shows them"),
    ("src/intake", "crate::browser", "take the text as an argument"),
    ("src/intake", "web_sys", "take the text as an argument"),
    ("src/intake", "std::fs", "take the text as an argument"),
    ("src/intake", "std::path", "take the text as an argument"),
    ("src/intake", "std::thread", "hand over what is found; the sink decides"),
    ("src/intake", "rayon", "hand over what is found; the sink decides"),
    ("src/intake", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/browser", "crate::intake", "text in, text out"),
    ("src/islands", "crate::intake", "visitors load islands, and never read a list of agencies"),
    ("src/pages", "crate::intake", "a page is written from the content"),
    ("src/pages", "crate::directory", "a page asks for one agency, by its id"),
    ("src/islands", "crate::directory", "a page asks for one agency, by its id"),
    ("src/browser", "crate::domain", "text in, text out"),
    ("src/browser", "crate::islands", "text in, text out"),
    ("src/islands", "web_sys", "ask src/browser.rs"),
    ("src/islands", "crate::pages", "an island does not know who shows it"),
    ("src/officers", "web_sys", "ask src/browser.rs"),
    ("src/officers", "crate::pages", "a room does not know who shows it"),
    ("src/officers", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/officers", "https://", "addresses stand in src/content"),
    ("src/islands", "crate::officers", "visitors never load what is for officers"),
    ("src/islands", "cfg(", "ask src/browser.rs, which alone knows the two targets"),
    ("src/pages", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/domain", "cfg(target", "ask src/browser.rs, which alone knows the two targets"),
    ("src/pages", "web_sys", "a page is written where there is no browser"),
    ("src/pages", "https://", "addresses stand in src/content"),
    ("src/islands", "https://", "addresses stand in src/content"),
    ("src", ".unwrap()", "say what to do instead, or `expect` why it cannot fail"),
    ("src", "todo!", "what is not finished is not shown"),
    ("src", "localStorage.setItem", "promise 3: nothing is kept"),
    ("src", "sessionStorage.setItem", "promise 3: nothing is kept"),
    ("src", "document.cookie", "promise 3: nothing is kept"),
    ("style", "transition", "nothing moves for those whom movement makes ill (WCAG 2.3.3)"),
    ("style", "animation", "nothing moves for those whom movement makes ill (WCAG 2.3.3)"),
    ("style", "scroll-behavior", "nothing moves for those whom movement makes ill (WCAG 2.3.3)"),
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

/// The lines of a file that run: without comments, and without its unit tests.
fn lines_that_run(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn rooms_keep_to_themselves() {
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
    // The seam is there to know the browser.
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
fn files_stay_small_enough_to_be_read() {
    for folder in ["src", "xtask/src", "tests"] {
        for path in files(folder, &[".rs"]) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(
                lines <= 300,
                "{}: {lines} lines: give a part of it a file of its own",
                path.display()
            );
        }
    }
    let main = fs::read_to_string(root().join("src/main.rs")).unwrap();
    assert!(main.lines().count() < 20, "src/main.rs only brings the page to life");
}

#[test]
fn the_exits_script_stays_under_1_kb() {
    let script = its_not_your_fault::pages::exit_script();
    assert!(script.len() < 1024, "{} bytes: it runs before everything else", script.len());
    assert!(!script.contains("//"), "a comment would swallow the rest of the one line");
}

#[test]
fn colours_stand_in_tokens_only() {
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
                "{}:{}: a colour has a name in tokens.css: `{line}`",
                path.display(),
                number + 1
            );
        }
    }
}

//! Every promise in the README names the tests that fail when it stops being true.

use crate::architecture::files;
use std::fs;
use std::path::Path;
use xtask::promises::{Promise, promises};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All Rust code in these folders.
fn code(folders: &[&str]) -> String {
    let paths = folders.iter().flat_map(|folder| files(folder, &[".rs"]));
    paths.map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_promise_names_tests_that_exist() {
    let code = code(&["tests", "src", "crates", "xtask/src"]);
    let readme = read("README.md");
    let promises = promises(&readme);
    let numbers: Vec<usize> = promises.iter().map(|promise| promise.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9], "README: nine promises, one row each");
    for Promise { number, tests, .. } in promises {
        assert!(!tests.is_empty(), "README: promise {number} names no test");
        for name in tests {
            assert!(
                code.contains(&format!("fn {name}(")),
                "README: promise {number} names `{name}`, which is no test"
            );
        }
    }
}

#[test]
fn the_accessibility_report_names_tests_that_exist_or_a_day() {
    let code = code(&["tests", "crates"]);
    let report = read("ACCESSIBILITY.md");
    for name in report.split('`').skip(1).step_by(2) {
        // Commands and paths are between such marks, too.
        let is_test = name.contains('_') && !name.contains(['/', ' ', '.']);
        assert!(!is_test || code.contains(&format!("fn {name}(")), "`{name}` is no test");
    }
    let rows: Vec<&str> = report.lines().filter(|line| line.contains("| Supports |")).collect();
    assert!(rows.len() > 30, "a row for each criterion");
    for row in rows {
        let is_known =
            row.contains('`') || row.contains("by hand, 20") || row.contains("the rules");
        assert!(is_known, "ACCESSIBILITY.md: how do we know? {row}");
    }
}

#[test]
fn the_readme_says_help_first() {
    let readme = read("README.md");
    let help =
        readme.find("If you are being threatened right now").expect("help stands in the README");
    assert!(
        help < 400 && readme[help..].contains("988") && readme[help..].contains("1-800-843-5678")
    );
}

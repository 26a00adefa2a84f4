//! What the site promises, as the README's table says it: in a visitor's words, with the tests that
//! hold it.

use std::fmt::Write;

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub number: usize,
    pub says: String,
    /// What somebody suffers when it is broken.
    pub otherwise: String,
    /// Names of tests, without the files that they stand in.
    pub tests: Vec<String>,
}

/// The rows of `| number | promise | otherwise | tests |`.
pub fn promises(readme: &str) -> Vec<Promise> {
    let rows = readme.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let number = cells.next()?.parse().ok()?;
        let [says, otherwise, tests] = [cells.next()?, cells.next()?, cells.next()?];
        let tests = tests.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        Some(Promise { number, says: says.to_owned(), otherwise: otherwise.to_owned(), tests })
    });
    rows.collect()
}

/// The test that a line of `cargo test` says has failed, by its bare name.
pub fn failed_in(line: &str) -> Option<&str> {
    let path = line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?;
    path.rsplit("::").next()
}

/// For each promise that is broken: what it says, what a visitor suffers, and which test said so.
pub fn broken(promises: &[Promise], failed: &[String]) -> String {
    let mut said = String::new();
    for Promise { number, says, otherwise, tests } in promises {
        let told: Vec<&str> =
            failed.iter().filter(|name| tests.contains(name)).map(String::as_str).collect();
        if !told.is_empty() {
            let told = told.join("`, `");
            // Writing to a String cannot fail.
            _ = writeln!(
                said,
                "promise {number} is broken: {says}\n  {otherwise}\n  `{told}` failed"
            );
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = "# A\n\n| | promise | otherwise | tests |\n|---|---|---|---|\n\
        | 1 | You can go. | Somebody sees it. | `goes_away`, `stays_away` |\n";

    #[test]
    fn a_failed_test_names_its_promise_and_who_suffers() {
        let promises = promises(README);
        let failed = failed_in("test leaving::stays_away ... FAILED").unwrap().to_owned();
        let said = broken(&promises, &[failed]);
        assert_eq!(
            said,
            "promise 1 is broken: You can go.\n  Somebody sees it.\n  `stays_away` failed\n"
        );
    }

    #[test]
    fn other_tests_break_no_promise() {
        assert_eq!(failed_in("test leaving::stays_away ... ok"), None);
        assert_eq!(broken(&promises(README), &["away".to_owned()]), "");
    }
}

//! Reads the promises in the README's table, and reports those that a failed test breaks.

use std::fmt::Write;

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub number: usize,
    pub promise: String,
    /// The harm to somebody when it is broken.
    pub otherwise: String,
    /// Names of tests, without their modules.
    pub tests: Vec<String>,
}

/// The rows of `| number | promise | otherwise | tests |`.
pub fn promises(readme: &str) -> Vec<Promise> {
    let rows = readme.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let number = cells.next()?.parse().ok()?;
        let [promise, otherwise, tests] = [cells.next()?, cells.next()?, cells.next()?];
        let tests = tests.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        Some(Promise {
            number,
            promise: promise.to_owned(),
            otherwise: otherwise.to_owned(),
            tests,
        })
    });
    rows.collect()
}

/// The name of the failed test in a line of `cargo test`, without its modules.
pub fn failed_test(line: &str) -> Option<&str> {
    let path = line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?;
    path.rsplit("::").next()
}

/// A message for each broken promise: the promise, the harm, and the tests that failed.
pub fn broken_promises(promises: &[Promise], failed: &[String]) -> String {
    let mut messages = String::new();
    for Promise { number, promise, otherwise, tests } in promises {
        let failed: Vec<&str> =
            failed.iter().filter(|name| tests.contains(name)).map(String::as_str).collect();
        if !failed.is_empty() {
            let failed = failed.join("`, `");
            // Writing to a String cannot fail.
            _ = writeln!(
                messages,
                "promise {number} is broken: {promise}\n  {otherwise}\n  `{failed}` failed"
            );
        }
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = "# A\n\n| | promise | otherwise | tests |\n|---|---|---|---|\n\
        | 1 | You can go. | Somebody sees it. | `goes_away`, `stays_away` |\n";

    #[test]
    fn a_failed_test_names_its_promise_and_the_harm() {
        let promises = promises(README);
        let failed = failed_test("test leaving::stays_away ... FAILED").unwrap().to_owned();
        let message = broken_promises(&promises, &[failed]);
        assert_eq!(
            message,
            "promise 1 is broken: You can go.\n  Somebody sees it.\n  `stays_away` failed\n"
        );
    }

    #[test]
    fn other_tests_break_no_promise() {
        assert_eq!(failed_test("test leaving::stays_away ... ok"), None);
        assert_eq!(broken_promises(&promises(README), &["away".to_owned()]), "");
    }
}

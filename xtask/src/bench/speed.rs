//! How fast the guide is on a slow phone, compared with other ways to build it.

use crate::bench::comparison::{self, Variant};
use crate::build::in_project;
use crate::project::{Project, cargo};
use crate::tools::set_up_browsers;
use anyhow::{Result, ensure};
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::process::Command;

/// The values that `tests/bench` measures, with their units.
const COLUMNS: [(&str, &str); 9] = [
    ("bytes", "B"),
    ("requests", ""),
    ("first paint", "ms"),
    ("largest paint", "ms"),
    ("ready", "ms"),
    ("layout shift", ""),
    ("tap to next", "ms"),
    ("tap to blank", "ms"),
    ("frames to blank", ""),
];

/// The page that the others are compared with.
const OURS: &str = "this site";
/// The limits of its medians: 50 ms from a tap to the next step, blank in the first frame after the
/// tap, and no layout shift.
const LIMITS: [(&str, f64); 3] =
    [("tap to next", 50.0), ("frames to blank", 1.0), ("layout shift", 0.0)];

/// Builds what is compared, measures it in Chromium, and returns the report of `tests/bench`.
pub fn measure(project: &Project) -> Result<Value> {
    let programs = set_up_browsers()?;
    let variants = comparison::build(project)?;
    let report = project.target().join("bench").join("speed.json");
    let mut run = Command::new(cargo());
    run.args(["bench", "--quiet", "--profile", "dev", "--bench", "speed", "--"]).arg(&report);
    run.args(
        variants.iter().map(|Variant { name, folder }| format!("{name}={}", folder.display())),
    );
    let status = in_project(project, &mut run).envs(programs).status()?;
    ensure!(status.success(), "`speed` ended with {status}");
    Ok(serde_json::from_str(&fs::read_to_string(report)?)?)
}

/// For each page its values: the median, in brackets the least and the most.
pub fn table(report: &Value) -> String {
    let mut table = format!(
        "\non a phone ({}), medians of {} (least to most)\n",
        report["phone"].as_str().unwrap_or_default(),
        report["runs"]
    );
    for (name, page) in report["pages"].as_object().into_iter().flatten() {
        // Writing to a String cannot fail.
        _ = writeln!(table, "{name}");
        for (column, unit) in COLUMNS {
            let [median, least, most] =
                ["median", "least", "most"].map(|which| page[column][which].as_f64());
            let Some(((median, least), most)) = median.zip(least).zip(most) else { continue };
            let number = |value: f64| match column {
                "layout shift" => format!("{value:.3}"),
                _ => format!("{value:.0}"),
            };
            let ratio = ratio(report, column, median);
            let (median, least, most) = (number(median), number(least), number(most));
            let line = format!("  {column:<16}{median:>9} {unit:<3} ({least} to {most}){ratio}");
            _ = writeln!(table, "{}", line.trim_end());
        }
    }
    table
}

/// The ratio to our median, as a text; empty if ours is 0.
fn ratio(report: &Value, column: &str, median: f64) -> String {
    match report["pages"][OURS][column]["median"].as_f64() {
        Some(ours) if ours > 0.0 => format!("  {:.2} of ours", median / ours),
        _ => String::new(),
    }
}

/// A sentence for each of our medians that is over its limit or was not measured.
pub fn exceeded(report: &Value) -> String {
    let sentences = LIMITS.iter().filter_map(|(name, limit)| {
        match report["pages"][OURS][name]["median"].as_f64() {
            None => Some(format!("{name} was not measured: does the guide come alive?\n")),
            Some(median) if median > *limit => {
                Some(format!("over budget: {name} takes {median:.1}, {limit} are the most\n"))
            }
            Some(_) => None,
        }
    });
    sentences.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn report(tap: f64) -> Value {
        let of = |median: f64| json!({ "median": median, "least": 1.0, "most": 90.0 });
        let ours = json!({
            "tap to next": of(tap), "frames to blank": of(1.0), "layout shift": of(0.0),
        });
        let other = json!({ "tap to next": of(80.0) });
        json!({ "phone": "slow", "runs": 9, "pages": { "this site": ours, "other": other } })
    }

    #[test]
    fn a_page_is_compared_with_ours() {
        let table = table(&report(40.0));
        assert!(table.contains("tap to next            80 ms  (1 to 90)  2.00 of ours"), "{table}");
    }

    #[test]
    fn only_values_over_the_limit_or_not_measured_are_reported() {
        assert_eq!(exceeded(&report(50.0)), "");
        assert!(exceeded(&report(50.1)).contains("over budget: tap to next takes 50.1"));
        assert!(exceeded(&json!({})).contains("tap to next was not measured"));
    }
}

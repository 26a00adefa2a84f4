//! How long hostile files take to read: no file on a host may freeze a page.

use crate::contacts::load_content;
use agency::{MAX_BYTES, NationalLine};
use anyhow::Result;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How often each file is read; the median counts.
const RUNS: usize = 9;

/// The limit for a file of 256 KB, which is the maximum.
const MAX_MICROSECONDS: u64 = 50_000;

/// A hostile file and the time to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What the file is full of.
    pub name: String,
    pub microseconds: u64,
}

impl Input {
    pub fn is_over(&self) -> bool {
        self.microseconds > MAX_MICROSECONDS
    }
}

/// Measures each file.
pub fn measure() -> Result<Vec<Input>> {
    let content = load_content()?;
    let national: Vec<_> = content.hotlines.iter().map(|line| line.to_national_line()).collect();
    let inputs = hostile().into_iter().map(|(name, text)| {
        let microseconds = median(&text, &national).as_micros();
        let microseconds = u64::try_from(microseconds).unwrap_or(u64::MAX);
        Input { name: name.to_owned(), microseconds }
    });
    Ok(inputs.collect())
}

/// A line for each file.
pub fn table(inputs: &[Input]) -> String {
    let rows = inputs.iter().map(|input| {
        format!(
            "256 KB of {}: {:.1} ms of {}\n",
            input.name,
            input.microseconds as f64 / 1000.0,
            MAX_MICROSECONDS / 1000
        )
    });
    ["\n".to_owned()].into_iter().chain(rows).collect()
}

/// A sentence for each file that takes too long.
pub fn exceeded(inputs: &[Input]) -> String {
    let over = inputs.iter().filter(|input| input.is_over()).map(|input| {
        format!(
            "256 KB of {} take {} us to read: {MAX_MICROSECONDS} are the most\n",
            input.name, input.microseconds
        )
    });
    over.collect()
}

pub fn json(inputs: &[Input]) -> Value {
    let inputs = inputs.iter().map(|input| {
        json!({
            "name": input.name,
            "microseconds": input.microseconds,
            "most_microseconds": MAX_MICROSECONDS,
        })
    });
    inputs.collect()
}

fn median(text: &str, national: &[NationalLine]) -> Duration {
    let mut times = [Duration::ZERO; RUNS];
    for time in &mut times {
        let start = Instant::now();
        let reading = agency::parse(text, national);
        // The desk writes the messages of all faults each time it reads.
        let message_bytes: usize = reading.faults.iter().map(|fault| fault.to_string().len()).sum();
        *time = start.elapsed();
        std::hint::black_box(message_bytes);
    }
    times.sort_unstable();
    times[RUNS / 2]
}

/// Files of the maximum length, each full of one thing.
fn hostile() -> Vec<(&'static str, String)> {
    let fields = |field: &str| {
        format!(r#"{{"id":"a","name":"A","phones":[{{"number":"801-281-1211"}}],{field}}}"#)
    };
    let many = |one: &str| fill(r#"{"version":1,"organizations":["#, one, ",", "]}");
    let text = |field: &str, one: &str| {
        let start = fields(&format!(r#""{field}":"#));
        let start = start.trim_end_matches('}');
        fill(&format!(r#"{{"version":1,"organizations":[{start}""#), one, "", "\"}]}")
    };
    vec![
        ("organizations", many(&fields(r#""kind":"police""#))),
        ("organizations that are none", many("[]")),
        ("a long name", text("area", "National Center ")),
        ("digits", text("address", "8 0 1 ")),
        ("dots", text("address", "a.b@c.d ")),
        ("marks that nobody sees", text("address", "\u{202e}\u{200b}")),
        ("fancy letters", text("area", "\u{1d4d0}\u{2460}")),
        (
            "fields that are none",
            fill(r#"{"version":1,"organizations":[{"id":"a""#, r#","phonse":1"#, "", "}]}"),
        ),
        (
            "languages",
            fill(
                r#"{"version":1,"organizations":[{"id":"a","name":"A","description":{"en":"a""#,
                r#","xx-12345678":"a""#,
                "",
                "}}]}",
            ),
        ),
        ("brackets", fill("", "[", "", "")),
        ("quotation marks", fill("\"", "\\\"", "", "\"")),
    ]
}

/// Repeats one thing as often as it fits.
fn fill(start: &str, one: &str, between: &str, end: &str) -> String {
    let free = MAX_BYTES - start.len() - end.len();
    let count = free / (one.len() + between.len());
    [start, &vec![one; count].join(between), end].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_slow_files_are_reported() {
        let input = |microseconds| Input { name: "dots".into(), microseconds };
        assert_eq!(exceeded(&[input(50_000)]), "");
        assert!(exceeded(&[input(50_001)]).contains("256 KB of dots take 50001 us"));
    }
}

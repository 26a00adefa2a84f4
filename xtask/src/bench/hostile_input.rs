//! How long hostile files take to read: a page must not hang on what its host holds.

use crate::contacts::load_content;
use agency::{MAX_BYTES, NationalLine};
use anyhow::Result;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Each file is read so often; the median counts.
const TIMES: usize = 9;

/// For a file of 256 KB, the longest that is read.
const MOST_MICROSECONDS: u64 = 50_000;

/// A hostile file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// What it has much of.
    pub name: String,
    pub microseconds: u64,
}

impl Read {
    pub fn is_over(&self) -> bool {
        self.microseconds > MOST_MICROSECONDS
    }
}

/// Reads each of them.
pub fn measure() -> Result<Vec<Read>> {
    let content = load_content()?;
    let national: Vec<_> = content.hotlines.iter().map(|line| line.as_national()).collect();
    let reads = hostile().into_iter().map(|(name, text)| {
        let microseconds = median(&text, &national).as_micros();
        let microseconds = u64::try_from(microseconds).unwrap_or(u64::MAX);
        Read { name: name.to_owned(), microseconds }
    });
    Ok(reads.collect())
}

/// A line for each file.
pub fn table(reads: &[Read]) -> String {
    let rows = reads.iter().map(|read| {
        format!(
            "256 KB of {}: {:.1} ms of {}\n",
            read.name,
            read.microseconds as f64 / 1000.0,
            MOST_MICROSECONDS / 1000
        )
    });
    ["\n".to_owned()].into_iter().chain(rows).collect()
}

/// A sentence for each file that takes too long.
pub fn exceeded(reads: &[Read]) -> String {
    let over = reads.iter().filter(|read| read.is_over()).map(|read| {
        format!(
            "256 KB of {} take {} us to read: {MOST_MICROSECONDS} are the most\n",
            read.name, read.microseconds
        )
    });
    over.collect()
}

pub fn json(reads: &[Read]) -> Value {
    let reads = reads.iter().map(|read| {
        json!({
            "name": read.name,
            "microseconds": read.microseconds,
            "most_microseconds": MOST_MICROSECONDS,
        })
    });
    reads.collect()
}

fn median(text: &str, national: &[NationalLine]) -> Duration {
    let mut times = [Duration::ZERO; TIMES];
    for time in &mut times {
        let began = Instant::now();
        let reading = agency::parse(text, national);
        // Telling is part of reading at the desk.
        let told: usize = reading.faults.iter().map(|fault| fault.to_string().len()).sum();
        *time = began.elapsed();
        std::hint::black_box(told);
    }
    times.sort_unstable();
    times[TIMES / 2]
}

/// Files as long as are read at all, each with much of one thing.
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

/// As many of one thing as fit.
fn fill(start: &str, one: &str, between: &str, end: &str) -> String {
    let room = MAX_BYTES - start.len() - end.len();
    let count = room / (one.len() + between.len());
    [start, &vec![one; count].join(between), end].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_takes_too_long_is_told() {
        let read = |microseconds| Read { name: "dots".into(), microseconds };
        assert_eq!(exceeded(&[read(50_000)]), "");
        assert!(exceeded(&[read(50_001)]).contains("256 KB of dots take 50001 us"));
    }
}

//! Measures how long hostile files of 256 KB take to read; `cargo xtask bench` runs it.

use its_not_your_fault::domain::agency::{self, MOST_BYTES, NationalLine};
use its_not_your_fault::domain::content::Content;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Each is read so often, and the middle time counts.
const TIMES: usize = 9;

fn main() -> ExitCode {
    let Ok(content) = Content::of_the_site() else {
        eprintln!("the content is not whole: `cargo xtask build` says where");
        return ExitCode::FAILURE;
    };
    let national: Vec<_> = content.hotlines.iter().map(|line| line.as_national()).collect();
    for (name, text) in hostile() {
        println!("{name}: {} us", middle_time(&text, &national).as_micros());
    }
    ExitCode::SUCCESS
}

fn middle_time(text: &str, national: &[NationalLine]) -> Duration {
    let mut times = [Duration::ZERO; TIMES];
    for time in &mut times {
        let began = Instant::now();
        let reading = agency::read(text, national);
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
    let room = MOST_BYTES - start.len() - end.len();
    let count = room / (one.len() + between.len());
    [start, &vec![one; count].join(between), end].concat()
}

//! Measures pages in a browser that is slowed down to a phone: `speed REPORT NAME=FOLDER …`.
//!
//! `cargo xtask bench` builds the folders and reads the report. Each folder has a server of its own;
//! each page is opened without a cache, and the pages take turns, so that other work of the computer
//! affects all of them alike.

mod phone;
mod served;

use phone::{Phone, Run};
use serde_json::{Map, Value, json};
use served::Served;
use std::error::Error;
use std::time::Duration;

/// The longest that anything may take before the benchmark fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// An odd number, so that the median is one of the measurements.
const RUNS: usize = 9;

/// The name of this project's site, which is measured a second time without its Wasm.
const OURS: &str = "this site";
const WITHOUT_WASM: &str = "this site, its Wasm never comes";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // `cargo bench` adds an argument of its own.
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let report = words.next().ok_or("usage: speed REPORT NAME=FOLDER …")?;
    let mut pages = Vec::new();
    for word in words {
        let (name, folder) = word.split_once('=').ok_or(format!("{word}: not NAME=FOLDER"))?;
        pages.push((name.to_owned(), Served::open(folder.into(), true).await?, Vec::new()));
        if name == OURS {
            let without = Served::open(folder.into(), false).await?;
            pages.push((WITHOUT_WASM.to_owned(), without, Vec::new()));
        }
    }
    let phone = Phone::start().await?;
    for turn in 1..=RUNS {
        eprintln!("turn {turn} of {RUNS}");
        for (name, served, runs) in &mut pages {
            let run = phone.measure(served).await;
            runs.push(run.map_err(|error| format!("{name}: {error}"))?);
        }
    }
    phone.quit().await?;
    let pages = pages.into_iter().map(|(name, _, runs)| (name, summary(&runs)));
    let report_text = json!({
        "phone": phone::DESCRIPTION,
        "runs": RUNS,
        "pages": pages.collect::<Map<_, _>>(),
    });
    std::fs::write(&report, format!("{report_text:#}\n"))?;
    Ok(())
}

/// The median, the least and the most of each measurement. What a page does not do is left out.
fn summary(runs: &[Run]) -> Value {
    let mut all = Map::new();
    for name in runs.iter().flat_map(|run| run.keys()) {
        let mut values: Vec<f64> =
            runs.iter().filter_map(|run| run.get(name)).flatten().copied().collect();
        values.sort_by(f64::total_cmp);
        let (Some(least), Some(most)) = (values.first(), values.last()) else { continue };
        let median = values[values.len() / 2];
        all.insert(name.clone(), json!({ "median": median, "least": least, "most": most }));
    }
    all.into()
}

//! Measures pages in a browser that is slowed to a phone: `speed REPORT NAME=FOLDER …`.
//!
//! `cargo xtask bench` builds the folders and reads the report. Each folder is served by a server of
//! its own; each page is opened anew and without a cache, all of them in turn, so that what else
//! the computer does falls on all alike.

mod phone;
mod served;

use phone::{Phone, Run};
use serde_json::{Map, Value, json};
use served::Served;
use std::error::Error;
use std::time::Duration;

/// The longest that anything may take before the measuring is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The median of so many has half of them on each side.
const RUNS: usize = 9;

/// How the site of this project is named; it is measured once more without its Wasm.
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
            let run = phone.measures(served).await;
            runs.push(run.map_err(|error| format!("{name}: {error}"))?);
        }
    }
    phone.puts_away().await?;
    let pages = pages.into_iter().map(|(name, _, runs)| (name, summary(&runs)));
    let report_text = json!({
        "phone": phone::SAID,
        "runs": RUNS,
        "pages": pages.collect::<Map<_, _>>(),
    });
    std::fs::write(&report, format!("{report_text:#}\n"))?;
    Ok(())
}

/// For each thing that was measured, the median, the least and the most; nothing for what a page
/// does not do.
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

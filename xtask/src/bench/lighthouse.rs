//! The Lighthouse scores of each page on a phone, served by nginx with our configuration.

use crate::bench::site::Site;
use crate::deploy::Server;
use crate::project::Project;
use crate::tools::{lighthouse, real_servers, set_up_browsers};
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// Flags that turn off Chromium's own network requests.
const FLAGS: &str = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic \
    --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --disable-extensions";

/// The categories that must be at 100 on every page.
const EVERYWHERE: [&str; 3] = ["performance", "accessibility", "best-practices"];
/// The category that must be at 100 on the guide only.
const GUIDE_ONLY: &str = "seo";

/// By address, the score of each category.
pub type Scores = BTreeMap<String, Vec<Score>>;

/// A category's score, and the audits that cost points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub category: String,
    pub of_100: u64,
    pub faults: Vec<String>,
}

/// Runs Lighthouse on every page.
pub fn measure(project: &Project, site: &Site) -> Result<Scores> {
    set_up_browsers()?;
    real_servers::set_up()?;
    let server = real_servers::start(Server::Nginx, project)?;
    let file = project.target().join("bench").join("lighthouse.json");
    let mut scores = Scores::new();
    for address in site.pages.keys().filter(|address| address.ends_with('/')) {
        let mut command = lighthouse::set_up()?;
        let categories = [&EVERYWHERE[..], &[GUIDE_ONLY]].concat().join(",");
        command.arg(format!("{}{address}", server.origin()));
        command.args(["--quiet", "--output=json", FLAGS, "--no-enable-error-reporting"]);
        command.arg(format!("--only-categories={categories}"));
        command.arg(format!("--output-path={}", file.display()));
        let mut output = command.output()?;
        // On one page in twenty, Lighthouse loses Chromium's trace and asks to be run again.
        if String::from_utf8_lossy(&output.stderr).contains("NO_NAVSTART") {
            output = command.output()?;
        }
        if !output.status.success() {
            bail!("lighthouse on {address}: {}", String::from_utf8_lossy(&output.stderr));
        }
        let report: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
        scores.insert(address.clone(), scores_in(&report));
    }
    Ok(scores)
}

fn scores_in(report: &Value) -> Vec<Score> {
    let categories = report["categories"].as_object().into_iter().flatten();
    let scores = categories.map(|(category, result)| {
        let audits = result["auditRefs"].as_array().into_iter().flatten();
        let faults =
            audits.filter(|audit| audit["weight"].as_f64() > Some(0.0)).filter_map(|audit| {
                let audit = &report["audits"][audit["id"].as_str()?];
                let is_fault = audit["score"].as_f64()? < 0.9;
                is_fault.then(|| audit["title"].as_str().unwrap_or_default().to_owned())
            });
        Score {
            category: category.clone(),
            of_100: (result["score"].as_f64().unwrap_or_default() * 100.0).round() as u64,
            faults: faults.collect(),
        }
    });
    scores.collect()
}

/// Whether a page must be at 100 in a category.
fn is_required(address: &str, category: &str) -> bool {
    // No search engine need find the pages for agencies and officers.
    let is_guide = matches!(address.trim_matches('/').len(), 0 | 2);
    category != GUIDE_ONLY || is_guide
}

pub fn table(scores: &Scores) -> String {
    let mut table = "\nLighthouse, of 100, on its own phone\n".to_owned();
    for (address, scores) in scores {
        let scores = scores.iter().map(|score| format!("{} {}", score.category, score.of_100));
        // Writing to a String cannot fail.
        _ = writeln!(table, "{address:<16} {}", scores.collect::<Vec<_>>().join(", "));
    }
    table
}

/// A sentence for each page that is below 100 in a required category.
pub fn exceeded(scores: &Scores) -> String {
    let mut sentences = String::new();
    for (address, scores) in scores {
        for score in scores
            .iter()
            .filter(|score| is_required(address, &score.category) && score.of_100 < 100)
        {
            let Score { category, of_100, faults } = score;
            // Writing to a String cannot fail.
            _ = writeln!(
                sentences,
                "{address}: {category} is at {of_100} of 100: {}",
                faults.join("; ")
            );
        }
    }
    sentences
}

pub fn json(scores: &Scores) -> Value {
    let pages = scores.iter().map(|(address, scores)| {
        let scores = scores.iter().map(|score| (score.category.clone(), score.of_100.into()));
        json!({ "address": address, "scores": scores.collect::<serde_json::Map<_, _>>() })
    });
    pages.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(address: &str, score: f64) -> Scores {
        let report = json!({
            "categories": { "seo": { "score": score, "auditRefs": [{ "id": "title", "weight": 1 }] } },
            "audits": { "title": { "score": 0, "title": "There is no title" } },
        });
        [(address.to_owned(), scores_in(&report))].into()
    }

    #[test]
    fn a_page_below_100_is_reported_with_its_faults() {
        assert_eq!(exceeded(&scores("/", 1.0)), "");
        assert_eq!(
            exceeded(&scores("/es/", 0.99)),
            "/es/: seo is at 99 of 100: There is no title\n"
        );
    }

    #[test]
    fn only_the_guide_is_for_search_engines() {
        assert_eq!(exceeded(&scores("/families/", 0.5)), "");
        assert!(
            is_required("/families/", "performance") && is_required("/es/desk/", "performance")
        );
    }
}

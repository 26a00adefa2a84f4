//! What Lighthouse says of each page on a phone, behind nginx with our file.

use crate::bench::site::Site;
use crate::deploy::Server;
use crate::project::Project;
use crate::tools::{lighthouse, real_servers, set_up_browsers};
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// All of Chromium's own errands are switched off.
const FLAGS: &str = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic \
    --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --disable-extensions";

/// What is judged on every page, and what besides on the pages that a search may find.
const EVERYWHERE: [&str; 3] = ["performance", "accessibility", "best-practices"];
const GUIDE_BESIDES: &str = "seo";

/// By address: each category's score of 100, and what cost points.
pub type Scores = BTreeMap<String, Vec<Score>>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub category: String,
    pub of_100: u64,
    pub faults: Vec<String>,
}

/// Opens every page once.
pub fn measure(project: &Project, site: &Site) -> Result<Scores> {
    set_up_browsers()?;
    real_servers::set_up()?;
    let running = real_servers::start(Server::Nginx, project)?;
    let file = project.target().join("bench").join("lighthouse.json");
    let mut scores = Scores::new();
    for address in site.pages.keys().filter(|address| address.ends_with('/')) {
        let mut command = lighthouse::set_up()?;
        let categories = [&EVERYWHERE[..], &[GUIDE_BESIDES]].concat().join(",");
        command.arg(format!("{}{address}", running.origin()));
        command.args(["--quiet", "--output=json", FLAGS, "--no-enable-error-reporting"]);
        command.arg(format!("--only-categories={categories}"));
        command.arg(format!("--output-path={}", file.display()));
        let mut output = command.output()?;
        // Lighthouse at times loses what Chromium noted (one page in twenty), and asks for this itself.
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
    let scores = categories.map(|(category, judged)| {
        let audits = judged["auditRefs"].as_array().into_iter().flatten();
        let faults =
            audits.filter(|audit| audit["weight"].as_f64() > Some(0.0)).filter_map(|audit| {
                let audit = &report["audits"][audit["id"].as_str()?];
                let is_fault = audit["score"].as_f64()? < 0.9;
                is_fault.then(|| audit["title"].as_str().unwrap_or_default().to_owned())
            });
        Score {
            category: category.clone(),
            of_100: (judged["score"].as_f64().unwrap_or_default() * 100.0).round() as u64,
            faults: faults.collect(),
        }
    });
    scores.collect()
}

fn is_asked(address: &str, category: &str) -> bool {
    // Of the pages for agencies and officers, no search need find any.
    let is_guide = matches!(address.trim_matches('/').len(), 0 | 2);
    category != GUIDE_BESIDES || is_guide
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

/// A sentence for each page that is not at 100 in what it is asked for.
pub fn exceeded(scores: &Scores) -> String {
    let mut over = String::new();
    for (address, scores) in scores {
        for score in
            scores.iter().filter(|score| is_asked(address, &score.category) && score.of_100 < 100)
        {
            let Score { category, of_100, faults } = score;
            // Writing to a String cannot fail.
            _ = writeln!(
                over,
                "{address}: {category} is at {of_100} of 100: {}",
                faults.join("; ")
            );
        }
    }
    over
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
    fn a_page_below_100_is_told_with_what_cost_it() {
        assert_eq!(exceeded(&scores("/", 1.0)), "");
        assert_eq!(
            exceeded(&scores("/es/", 0.99)),
            "/es/: seo is at 99 of 100: There is no title\n"
        );
    }

    #[test]
    fn only_the_guide_is_for_searches() {
        assert_eq!(exceeded(&scores("/families/", 0.5)), "");
        assert!(is_asked("/families/", "performance") && is_asked("/es/desk/", "performance"));
    }
}

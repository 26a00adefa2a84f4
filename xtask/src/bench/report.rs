//! The sizes and budgets as a table and as JSON.

use crate::bench::budget::Budget;
use crate::bench::site::{Site, Size};
use indicatif::HumanCount;
use serde_json::{Value, json};
use std::fmt::Write;

/// A line for every budget, page and file, and a sentence for each unmentioned file.
pub fn table(site: &Site, budgets: &[Budget]) -> String {
    let mut rows = vec![["", "bytes", "Brotli", "budget", "left"].map(str::to_owned)];
    rows.extend(budgets.iter().map(budget_row));
    for (address, page) in &site.pages {
        rows.push(row(&format!("{address}: the page alone"), page.size));
        let all = format!("{address}: with the files it loads");
        rows.push(row(&all, site.size_with_files(page)));
    }
    rows.extend(site.files.iter().map(|(name, size)| row(name, *size)));
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths: [usize; 5] = std::array::from_fn(width);
    let mut table = String::new();
    for [name, cells @ ..] in &rows {
        let mut line = format!("{name:<width$}", width = widths[0]);
        for (cell, width) in cells.iter().zip(&widths[1..]) {
            line = format!("{line}  {cell:>width$}");
        }
        table.push_str(line.trim_end());
        table.push('\n');
    }
    for name in site.unmentioned() {
        // Writing to a String cannot fail.
        _ = writeln!(
            table,
            "{name}: no page mentions it, so it counts for every budget of a whole page; remove \
             it, or load it where it is needed"
        );
    }
    table
}

fn row(name: &str, size: Size) -> [String; 5] {
    [
        name.to_owned(),
        with_thousands(size.raw_bytes),
        with_thousands(size.brotli_bytes),
        String::new(),
        String::new(),
    ]
}

fn budget_row(budget: &Budget) -> [String; 5] {
    let mut row = row(&budget.name, budget.size);
    row[3] = with_thousands(budget.budget_bytes);
    row[4] = match budget.over_bytes() {
        0 => with_thousands(budget.budget_bytes - budget.size.brotli_bytes),
        over => format!("{} over", with_thousands(over)),
    };
    row
}

/// A line for each exceeded budget.
pub fn exceeded(budgets: &[Budget]) -> String {
    budgets
        .iter()
        .filter(|budget| budget.over_bytes() > 0)
        .map(|budget| {
            format!(
                "over budget: {} takes {} bytes of {}, {} too many\n",
                budget.name,
                with_thousands(budget.size.brotli_bytes),
                with_thousands(budget.budget_bytes),
                with_thousands(budget.over_bytes())
            )
        })
        .collect()
}

/// The same as JSON; all numbers are bytes.
pub fn json(site: &Site, budgets: &[Budget]) -> Value {
    let with_size = |mut value: Value, size: Size| {
        value["raw_bytes"] = size.raw_bytes.into();
        value["brotli_bytes"] = size.brotli_bytes.into();
        value
    };
    let budgets = budgets.iter().map(|budget| {
        let value = json!({
            "name": budget.name,
            "budget_bytes": budget.budget_bytes,
            "over_bytes": budget.over_bytes(),
        });
        with_size(value, budget.size)
    });
    let pages = site.pages.iter().map(|(address, page)| {
        let with_files = with_size(json!({}), site.size_with_files(page));
        let value = json!({
            "address": address,
            "loads": page.loads,
            "links": page.links,
            "with_files": with_files,
        });
        with_size(value, page.size)
    });
    let files = site.files.iter().map(|(name, size)| {
        let mentioned = !site.unmentioned().contains(name.as_str());
        with_size(json!({ "name": name, "mentioned": mentioned }), *size)
    });
    json!({
        "compression": "Brotli, quality 11, window 22",
        "budgets": budgets.collect::<Value>(),
        "pages": pages.collect::<Value>(),
        "files": files.collect::<Value>(),
    })
}

/// Such as `14,336`.
pub(super) fn with_thousands(number: u64) -> String {
    HumanCount(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::budget::budgets;
    use crate::bench::site::Page;
    use std::collections::BTreeSet;

    fn site() -> Site {
        let size = |brotli_bytes| Size { raw_bytes: 200_000, brotli_bytes };
        let guide = Page {
            size: size(15_000),
            loads: BTreeSet::from(["site.wasm".to_owned()]),
            links: BTreeSet::new(),
        };
        Site {
            pages: [("/".to_owned(), guide)].into(),
            files: [("site.wasm".to_owned(), size(80_000)), ("forgotten.js".to_owned(), size(1))]
                .into(),
        }
    }

    #[test]
    fn the_table_shows_what_is_left_what_is_over_and_unmentioned_files() {
        let site = site();
        let table = table(&site, &budgets(&site));
        let line = |start: &str| {
            let line = table.lines().find(|line| line.starts_with(start));
            line.unwrap_or_else(|| panic!("no {start} in\n{table}"))
        };
        assert!(line("/: the HTML").ends_with(" 664 over"), "{table}");
        let cells: Vec<_> = line("/: everything").split_whitespace().collect();
        assert_eq!(cells[4..], ["600,000", "95,001", "102,400", "7,399"]);
        assert!(line("forgotten.js: no page mentions it").contains("remove it"));
    }

    #[test]
    fn only_exceeded_budgets_are_reported() {
        assert_eq!(
            exceeded(&budgets(&site())),
            "over budget: /: the HTML takes 15,000 bytes of 14,336, 664 too many\n"
        );
    }

    #[test]
    fn the_report_is_json_with_all_sizes() {
        let site = site();
        let report = json(&site, &budgets(&site));
        assert_eq!(report["budgets"][0]["over_bytes"], 664);
        assert_eq!(report["pages"][0]["with_files"]["brotli_bytes"], 95_000);
        assert_eq!(report["files"][0]["mentioned"], false);
    }
}

//! The table of pages and the benchmark agree on what each page may make somebody download.

use its_not_your_fault::pages::{Budget, PAGES};
use xtask::bench::{Page, Site, budgets};

/// The limits in bytes that the benchmark has for a page at this address.
fn limits(address: &str) -> Vec<u64> {
    let page =
        Page { size: Default::default(), loads: Default::default(), links: Default::default() };
    let pages = [(address.to_owned(), page)].into_iter().collect();
    let site = Site { pages, files: Default::default() };
    budgets(&site).iter().map(|budget| budget.budget_bytes).collect()
}

#[test]
fn the_benchmark_holds_each_page_to_the_budget_in_the_table() {
    for spec in &PAGES {
        let expected = match spec.budget {
            Budget::Guide => limits("/"),
            Budget::Officers => limits("/officers/"),
            Budget::Desk => limits("/desk/"),
            Budget::None => Vec::new(),
        };
        let address: String = spec.folders.iter().map(|folder| format!("/{folder}")).collect();
        for address in [format!("{address}/"), format!("/es{address}/")] {
            assert_eq!(limits(&address), expected, "{address}: kind() in xtask's budget.rs");
        }
    }
    assert_eq!(limits("/").len(), 2);
    assert_ne!(limits("/desk/"), limits("/officers/"));
}

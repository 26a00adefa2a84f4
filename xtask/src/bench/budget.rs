//! The budgets: how much each page may make a visitor download.

use crate::bench::site::{Page, Site, Size};

const KILOBYTE: u64 = 1024;

/// One TCP window: the guide is readable after one round trip, without a second request.
const GUIDE_HTML: u64 = 14 * KILOBYTE;

/// The guide with everything that it loads; the median mobile page loads 2,164 KB.
const GUIDE: u64 = 100 * KILOBYTE;

/// A page for officers, who open it in a car, with everything that it loads.
const OFFICERS: u64 = 150 * KILOBYTE;

/// The desk with everything that it loads: for agencies, on a computer.
const DESK: u64 = 250 * KILOBYTE;

/// A part of the site, its size and its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    pub name: String,
    pub size: Size,
    /// The limit after Brotli.
    pub budget_bytes: u64,
}

impl Budget {
    /// How many bytes the part is over its limit.
    pub fn over_bytes(&self) -> u64 {
        self.size.brotli_bytes.saturating_sub(self.budget_bytes)
    }
}

/// All budgets, in the order of the pages.
pub fn budgets(site: &Site) -> Vec<Budget> {
    let unmentioned = site
        .unmentioned()
        .into_iter()
        .fold(Size::default(), |sum, name| sum.plus(site.files[name]));
    let mut budgets = Vec::new();
    for (address, page) in &site.pages {
        let mut add = |what: &str, size: Size, budget_bytes: u64| {
            budgets.push(Budget { name: format!("{address}: {what}"), size, budget_bytes });
        };
        let everything = |page: &Page| site.size_with_files(page).plus(unmentioned);
        match kind(address) {
            PageKind::Guide => {
                add("the HTML", page.size, GUIDE_HTML);
                add("everything it loads", everything(page), GUIDE);
            }
            PageKind::Officers => add("everything it loads", everything(page), OFFICERS),
            PageKind::Desk => add("everything it loads", everything(page), DESK),
            PageKind::Other => (),
        }
    }
    budgets
}

/// Which budget a page has.
enum PageKind {
    Guide,
    Officers,
    Desk,
    Other,
}

fn kind(address: &str) -> PageKind {
    let below_root = address.trim_start_matches('/');
    let inside = match below_root.split_once('/') {
        Some((first, rest)) if is_language(first) => rest,
        _ => below_root,
    };
    match inside {
        // A parent reads on a phone, too, and whoever looks for an app comes from the guide.
        "" | "families/" | "apps/" => PageKind::Guide,
        "officers/" | "handout/" | "handout/both/" | "handout/cards/" => PageKind::Officers,
        "desk/" => PageKind::Desk,
        _ => PageKind::Other,
    }
}

/// `es`, `fil` or `zh-hant`, so that a language added later has its budget at once. The other
/// folders at the root have longer names.
fn is_language(folder: &str) -> bool {
    let primary = folder.split('-').next().unwrap_or(folder);
    matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn size(bytes: u64) -> Size {
        Size { raw_bytes: bytes, brotli_bytes: bytes }
    }

    fn page(bytes: u64, loads: &[&str]) -> Page {
        Page {
            size: size(bytes),
            loads: loads.iter().map(|name| (*name).to_owned()).collect(),
            links: BTreeSet::new(),
        }
    }

    /// Names and by how much each is over.
    fn over(pages: &[(&str, Page)], files: &[(&str, u64)]) -> Vec<(String, u64)> {
        let site = Site {
            pages: pages.iter().map(|(name, page)| ((*name).to_owned(), page.clone())).collect(),
            files: files.iter().map(|(name, bytes)| ((*name).to_owned(), size(*bytes))).collect(),
        };
        budgets(&site)
            .into_iter()
            .map(|budget| (budget.name.clone(), budget.over_bytes()))
            .collect()
    }

    #[track_caller]
    fn check(found: Vec<(String, u64)>, expected: &[(&str, u64)]) {
        let found: Vec<_> = found.iter().map(|(name, over)| (name.as_str(), *over)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_budget_that_is_just_used_up_is_not_exceeded() {
        check(
            over(&[("/", page(14_336, &["a"]))], &[("a", 88_064)]),
            &[("/: the HTML", 0), ("/: everything it loads", 0)],
        );
    }

    #[test]
    fn one_byte_more_exceeds_it() {
        check(
            over(&[("/", page(14_337, &["a"]))], &[("a", 88_064)]),
            &[("/: the HTML", 1), ("/: everything it loads", 1)],
        );
    }

    #[test]
    fn an_unmentioned_file_counts_for_the_guide() {
        check(
            over(&[("/", page(0, &[]))], &[("forgotten", 102_401)]),
            &[("/: the HTML", 0), ("/: everything it loads", 1)],
        );
    }

    #[test]
    fn every_language_has_all_budgets() {
        check(
            over(
                &[
                    ("/", page(1, &[])),
                    ("/about/", page(1_000_000, &[])),
                    ("/desk/", page(1, &["desk.wasm"])),
                    ("/es/", page(20_000, &[])),
                    ("/es/desk/", page(1, &["desk.wasm"])),
                    ("/es/families/", page(20_000, &[])),
                    ("/es/local/", page(1_000_000, &[])),
                    ("/handout/both/", page(1, &["officers.wasm"])),
                    ("/officers/", page(1, &["officers.wasm"])),
                    ("/404.html", page(1_000_000, &[])),
                ],
                &[("desk.wasm", 256_000), ("officers.wasm", 153_600)],
            ),
            &[
                ("/: the HTML", 0),
                ("/: everything it loads", 0),
                ("/desk/: everything it loads", 1),
                ("/es/: the HTML", 20_000 - 14_336),
                ("/es/: everything it loads", 0),
                ("/es/desk/: everything it loads", 1),
                ("/es/families/: the HTML", 20_000 - 14_336),
                ("/es/families/: everything it loads", 0),
                ("/handout/both/: everything it loads", 1),
                ("/officers/: everything it loads", 1),
            ],
        );
    }
}

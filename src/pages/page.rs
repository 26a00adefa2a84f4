//! The table of pages: one row for each page, with everything that differs between pages.
//!
//! To add a page, add a variant of [`Page`], a row of [`PAGES`] in the same order, and its view. If
//! it has words of its own, add a field in `content::words`.

use crate::pages::about::About;
use crate::pages::apps::Apps;
use crate::pages::cards::Cards;
use crate::pages::desk::Desk;
use crate::pages::families::Families;
use crate::pages::guide::Guide;
use crate::pages::handout::{Handout, HandoutInBoth};
use crate::pages::officers::Officers;
use crate::pages::task_forces::Local;
use content::LanguagePack;
use content::words::PageWords;
use leptos::prelude::*;

/// A page. It exists in each language that has its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Guide,
    Families,
    TaskForces,
    Apps,
    About,
    Officers,
    Handout,
    HandoutInBoth,
    Cards,
    Desk,
}

/// A row of the table.
#[derive(Debug)]
pub struct PageSpec {
    pub page: Page,
    /// The folders of its address, below the one of the language.
    pub folders: &'static [&'static str],
    pub bundle: Bundle,
    /// The files of `style/`, in order.
    pub styles: &'static [&'static str],
    /// The title, which tells pages apart in tabs and for screen readers.
    pub title: fn(&PageWords) -> &str,
    pub view: fn() -> AnyView,
    pub footer_link: FooterLink,
    pub budget: Budget,
    /// Whether a language has the words for it.
    pub has_words: fn(&LanguagePack) -> bool,
}

/// The Wasm of a page. Visitors never load what only agencies need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    Visitors,
    Officers,
    Desk,
}

/// The target of the last link of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FooterLink {
    About,
    Guide,
}

/// The row of `xtask/src/bench/budget.rs` that limits how much a page may download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    Guide,
    Officers,
    Desk,
    None,
}

const VISITOR_STYLES: &[&str] = &["tokens", "base", "components", "guide", "print"];
const HANDOUT_STYLES: &[&str] = &["tokens", "base", "components", "guide", "officers", "handout"];

/// Every page, in the order of the variants of [`Page`].
pub static PAGES: [PageSpec; 10] = [
    PageSpec {
        page: Page::Guide,
        folders: &[],
        bundle: Bundle::Visitors,
        styles: VISITOR_STYLES,
        title: |words| &words.title,
        view: || Guide().into_any(),
        footer_link: FooterLink::About,
        budget: Budget::Guide,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::Families,
        folders: &["families"],
        bundle: Bundle::Visitors,
        styles: VISITOR_STYLES,
        title: |words| &words.titles.families,
        view: || Families().into_any(),
        // This page links to the guide in one of its sections.
        footer_link: FooterLink::About,
        // Parents read on a phone, too.
        budget: Budget::Guide,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::TaskForces,
        folders: &["local"],
        bundle: Bundle::Visitors,
        styles: VISITOR_STYLES,
        title: |words| &words.titles.local,
        view: || Local().into_any(),
        footer_link: FooterLink::Guide,
        budget: Budget::None,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::Apps,
        folders: &["apps"],
        bundle: Bundle::Visitors,
        styles: VISITOR_STYLES,
        title: |words| &words.titles.apps,
        view: || Apps().into_any(),
        footer_link: FooterLink::Guide,
        // It is opened from the guide, on the same phone.
        budget: Budget::Guide,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::About,
        folders: &["about"],
        bundle: Bundle::Visitors,
        styles: VISITOR_STYLES,
        title: |words| &words.titles.about,
        view: || About().into_any(),
        footer_link: FooterLink::Guide,
        budget: Budget::None,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::Officers,
        folders: &["officers"],
        bundle: Bundle::Officers,
        styles: &["tokens", "base", "components", "guide", "print", "officers"],
        title: |words| &words.titles.officers,
        view: || Officers().into_any(),
        footer_link: FooterLink::Guide,
        budget: Budget::Officers,
        has_words: |pack| pack.officers.is_some(),
    },
    PageSpec {
        page: Page::Handout,
        folders: &["handout"],
        bundle: Bundle::Officers,
        styles: HANDOUT_STYLES,
        title: |words| &words.titles.handout,
        view: || Handout().into_any(),
        footer_link: FooterLink::Guide,
        budget: Budget::Officers,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::HandoutInBoth,
        folders: &["handout", "both"],
        bundle: Bundle::Officers,
        styles: HANDOUT_STYLES,
        title: |words| &words.titles.handout_in_both,
        view: || HandoutInBoth().into_any(),
        footer_link: FooterLink::Guide,
        budget: Budget::Officers,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::Cards,
        folders: &["handout", "cards"],
        bundle: Bundle::Officers,
        styles: HANDOUT_STYLES,
        title: |words| &words.titles.cards,
        view: || Cards().into_any(),
        footer_link: FooterLink::Guide,
        budget: Budget::Officers,
        has_words: |_| true,
    },
    PageSpec {
        page: Page::Desk,
        folders: &["desk"],
        bundle: Bundle::Desk,
        styles: &["tokens", "base", "components", "print", "desk"],
        title: |words| &words.titles.desk,
        view: || Desk().into_any(),
        footer_link: FooterLink::Guide,
        budget: Budget::Desk,
        has_words: |pack| pack.desk.is_some(),
    },
];

impl Page {
    /// The row of this page.
    #[must_use]
    pub fn spec(self) -> &'static PageSpec {
        &PAGES[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_in_the_order_of_the_pages_and_no_two_share_an_address() {
        for (index, spec) in PAGES.iter().enumerate() {
            assert_eq!(spec.page as usize, index, "{:?}", spec.page);
            let twins = PAGES.iter().filter(|other| other.folders == spec.folders);
            assert_eq!(twins.count(), 1, "{:?}", spec.folders);
        }
    }
}

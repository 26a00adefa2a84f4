//! The addresses of pages, in every language in which they are written.

use crate::setup::CONTENT;
use its_not_your_fault::pages::{Address, PAGES, Page};

/// The address of every page in every language.
pub fn page_addresses() -> Vec<String> {
    addresses_where(|_| true)
}

/// The address of the guide in every language.
pub fn guide_addresses() -> Vec<String> {
    addresses_where(|page| page == Page::Guide)
}

/// The address of the desk in every language.
pub fn desk_addresses() -> Vec<String> {
    addresses_where(|page| page == Page::Desk)
}

/// The address of every page that is neither for agencies nor for officers.
pub fn visitor_page_addresses() -> Vec<String> {
    addresses_where(|page| !matches!(page, Page::Desk | Page::Officers))
}

/// The address of some pages, in every language in which they are written.
fn addresses_where(is_wanted: impl Fn(Page) -> bool) -> Vec<String> {
    let mut addresses = Vec::new();
    for (index, pack) in CONTENT.languages.iter().enumerate() {
        let language = (index > 0).then_some(pack.code());
        for spec in PAGES.iter().filter(|spec| is_wanted(spec.page) && (spec.has_words)(pack)) {
            addresses.push(address(Address { language, page: spec.page }));
        }
    }
    addresses
}

fn address(of: Address<'_>) -> String {
    format!("/{}", of.file().trim_end_matches("index.html"))
}

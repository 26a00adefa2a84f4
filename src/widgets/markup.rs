//! Ids and types in the markup of a page that one module writes and another module looks for.
//!
//! Styles, scripts and the browser tests name them, too.

/// The id of the element that holds the cards of the local contact.
///
/// The desk replaces what is in it up to the first `</div>`, so nothing in it is a `div`.
pub const LOCAL_ID: &str = "local";

/// The same element, as a selector.
pub const LOCAL_SELECTOR: &str = "#local";

/// The id of the `main` element of every page.
pub const MAIN_ID: &str = "main";

/// The id of the link that leaves the page. `src/pages/scripts/exit.js` names it, too.
pub const EXIT_ID: &str = "exit";

/// The type of the script element that holds the organizations as JSON-LD, for search engines.
pub const JSON_LD_TYPE: &str = "application/ld+json";

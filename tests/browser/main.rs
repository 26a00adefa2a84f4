//! What visitors live through, played in Chromium, Firefox and WebKit.
//!
//! Each story has a visitor as its subject. What she says and looks for are roles and words of the
//! content, so no translation breaks a story. The crate `browser-harness` starts browsers, servers and
//! the outside world, and puts them away.
//!
//! The stories play the site in `dist/`, which `cargo xtask build` makes, each browser behind another
//! real server with our file (`cargo xtask test` starts them). A browser that is missing
//! is skipped, with a word, unless `BROWSER_TESTS=required`. `ENGINES=firefox,webkit` plays only those.

mod scenario;
mod visitor;

mod accessibility;
mod agency_link;
mod clipboard;
mod desk;
mod keyboard;
mod languages;
mod leaving;
mod leaving_by_shift;
mod leaving_from_everywhere;
mod local_contact;
mod no_third_parties;
mod officers;
mod offline;
mod print;
mod report_notes;
mod rtl_spacing_zoom;
mod screen_reader;
mod script_failures;
mod small_screen;
mod task_forces;
mod ten_thousand_links;
mod walking;
mod without_scripts;

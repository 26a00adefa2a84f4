//! What visitors live through, played in Chromium, Firefox and WebKit.
//!
//! Each story has a visitor as its subject. What she says and looks for are roles and words of the
//! content, so no translation breaks a story. `play` alone knows how browsers, servers and the
//! outside world are started and put away.
//!
//! The stories play the site in `dist/`, which `cargo xtask build` makes, each browser behind another
//! real server with our file (`cargo xtask test` starts them). A browser that is missing
//! is skipped, with a word, unless `STORIES=required`. `ENGINES=firefox,webkit` plays only those.

mod play;
mod visitor;

mod agency_link;
mod asking_nobody;
mod barriers;
mod broken;
mod copying;
mod desk;
mod hearing;
mod keyboard;
mod languages;
mod leaving;
mod leaving_by_shift;
mod leaving_from_everywhere;
mod local_contact;
mod near_you;
mod notes;
mod officers;
mod offline;
mod on_paper;
mod other_ways;
mod small_screen;
mod ten_thousand_links;
mod walking;
mod without_scripts;

//! Browser tests: what visitors, officers and agencies do and see in Chromium, Firefox and WebKit.
//!
//! A test arranges, acts and asserts, and its method names on `Visitor` tell which:
//!
//! | kind | names | example |
//! |---|---|---|
//! | arrange | `stub_…`, `set_…`, `store_…`, `inject_…` | `stub_printer()`, `set_screen_size(NARROW)` |
//! | act | an imperative verb | `open_alive("/")`, `tap_exit()`, `choose(Role::Link, name)` |
//! | wait, assert | `wait_until_…`, `assert_…`; `wait_for_…` returns what came | `wait_until_alive()`, `assert_nothing_stored()` |
//! | ask | a noun, or `is_…`, `has_…`, `can_…` | `walk_screen()`, `is_alive()` |
//!
//! What must be different before the page opens is in `Setup` (`with_scripts`, `with_response`,
//! `with_site`, `with_silent_proxy`). `run_in_every_engine` runs the test in each browser, and checks
//! afterwards that no third party was asked. Nothing sleeps: every wait ends as soon as it can.
//!
//! Words come from the content, never from the test: `visitor.words()` and `visitor.desk_words()` are
//! those of the page's language, `CONTENT` has all. So no translation breaks a test. Elements are
//! found by role and name, not by CSS path.
//!
//! `cargo xtask test` builds the site into `dist/`, starts nginx, Apache and Caddy, each in front of
//! another browser, and runs all tests; `cargo xtask test NAME` runs those whose name contains `NAME`,
//! and `ENGINES=firefox cargo xtask test NAME` runs them in one engine only. A test whose browser is
//! missing says so and is skipped, unless `BROWSER_TESTS=required`. The crate `browser-harness` starts and
//! ends browsers, servers and the proxy that answers in place of other sites.

mod setup;
mod visitor;

mod accessibility;
mod agency_link;
mod apps;
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
mod wishes_and_answers;
mod without_scripts;

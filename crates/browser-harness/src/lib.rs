//! Starts what a browser test needs: a browser with its driver, the site behind a server, and a
//! proxy that answers in place of every other site. Dropping a [`Session`] ends all of it.
//!
//! Begin with [`Session::open`].
//!
//! | module | contents |
//! |---|---|
//! | `session` | one browser with everything around it |
//! | `engine` | Chromium, Firefox and WebKit: how each is started, and what it can do |
//! | `driver` | a WebDriver program; it ends together with everything that it started |
//! | `site` | a server in front of the real one: replaces, delays and records responses |
//! | `real_server` | forwards to nginx, Apache or Caddy what `site` does not replace |
//! | `network_link` | a TCP relay that a test can cut |
//! | `proxy` | answers as every other site, and records what was requested |
//! | `pseudo_locale` | mirrors a page, as if its language were written from right to left |

mod driver;
mod engine;
mod network_link;
mod proxy;
mod pseudo_locale;
mod real_server;
mod session;
mod site;

pub use driver::Driver;
pub use engine::{Engine, Scripts, download_folder};
pub use proxy::{Proxy, STUB_PAGE};
pub use pseudo_locale::mirror;
pub use session::{Session, SessionOptions, axe};
pub use site::{Site, StubResponse};

use std::time::Duration;

/// The longest that anything may take before a test fails. Nothing waits that long when all is
/// well.
pub const PATIENCE: Duration = Duration::from_secs(30);

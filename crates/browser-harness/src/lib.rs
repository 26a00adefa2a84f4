//! Starts what a browser test needs: a browser with its driver, the site behind a server, and an
//! outside world that answers in place of every other site. Dropping a [`Session`] ends all of it.
//!
//! Begin with [`Session::open`].
//!
//! | module | what it holds |
//! |---|---|
//! | `session` | one browser with everything around it |
//! | `engine` | Chromium, Firefox and WebKit: how each is started, and what it can do |
//! | `driver` | a WebDriver program, ended with everything that it started |
//! | `site` | a server that stands before the real one: replaces, holds back and counts files |
//! | `real_server` | nginx, Apache or Caddy, asked for what the site does not replace |
//! | `network_link` | a connection that can be cut |
//! | `proxy` | every other site, and what it was asked for |
//! | `pseudo_locale` | a page mirrored, as it would be in a language that is written from the right |

mod driver;
mod engine;
mod network_link;
mod proxy;
mod pseudo_locale;
mod real_server;
mod session;
mod site;

pub use driver::Driver;
pub use engine::{Engine, Scripts, downloads};
pub use proxy::{DULL, Outside};
pub use pseudo_locale::mirrored;
pub use session::{Session, SessionOptions, axe};
pub use site::{Instead, Site};

use std::time::Duration;

/// The longest that anything may take before a test fails. Nothing waits that long when all is
/// well.
pub const PATIENCE: Duration = Duration::from_secs(30);

//! The tools that the project is built and tested with: each is found, or installed, or the error
//! says what to install.
//!
//! Tools are installed into a folder of their own below cargo's home, one folder for each tool and
//! version. So no other version is replaced, and to remove all of them, remove that folder. The
//! versions named in these files are tried and known to work.
//!
//! Each module uses only those above it in this list:
//!
//! - `version`, `find`: versions, and programs on the PATH and in our folder.
//! - `install`, `apt`: how an installer is run, and apt-get.
//! - `cargo_tool`, `npm`: tools that cargo builds, packages of npm.
//! - `binaryen`, `build_tools`: what builds the site.
//! - `browsers`, `axe`, `lighthouse`, `cpp`, `deny`, `real_servers`: what tests and measures it.

mod apt;
pub mod axe;
mod binaryen;
mod browsers;
mod build_tools;
mod cargo_tool;
mod cpp;
pub mod deny;
mod find;
mod install;
pub mod lighthouse;
pub mod npm;
pub mod real_servers;
mod version;

pub use browsers::{BROWSER_TESTS, Program, browser_tests_are_required, set_up as set_up_browsers};
pub use build_tools::BuildTools;
pub use cpp::set_up as set_up_cpp;
pub use find::cargo_home;

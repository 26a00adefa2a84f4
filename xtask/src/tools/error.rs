//! Why a tool is missing, and what to do about it.

use crate::project::ProjectError;
use crate::tools::version::Version;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// One sentence each: what is missing, and what the reader can do.
#[derive(Debug)]
pub enum ToolsError {
    Project(ProjectError),
    /// Neither `CARGO_HOME` nor a home folder is known.
    NoHome,
    /// The lock file names a version that is not three numbers.
    OddVersion {
        package: &'static str,
        version: String,
    },
    /// The two halves of wasm-bindgen would be of different versions.
    OtherHalf {
        locked: Version,
    },
    /// A file or folder of ours cannot be written.
    File {
        path: PathBuf,
        error: io::Error,
    },
    /// An installer is not there.
    NoInstaller {
        wanted: String,
        by_hand: String,
    },
    /// An installer could not be started.
    Start {
        command: String,
        error: io::Error,
    },
    /// An installer ended with a failure; what it printed stands above.
    Failed {
        wanted: String,
        command: String,
    },
    /// An installer ended well, and yet the tool is not there.
    StillMissing {
        wanted: String,
        command: String,
    },
}

impl fmt::Display for ToolsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(error) => error.fmt(f),
            Self::NoHome => f.write_str(
                "there is no folder to install tools in: set CARGO_HOME to one you may write to",
            ),
            Self::OddVersion { package, version } => write!(
                f,
                "Cargo.lock names {package} {version}, for which no tool can be chosen: use a \
                 released version, as in 0.2.130"
            ),
            Self::OtherHalf { locked } => write!(
                f,
                "Cargo.lock names wasm-bindgen {locked}: write that version into \
                 xtask/tools/wasm-bindgen/Cargo.toml, too, and run `cargo update` there"
            ),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::NoInstaller { wanted, by_hand } => {
                write!(f, "cannot install {wanted} here: {by_hand}")
            }
            Self::Start { command, error } => {
                write!(f, "`{command}` cannot be started: {error}")
            }
            Self::Failed { wanted, command } => write!(
                f,
                "{wanted} could not be installed: see what `{command}` says above; without a \
                 network, run it where there is one and copy what it installs"
            ),
            Self::StillMissing { wanted, command } => write!(
                f,
                "{wanted} is still missing after `{command}`: install it by hand and put it on \
                 the PATH"
            ),
        }
    }
}

impl std::error::Error for ToolsError {}

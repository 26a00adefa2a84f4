//! `cargo xtask fuzz`: feeds the readers with bytes that lead ever further into them.
//!
//! LLVM's fuzzer on stable Rust: the flags below make every branch count itself, which is what
//! cargo-fuzz would pass, without the sanitizers that need a nightly compiler. (The project has no
//! unsafe code for them to look at.) A folder below `tests/fuzz/corpus` is a reader and holds what
//! the fuzzer begins with. An input that breaks a reader is put there, too, so that it stays
//! broken no longer than until the next run; what is merely new goes below the target folder.

use crate::project::{Project, cargo};
use crate::tools::{ToolsError, set_up_cpp};
use std::fmt;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode, ExitStatus};

/// For each reader in `cargo xtask test`.
pub const SECONDS_IN_TESTS: u32 = 3;

/// Source: cargo-fuzz 0.13, `src/project.rs`.
const COUNT_BRANCHES: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Ccodegen-units=1 --cfg fuzzing";

/// Longer inputs find nothing that shorter ones do not, and take longer.
const MOST_BYTES: usize = 4_096;

/// Feeds one reader, or each in turn, for so many seconds.
pub fn fuzz(project: &Project, target: Option<&str>, seconds: u32) -> Result<ExitCode, FuzzError> {
    let corpus = project.root().join("tests").join("fuzz").join("corpus");
    let targets = targets(&corpus).map_err(FuzzError::Folder)?;
    let chosen: Vec<&String> =
        targets.iter().filter(|name| target.is_none_or(|target| target == *name)).collect();
    if chosen.is_empty() {
        let target = target.unwrap_or_default().to_owned();
        return Err(FuzzError::Unknown { target, targets });
    }
    let program = build(project)?;
    for name in chosen {
        let seeds = corpus.join(name);
        let found = project.target().join("fuzz").join("corpus").join(name);
        fs::create_dir_all(&found).map_err(FuzzError::Folder)?;
        let mut command = Command::new(&program);
        command.env("FUZZ_TARGET", name).arg(&found).arg(&seeds);
        if name == "vcard" {
            command.arg(project.root().join("crates/import/tests/samples"));
        }
        let artifacts = format!("-artifact_prefix={}/", seeds.display());
        command.args([&artifacts, &format!("-max_total_time={seconds}")]);
        command.args([&format!("-max_len={MOST_BYTES}"), "-timeout=10", "-verbosity=0"]);
        println!("fuzzing {name} for {seconds} s");
        let status = command.status().map_err(FuzzError::Start)?;
        if !status.success() {
            return Err(FuzzError::Broken { target: name.clone(), seeds });
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn targets(corpus: &std::path::Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(corpus)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort_unstable();
    Ok(names)
}

/// Builds the program, and says where it is.
///
/// Into a folder of its own, since other flags would have everything compiled anew each time.
pub fn build(project: &Project) -> Result<PathBuf, FuzzError> {
    set_up_cpp().map_err(FuzzError::Tools)?;
    let folder = project.target().join("fuzz");
    if !folder.exists() {
        println!("building the readers to be fuzzed for the first time; that takes a few minutes");
    }
    let host = host()?;
    let status = Command::new(cargo())
        .args(["build", "--quiet", "--locked", "--target", &host, "--manifest-path"])
        .arg(project.root().join("tests").join("fuzz").join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", &folder)
        .env("RUSTFLAGS", COUNT_BRANCHES)
        .status()
        .map_err(FuzzError::Start)?;
    if !status.success() {
        return Err(FuzzError::Build(status));
    }
    Ok(folder.join(host).join("debug").join("fuzz"))
}

/// The machine's own target, named so that build scripts do not count their branches.
fn host() -> Result<String, FuzzError> {
    let output =
        Command::new("rustc").args(["--print", "host-tuple"]).output().map_err(FuzzError::Start)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Why the readers are not known to hold.
#[derive(Debug)]
pub enum FuzzError {
    Tools(ToolsError),
    Folder(io::Error),
    Unknown { target: String, targets: Vec<String> },
    Start(io::Error),
    Build(ExitStatus),
    Broken { target: String, seeds: PathBuf },
}

impl fmt::Display for FuzzError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tools(error) => error.fmt(f),
            Self::Folder(error) => write!(f, "the folder of inputs cannot be used: {error}"),
            Self::Unknown { target, targets } => {
                write!(f, "`{target}` is no reader: give one of {}", targets.join(", "))
            }
            Self::Start(error) => write!(f, "the fuzzer cannot be started: {error}"),
            Self::Build(status) => write!(f, "the fuzzer could not be built ({status})"),
            Self::Broken { target, seeds } => write!(
                f,
                "an input broke {target}: it is the newest file in {}; keep it there, and correct \
                 the reader",
                seeds.display()
            ),
        }
    }
}

impl std::error::Error for FuzzError {}

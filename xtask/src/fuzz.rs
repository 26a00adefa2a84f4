//! `cargo xtask fuzz`: feeds the readers with bytes that lead ever further into them.
//!
//! LLVM's fuzzer on stable Rust: the flags below make every branch count itself, which is what
//! cargo-fuzz would pass, without the sanitizers that need a nightly compiler. (The project has no
//! unsafe code for them to look at.) A folder below `tests/fuzz/corpus` is a reader and holds what
//! the fuzzer begins with. An input that breaks a reader is put there, too, so that it stays
//! broken no longer than until the next run; what is merely new goes below the target folder.

use crate::project::{Project, cargo};
use crate::tools::set_up_cpp;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

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

const UNUSABLE: &str = "the folder of inputs cannot be used";
const NOT_STARTED: &str = "the fuzzer cannot be started";

/// Feeds one reader, or each in turn, for so many seconds.
pub fn fuzz(project: &Project, target: Option<&str>, seconds: u32) -> Result<ExitCode> {
    let corpus = project.root().join("tests").join("fuzz").join("corpus");
    let targets = targets(&corpus).context(UNUSABLE)?;
    let chosen: Vec<&String> =
        targets.iter().filter(|name| target.is_none_or(|target| target == *name)).collect();
    if chosen.is_empty() {
        let target = target.unwrap_or_default();
        bail!("`{target}` is no reader: give one of {}", targets.join(", "));
    }
    let program = build(project)?;
    for name in chosen {
        let seeds = corpus.join(name);
        let found = project.target().join("fuzz").join("corpus").join(name);
        fs::create_dir_all(&found).context(UNUSABLE)?;
        let mut command = Command::new(&program);
        command.env("FUZZ_TARGET", name).arg(&found).arg(&seeds);
        if name == "vcard" {
            command.arg(project.root().join("crates/import/tests/samples"));
        }
        let artifacts = format!("-artifact_prefix={}/", seeds.display());
        command.args([&artifacts, &format!("-max_total_time={seconds}")]);
        command.args([&format!("-max_len={MOST_BYTES}"), "-timeout=10", "-verbosity=0"]);
        println!("fuzzing {name} for {seconds} s");
        let status = command.status().context(NOT_STARTED)?;
        ensure!(
            status.success(),
            "an input broke {name}: it is the newest file in {}; keep it there, and correct the \
             reader",
            seeds.display()
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn targets(corpus: &Path) -> Result<Vec<String>> {
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
pub fn build(project: &Project) -> Result<PathBuf> {
    set_up_cpp()?;
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
        .context(NOT_STARTED)?;
    ensure!(status.success(), "the fuzzer could not be built ({status})");
    Ok(folder.join(host).join("debug").join("fuzz"))
}

/// The machine's own target, named so that build scripts do not count their branches.
fn host() -> Result<String> {
    let output =
        Command::new("rustc").args(["--print", "host-tuple"]).output().context(NOT_STARTED)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

//! `cargo xtask fuzz`: fuzzes the parsers with inputs that reach ever more of their branches.
//!
//! This is LLVM's fuzzer (libFuzzer) on stable Rust: the flags below count every branch, as
//! cargo-fuzz does, without the sanitizers, which need a nightly compiler. (The project has no
//! unsafe code for them to check.) Each folder below `tests/fuzz/corpus` is named for a parser and
//! holds the inputs that the fuzzer begins with. An input that breaks a parser is written there,
//! too, so that each later run tries it again; inputs that are merely new go below the target folder.

use crate::project::{Project, cargo};
use crate::tools::set_up_cpp;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// How long `cargo xtask test` fuzzes each parser.
pub const SECONDS_IN_TESTS: u32 = 3;

/// Flags that count branches. Source: cargo-fuzz 0.13, `src/project.rs`.
const COVERAGE_FLAGS: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Ccodegen-units=1 --cfg fuzzing";

/// Longer inputs find nothing that shorter ones do not, and take longer.
const MAX_BYTES: usize = 4_096;

const UNUSABLE: &str = "the folder of inputs cannot be used";
const NOT_STARTED: &str = "the fuzzer cannot be started";

/// Fuzzes one parser, or each in turn, for so many seconds.
pub fn fuzz(project: &Project, target: Option<&str>, seconds: u32) -> Result<ExitCode> {
    let corpus = project.root().join("tests").join("fuzz").join("corpus");
    let targets = targets(&corpus).context(UNUSABLE)?;
    let selected: Vec<&String> =
        targets.iter().filter(|name| target.is_none_or(|target| target == *name)).collect();
    if selected.is_empty() {
        let target = target.unwrap_or_default();
        bail!("`{target}` is no parser: give one of {}", targets.join(", "));
    }
    let program = build(project)?;
    for name in selected {
        let seeds = corpus.join(name);
        let corpus_found = project.target().join("fuzz").join("corpus").join(name);
        fs::create_dir_all(&corpus_found).context(UNUSABLE)?;
        let mut command = Command::new(&program);
        command.env("FUZZ_TARGET", name).arg(&corpus_found).arg(&seeds);
        if name == "vcard" {
            command.arg(project.root().join("crates/import/tests/samples"));
        }
        let artifacts = format!("-artifact_prefix={}/", seeds.display());
        command.args([&artifacts, &format!("-max_total_time={seconds}")]);
        command.args([&format!("-max_len={MAX_BYTES}"), "-timeout=10", "-verbosity=0"]);
        println!("fuzzing {name} for {seconds} s");
        let status = command.status().context(NOT_STARTED)?;
        ensure!(
            status.success(),
            "an input broke {name}: it is the newest file in {}; keep it there, and correct the \
             parser",
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

/// Builds the fuzzer and returns its path.
///
/// It has a target folder of its own, since with other flags cargo would compile everything again
/// each time.
pub fn build(project: &Project) -> Result<PathBuf> {
    set_up_cpp()?;
    let folder = project.target().join("fuzz");
    if !folder.exists() {
        println!("building the fuzzer for the first time; that takes a few minutes");
    }
    let host = host()?;
    let status = Command::new(cargo())
        .args(["build", "--quiet", "--locked", "--target", &host, "--manifest-path"])
        .arg(project.root().join("tests").join("fuzz").join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", &folder)
        .env("RUSTFLAGS", COVERAGE_FLAGS)
        .status()
        .context(NOT_STARTED)?;
    ensure!(status.success(), "the fuzzer could not be built ({status})");
    Ok(folder.join(host).join("debug").join("fuzz"))
}

/// The target triple of this machine. With an explicit target, the flags do not apply to build
/// scripts.
fn host() -> Result<String> {
    let output =
        Command::new("rustc").args(["--print", "host-tuple"]).output().context(NOT_STARTED)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

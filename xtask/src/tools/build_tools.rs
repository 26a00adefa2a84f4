//! The tools that build the site: Rust for WebAssembly, Trunk, wasm-bindgen and wasm-opt.

use crate::project::{Project, cargo};
use crate::tools::find::{in_folders, named_by_files, on_path, our_folder, version_of};
use crate::tools::version::Version;
use crate::tools::{Builders, binaryen};
use anyhow::{Context, Result, bail, ensure};
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const TRUNK: Version = Version { major: 0, minor: 21, patch: 14 };

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Below the project: wasm-bindgen, with a lock file of ours.
const WASM_BINDGEN: &str = "xtask/tools/wasm-bindgen";

/// What is in that folder, its manifest first.
const WASM_BINDGEN_FILES: [&str; 3] = [
    include_str!("../../tools/wasm-bindgen/Cargo.toml"),
    include_str!("../../tools/wasm-bindgen/Cargo.lock"),
    include_str!("../../tools/wasm-bindgen/src/main.rs"),
];

/// A tool, and our folder that it is in unless it is on the PATH anyway.
pub struct Found {
    pub program: PathBuf,
    pub version: Version,
    pub folder: Option<PathBuf>,
}

pub fn set_up(project: &Project) -> Result<Builders> {
    let ours = our_folder()?;
    let locked = project.locked_version("wasm-bindgen")?;
    let wasm_bindgen: Version = locked.parse().with_context(|| {
        format!("Cargo.lock names wasm-bindgen {locked}, for which no tool can be chosen")
    })?;
    ensure!(
        is_of(WASM_BINDGEN_FILES[0], wasm_bindgen),
        "Cargo.lock names wasm-bindgen {locked}: write that version into \
         xtask/tools/wasm-bindgen/Cargo.toml, too, and run `cargo update` there"
    );
    rust_for_wasm()?;
    let trunk = by_cargo(
        &ours,
        &CargoTool {
            package: "trunk",
            program: "trunk",
            version: TRUNK,
            source: Source::Published,
            takes: "6 minutes",
        },
    )?;
    let wasm_bindgen = by_cargo(
        &ours,
        &CargoTool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: wasm_bindgen,
            source: Source::Ours {
                folder: project.root().join(WASM_BINDGEN),
                files: &WASM_BINDGEN_FILES,
            },
            takes: "2 minutes",
        },
    )?;
    let wasm_opt = binaryen::set_up(&ours)?;
    Ok(Builders {
        wasm_bindgen: wasm_bindgen.version,
        wasm_opt: wasm_opt.version,
        folders: [&trunk, &wasm_bindgen, &wasm_opt]
            .into_iter()
            .filter_map(|found| found.folder.clone())
            .collect(),
        trunk: trunk.program,
    })
}

/// Whether a manifest asks for exactly this version of wasm-bindgen's program: it and what the site
/// is linked to must be of the same one.
fn is_of(manifest: &str, version: Version) -> bool {
    manifest.contains(&format!("wasm-bindgen-cli = {{ version = \"={version}\""))
}

/// A tool that `cargo install` builds.
pub struct CargoTool {
    pub package: &'static str,
    pub program: &'static str,
    pub version: Version,
    pub source: Source,
    /// About how long that takes on two cores.
    pub takes: &'static str,
}

/// Whose lock file says of what a tool is built; none is built without one.
pub enum Source {
    /// Its authors', which it is published with.
    Published,
    /// Ours: a package in this folder, which holds these files.
    Ours { folder: PathBuf, files: &'static [&'static str] },
}

impl CargoTool {
    /// The name of the folder that it is installed in.
    fn root(&self) -> String {
        match self.source {
            Source::Published => format!("{}-{}", self.package, self.version),
            Source::Ours { files, .. } => named_by_files(self.package, self.version, files),
        }
    }
}

/// The tool in exactly this version: from the PATH, for which whoever put it there answers, from our
/// folder, or new.
pub fn by_cargo(ours: &Path, tool: &CargoTool) -> Result<Found> {
    let found = |program: PathBuf, folder| Found { program, version: tool.version, folder };
    let right = |program: &PathBuf| version_of(program) == Some(tool.version);
    if let Some(program) = on_path(tool.program).filter(right) {
        return Ok(found(program, None));
    }
    let wanted = format!("{} {}", tool.package, tool.version);
    let root = ours.join(tool.root());
    let bin = root.join("bin");
    // cargo puts a program here only once it is complete, so it need not be run to trust it.
    if let Some(program) = in_folders(tool.program, [bin.clone()]) {
        return Ok(found(program, Some(bin)));
    }
    announce(&wanted, &root.display().to_string(), tool.takes);
    // Its pieces belong neither among the project's nor into what CI keeps.
    let pieces = TempDir::new().with_context(|| env::temp_dir().display().to_string())?;
    let mut install = Command::new(cargo());
    install.args(["install", "--locked", "--root"]).arg(&root);
    install.env("CARGO_TARGET_DIR", pieces.path());
    match &tool.source {
        Source::Published => install.args([tool.package, "--version", &tool.version.to_string()]),
        Source::Ours { folder, .. } => install.arg("--path").arg(folder),
    };
    let command = run(&wanted, &mut install)?;
    match in_folders(tool.program, [bin.clone()]) {
        Some(program) => Ok(found(program, Some(bin))),
        None => bail!(still_missing(&wanted, &command)),
    }
}

/// Says what happens before minutes of waiting.
pub fn announce(wanted: &str, place: &str, takes: &str) {
    println!("{wanted} is missing: installing it in {place} (about {takes})");
}

/// Runs an installer with its output visible; gives back the command as one would type it.
pub fn run(wanted: &str, installer: &mut Command) -> Result<String> {
    let mut command = installer.get_program().to_string_lossy().into_owned();
    for argument in installer.get_args() {
        command.push(' ');
        command.push_str(&argument.to_string_lossy());
    }
    let status = installer.stdin(Stdio::null()).status();
    let status = status.with_context(|| format!("`{command}` cannot be started"))?;
    ensure!(
        status.success(),
        "{wanted} could not be installed: see what `{command}` says above; without a network, run \
         it where there is one and copy what it installs"
    );
    Ok(command)
}

/// What to say when an installer ended well, and yet the tool is not there.
pub fn still_missing(wanted: &str, command: &str) -> String {
    format!(
        "{wanted} is still missing after `{command}`: install it by hand and put it on the PATH"
    )
}

/// The standard library that code for browsers is linked to.
fn rust_for_wasm() -> Result<()> {
    if has_rust_for_wasm() {
        return Ok(());
    }
    let wanted = format!("Rust's target {WASM_TARGET}");
    if on_path("rustup").is_none() {
        bail!(
            "cannot install {wanted} here: install Rust with rustup, or your system's package with \
             Rust's standard library for WebAssembly (in Debian libstd-rust-dev-wasm32)"
        );
    }
    announce(&wanted, "the Rust toolchain", "1 minute");
    let mut rustup = Command::new("rustup");
    let command = run(&wanted, rustup.args(["target", "add", WASM_TARGET]))?;
    ensure!(has_rust_for_wasm(), still_missing(&wanted, &command));
    Ok(())
}

fn has_rust_for_wasm() -> bool {
    let rustc =
        Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]).output();
    rustc.is_ok_and(|output| {
        // rustc names the folder whether it is there or not.
        output.status.success()
            && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_installer_that_fails_is_told_with_its_command() {
        let error = run("trunk 0.21.14", Command::new("false").arg("x")).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("trunk 0.21.14 could not be installed: see what `false x` says"),
            "{error}"
        );
    }

    #[test]
    fn an_installer_that_is_not_there_is_told() {
        let error = run("a tool", &mut Command::new("/no/such/program")).unwrap_err();
        assert_eq!(error.to_string(), "`/no/such/program` cannot be started");
    }

    #[test]
    fn a_tool_in_our_folder_is_taken_from_there() {
        use std::os::unix::fs::PermissionsExt;
        let ours = tempfile::tempdir().unwrap();
        let bin = ours.path().join("made-up-1.2.3/bin");
        std::fs::create_dir_all(&bin).unwrap();
        std::fs::write(bin.join("made-up"), "").unwrap();
        let may_run = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(bin.join("made-up"), may_run).unwrap();
        let tool = CargoTool {
            package: "made-up",
            program: "made-up",
            version: "1.2.3".parse().unwrap(),
            source: Source::Published,
            takes: "no time",
        };
        let found = by_cargo(ours.path(), &tool).unwrap();
        assert_eq!(found.program, bin.join("made-up"));
        assert_eq!(found.folder, Some(bin));
    }

    #[test]
    fn the_two_halves_of_wasm_bindgen_are_of_one_version() {
        let locked = Project::here().unwrap().locked_version("wasm-bindgen").unwrap();
        assert!(is_of(WASM_BINDGEN_FILES[0], locked.parse().unwrap()), "{locked}");
        assert!(!is_of(WASM_BINDGEN_FILES[0], "0.2.1".parse().unwrap()));
        let trunk: toml::Table = include_str!("../../../Trunk.toml").parse().unwrap();
        assert_eq!(trunk["tools"]["wasm_bindgen"].as_str(), Some(&*locked));
    }
}

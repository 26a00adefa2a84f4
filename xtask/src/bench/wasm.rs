//! The size of each crate, and of each module of ours, in each Wasm, before compression.
//!
//! The Wasm that is served has no function names. So the same tools make it again from the same
//! compilation, with names. A generic function counts for the crate that defines it, not for the one
//! that uses it.

use crate::bench::report::with_thousands;
use crate::project::Project;
use crate::tools::BuildTools;
use anyhow::{Context, Result, ensure};
use rustc_demangle::demangle;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::process::Command;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The names of the Wasm programs.
const PROGRAMS: [&str; 3] = ["visitors", "officers", "desk"];

const OURS: &str = "its_not_your_fault";
/// What is not a function: texts and tables.
const DATA: &str = "(data)";
const UNNAMED: &str = "(without a name)";

/// The table sums up all crates with less.
const MIN_BYTES: u64 = 1_000;

/// By program: bytes by crate, ours by module.
pub type Parts = BTreeMap<&'static str, BTreeMap<String, u64>>;

/// Makes each Wasm with names and measures its parts.
pub fn measure(project: &Project, tools: &BuildTools) -> Result<Parts> {
    let folder = project.target().join("bench").join("wasm");
    fs::create_dir_all(&folder)?;
    let mut all = Parts::new();
    for program in PROGRAMS {
        let compiled = project.target().join("wasm32-unknown-unknown/wasm-release");
        let compiled = compiled.join(program).with_extension("wasm");
        let mut bind = Command::new("wasm-bindgen");
        bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(&compiled);
        run(tools, &mut bind)?;
        let bound = folder.join(format!("{program}_bg.wasm"));
        let named = folder.join(format!("{program}.wasm"));
        let mut shrink = Command::new("wasm-opt");
        shrink.args(["-Oz", "--debuginfo", "--all-features", "-o"]).arg(&named).arg(&bound);
        run(tools, &mut shrink)?;
        let parts = parts(&fs::read(&named)?).with_context(|| named.display().to_string())?;
        all.insert(program, parts);
    }
    Ok(all)
}

fn run(tools: &BuildTools, command: &mut Command) -> Result<()> {
    let output = command.env("PATH", tools.path()).output()?;
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?}: {errors}");
    Ok(())
}

fn length(range: &Range<u64>) -> u64 {
    range.end - range.start
}

fn parts(wasm: &[u8]) -> Result<BTreeMap<String, u64>> {
    let mut sizes = Vec::new();
    let mut names = BTreeMap::new();
    let mut parts = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            // Imported functions have the first indexes, and no code.
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if matches!(import?.ty, TypeRef::Func(_)) {
                        sizes.push(0);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(length(&body.range())),
            Payload::DataSection(data) => {
                parts.insert(DATA.to_owned(), length(&data.range()));
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(all) = section.as_known() else { continue };
                for some in all {
                    let Name::Function(functions) = some? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index as usize, function.name);
                    }
                }
            }
            _ => {}
        }
    }
    for (index, size) in sizes.into_iter().enumerate().filter(|(_, size)| *size > 0) {
        let part = names.get(&index).map_or_else(|| UNNAMED.to_owned(), |name| part_of(name));
        *parts.entry(part).or_default() += size;
    }
    Ok(parts)
}

/// The crate of a function, or the module if it is ours.
fn part_of(name: &str) -> String {
    let path = format!("{:#}", demangle(name));
    // Only wasm-bindgen generates functions without a path.
    if !path.contains("::") {
        return "wasm_bindgen".to_owned();
    }
    // `<dyn a::B as c::D>::e` and `<&a::B>::e` are of `a`.
    let of_type = in_path(&path);
    // `<T as c::D>::e` and `<str as c::D>::e` are of `c`, and `<str>::e` is of `core`.
    let path = match (of_type, path.split_once(" as ")) {
        ([Some(_), Some(_)], _) => of_type,
        (_, Some((_, of_trait))) => in_path(of_trait),
        _ => [Some("core"), None],
    };
    match path {
        [Some(OURS), Some(module)] => format!("{OURS}::{module}"),
        [Some(own), _] => own.to_owned(),
        _ => UNNAMED.to_owned(),
    }
}

/// The first two names of a path, if they can be names of a crate and a module.
fn in_path(path: &str) -> [Option<&str>; 2] {
    let path = path.trim_start_matches(|letter: char| "<&*[({".contains(letter));
    let words = ["dyn ", "mut ", "const "];
    let path = words.iter().fold(path, |path, word| path.trim_start_matches(word));
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let end = path.find(|letter: char| !is_name(letter) && letter != ':').unwrap_or(path.len());
    let mut names = path[..end].split("::").filter(|name| !name.is_empty());
    [names.next(), names.next()]
}

pub fn table(parts: &Parts) -> String {
    let mut table = String::new();
    for (program, parts) in parts {
        // Writing to a String cannot fail.
        _ = writeln!(table, "\n{program}.wasm, bytes before packing");
        let mut largest: Vec<(&String, u64)> =
            parts.iter().map(|(name, size)| (name, *size)).collect();
        largest.sort_by_key(|(_, size)| u64::MAX - size);
        let (shown, small): (Vec<_>, Vec<_>) =
            largest.into_iter().partition(|(_, size)| *size >= MIN_BYTES);
        for (name, size) in shown {
            _ = writeln!(table, "  {name:<32}{:>9}", with_thousands(size));
        }
        let rest: u64 = small.iter().map(|(_, size)| size).sum();
        _ = writeln!(
            table,
            "  {:<32}{:>9}",
            format!("{} others", small.len()),
            with_thousands(rest)
        );
    }
    table
}

pub fn json(parts: &Parts) -> Value {
    json!(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_for_the_crate_that_defines_it() {
        let check = |name: &str, part: &str| assert_eq!(part_of(name), part, "{name}");
        check("its_not_your_fault::islands::walk::go", "its_not_your_fault::islands");
        check("its_not_your_fault::main", "its_not_your_fault::main");
        check("<leptos::view::View<T> as core::fmt::Debug>::fmt", "leptos");
        check("<dyn core::any::Any>::is", "core");
        check("<&mut alloc::string::String as core::fmt::Write>::write", "alloc");
        check("<T as core::convert::Into<U>>::into", "core");
        check("<str as tachys::view::Render>::build", "tachys");
        check("<str>::trim", "core");
        check("__wbindgen_malloc", "wasm_bindgen");
    }
}

//! Checks and builds a directory of agencies; `cargo xtask agencies` runs it.

use its_not_your_fault::directory::{self, Leftovers};
use its_not_your_fault::domain::content::Content;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// What the command line asks for.
struct Asked {
    input: PathBuf,
    out: PathBuf,
    leftovers: Leftovers,
    /// Ids of agencies whose published name and contacts the input may change.
    accepted: Vec<String>,
    /// Add a last line for the benchmark: milliseconds, and kilobytes of memory at most.
    measures: bool,
}

fn main() -> ExitCode {
    let began = Instant::now();
    let Some(asked) = asked(env::args_os().skip(1)) else {
        eprintln!(
            "give [add] INPUT --out DIR [--prune] [--accept ID…], or call `cargo xtask agencies`"
        );
        return ExitCode::FAILURE;
    };
    let content = match Content::of_the_site() {
        Ok(content) => content,
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let Asked { input, out, leftovers, accepted, measures } = asked;
    let built = match directory::build(&input, &out, leftovers, &accepted, &content) {
        Ok(built) => built,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut errors = BufWriter::new(io::stderr().lock());
    for told in &built.told {
        // Nobody is left to tell when nobody reads it.
        _ = writeln!(errors, "{told}");
    }
    _ = errors.flush();
    println!("{built}");
    if measures {
        println!("{} ms, {} KB", began.elapsed().as_millis(), peak_kilobytes().unwrap_or(0));
    }
    if built.is_complete() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn asked(words: impl Iterator<Item = OsString>) -> Option<Asked> {
    let mut words = words.peekable();
    let (mut input, mut out, mut accepted) = (None, None, Vec::new());
    let (mut leftovers, mut measures) = (Leftovers::Keep, false);
    if words.next_if(|word| word == "add").is_some() {
        leftovers = Leftovers::List;
    }
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--out") => out = Some(words.next()?),
            // What an addition does not name, stays.
            Some("--prune") if leftovers == Leftovers::List => return None,
            Some("--prune") => leftovers = Leftovers::Remove,
            Some("--measure") => measures = true,
            Some("--accept") => {
                accepted.push(words.next()?.into_string().ok()?);
                let is_id = |word: &OsString| !word.to_string_lossy().starts_with('-');
                while let Some(id) = words.next_if(is_id) {
                    accepted.push(id.into_string().ok()?);
                }
            }
            _ if input.is_none() => input = Some(word),
            _ => return None,
        }
    }
    Some(Asked { input: input?.into(), out: out?.into(), leftovers, accepted, measures })
}

/// The most memory that this program ever held, where the system says so (Linux).
fn peak_kilobytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

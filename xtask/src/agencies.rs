//! `cargo xtask agencies`: checks a list of agencies, and writes a file for each and an index.
//!
//! The crate `agency_list` does the work, with the same rules as the page.

use crate::contacts::load_content;
use crate::project::Project;
use agency_list::{ColumnMapping, KNOWN_COLUMNS, Options, Prune, to_spreadsheet};
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// The headings of a CSV that are understood, for `--help`.
fn headings() -> String {
    let mut text = "Headings of a CSV that are understood (capitals, spaces and signs make no \
                    difference; name others with --columns):\n"
        .to_owned();
    for column in KNOWN_COLUMNS.iter().filter(|column| !matches!(column.field, "own" | "person")) {
        text += &format!("  {}: {}\n", column.field, column.headings);
    }
    text
}

/// The arguments of the command.
#[derive(Debug, Args)]
#[command(after_long_help = headings())]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(disable_help_subcommand = true)]
pub struct Agencies {
    #[command(subcommand)]
    add: Option<Add>,
    /// A folder of version 1 files or vCards, one of them, a CSV, or an HSDS export (a folder of
    /// tables, or JSON).
    #[arg(required = true)]
    input: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
    /// Remove the files of agencies that the input does not name.
    #[arg(long)]
    prune: bool,
}

#[derive(Debug, Subcommand)]
enum Add {
    /// Add the agencies of FILE to the folder, or change them; all others stay, and stay listed.
    ///
    /// Ends with status 1 when an entry was refused or held back.
    Add {
        /// Such as the agency.json that an agency has sent; any INPUT will do.
        file: PathBuf,
        #[command(flatten)]
        output: Output,
    },
}

#[derive(Debug, Args)]
struct Output {
    /// Where the files go; public/agencies if left out.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Let the input change the name and the contacts of these agencies, which are published
    /// already: without it, they are held back, and old and new are printed.
    #[arg(long, value_name = "ID", num_args = 1.., value_delimiter = ',')]
    accept: Vec<String>,
    /// Which column of a CSV is what, such as name=Station,phone=Front desk; the columns that are
    /// not named are found by their headings.
    #[arg(long, value_name = "FIELD=HEADING,…")]
    columns: Option<ColumnMapping>,
    /// Write everything that is told into a table for a spreadsheet, too.
    #[arg(long, value_name = "FILE.csv")]
    report: Option<PathBuf>,
    /// Add a last line for the benchmark: milliseconds, and kilobytes of memory at most.
    #[arg(long, hide = true)]
    measure: bool,
}

/// Returns status 1 if an entry was refused or held back.
pub fn agencies(project: &Project, arguments: &Agencies) -> Result<ExitCode> {
    let start = Instant::now();
    let default = project.root().join("public").join("agencies");
    let job = Job::new(arguments, &default);
    let content = load_content()?;
    let options = Options {
        prune: job.leftovers,
        accepted: job.output.accept.clone(),
        columns: job.output.columns.clone().unwrap_or_default(),
    };
    let report = agency_list::build(job.input, job.out, &options, &content)?;
    let mut errors = BufWriter::new(io::stderr().lock());
    for diagnostic in &report.diagnostics {
        // If the pipe is closed, nobody reads the diagnostics.
        _ = writeln!(errors, "{diagnostic}");
    }
    _ = errors.flush();
    println!("{report}");
    println!("{}", report.next_steps(job.out));
    if let Some(file) = &job.output.report {
        let table = to_spreadsheet(&report.diagnostics);
        let unwritten = || format!("{} cannot be written", file.display());
        fs::write(file, table).with_context(unwritten)?;
        println!("{} holds everything that is told above, as a table.", file.display());
    }
    if job.output.measure {
        println!("{} ms, {} KB", start.elapsed().as_millis(), peak_kilobytes().unwrap_or(0));
    }
    Ok(if report.is_complete() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The arguments with the defaults filled in.
#[derive(Clone, Copy, Debug)]
struct Job<'a> {
    input: &'a Path,
    out: &'a Path,
    leftovers: Prune,
    output: &'a Output,
}

impl<'a> Job<'a> {
    fn new(arguments: &'a Agencies, default_out: &'a Path) -> Self {
        let (input, output, leftovers) = match (&arguments.add, &arguments.input) {
            // `add` keeps the agencies that the file does not name.
            (Some(Add::Add { file, output }), _) => (file.as_path(), output, Prune::List),
            (None, input) => {
                let leftovers = if arguments.prune { Prune::Remove } else { Prune::Keep };
                // Clap requires an input unless the subcommand is `add`.
                let input = input.as_deref().unwrap_or(Path::new(""));
                (input, &arguments.output, leftovers)
            }
        };
        Self { input, out: output.out.as_deref().unwrap_or(default_out), leftovers, output }
    }
}

/// The peak memory of this process, where the system reports it (Linux).
fn peak_kilobytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{CommandFactory, Parser};

    #[derive(Debug, Parser)]
    struct CommandLine {
        #[command(flatten)]
        agencies: Agencies,
    }

    /// Compares the job of a command line, as `input out leftovers ids`; empty if it is refused.
    #[track_caller]
    fn check(line: &str, job: &str) {
        let words = ["agencies"].into_iter().chain(line.split(' '));
        let found = CommandLine::try_parse_from(words).map(|line| {
            let job = Job::new(&line.agencies, Path::new("default"));
            let (input, out) = (job.input.display(), job.out.display());
            format!("{input} {out} {:?} {}", job.leftovers, job.output.accept.join(","))
        });
        assert_eq!(found.unwrap_or_default().trim_end(), job, "{line}");
    }

    #[test]
    fn a_list_and_an_addition_become_a_job() {
        check("in.csv", "in.csv default Keep");
        check("in.csv --out o --prune", "in.csv o Remove");
        check("-- -in.csv", "-in.csv default Keep");
        check("add a.json", "a.json default List");
        check("./add --out o", "./add o Keep");
        check("add add --out o", "add o List");
    }

    #[test]
    fn ids_may_follow_one_accept_or_several() {
        let job = "in.csv default Keep a,b";
        check("in.csv --accept a b", job);
        check("in.csv --accept a --accept b", job);
        check("in.csv --accept a,b", job);
        check("add a.json --accept a", "a.json default List a");
    }

    #[test]
    fn a_wrong_column_is_refused_and_the_help_lists_headings() {
        check("in.csv --columns name=Station,phone=Desk --report r.csv", "in.csv default Keep");
        check("in.csv --columns nme=Station", "");
        check("in.csv --columns Station", "");
        let help = CommandLine::command().render_long_help().to_string();
        assert!(help.contains("  phone: phone, telephone"), "{help}");
    }

    #[test]
    fn contradictory_arguments_are_refused() {
        for line in ["--prune", "add", "add a.json --prune", "in.csv add a.json", "in.csv --accept"]
        {
            check(line, "");
        }
    }
}

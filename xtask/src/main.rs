//! The program behind `cargo xtask`: parses the command line, runs the command, prints its error.

use clap::Parser;
use std::process::ExitCode;
use xtask::Xtask;

fn main() -> ExitCode {
    match xtask::run(Xtask::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

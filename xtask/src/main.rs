//! The command line of `cargo xtask`.

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

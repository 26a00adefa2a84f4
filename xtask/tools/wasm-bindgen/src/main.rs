//! wasm-bindgen as its authors' program is, from the same function.
//!
//! With the lock file that `wasm-bindgen-cli` is published with it does not compile (seen with 0.2.130
//! in November 2026), and without one it would be built from what is newest on the day.

use std::env;
use std::fmt::Debug;

fn main() -> Result<(), impl Debug> {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(env::args_os())
}

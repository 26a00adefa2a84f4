//! One fuzzing program for every parser: `FUZZ_TARGET` names the parser.

#![no_main]

mod properties;

use libfuzzer_sys::fuzz_target;
use std::env;
use std::sync::OnceLock;

static TARGET: OnceLock<fn(&str)> = OnceLock::new();

fuzz_target!(
    init: {
        let wanted = env::var("FUZZ_TARGET").unwrap_or_default();
        let found = properties::TARGETS.iter().find(|(name, _)| *name == wanted);
        let names: Vec<&str> = properties::TARGETS.iter().map(|(name, _)| *name).collect();
        let (_, target) = found.unwrap_or_else(|| panic!("FUZZ_TARGET is none of {names:?}"));
        TARGET.get_or_init(|| *target);
    },
    |bytes: &[u8]| {
        // A browser gives text, with � for bytes that are not UTF-8.
        let text = String::from_utf8_lossy(bytes);
        (TARGET.get().expect("set before the first run"))(&text);
    }
);

//! Names of what was not taken, as they can stand in a sentence.

use crate::diagnostic::shown;

/// More than these, nobody reads; a hostile file could have thousands.
const MAX_NAMES: usize = 40;

/// `fax, pager`, with nothing hidden in it, and how many more there are.
pub fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut listed = String::new();
    let mut more = 0_usize;
    for (index, name) in names.enumerate() {
        if index >= MAX_NAMES {
            more += 1;
            continue;
        }
        if index > 0 {
            listed.push_str(", ");
        }
        listed.push_str(&shown(name));
    }
    if more > 0 {
        listed.push_str(&format!(" and {more} more"));
    }
    listed
}

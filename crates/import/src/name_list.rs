//! Lists names in a sentence, such as those of columns that were not imported.

use agency::escape_and_truncate;

/// The most names in a sentence: nobody reads more, and a hostile file could have thousands.
const MAX_NAMES: usize = 40;

/// Such as `fax, pager and 3 more`, with hidden characters escaped.
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
        listed.push_str(&escape_and_truncate(name));
    }
    if more > 0 {
        listed.push_str(&format!(" and {more} more"));
    }
    listed
}

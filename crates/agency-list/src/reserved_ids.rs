//! Ids whose files a host could not store, or that a command would misread.

/// Windows has no files with these names, whatever their ending: they are devices. Source:
/// learn.microsoft.com, "Naming Files, Paths, and Namespaces" (2024).
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin", "conout"];

/// Why no new agency may have this id; `None` if it may.
pub(super) fn reserved_id_reason(id: &str) -> Option<&'static str> {
    let is_port = id.len() == 4
        && (id.starts_with("com") || id.starts_with("lpt"))
        && id.ends_with(|last: char| last.is_ascii_digit());
    if id.starts_with('-') {
        Some("it begins with a hyphen, as the options of a command do: begin it with a letter")
    } else if is_port || DEVICES.contains(&id) {
        Some("Windows can store no file with this name: add your town or state to it")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_are_no_name_of_a_file_everywhere_are_reserved() {
        for id in ["-rf", "--", "-", "con", "nul", "prn", "aux", "com1", "com0", "lpt9"] {
            assert!(reserved_id_reason(id).is_some(), "{id}");
        }
        for id in ["a", "0", "cons", "con-police", "com", "com10", "lpta", "comb", "a-"] {
            assert_eq!(reserved_id_reason(id), None, "{id}");
        }
    }
}

//! Text without what nobody can see, and the words that people write into an empty field.

/// A text without invisible marks, with plain spaces, one at a time. Lines stay, without the spaces
/// around them.
///
/// Windows copies numbers with U+202A before them, web pages have U+00A0 and U+200B, files begin
/// with U+FEFF. Nobody sees them, so nobody can be asked to take them out.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut last = ' ';
    for found in text.chars() {
        let found = match found {
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t'
            | '\u{b}'
            | '\u{c}'
            | '\u{a0}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}' => ' ',
            // Persian and Hindi need the two joiners after their letters.
            '\u{200c}' | '\u{200d}' if matches!(last, '\u{600}'..='\u{17ff}') => found,
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => continue,
            other => other,
        };
        if found == '\n' {
            plain.truncate(plain.trim_end_matches(' ').len());
            if last == '\n' {
                continue;
            }
        } else if found == ' ' && matches!(last, ' ' | '\n') {
            continue;
        }
        plain.push(found);
        last = found;
    }
    plain.trim_matches([' ', '\n']).to_owned()
}

/// A text in one line, with commas where lines ended.
#[must_use]
pub fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text
        .split('\n')
        .map(|line| line.trim().trim_end_matches(','))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(", ")
}

/// What people and programs write into a field that has no value.
const EMPTY: &str = "na none nil null nan notavailable notapplicable unknown unavailable unlisted \
                     notlisted notprovided nonelisted noneavailable tbd tba nophone nonumber noemail \
                     nowebsite 999";

/// Whether a text says that there is no value: `N/A`, `none`, `-`, `NOT AVAILABLE`.
#[must_use]
pub fn is_empty(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphanumeric()).peekable();
    if letters.peek().is_none() {
        return true;
    }
    // `999` is `-999`, as exports of maps have it; a number of three digits is something else.
    let short: String = letters.take(20).collect::<String>().to_lowercase();
    EMPTY.split(' ').any(|word| word == short) && (short != "999" || text.trim() == "-999")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_can_see_is_taken_out() {
        for (text, plain) in [
            ("\u{202a}801-555-0142\u{202c}", "801-555-0142"),
            ("\u{feff}Provo\u{a0}\u{a0}Police\t ", "Provo Police"),
            ("a\u{200b}b\u{ad}c\u{200d}d", "abcd"),
            (" a \r\n\r\n  b\u{2028}c ", "a\nb\nc"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("\u{200b}", ""),
        ] {
            assert_eq!(clean(text), plain, "{text:?}");
        }
        assert_eq!(one_line("1 Main St,\nProvo\n"), "1 Main St, Provo");
    }

    #[test]
    fn words_for_nothing_are_empty() {
        for text in
            ["", "N/A", "n/a", "#N/A", "None", "-", "--", "NOT AVAILABLE", "null", "?", "-999"]
        {
            assert!(is_empty(text), "{text:?}");
        }
        for text in ["999", "Nona", "911", "Not available at night", "Unknown Soldier Post"] {
            assert!(!is_empty(text), "{text:?}");
        }
    }
}

//! Reads the values of properties: escapes, components, several lines.

/// The text without the escapes `\,`, `\;`, `\\`, `\n` and Apple's `\:`.
pub(super) fn text(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, letters.as_str().chars().next()) {
            ('\\', Some('n' | 'N')) => plain.push('\n'),
            ('\\', Some(escaped @ ('\\' | ',' | ';' | ':'))) => plain.push(escaped),
            ('\r', Some('\n')) => continue,
            ('\r', _) => {
                plain.push('\n');
                continue;
            }
            _ => {
                plain.push(letter);
                continue;
            }
        }
        letters.next();
    }
    plain.trim().to_owned()
}

/// The text in one line.
pub(super) fn one_line(value: &str) -> String {
    let text = text(value);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(", ")
}

/// The components between unescaped semicolons, each in one line.
pub(super) fn components(value: &str) -> Vec<String> {
    let mut is_escaped = false;
    let parts = value.split(|found: char| {
        let parts_here = found == ';' && !is_escaped;
        is_escaped = found == '\\' && !is_escaped;
        parts_here
    });
    parts.map(one_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_removed() {
        assert_eq!(text(r"a\, b\; c\\ d\ne\Nf https\://x \q"), "a, b; c\\ d\ne\nf https://x \\q");
        assert_eq!(text("a\r\nb\rc\\"), "a\nb\nc\\");
        assert_eq!(one_line(r" a\n\n b "), "a, b");
    }

    #[test]
    fn components_are_split_at_unescaped_semicolons() {
        assert_eq!(components(r"a\;b;;c\\;d\n"), ["a;b", "", "c\\", "d"]);
    }
}

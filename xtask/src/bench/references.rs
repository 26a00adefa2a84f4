//! Finds references to files in HTML, JavaScript and CSS.
//!
//! It searches for file names as text and parses nothing, so it finds every way to load a file. A
//! file that is only mentioned counts as loaded, too: a page may measure too large, never too small.

/// Splits a page into all but its `<a …>` tags (what it loads) and those tags (what it links to).
pub fn split_links(html: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut loading = Vec::new();
    let mut linking = Vec::new();
    let mut rest = html;
    while let Some(start) = link_start(rest) {
        let (before, link) = rest.split_at(start);
        let (link, after) = link.split_at(tag_length(link));
        loading.extend_from_slice(before);
        linking.extend_from_slice(link);
        rest = after;
    }
    loading.extend_from_slice(rest);
    (loading, linking)
}

fn link_start(html: &[u8]) -> Option<usize> {
    html.windows(3).position(
        |window| matches!(window, [b'<', b'a' | b'A', after] if after.is_ascii_whitespace()),
    )
}

/// The length up to and including the `>` that ends the tag; a `>` in quotes does not end it.
fn tag_length(tag: &[u8]) -> usize {
    let mut quote = None;
    for (index, &byte) in tag.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return index + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => (),
        }
    }
    tag.len()
}

/// Whether the text contains the file's name, without its folder, and not as the end of a longer name.
pub fn mentions(text: &[u8], file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file).as_bytes();
    let is_part_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    text.windows(name.len())
        .enumerate()
        .filter(|(_, window)| *window == name)
        .any(|(at, _)| !text[..at].last().is_some_and(is_part_of_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, file: &str, expected: bool) {
        assert_eq!(mentions(text.as_bytes(), file), expected, "{file} in {text}");
    }

    #[test]
    fn a_file_is_found_however_it_is_loaded() {
        check("<script src=/start.js>", "start.js", true);
        check("import('./start.js?v=1')", "start.js", true);
        check("url( 'fonts/a.woff2' )", "style/fonts/a.woff2", true);
        check("new URL('site_bg.wasm', import.meta.url)", "site_bg.wasm", true);
        check("icon.svg", "icon.svg", true);
    }

    #[test]
    fn a_longer_name_is_another_file() {
        check("<script src=/restart.js>", "start.js", false);
        check("<link href=/big-icon.svg>", "icon.svg", false);
        check("", "start.js", false);
    }

    #[test]
    fn links_are_separated_from_what_is_loaded() {
        let html =
            br#"<abbr>x</abbr><a title="a > b" href="/card.pdf">card.pdf</a><img src=b.png>"#;
        let (loading, linking) = split_links(html);
        assert_eq!(String::from_utf8_lossy(&linking), r#"<a title="a > b" href="/card.pdf">"#);
        assert_eq!(String::from_utf8_lossy(&loading), "<abbr>x</abbr>card.pdf</a><img src=b.png>");
    }

    #[test]
    fn an_unclosed_tag_ends_with_the_page() {
        assert_eq!(split_links(b"x<a href="), (b"x".to_vec(), b"<a href=".to_vec()));
    }
}

//! A pseudo-locale from right to left, made from English: it tests the layout before the site has a
//! real language of that direction.

/// Elements that are copied unchanged: their content is not for readers, or it is digits, which
/// run from left to right in any script.
const UNCHANGED: [&str; 3] = ["script", "style", "bdi"];

/// Reverses the letters between these two characters, as if each were of a script from right to
/// left (Unicode Standard Annex 9: RIGHT-TO-LEFT OVERRIDE, POP DIRECTIONAL FORMATTING).
const OVERRIDE: [char; 2] = ['\u{202e}', '\u{202c}'];

/// Turns a written page from left to right into the same page from right to left.
///
/// # Panics
///
/// If the page does not say once that it runs from left to right.
pub fn mirror(html: &str) -> String {
    assert_eq!(html.matches(" dir=\"ltr\"").count(), 1, "the page says how it runs");
    let mut rest = html;
    let mut page = String::new();
    while let Some(tag) = rest.find('<') {
        let (text, from_tag) = rest.split_at(tag);
        page += &reverse(text);
        let is_here = |name: &&&str| {
            let after = from_tag.get(1..).and_then(|after| after.strip_prefix(**name));
            after.is_some_and(|after| after.starts_with([' ', '>']))
        };
        let unchanged = UNCHANGED.iter().find(is_here);
        let end = unchanged.map_or(">".to_owned(), |name| format!("</{name}>"));
        let length = from_tag.find(&end).expect("every tag ends") + end.len();
        let (copied, after) = from_tag.split_at(length);
        page += copied;
        rest = after;
    }
    (page + reverse(rest).as_str()).replacen(" dir=\"ltr\"", " dir=\"rtl\"", 1)
}

fn reverse(text: &str) -> String {
    let [start, end] = OVERRIDE;
    if text.trim().is_empty() { text.to_owned() } else { format!("{start}{text}{end}") }
}

#[test]
fn words_are_reversed_and_nothing_else() {
    let page = "<html dir=\"ltr\"><style>a{}</style>\n<p>Call <bdi>988</bdi> now</p>";
    assert_eq!(
        mirror(page),
        "<html dir=\"rtl\"><style>a{}</style>\n\
         <p>\u{202e}Call \u{202c}<bdi>988</bdi>\u{202e} now\u{202c}</p>"
    );
}

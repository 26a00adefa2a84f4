//! A test language from right to left, built from English: it proves the layout before a real one
//! comes.

/// What is copied as it is: no words for a reader, or digits, which keep their order in any script.
const AS_IT_IS: [&str; 3] = ["script", "style", "bdi"];

/// Turns the letters between them around, as if each were of a script from right to left (Unicode
/// Standard Annex 9: RIGHT-TO-LEFT OVERRIDE, POP DIRECTIONAL FORMATTING).
const AROUND: [char; 2] = ['\u{202e}', '\u{202c}'];

/// A written page in that language.
///
/// # Panics
///
/// If the page is in no language from left to right.
pub fn mirrored(written: &str) -> String {
    assert_eq!(written.matches(" dir=\"ltr\"").count(), 1, "the page says how it runs");
    let mut rest = written;
    let mut page = String::new();
    while let Some(tag) = rest.find('<') {
        let (text, from_tag) = rest.split_at(tag);
        page += &turned(text);
        let name = |name: &&&str| {
            let after = from_tag.get(1..).and_then(|after| after.strip_prefix(**name));
            after.is_some_and(|after| after.starts_with([' ', '>']))
        };
        let end = AS_IT_IS.iter().find(name).map_or(">".to_owned(), |name| format!("</{name}>"));
        let length = from_tag.find(&end).expect("every tag ends") + end.len();
        let (copied, after) = from_tag.split_at(length);
        page += copied;
        rest = after;
    }
    (page + turned(rest).as_str()).replacen(" dir=\"ltr\"", " dir=\"rtl\"", 1)
}

fn turned(text: &str) -> String {
    let [begins, ends] = AROUND;
    if text.trim().is_empty() { text.to_owned() } else { format!("{begins}{text}{ends}") }
}

#[test]
fn words_are_turned_around_and_nothing_else() {
    let page = "<html dir=\"ltr\"><style>a{}</style>\n<p>Call <bdi>988</bdi> now</p>";
    assert_eq!(
        mirrored(page),
        "<html dir=\"rtl\"><style>a{}</style>\n\
         <p>\u{202e}Call \u{202c}<bdi>988</bdi>\u{202e} now\u{202c}</p>"
    );
}

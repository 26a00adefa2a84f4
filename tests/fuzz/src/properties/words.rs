//! What the words of an agency hide from nobody.

use agency::{Agency, look_alike};
use serde_json::json;

/// Checks that words which are shown hold no number and no host, even if look-alikes count as
/// digits and letters, joiners and accents as nothing, and words as the digits that they are.
pub fn words(text: &str) {
    let Some(agency) = with_words(text) else { return };
    let headlines = [&agency.kind, &agency.area, &agency.address, &agency.assurer];
    let descriptions = agency.description.iter().map(|(_, text)| text);
    let hours = agency.schedule.iter().filter_map(|line| line.description.as_ref());
    for shown in headlines.into_iter().flatten().chain(descriptions).chain(hours) {
        let is_drawn =
            |letter: &char| !matches!(letter, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}');
        let letters: Vec<char> = shown.chars().filter(is_drawn).collect();
        let folded: Vec<char> = letters.iter().map(|letter| fold(*letter)).collect();
        for start in 0..letters.len() {
            assert!(!is_number(&letters, start), "from character {start} of {shown:?}");
            assert!(!is_number(&folded, start), "folded, from character {start} of {shown:?}");
            assert!(!is_host(&letters, start), "from character {start} of {shown:?}");
        }
        assert!(!has_spelled_number(&folded), "in {shown:?}");
        assert!(!has_spelled_host(&folded), "in {shown:?}");
    }
    // Whoever publishes an agency reads a remark, so that it must not break for any text.
    for remark in agency::remarks(&agency) {
        assert!(!remark.to_string().is_empty());
    }
}

/// Whether words may be shown as a description.
pub fn are_shown(text: &str) -> bool {
    with_words(text).is_some_and(|agency| !agency.description.is_empty())
}

/// An agency with the text wherever one can be; it has the fields in which the text may be shown.
fn with_words(text: &str) -> Option<Agency> {
    let organization = json!({
        "id": "a", "name": "Police", "email": "a@b.org", "kind": text, "area": text,
        "address": text, "assurer": text, "schedule": [{ "description": text }],
        "description": { "en": text },
    });
    let file = json!({ "version": 1, "organizations": [organization] });
    agency::parse_json(&file, &super::site().national).agencies.pop()
}

/// What a character looks like, if it looks like one of ASCII.
fn fold(letter: char) -> char {
    match look_alike(letter) {
        b' ' => letter,
        seen => char::from(seen),
    }
}

/// Whether ten digits begin here, six of them true, as one group or as 3, 3 and 4 with a sign
/// between.
fn is_number(letters: &[char], start: usize) -> bool {
    let is_true = |index: usize| letters.get(index).is_some_and(char::is_ascii_digit);
    let (mut index, mut count, mut true_digits) = (start, 0, 0);
    while count < 10 {
        let Some(letter) = letters.get(index) else { return false };
        if "0123456789OoQDIil|ZzSsBbGgq○ОоІЅΟο".contains(*letter) {
            true_digits += usize::from(is_true(index));
            count += 1;
        } else if !(matches!(count, 3 | 6) && "-. ".contains(*letter))
            || letters.get(index - 1).is_some_and(|before| "-. ".contains(*before))
        {
            return false;
        }
        index += 1;
    }
    let before = start.checked_sub(1);
    // In `School 107-0205`, `ool` is no area code.
    let is_end_of_word =
        before.and_then(|index| letters.get(index)).is_some_and(|it| it.is_alphabetic())
            && !(start..start + 3).any(is_true);
    true_digits >= 6 && !before.is_some_and(is_true) && !is_end_of_word && !is_true(index)
}

/// Whether two letters or digits, a dot and an ending in small letters begin here.
fn is_host(letters: &[char], start: usize) -> bool {
    let is_part = |letter: &char| letter.is_ascii_alphanumeric();
    let is_ending = |letter: &char| letter.is_ascii_lowercase() || "аеорсхіѕ".contains(*letter);
    let [one, other, dot, rest @ ..] = letters.get(start..).unwrap_or_default() else {
        return false;
    };
    let ending: Vec<&char> = rest.iter().take_while(|letter| is_ending(letter)).collect();
    [one, other].into_iter().all(is_part)
        && [one, other].into_iter().chain(ending.iter().copied()).any(char::is_ascii_alphabetic)
        && matches!(dot, '.' | '．' | '․')
        && ending.len() >= 2
}

/// Words of ASCII letters, in small letters.
fn plain_words(folded: &[char]) -> Vec<String> {
    let text: String = folded.iter().map(char::to_ascii_lowercase).collect();
    text.split([' ', '\n', ',']).map(str::to_owned).collect()
}

/// Whether seven digits in words, one after the other, are in a text.
fn has_spelled_number(folded: &[char]) -> bool {
    let is_digit = |word: &String| {
        let english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight"];
        english.contains(&word.as_str()) || matches!(&**word, "ocho" | "siete" | "nueve" | "nine")
    };
    plain_words(folded).windows(7).any(|seven| seven.iter().all(is_digit))
}

/// Whether a word, "dot" and an ending are in a text.
fn has_spelled_host(folded: &[char]) -> bool {
    let is_name = |name: &str| {
        name.len() > 1 && name != "the" && name.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    plain_words(folded).windows(3).any(|three| {
        let [name, dot, ending] = three else { return false };
        is_name(name) && dot == "dot" && matches!(ending.as_str(), "com" | "org" | "net")
    })
}

//! Five or six digits that may be a number to text.

use crate::Phone;
use crate::remarks::words::Words;

/// Words after which they are something else, such as a postal code. `zip 84101, 84111 y 84115` is
/// one list.
const BEFORE: &[&str] = &[
    "zip", "zips", "code", "codes", "postal", "postales", "codigo", "codigos", "cp", "box",
    "apartado", "room", "suite", "badge", "placa", "case", "caso", "unit", "bus", "route", "ruta",
];

/// Words within a list.
const IN_A_LIST: &[&str] = &["and", "or", "y", "o", "to", "through", "a", "al"];

/// Words before which they are the number of a house, or how many there are.
const AFTER: &[&str] = &[
    "n",
    "s",
    "e",
    "w",
    "north",
    "south",
    "east",
    "west",
    "st",
    "street",
    "ave",
    "avenue",
    "rd",
    "road",
    "blvd",
    "boulevard",
    "hwy",
    "highway",
    "state",
    "county",
    "main",
    "people",
    "residents",
    "students",
    "children",
    "families",
    "personas",
    "habitantes",
    "estudiantes",
    "familias",
];

/// Each such number that is not one of the agency's own.
pub(super) fn find<'a>(words: &Words<'a>, own: &[Phone]) -> Vec<&'a str> {
    let (mut found, mut index) = (Vec::new(), 0);
    while index < words.all.len() {
        let last = end_of_number(words, index);
        let digits: String = (index..=last).map(|at| words.plain(at)).collect();
        if matches!(digits.len(), 5 | 6)
            && digits.bytes().all(|sign| sign.is_ascii_digit())
            && !is_something_else(words, index, last)
            && !own.iter().any(|phone| phone.number.matches(&digits))
        {
            found.push(words.text(index, last));
        }
        index = last + 1;
    }
    found
}

/// The last word of `833-911`, which begins here.
fn end_of_number(words: &Words<'_>, index: usize) -> usize {
    let is_group = |at: usize| {
        let word = words.plain(at);
        matches!(word.len(), 2 | 3) && word.bytes().all(|sign| sign.is_ascii_digit())
    };
    let ends = |at: usize| words.all.get(at).map_or(0, |word| word.end);
    let starts = |at: usize| words.all.get(at).map_or(0, |word| word.start);
    let is_joined = is_group(index)
        && is_group(index + 1)
        && words.text.get(ends(index)..starts(index + 1)) == Some("-");
    index + usize::from(is_joined)
}

/// Whether the words beside a number show that nobody texts it.
fn is_something_else(words: &Words<'_>, first: usize, last: usize) -> bool {
    if AFTER.contains(&words.plain(last + 1)) {
        return true;
    }
    // The four digits that some postal codes have after them.
    let has_four_more = words.plain(last + 1).len() == 4
        && words.text(last, last + 1).contains('-')
        && words.plain(last + 1).bytes().all(|sign| sign.is_ascii_digit());
    let in_a_list = |at: &usize| {
        let word = words.plain(*at);
        IN_A_LIST.contains(&word) || word.bytes().all(|sign| sign.is_ascii_digit())
    };
    let before = (0..first).rev().find(|at| !in_a_list(at));
    let is_after = before.is_some_and(|at| {
        let written = words.text(at, at);
        let is_state = written.len() == 2 && written.bytes().all(|sign| sign.is_ascii_uppercase());
        // In `Text HELP to 833911`, the list has no number before it.
        let is_direct = (at + 1..first).all(|at| !IN_A_LIST.contains(&words.plain(at)))
            || (at + 1..first).any(|at| words.plain(at).len() == 5);
        is_direct && (is_state || BEFORE.contains(&words.plain(at)))
    });
    has_four_more || is_after
}

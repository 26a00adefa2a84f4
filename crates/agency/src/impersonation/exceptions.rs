//! Words beside a name that show that another thing is meant. All are in the letters of a
//! [`Skeleton`].

use crate::impersonation::skeleton::Skeleton;

/// Words after which a number is not a line: `District 211`; and the dispatchers of 911 and the
/// United Way with their numbers.
pub(super) const NUMBERED: &str = "cllstrlct preclnct sulte unlt statlon roorn cllstrlto \
                                   cllspatchgll unlteclvvay2ll";

/// Others with a national name: dispatchers of 911, the Community College of Rhode Island, centers
/// that help children, Fort Bend's school district, and those in a police who read what the
/// CyberTipline passes on. A space begins a word; `_` continues it.
pub(super) const EXCEPTIONS: &str =
    "gll cllspatch /ccrl carnpus /chllcl help center /fbl_scl /cybertlp unlt ";

/// What states have, too: the Indiana Department of Homeland Security, a Nevada Center for Missing
/// Children.
pub(super) const SHARED: &str = "center clepartrnent";

/// Words before it that no state has.
pub(super) const NATIONAL: &str = "natlonal us unlteclstates fecleral arnerlca arnerlcan the";

/// Whether the words beside the name from `start` to `end` show that another thing is meant.
pub(super) fn names_another(text: &Skeleton, name: &Skeleton, start: usize, end: usize) -> bool {
    let before = text.letters().get(..start).unwrap_or_default();
    let with_name = text.letters().get(..end).unwrap_or_default();
    for word in words(NUMBERED) {
        if name.is_number() && (before.ends_with(word) || with_name.ends_with(word)) {
            return true;
        }
    }
    let is_of_a_nation = |word: &[u8]| before.ends_with(word) && text.begins(start - word.len());
    if start > 0
        && words(SHARED).any(|word| name.letters().starts_with(word))
        && !words(NATIONAL).any(is_of_a_nation)
    {
        return true;
    }
    for other in EXCEPTIONS.split('/') {
        let (mut at, mut is_other) = (start, true);
        for letter in other.bytes() {
            match letter {
                b' ' => is_other &= text.begins(at),
                b'_' => is_other &= !text.begins(at),
                _ => {
                    is_other &= text.letters().get(at) == Some(&letter);
                    at += 1;
                }
            }
        }
        if is_other {
            return true;
        }
    }
    false
}

fn words(list: &'static str) -> impl Iterator<Item = &'static [u8]> {
    list.split(' ').map(str::as_bytes)
}

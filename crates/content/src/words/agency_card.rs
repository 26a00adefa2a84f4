//! Words on the card of a local agency.

use serde::{Deserialize, Serialize};

/// They are embedded in the page for the island that writes cards.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CardWords {
    pub vouched: String,
    pub vouched_day: String,
    pub voice: String,
    pub text: String,
    pub tty: String,
    pub extension: String,
}

impl CardWords {
    /// As a list for the page, since parsing a list needs the least code.
    pub fn into_list(self) -> Vec<String> {
        vec![self.vouched, self.vouched_day, self.voice, self.text, self.tty, self.extension]
    }

    /// From such a list; a missing word is empty.
    pub fn from_list(words: Vec<String>) -> Self {
        let mut words = words.into_iter();
        let mut next = || words.next().unwrap_or_default();
        Self {
            vouched: next(),
            vouched_day: next(),
            voice: next(),
            text: next(),
            tty: next(),
            extension: next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_words_survive_the_list() {
        let words = ["a", "b", "c", "d", "e", "f"].map(str::to_owned).to_vec();
        assert_eq!(CardWords::from_list(words.clone()).into_list(), words);
    }
}

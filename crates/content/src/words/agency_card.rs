//! Words on the card of a local organisation.

use serde::{Deserialize, Serialize};

/// The island that writes cards takes them along.
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
    /// In the order in which they travel: a list is the smallest form to read.
    pub fn into_list(self) -> Vec<String> {
        vec![self.vouched, self.vouched_day, self.voice, self.text, self.tty, self.extension]
    }

    /// What `into_list` made; a word that is missing is empty.
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
    fn card_words_travel_whole() {
        let words = ["a", "b", "c", "d", "e", "f"].map(str::to_owned).to_vec();
        assert_eq!(CardWords::from_list(words.clone()).into_list(), words);
    }
}

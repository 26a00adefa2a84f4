//! A text as words in small letters without accents.

use crate::confusables::look_alike;
use crate::hidden_contacts::words;

/// The words of a text.
pub(super) struct Words<'a> {
    pub text: &'a str,
    pub all: Vec<Word>,
}

/// A word of letters and digits.
pub(super) struct Word {
    /// In small letters, without accents.
    pub plain: String,
    pub start: usize,
    pub end: usize,
    /// Whether a sentence or a line ends before it.
    pub begins_sentence: bool,
}

impl<'a> Words<'a> {
    pub fn of(text: &'a str) -> Self {
        let (mut all, mut last) = (Vec::new(), 0);
        for (start, end) in words(text) {
            let signs = text.get(last..start).unwrap_or_default();
            let letters = text.get(start..end).unwrap_or_default().chars();
            let letters = letters.filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}'));
            let plain = |letter| char::from(look_alike(letter).to_ascii_lowercase());
            all.push(Word {
                plain: letters.map(plain).collect(),
                start,
                end,
                begins_sentence: all.is_empty() || signs.contains(['.', '!', '?', '\n', ';']),
            });
            last = end;
        }
        Self { text, all }
    }

    /// The text from one word to another.
    pub fn text(&self, first: usize, last: usize) -> &'a str {
        let (first, last) = (self.all.get(first), self.all.get(last));
        let range = first.zip(last).and_then(|(first, last)| self.text.get(first.start..last.end));
        range.unwrap_or_default()
    }

    /// A word without accents; empty beyond the last.
    pub fn plain(&self, index: usize) -> &str {
        self.all.get(index).map_or("", |word| &word.plain)
    }

    /// The position after the last word of the sentence that a word is in.
    pub fn end_of_sentence(&self, index: usize) -> usize {
        let rest = self.all.iter().enumerate().skip(index + 1);
        let mut ends = rest.filter(|(_, word)| word.begins_sentence);
        ends.next().map_or(self.all.len(), |(end, _)| end)
    }
}

//! What was read otherwise than it is written, told once for each kind.

use crate::{Diagnostic, Location, Sink, escape_and_truncate};

/// Why a value was read otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A website without `https://`, or with capitals or spaces.
    Website,
    /// A website by `http:`.
    HttpWebsite,
    Email,
    Phone,
    SeveralPhones,
    Language,
    Hours,
    /// Tags and entities of HTML were taken off.
    Html,
    /// What is left out of a field that holds several, such as a second website.
    NotTaken,
    /// A language that is not known.
    UnknownLanguage,
}

impl Reading {
    /// What to do about it, if anything.
    fn advice(self) -> &'static str {
        match self {
            Self::HttpWebsite => {
                ": open it once with https:// and, if it does not answer, leave it out"
            }
            Self::Hours => ": look whether the hours are right",
            Self::SeveralPhones => ": take out those that are not wanted",
            Self::UnknownLanguage => ": write its name in English or its tag, such as es",
            _ => "",
        }
    }

    /// Whether something was left out.
    fn is_loss(self) -> bool {
        matches!(self, Self::NotTaken | Self::UnknownLanguage)
    }
}

/// The readings of a file: the first of each kind, and how many more there were.
#[derive(Default)]
pub(crate) struct Readings(Vec<(Reading, Location, String, usize)>);

impl Readings {
    /// Notes that a text was read as another, or not taken.
    pub fn add(&mut self, reading: Reading, location: &Location, from: &str, to: &str) {
        if let Some((.., more)) = self.0.iter_mut().find(|(known, ..)| *known == reading) {
            *more += 1;
            return;
        }
        let from = escape_and_truncate(from);
        let sentence = match reading {
            Reading::NotTaken => format!("not taken: {to} (`{from}`)"),
            Reading::UnknownLanguage => format!("not taken: the language `{from}`"),
            _ => format!("`{from}` was read as `{}`", escape_and_truncate(to)),
        };
        self.0.push((reading, location.clone(), sentence, 0));
    }

    /// # Errors
    /// When the sink stops.
    pub fn report(self, sink: &mut impl Sink) -> Result<(), Diagnostic> {
        for (reading, location, sentence, more) in self.0 {
            let advice = reading.advice();
            let more = match more {
                0 => String::new(),
                more => format!("; and {more} more of this kind"),
            };
            let message = [&*sentence, advice, &*more].concat();
            if reading.is_loss() {
                sink.remark(location, message)?;
            } else {
                sink.read_as(Diagnostic { location, message })?;
            }
        }
        Ok(())
    }
}

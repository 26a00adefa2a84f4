//! Whole screens, written on the build machine.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "no visitor's input comes here, and every word was checked to be there before"
)]

mod about;
mod address;
mod cards;
mod desk;
mod families;
mod frame;
mod guide;
mod handout;
mod hosts_agencies;
mod line;
mod local;
mod missing;
mod officers;
mod officers_data;
mod part;
mod report_notes;
mod sources;
mod step;

pub use about::About;
pub use address::{Address, Bundle, Room};
pub use cards::Cards;
pub use desk::Desk;
pub use families::Families;
pub use frame::{Asset, Assets, Shell, exit_script, page, to_html};
pub use guide::Guide;
pub use handout::{Handout, HandoutInBoth};
pub use local::Local;
pub use missing::missing;
pub use officers::Officers;

use crate::domain::{
    agency::{Agency, Directory},
    content::Content,
    words::{DeskWords, FamilyWords, HandoutWords, OfficerWords, Words},
};
use leptos::prelude::*;

/// What every page is written from.
#[derive(Clone, Debug)]
pub struct Writing {
    pub content: Content,
    /// The organisations that the host's `agency.json` names.
    pub agencies: Vec<Agency>,
    /// The host's own list of agencies, beside those.
    pub directory: Directory,
}

/// The page that is being written, for every component in it.
///
/// Pages are written once, by a program that then ends: what they are written from lives as long.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    pub writing: &'static Writing,
    /// The place of its language among the words.
    pub language: usize,
    pub room: Room,
}

impl Sheet {
    pub fn content(self) -> &'static Content {
        &self.writing.content
    }

    pub fn words(self) -> &'static Words {
        &self.content().words[self.language]
    }

    pub fn desk_words(self) -> &'static DeskWords {
        &self.content().desk_words[self.language]
    }

    pub fn family_words(self) -> &'static FamilyWords {
        &self.content().family_words[self.language]
    }

    pub fn officer_words(self) -> &'static OfficerWords {
        &self.content().officer_words[self.language]
    }

    pub fn handout_words(self) -> &'static HandoutWords {
        &self.content().handout_words[self.language]
    }

    pub fn address(self) -> Address<'static> {
        let code = &self.words().language.code;
        Address { language: (self.language > 0).then_some(code), room: self.room }
    }

    /// The same page in the other languages.
    pub fn elsewhere(self) -> impl Iterator<Item = Self> {
        let others = (0..self.content().words.len()).filter(move |&other| other != self.language);
        others.map(move |language| Self { language, ..self })
    }
}

/// The sheet on which a component stands.
fn sheet() -> Sheet {
    expect_context::<Sheet>()
}

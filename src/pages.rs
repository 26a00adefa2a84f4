//! Whole screens, written on the build machine.

mod about;
mod address;
mod frame;
mod guide;
mod line;
mod local;
mod missing;
mod part;
mod step;

pub use about::About;
pub use address::{Address, Room};
pub use frame::{Asset, Assets, Shell, exit_script, page, to_html};
pub use guide::Guide;
pub use local::Local;
pub use missing::missing;

use crate::domain::{agency::Agency, content::Content, words::Words};
use leptos::prelude::*;

/// What every page is written from.
#[derive(Clone, Debug)]
pub struct Writing {
    pub content: Content,
    /// The organisations that the host's `agency.json` names.
    pub agencies: Vec<Agency>,
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

//! Every page of the site, rendered to HTML on the build machine.
//!
//! A page needs no script to be read: the islands in it only add to it. Begin with [`PAGES`], the
//! table of all pages, and with [`render`], which writes one of them in one language.
//!
//! | module | what it holds |
//! |---|---|
//! | `page`, `address` | the table of pages, and where each page is |
//! | `layout` | what every page has around it: the exit, 988, the links to other languages |
//! | `guide`, `step`, `step_parts`, `report_notes` | the guide and its steps |
//! | `condition_styles` | the styles that hide what an answer excludes, without a script |
//! | `hotline`, `task_forces`, `listed_agencies` | cards of hotlines, task forces and agencies |
//! | `platforms`, `apps` | what to do in each app, in the guide and on a page of its own |
//! | `families`, `about`, `not_found` | the other pages for visitors |
//! | `officers`, `handout`, `cards`, `officers_data` | the officers' page and what it prints |
//! | `desk` | the page on which the desk's form opens |
//! | `sources`, `named_lines` | the sources of a page, with their age; links in sentences |
//!
//! Components read the page that is being written by `page_context()`.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "no visitor's input comes here, and every word was checked to be there before"
)]

mod about;
mod address;
mod apps;
mod cards;
mod condition_styles;
mod desk;
mod families;
mod guide;
mod handout;
mod hotline;
mod layout;
mod listed_agencies;
mod named_lines;
mod not_found;
mod officers;
mod officers_data;
mod page;
mod platforms;
mod report_notes;
mod sources;
mod step;
mod step_parts;
mod task_forces;

pub use address::Address;
pub use condition_styles::condition_styles;
pub use layout::{Asset, Assets, Shell, exit_script, island_name, render, to_html};
pub use not_found::not_found;
pub use page::{Budget, Bundle, FooterLink, PAGES, Page, PageSpec};
pub use task_forces::without_accents;

use agency::{Agency, AgencyList};
use content::words::{AppsWords, DeskWords, FamilyWords, HandoutWords, OfficerWords, Words};
use content::{AGENCY_LANGUAGES, Content, LanguagePack};
use leptos::prelude::*;

/// The data that every page is written from.
#[derive(Clone, Debug)]
pub struct SiteData {
    pub content: Content,
    /// The organizations in the host's `agency.json`.
    pub agencies: Vec<Agency>,
    /// The host's list of further agencies.
    pub agency_list: AgencyList,
}

/// The page that is being written. Every component finds it in its context.
///
/// The data live until the program ends, which writes every page once.
#[derive(Clone, Copy, Debug)]
pub struct PageContext {
    pub site: &'static SiteData,
    /// The index of its language in the content.
    pub language: usize,
    pub page: Page,
}

impl PageContext {
    pub fn content(self) -> &'static Content {
        &self.site.content
    }

    pub fn pack(self) -> &'static LanguagePack {
        &self.content().languages[self.language]
    }

    pub fn words(self) -> &'static Words {
        &self.pack().guide
    }

    pub fn apps_words(self) -> &'static AppsWords {
        &self.pack().apps
    }

    pub fn family_words(self) -> &'static FamilyWords {
        &self.pack().families
    }

    pub fn handout_words(self) -> &'static HandoutWords {
        &self.pack().handout
    }

    /// English where this language has none.
    pub fn officer_words(self) -> &'static OfficerWords {
        let own = self.pack().officers.as_ref().or(self.content().languages[0].officers.as_ref());
        own.expect("the check of the content asks for officers.toml in English")
    }

    /// English where this language has none.
    pub fn desk_words(self) -> &'static DeskWords {
        let own = self.pack().desk.as_ref().or(self.content().languages[0].desk.as_ref());
        own.expect("the check of the content asks for desk.toml in English")
    }

    /// Whether this language has the words of the page.
    pub fn is_written(self) -> bool {
        (self.page.spec().has_words)(self.pack())
    }

    pub fn address(self) -> Address<'static> {
        Address { language: (self.language > 0).then_some(self.pack().code()), page: self.page }
    }

    /// The relative address of another page in the same language, or in English where it is not
    /// written in this one.
    pub fn href(self, page: Page) -> String {
        let own = Self { page, ..self };
        let other = if own.is_written() { own } else { Self { language: 0, ..own } };
        self.address().href(other.address())
    }

    /// The page in the second language of the two-column hand-out: English beside every other
    /// language, and beside English the other one of [`AGENCY_LANGUAGES`].
    pub fn second_language(self) -> Option<Self> {
        let [english, other] = AGENCY_LANGUAGES;
        let second = if self.pack().code() == english { other } else { english };
        self.other_languages().find(|context| context.pack().code() == second)
    }

    /// This language, then every other one of the site, whether or not the page is written in it.
    pub fn every_language(self) -> impl Iterator<Item = Self> {
        let others =
            (0..self.content().languages.len()).map(move |language| Self { language, ..self });
        std::iter::once(self).chain(others.filter(move |other| other.language != self.language))
    }

    /// The same page in each other language that has its words.
    pub fn other_languages(self) -> impl Iterator<Item = Self> {
        self.every_language().skip(1).filter(|other| other.is_written())
    }
}

/// The page around the calling component.
fn page_context() -> PageContext {
    expect_context::<PageContext>()
}

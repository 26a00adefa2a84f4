//! The contact to share or print: the host's own, one of its list, or a draft.

mod agency_picker;
mod select;

pub(super) use agency_picker::AgencyPicker;
pub(super) use select::Select;

use crate::browser::{self, Json};
use crate::islands::SAVED_DRAFT;
use crate::officers::data::{OfficersData, OfficersLanguage};
use crate::site_address::site_address;
use agency::agency_link::AgencyLink;
use agency::day::Day;
use agency::{Agency, MAX_BYTES, NationalLine};
use content::words::fill;
use leptos::prelude::*;

/// The source of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContactSource {
    Nobody,
    /// The host's own file, which every page of the site shows already.
    Own,
    /// An agency of the host's list.
    Listed,
    /// The draft that somebody asked this device to store.
    Draft,
}

impl ContactSource {
    const ALL: [Self; 4] = [Self::Own, Self::Listed, Self::Draft, Self::Nobody];

    const fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Own => "own",
            Self::Listed => "listed",
            Self::Draft => "draft",
        }
    }
}

/// The choice. It is kept in memory only.
#[derive(Clone, Copy)]
pub(super) struct ContactChoice {
    pub data: &'static OfficersData,
    pub national: StoredValue<Vec<NationalLine>>,
    own: RwSignal<Vec<Agency>>,
    listed: RwSignal<Vec<Agency>>,
    draft: StoredValue<Vec<Agency>>,
    /// None until somebody chooses. Then the host's own contact counts.
    chosen: RwSignal<Option<ContactSource>>,
    /// The link of the agency that was requested last.
    requested: StoredValue<Option<AgencyLink>>,
    /// Whether the requested agency is not on this site.
    is_missing: RwSignal<bool>,
    /// The index of the language that the family reads.
    pub language: RwSignal<usize>,
}

impl ContactChoice {
    pub fn open(data: &'static OfficersData) -> Self {
        let national = StoredValue::new(data.national());
        let today = Day::latest_anywhere(browser::time_since_1970());
        let read = move |file: &Json| {
            national.with_value(|national| agency::parse_json_on(file, national, today))
        };
        let draft = browser::load(SAVED_DRAFT).and_then(|text| browser::parse_json(&text));
        let choice = Self {
            data,
            national,
            own: RwSignal::new(read(&data.own).agencies),
            listed: RwSignal::default(),
            draft: StoredValue::new(draft.map(|file| read(&file).agencies).unwrap_or_default()),
            chosen: RwSignal::new(None),
            requested: StoredValue::new(None),
            is_missing: RwSignal::new(false),
            language: RwSignal::new(0),
        };
        let path = [&data.root, "agency.json"].concat();
        browser::fetch_json(&path, MAX_BYTES, move |file| {
            if let Some(agencies) = file.and_then(|file| read(&file).replacement()) {
                choice.own.set(agencies);
            }
        });
        browser::on_fragment(move |fragment| {
            if let Some(link) = AgencyLink::from_fragment(&fragment) {
                choice.choose_listed(link, |_| ());
            }
        });
        choice
    }

    /// Loads an agency of this host and chooses it. Calls `then` when this site has no such agency.
    fn choose_listed(self, link: AgencyLink, then: fn(Self)) {
        self.requested.set_value(Some(link.clone()));
        let path = [&self.data.root, &*link.path()].concat();
        browser::fetch_json(&path, MAX_BYTES, move |file| {
            // Another one may have been requested meanwhile.
            if self.requested.with_value(|requested| requested.as_ref() != Some(&link)) {
                return;
            }
            let mut agencies = self.national.with_value(|national| {
                let today = Day::latest_anywhere(browser::time_since_1970());
                let agencies = |file| agency::parse_json_on(&file, national, today).agencies;
                file.map(agencies).unwrap_or_default()
            });
            agencies.retain(|agency| agency.id == *link.id());
            match agencies.is_empty() {
                true => then(self),
                false => {
                    self.is_missing.set(false);
                    self.listed.set(agencies);
                    self.chosen.set(Some(ContactSource::Listed));
                }
            }
        });
    }

    /// Fetches the chosen agency once more, so that a running service worker stores it, too.
    pub async fn cache_listed(self) {
        if let Some(link) =
            self.requested.get_value().filter(|_| self.source() == ContactSource::Listed)
        {
            _ = browser::fetch_bytes(&[&self.data.root, &*link.path()].concat()).await;
        }
    }

    pub fn source(self) -> ContactSource {
        let own = || {
            if self.own.with(Vec::is_empty) { ContactSource::Nobody } else { ContactSource::Own }
        };
        self.chosen.get().filter(|source| self.is_available(*source)).unwrap_or_else(own)
    }

    fn is_available(self, source: ContactSource) -> bool {
        match source {
            ContactSource::Nobody => true,
            _ => !self.agencies_from(source).is_empty(),
        }
    }

    fn agencies_from(self, source: ContactSource) -> Vec<Agency> {
        match source {
            ContactSource::Nobody => Vec::new(),
            ContactSource::Own => self.own.get(),
            ContactSource::Listed => self.listed.get(),
            ContactSource::Draft => self.draft.get_value(),
        }
    }

    /// The organizations of the chosen source.
    pub fn agencies(self) -> Vec<Agency> {
        self.agencies_from(self.source())
    }

    /// The fragment of the link: the id of an agency of this host's list, or nothing. The host's
    /// own contact is on the page without it, and nobody else's device has the draft.
    pub fn fragment(self) -> String {
        let agencies = match self.source() {
            ContactSource::Listed => self.listed.get(),
            ContactSource::Nobody | ContactSource::Own | ContactSource::Draft => Vec::new(),
        };
        agencies
            .into_iter()
            .next()
            .map_or_else(String::new, |one| AgencyLink::to(one.id).fragment())
    }

    /// The address of the guide in a language, without a fragment.
    pub fn guide_address(self, language: &OfficersLanguage) -> String {
        site_address(&browser::address(), &self.data.root) + &language.folder
    }

    /// The language that the family reads.
    #[expect(clippy::indexing_slicing, reason = "data without a language is not read at all")]
    pub fn family_language(self) -> &'static OfficersLanguage {
        let languages = &self.data.languages;
        languages.get(self.language.get()).unwrap_or(&languages[0])
    }

    pub fn say(self, key: &str) -> &'static str {
        self.data.say(key)
    }

    fn label(self, source: ContactSource) -> String {
        let names = self.agencies_from(source).into_iter().map(|agency| agency.name);
        let names = names.collect::<Vec<_>>().join(", ");
        fill(self.say(&["choose.", source.name()].concat()), &[("names", &names)])
    }
}

/// The choice around the calling component.
pub(super) fn choice() -> ContactChoice {
    expect_context::<ContactChoice>()
}

/// The select elements for the contact and the language.
#[component]
pub(super) fn Choose(
    /// Whether the language can be chosen, too. The hand-out has a page for each language.
    #[prop(optional)]
    with_language: bool,
) -> impl IntoView {
    let choice = choice();
    let options = Signal::derive(move || {
        let available =
            ContactSource::ALL.into_iter().filter(|source| choice.is_available(*source));
        available.map(|source| (source.name().to_owned(), choice.label(source))).collect()
    });
    let choose_source = move |name: String| {
        choice.is_missing.set(false);
        choice.chosen.set(ContactSource::ALL.into_iter().find(|source| source.name() == name));
    };
    let languages = choice.data.languages.iter();
    let languages: Vec<(String, String)> =
        languages.map(|one| (one.code.clone(), one.name.clone())).collect();
    let choose_language = move |code: String| {
        let index = choice.data.languages.iter().position(|one| one.code == code);
        choice.language.set(index.unwrap_or_default());
    };
    let status = Signal::derive(move || match choice.source() {
        _ if choice.is_missing.get() => choice.say("choose.missing"),
        ContactSource::Draft => choice.say("choose.draft_say"),
        ContactSource::Nobody | ContactSource::Own | ContactSource::Listed => "",
    });
    view! {
        <Select
            id="whose"
            label=choice.say("choose.who")
            options=options
            chosen=Signal::derive(move || choice.source().name().to_owned())
            on_choose=choose_source
        />
        {choice.data.has_list.then(|| view! { <AgencyPicker /> })}
        <p class="aside" role="status">
            {status}
        </p>
        <Select
            id="reads"
            label=choice.say("choose.language")
            options=Signal::stored(languages)
            chosen=Signal::derive(move || choice.family_language().code.clone())
            on_choose=choose_language
            is_hidden=!with_language
        />
    }
}

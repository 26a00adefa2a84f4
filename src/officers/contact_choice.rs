//! Whose contact goes with what is shared or printed: the host's own, one of its list, or a draft.

mod agency_picker;
mod select;

pub(super) use agency_picker::FromList;
pub(super) use select::Pick;

use crate::browser::{self, Json};
use crate::officers::{OfficersData, OfficersLanguage, choice};
use crate::site_address::site_address;
use agency::agency_link::AgencyLink;
use agency::{Agency, MAX_BYTES, NationalLine};
use content::words::fill;
use leptos::prelude::*;

/// Whose contact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Nobody,
    /// The host's own file: every link of the site shows it already.
    Own,
    /// One of the host's list.
    Listed,
    /// The draft that somebody asked this device to keep.
    Draft,
}

impl Whose {
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

/// The choice, for every component around it. It stays in memory.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub data: &'static OfficersData,
    pub national: StoredValue<Vec<NationalLine>>,
    own: RwSignal<Vec<Agency>>,
    listed: RwSignal<Vec<Agency>>,
    draft: StoredValue<Vec<Agency>>,
    /// None while nobody has chosen: then it is the host's own.
    picked: RwSignal<Option<Whose>>,
    /// The link that was asked for last.
    asked: StoredValue<Option<AgencyLink>>,
    /// The agency that was asked for is not on this site.
    is_missing: RwSignal<bool>,
    /// In which of the languages the family reads.
    pub language: RwSignal<usize>,
}

impl Choice {
    pub fn open(data: &'static OfficersData) -> Self {
        let national = StoredValue::new(data.national());
        let read =
            move |file: &Json| national.with_value(|national| agency::parse_json(file, national));
        let kept = browser::load(browser::DRAFT).and_then(|text| browser::parse_json(&text));
        let choice = Self {
            data,
            national,
            own: RwSignal::new(read(&data.own).agencies),
            listed: RwSignal::default(),
            draft: StoredValue::new(kept.map(|file| read(&file).agencies).unwrap_or_default()),
            picked: RwSignal::new(None),
            asked: StoredValue::new(None),
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
                choice.take(link, |_| ());
            }
        });
        choice
    }

    /// Takes an agency of this host, once its file has come, and says whether it did.
    fn take(self, link: AgencyLink, then: fn(Self)) {
        self.asked.set_value(Some(link.clone()));
        let path = [&self.data.root, &*link.path()].concat();
        browser::fetch_json(&path, MAX_BYTES, move |file| {
            // Another one may have been asked for by now.
            if self.asked.with_value(|asked| asked.as_ref() != Some(&link)) {
                return;
            }
            let mut agencies = self.national.with_value(|national| {
                file.map(|file| agency::parse_json(&file, national).agencies).unwrap_or_default()
            });
            agencies.retain(|agency| agency.id == *link.id());
            match agencies.is_empty() {
                true => then(self),
                false => {
                    self.is_missing.set(false);
                    self.listed.set(agencies);
                    self.picked.set(Some(Whose::Listed));
                }
            }
        });
    }

    /// Asks for what was chosen once more, so that a device which keeps this site keeps that, too.
    pub async fn keep_listed(self) {
        if let Some(link) = self.asked.get_value().filter(|_| self.whose() == Whose::Listed) {
            _ = browser::fetch_bytes(&[&self.data.root, &*link.path()].concat()).await;
        }
    }

    pub fn whose(self) -> Whose {
        let own = || if self.own.with(Vec::is_empty) { Whose::Nobody } else { Whose::Own };
        self.picked.get().filter(|whose| self.has(*whose)).unwrap_or_else(own)
    }

    fn has(self, whose: Whose) -> bool {
        match whose {
            Whose::Nobody => true,
            _ => !self.of(whose).is_empty(),
        }
    }

    fn of(self, whose: Whose) -> Vec<Agency> {
        match whose {
            Whose::Nobody => Vec::new(),
            Whose::Own => self.own.get(),
            Whose::Listed => self.listed.get(),
            Whose::Draft => self.draft.get_value(),
        }
    }

    /// The organisations that were chosen.
    pub fn agencies(self) -> Vec<Agency> {
        self.of(self.whose())
    }

    /// What a link ends in: the id of an agency of this host's list, or nothing. The host's own
    /// stands on the page without it, and a draft is on nobody else's device.
    pub fn fragment(self) -> String {
        let agencies = match self.whose() {
            Whose::Listed => self.listed.get(),
            Whose::Nobody | Whose::Own | Whose::Draft => Vec::new(),
        };
        agencies
            .into_iter()
            .next()
            .map_or_else(String::new, |one| AgencyLink::to(one.id).fragment())
    }

    /// The guide's address in a language, without a choice.
    pub fn guide(self, language: &OfficersLanguage) -> String {
        site_address(&browser::address(), &self.data.root) + &language.folder
    }

    /// The language in which the family reads.
    #[expect(clippy::indexing_slicing, reason = "data without a language is not read at all")]
    pub fn reads(self) -> &'static OfficersLanguage {
        let languages = &self.data.languages;
        languages.get(self.language.get()).unwrap_or(&languages[0])
    }

    pub fn say(self, place: &str) -> &'static str {
        self.data.say(place)
    }

    fn named(self, whose: Whose) -> String {
        let names = self.of(whose).into_iter().map(|agency| agency.name);
        let names = names.collect::<Vec<_>>().join(", ");
        fill(self.say(&["choose.", whose.name()].concat()), &[("names", &names)])
    }
}

/// The lists to choose from.
#[component]
pub(super) fn Choose(
    /// Whether the language is to be chosen, too: a sheet of paper has its own.
    #[prop(optional)]
    with_language: bool,
) -> impl IntoView {
    let choice = choice();
    let options = Signal::derive(move || {
        let there = Whose::ALL.into_iter().filter(|whose| choice.has(*whose));
        there.map(|whose| (whose.name().to_owned(), choice.named(whose))).collect()
    });
    let picks = move |name: String| {
        choice.is_missing.set(false);
        choice.picked.set(Whose::ALL.into_iter().find(|whose| whose.name() == name));
    };
    let languages = choice.data.languages.iter();
    let languages: Vec<(String, String)> =
        languages.map(|one| (one.code.clone(), one.name.clone())).collect();
    let reads = move |code: String| {
        let place = choice.data.languages.iter().position(|one| one.code == code);
        choice.language.set(place.unwrap_or_default());
    };
    let said = Signal::derive(move || match choice.whose() {
        _ if choice.is_missing.get() => choice.say("choose.missing"),
        Whose::Draft => choice.say("choose.draft_say"),
        Whose::Nobody | Whose::Own | Whose::Listed => "",
    });
    view! {
        <Pick
            id="whose"
            label=choice.say("choose.who")
            options=options
            chosen=Signal::derive(move || choice.whose().name().to_owned())
            picks=picks
        />
        {choice.data.has_list.then(|| view! { <FromList /> })}
        <p class="aside" role="status">
            {said}
        </p>
        <Pick
            id="reads"
            label=choice.say("choose.language")
            options=Signal::stored(languages)
            chosen=Signal::derive(move || choice.reads().code.clone())
            picks=reads
            is_hidden=!with_language
        />
    }
}

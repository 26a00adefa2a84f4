//! What the officers' page and the hand-out hand to the room that comes alive in them.

use super::{Address, Room, Sheet, local::states, sheet};
use crate::{
    desk::sentences,
    domain::agency::{self, Directory},
    officers::{OfficersData, OfficersLanguage, words_of},
};
use leptos::prelude::*;

/// JSON that can stand in a page: no `<` in it ends a script early.
#[component]
pub fn OfficersJson() -> impl IntoView {
    let json = serde_json::to_string(&data()).expect("texts in lists are always JSON");
    let json = json.replace('<', "\\u003c");
    view! { <script type="application/json" id="officers-data" inner_html=json></script> }
}

fn data() -> OfficersData {
    let sheet = sheet();
    let content = sheet.content();
    let words = sheet.officer_words();
    let national = content.hotlines.iter().map(|line| line.as_national());
    let states = states().into_iter();
    let own = agency::write(&sheet.writing.agencies);
    OfficersData {
        words: words_of(&words.choose, &words.share, &sheet.handout_words().print, &words.offline),
        languages: std::iter::once(sheet).chain(sheet.elsewhere()).map(language).collect(),
        national: national.map(|line| (line.id, line.names)).collect(),
        states: states.map(|(code, name)| (code.to_owned(), name.to_owned())).collect(),
        card: sheet.words().local.card.clone().into_list(),
        root: sheet.address().to_root(),
        own: serde_json::from_str(&own).expect("what was just written is JSON"),
        has_list: sheet.writing.directory != Directory::None,
    }
}

fn language(sheet: Sheet) -> OfficersLanguage {
    let guide = Address { room: Room::Guide, ..sheet.address() };
    let file = guide.file();
    let own = &sheet.words().language;
    let printed = sheet.handout_words();
    let mut words = sentences(&printed.code);
    words.insert("near".to_owned(), printed.card.near.clone());
    words.insert("message".to_owned(), sheet.officer_words().share.text.clone());
    OfficersLanguage {
        code: own.code.clone(),
        name: own.name.clone(),
        folder: file.trim_end_matches("index.html").to_owned(),
        words,
    }
}

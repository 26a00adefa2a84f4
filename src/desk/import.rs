//! Imports files that an agency already has into the draft, and reports what it could not import.

use crate::browser::{self, ChosenFile};
use crate::desk::form::{Form, focus_soon, form};
use crate::widgets::button::Button;
use import::States;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task;
use serde_json::{Map, Value};

/// Longer files are not read into memory. The crate `import` decides how much of a file it imports.
const MAX_BYTES: usize = 20_000_000;
/// So many organizations of a long list are shown at once. The search field finds the others.
const MAX_SHOWN: usize = 20;

/// The outcome of an import.
#[derive(Clone, Debug, Default, PartialEq)]
struct Report {
    imported: Option<usize>,
    /// Why something was not imported.
    left_out: Vec<String>,
    /// Organizations to choose from, when the file has more than the draft has free slots.
    waiting: Vec<Map<String, Value>>,
}

#[component]
pub(super) fn ImportSection() -> impl IntoView {
    let form = form();
    let report = RwSignal::new(None::<Report>);
    let choose = move |event: Event| {
        task::spawn_local(async move {
            let files = browser::chosen_files(event, MAX_BYTES).await;
            if !files.is_empty() {
                report.set(Some(import_files(form, files)));
            }
        });
    };
    let summary = Signal::derive(move || {
        let Some(report) = report.get() else { return String::new() };
        let count =
            report.imported.map(|count| form.fill("take.taken", &[("count", &count.to_string())]));
        let rest = match (report.left_out.is_empty(), report.waiting.is_empty()) {
            (true, true) => form.say("take.all_taken").to_owned(),
            (true, false) => String::new(),
            (false, _) => form.say("take.left_out").to_owned(),
        };
        [count.unwrap_or_default(), rest].join(" ")
    });
    let reasons = move || {
        let left_out = report.get().map(|report| report.left_out).unwrap_or_default();
        left_out.into_iter().map(|why| view! { <li>{why}</li> }).collect_view()
    };
    let has_reasons = move || {
        report.with(|report| report.as_ref().is_some_and(|report| !report.left_out.is_empty()))
    };
    view! {
        <section class="take">
            <h2>{form.say("take.title")}</h2>
            <p id="take-say">{form.say("take.say")}</p>
            <div class="field">
                <label for="take">{form.say("take.choose")}</label>
                <input
                    id="take"
                    type="file"
                    multiple
                    aria-describedby="take-say"
                    accept=".json,.csv,.vcf,.txt,application/json,text/csv,text/vcard"
                    on:change=choose
                />
            </div>
            <p role="status">{summary}</p>
            <p hidden=Signal::derive(move || !has_reasons())>{form.say("take.english")}</p>
            <ul id="left-out">{reasons}</ul>
            <ImportPicker report />
        </section>
    }
}

/// A list of organizations with a search field, to choose from.
#[component]
fn ImportPicker(report: RwSignal<Option<Report>>) -> impl IntoView {
    let form = form();
    let sought = RwSignal::new(String::new());
    let count = move || report.with(|report| report.as_ref().map_or(0, |one| one.waiting.len()));
    let free_slots = move || form.draft.with(|draft| draft.free_slots());
    let say = Signal::derive(move || match (count(), free_slots()) {
        (0, _) => String::new(),
        (_, 0) => form.say("take.full").to_owned(),
        (count, slots) => form
            .fill("take.too_many", &[("count", &count.to_string()), ("room", &slots.to_string())]),
    });
    let choose = move |index: usize| {
        let organization = report.try_update(|report| {
            let waiting = &mut report.as_mut()?.waiting;
            (index < waiting.len()).then(|| waiting.remove(index))
        });
        if let Some(Some(organization)) = organization {
            let left_out = add_to_draft(form, &[organization]);
            report.update(|report| {
                if let Some(report) = report {
                    report.imported = Some(report.imported.unwrap_or_default() + 1);
                    report.left_out.extend(left_out);
                }
            });
            // The pressed button disappears with its organization, and its focus would be lost.
            focus_soon(if untrack(count) == 0 { "take" } else { "find" });
        }
    };
    let list = move || {
        let sought = sought.get().to_lowercase();
        let found = report.with(|report| {
            let waiting = report.iter().flat_map(|report| report.waiting.iter().enumerate());
            let named = waiting.map(|(index, one)| (index, name(one)));
            let found = named.filter(|(_, name)| name.to_lowercase().contains(&sought));
            found.take(MAX_SHOWN).collect::<Vec<_>>()
        });
        let found = found.into_iter().map(|(index, name)| {
            let label = form.fill("take.take_one", &[("name", &name)]);
            view! {
                <li>
                    <Button
                        label=label
                        is_hidden=Signal::derive(move || free_slots() == 0)
                        on_press=move || choose(index)
                    />
                </li>
            }
        });
        found.collect_view()
    };
    view! {
        <div hidden=Signal::derive(move || count() == 0)>
            <p>{say}</p>
            <div class="field">
                <label for="find">{form.say("take.find")}</label>
                <input
                    id="find"
                    autocomplete="off"
                    prop:value=sought
                    on:input=move |event| sought.set(event_target_value(&event))
                />
            </div>
            <ul class="waiting">{list}</ul>
        </div>
    }
}

fn name(organization: &Map<String, Value>) -> String {
    organization.get("name").and_then(Value::as_str).unwrap_or("?").to_owned()
}

/// Reads the files, and adds their organizations to the draft if all of them fit.
fn import_files(form: Form, files: Vec<ChosenFile>) -> Report {
    let mut report = Report::default();
    let mut texts = Vec::new();
    for file in files {
        match file.bytes.and_then(|bytes| text(&bytes)) {
            Some(text) => texts.push(import::ChosenFile { name: file.name, text }),
            None => report.left_out.push(form.fill("take.unreadable", &[("name", &file.name)])),
        }
    }
    if texts.is_empty() {
        return report;
    }
    let states = form.data.states.iter().map(|(code, name)| (code.as_str(), name.as_str()));
    match import::import_files(&texts, &States::new(states)) {
        Err(diagnostic) => report.left_out.push(diagnostic.to_string()),
        Ok(found) => {
            let messages = found.diagnostics.iter().chain(&found.readings);
            report.left_out.extend(messages.map(ToString::to_string));
            let count = found.organizations.len();
            if count > form.draft.with_untracked(|draft| draft.free_slots()) {
                report.waiting = found.organizations;
            } else {
                report.imported = Some(count);
                report.left_out.extend(add_to_draft(form, &found.organizations));
            }
        }
    }
    report
}

/// Adds organizations to the draft. The result says which of their values have no field.
fn add_to_draft(form: Form, organizations: &[Map<String, Value>]) -> Vec<String> {
    let unsupported =
        form.draft.try_update(|draft| draft.import(organizations)).unwrap_or_default();
    // An imported file is validated at once, and missing values count.
    form.shows_missing.set(true);
    form.validate();
    let left_out = unsupported
        .iter()
        .map(|unsupported| form.fill("take.no_field", &[("place", &unsupported.0.to_string())]));
    left_out.collect()
}

/// Decodes a file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
fn text(bytes: &[u8]) -> Option<String> {
    let encoding = match bytes {
        [0xff, 0xfe, ..] => "utf-16le",
        [0xfe, 0xff, ..] => "utf-16be",
        _ => "utf-8",
    };
    browser::decode_text(bytes, encoding).or_else(|| browser::decode_text(bytes, "windows-1252"))
}

//! Judges entries by the rules of the page, many at a time.

use crate::decode as text;
use crate::fault_position::{entry_of, label, line_of, sentence};
use crate::progress::Progress;
use agency::{Agency, AgencyError, AgencyId, MAX_AGENCIES, NationalLine, Segment};
use import::{Diagnostic, Entry, Found, IdFrom, Location, Sink, States, shown};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Judged together: enough to keep every core busy, few enough to hold.
const BATCH: usize = 512;

/// What every entry is judged by.
pub(super) struct Rules {
    pub national: Vec<NationalLine>,
    pub states: States,
}

/// What waits to be judged.
enum Waiting {
    Found(Found),
    /// A version 1 file, not read yet.
    File {
        name: Arc<str>,
        path: PathBuf,
    },
}

/// An agency that may be shown.
pub(super) struct Checked {
    pub at: Location,
    pub id: AgencyId,
    pub id_from: IdFrom,
    pub name: String,
    /// Its code, or nothing.
    pub state: String,
    /// Its version 1 file.
    pub text: String,
    /// How each number is dialled and written.
    pub numbers: Vec<(String, String)>,
    pub is_incomplete: bool,
    pub effect: Effect,
}

/// What writing an agency does to the output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    Add,
    Change,
    Nothing,
}

/// What came out of judging.
#[derive(Default)]
pub(super) struct Judged {
    pub told: Vec<Diagnostic>,
    pub agencies: Vec<Checked>,
    pub refused: usize,
    /// Ids of entries that were refused.
    pub refused_ids: HashSet<String>,
    /// How many entries were refused so early that nobody knows their ids.
    pub unnamed: usize,
    /// How many entries say again what an earlier one says.
    pub repeated: usize,
    /// Ids of several entries that differ from each other and from what is published.
    pub contested_ids: HashSet<String>,
    pub held_back: usize,
    pub held_back_ids: HashSet<String>,
}

/// Collects what is found and judges it in batches, so that only what is written is held.
pub(super) struct Check<'a> {
    rules: &'a Rules,
    progress: Progress,
    waiting: Vec<Waiting>,
    judged: Judged,
}

impl<'a> Check<'a> {
    pub(super) fn new(rules: &'a Rules, progress: Progress) -> Self {
        Self { rules, progress, waiting: Vec::new(), judged: Judged::default() }
    }

    pub(super) fn add_file(&mut self, name: Arc<str>, path: PathBuf) {
        self.wait(Waiting::File { name, path });
    }

    pub(super) fn done(mut self) -> Judged {
        self.judge();
        self.judged
    }

    fn wait(&mut self, waiting: Waiting) {
        self.waiting.push(waiting);
        if self.waiting.len() >= BATCH {
            self.judge();
        }
    }

    fn judge(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        self.progress.add(waiting.len());
        let judged: Vec<Judged> =
            waiting.into_par_iter().map(|waiting| judge(waiting, self.rules)).collect();
        for judged in judged {
            self.judged.told.extend(judged.told);
            self.judged.agencies.extend(judged.agencies);
            self.judged.refused += judged.refused;
            self.judged.refused_ids.extend(judged.refused_ids);
            self.judged.unnamed += judged.unnamed;
        }
    }
}

impl Sink for Check<'_> {
    fn expect(&mut self, entries: usize) {
        self.progress.expect(entries);
    }

    /// Has never enough: whoever runs the command gave it all of this on purpose.
    fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
        self.wait(Waiting::Found(found));
        Ok(())
    }
}

fn judge(waiting: Waiting, rules: &Rules) -> Judged {
    let mut judged = Judged::default();
    match waiting {
        Waiting::Found(Found::Entry(entry)) => judge_entry(entry, rules, &mut judged),
        Waiting::Found(Found::Refused(told)) => judged.refuse(told),
        Waiting::Found(Found::Remark(told)) => judged.told.push(told),
        Waiting::File { name, path } => match text::read(&path, &name) {
            Ok((text, guess)) => {
                judged.told.extend(guess);
                judge_file(&name, &text, rules, &mut judged);
            }
            Err(error) => {
                let what = format!("left out: {error}");
                judged.refuse(Diagnostic { at: Location::file(&name), what });
            }
        },
    }
    judged
}

fn judge_entry(entry: Entry, rules: &Rules, judged: &mut Judged) {
    let Entry { at, organization, state, id: id_from } = entry;
    let id = organization.get("id").and_then(Value::as_str).map(str::to_owned);
    let organization = Value::Object(organization);
    let label = label(&organization);
    let file = json!({ "version": 1, "organizations": [organization] });
    let reading = agency::parse_json(&file, &rules.national);
    let is_incomplete = !reading.faults.is_empty();
    for fault in &reading.faults {
        judged.told.push(Diagnostic { at: at.clone(), what: sentence(&label, fault) });
    }
    let Some(agency) = reading.agencies.into_iter().next() else {
        judged.refused += 1;
        judged.unnamed += usize::from(id.is_none());
        judged.refused_ids.extend(id);
        return;
    };
    let given = state.as_deref().map(str::trim).filter(|state| !state.is_empty());
    let known = given.and_then(|state| rules.states.code(state));
    if let (Some(state), None) = (given, known) {
        let what = format!(
            "organization {label}: `{}` is no state, so it was not taken: write its name or its \
             two letters, such as UT",
            shown(state)
        );
        judged.told.push(Diagnostic { at: at.clone(), what });
    }
    let mut checked = checked(agency, at, known, rules);
    checked.id_from = id_from;
    checked.is_incomplete = is_incomplete;
    judged.agencies.push(checked);
}

fn judge_file(name: &Arc<str>, text: &str, rules: &Rules, judged: &mut Judged) {
    let reading = agency::parse(text, &rules.national);
    let faults = &reading.faults;
    // Only where something is wrong is it worth taking the file apart a second time.
    let organizations = if faults.is_empty() { Vec::new() } else { organizations(text) };
    let labels: Vec<String> = organizations.iter().map(label).collect();
    for fault in faults {
        let line = match &fault.error {
            AgencyError::NotJson { line, .. } => *line,
            _ => line_of(text, &fault.place.0),
        };
        let what = match entry_of(&fault.place) {
            Some(index) => sentence(labels.get(index).map_or("?", String::as_str), fault),
            None => fault.to_string(),
        };
        judged.told.push(Diagnostic { at: Location::line(name, line), what });
    }
    for agency in reading.agencies {
        let index =
            organizations.iter().position(|value| value["id"].as_str() == Some(agency.id.as_str()));
        let place =
            [Segment::Field("organizations".into()), Segment::Entry(index.unwrap_or(0) + 1)];
        let at = Location::line(name, line_of(text, &place));
        let mut checked = checked(agency, at, None, rules);
        checked.is_incomplete =
            index.is_some() && faults.iter().any(|fault| entry_of(&fault.place) == index);
        judged.agencies.push(checked);
    }
    let shown: HashSet<&str> = judged.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let ids: Vec<&str> = organizations.iter().filter_map(|value| value["id"].as_str()).collect();
    let refused_ids: Vec<String> =
        ids.iter().filter(|id| !shown.contains(*id)).map(|id| (*id).to_owned()).collect();
    judged.unnamed += organizations.len() - ids.len();
    judged.refused_ids.extend(refused_ids);
    if organizations.len() > judged.agencies.len() {
        judged.refused += organizations.len() - judged.agencies.len();
        if organizations.len() > MAX_AGENCIES {
            let what = "the others of this file are refused: give each a file of its own";
            judged.told.push(Diagnostic { at: Location::file(name), what: what.to_owned() });
        }
    } else if judged.agencies.is_empty() {
        // Broken as a whole, or a file that names nobody.
        judged.refused += usize::from(!faults.is_empty());
        judged.unnamed += usize::from(!faults.is_empty());
        if faults.is_empty() {
            let what = "names no organization".to_owned();
            judged.told.push(Diagnostic { at: Location::file(name), what });
        }
    }
}

impl Judged {
    fn refuse(&mut self, told: Diagnostic) {
        self.refused += 1;
        self.unnamed += 1;
        self.told.push(told);
    }
}

fn checked(agency: Agency, at: Location, state: Option<&str>, rules: &Rules) -> Checked {
    let address = agency.address.as_deref();
    let state = state.or_else(|| address.and_then(|address| rules.states.in_address(address)));
    let numbers = agency.phones.iter().map(|phone| &phone.number);
    let numbers: Vec<(String, String)> =
        numbers.map(|number| (number.href(), number.written().to_owned())).collect();
    Checked {
        at,
        state: state.unwrap_or_default().to_owned(),
        text: agency::to_json(std::slice::from_ref(&agency)),
        numbers,
        id: agency.id,
        id_from: IdFrom::Input,
        name: agency.name,
        is_incomplete: false,
        effect: Effect::Add,
    }
}

/// The values of a version 1 file's list, whatever is wrong with them.
fn organizations(text: &str) -> Vec<Value> {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(mut file)) => match file.remove("organizations") {
            Some(Value::Array(values)) => values,
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

//! Validates entries by the rules of the page, many at a time.

use crate::decode::read_text;
use crate::fault_position::{entry_of, label, line_of, sentence};
use crate::progress::Progress;
use agency::{Agency, AgencyError, AgencyId, MAX_AGENCIES, NationalLine, Segment};
use import::{Diagnostic, Entry, Found, IdFrom, Location, Sink, States, escape_and_truncate};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

/// How many are validated together: enough for every core, few enough for the memory.
const BATCH: usize = 512;

/// What every entry is validated against.
pub(super) struct Rules {
    pub national: Vec<NationalLine>,
    pub states: States,
}

/// What is still to be validated.
enum Pending {
    Found(Found),
    /// A version 1 file, not read yet.
    File {
        name: Arc<str>,
        path: PathBuf,
    },
}

/// An agency that may be published.
pub(super) struct ValidAgency {
    pub location: Location,
    pub id: AgencyId,
    pub id_from: IdFrom,
    pub name: String,
    /// The code of its state; empty if it is not known.
    pub state: String,
    /// The text of its version 1 file.
    pub text: String,
    /// Each number as it is dialled and as it is written.
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

/// The result of validation.
#[derive(Default)]
pub(super) struct Outcome {
    pub diagnostics: Vec<Diagnostic>,
    pub agencies: Vec<ValidAgency>,
    pub refused: usize,
    /// Ids of entries that were refused.
    pub refused_ids: HashSet<String>,
    /// How many entries were refused so early that nobody knows their ids.
    pub unnamed: usize,
    /// How many entries are equal to an earlier one.
    pub repeated: usize,
    /// Ids of several entries that differ from each other and from what is published.
    pub contested_ids: HashSet<String>,
    pub held_back: usize,
    pub held_back_ids: HashSet<String>,
}

/// Validates entries in batches, so that only those that are written stay in memory.
pub(super) struct Validator<'a> {
    rules: &'a Rules,
    progress: Progress,
    pending: Vec<Pending>,
    outcome: Outcome,
}

impl<'a> Validator<'a> {
    pub(super) fn new(rules: &'a Rules, progress: Progress) -> Self {
        Self { rules, progress, pending: Vec::new(), outcome: Outcome::default() }
    }

    pub(super) fn add_file(&mut self, name: Arc<str>, path: PathBuf) {
        self.push(Pending::File { name, path });
    }

    pub(super) fn finish(mut self) -> Outcome {
        self.validate_pending();
        self.outcome
    }

    fn push(&mut self, pending: Pending) {
        self.pending.push(pending);
        if self.pending.len() >= BATCH {
            self.validate_pending();
        }
    }

    fn validate_pending(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        self.progress.add(pending.len());
        let outcome: Vec<Outcome> =
            pending.into_par_iter().map(|pending| validate(pending, self.rules)).collect();
        for outcome in outcome {
            self.outcome.diagnostics.extend(outcome.diagnostics);
            self.outcome.agencies.extend(outcome.agencies);
            self.outcome.refused += outcome.refused;
            self.outcome.refused_ids.extend(outcome.refused_ids);
            self.outcome.unnamed += outcome.unnamed;
        }
    }
}

impl Sink for Validator<'_> {
    fn expect(&mut self, entries: usize) {
        self.progress.expect(entries);
    }

    /// Never stops a reader: the command was given all of the input on purpose.
    fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
        self.push(Pending::Found(found));
        Ok(())
    }
}

fn validate(pending: Pending, rules: &Rules) -> Outcome {
    let mut outcome = Outcome::default();
    match pending {
        Pending::Found(Found::Entry(entry)) => validate_entry(entry, rules, &mut outcome),
        Pending::Found(Found::Refused(diagnostic)) => outcome.refuse(diagnostic),
        Pending::Found(Found::Remark(diagnostic)) => outcome.diagnostics.push(diagnostic),
        Pending::File { name, path } => match read_text(&path, &name) {
            Ok((text, guess)) => {
                outcome.diagnostics.extend(guess);
                validate_file(&name, &text, rules, &mut outcome);
            }
            Err(error) => {
                let message = format!("left out: {error}");
                outcome.refuse(Diagnostic { location: Location::file(&name), message });
            }
        },
    }
    outcome
}

fn validate_entry(entry: Entry, rules: &Rules, outcome: &mut Outcome) {
    let Entry { location, organization, state, id: id_from } = entry;
    let id = organization.get("id").and_then(Value::as_str).map(str::to_owned);
    let organization = Value::Object(organization);
    let label = label(&organization);
    let file = json!({ "version": 1, "organizations": [organization] });
    let parsed = agency::parse_json(&file, &rules.national);
    let is_incomplete = !parsed.faults.is_empty();
    for fault in &parsed.faults {
        outcome
            .diagnostics
            .push(Diagnostic { location: location.clone(), message: sentence(&label, fault) });
    }
    let Some(agency) = parsed.agencies.into_iter().next() else {
        outcome.refused += 1;
        outcome.unnamed += usize::from(id.is_none());
        outcome.refused_ids.extend(id);
        return;
    };
    let given = state.as_deref().map(str::trim).filter(|state| !state.is_empty());
    let known = given.and_then(|state| rules.states.code(state));
    if let (Some(state), None) = (given, known) {
        let message = format!(
            "organization {label}: `{}` is no state, so it was not taken: write its name or its \
             two letters, such as UT",
            escape_and_truncate(state)
        );
        outcome.diagnostics.push(Diagnostic { location: location.clone(), message });
    }
    let mut valid_agency = valid_agency(agency, location, known, rules);
    valid_agency.id_from = id_from;
    valid_agency.is_incomplete = is_incomplete;
    outcome.agencies.push(valid_agency);
}

fn validate_file(name: &Arc<str>, text: &str, rules: &Rules, outcome: &mut Outcome) {
    let parsed = agency::parse(text, &rules.national);
    let faults = &parsed.faults;
    // The file is parsed a second time only if something is wrong.
    let organizations = if faults.is_empty() { Vec::new() } else { organizations(text) };
    let labels: Vec<String> = organizations.iter().map(label).collect();
    for fault in faults {
        let line = match &fault.error {
            AgencyError::NotJson { line, .. } => *line,
            _ => line_of(text, &fault.path.0),
        };
        let message = match entry_of(&fault.path) {
            Some(index) => sentence(labels.get(index).map_or("?", String::as_str), fault),
            None => fault.to_string(),
        };
        outcome.diagnostics.push(Diagnostic { location: Location::line(name, line), message });
    }
    for agency in parsed.agencies {
        let index =
            organizations.iter().position(|value| value["id"].as_str() == Some(agency.id.as_str()));
        let place =
            [Segment::Field("organizations".into()), Segment::Entry(index.unwrap_or(0) + 1)];
        let location = Location::line(name, line_of(text, &place));
        let mut valid_agency = valid_agency(agency, location, None, rules);
        valid_agency.is_incomplete =
            index.is_some() && faults.iter().any(|fault| entry_of(&fault.path) == index);
        outcome.agencies.push(valid_agency);
    }
    let valid_ids: HashSet<&str> =
        outcome.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let ids: Vec<&str> = organizations.iter().filter_map(|value| value["id"].as_str()).collect();
    let refused_ids: Vec<String> =
        ids.iter().filter(|id| !valid_ids.contains(*id)).map(|id| (*id).to_owned()).collect();
    outcome.unnamed += organizations.len() - ids.len();
    outcome.refused_ids.extend(refused_ids);
    if organizations.len() > outcome.agencies.len() {
        outcome.refused += organizations.len() - outcome.agencies.len();
        if organizations.len() > MAX_AGENCIES {
            let message = "the others of this file are refused: give each a file of its own";
            outcome
                .diagnostics
                .push(Diagnostic { location: Location::file(name), message: message.to_owned() });
        }
    } else if outcome.agencies.is_empty() {
        // The file is broken as a whole, or it names no organization.
        outcome.refused += usize::from(!faults.is_empty());
        outcome.unnamed += usize::from(!faults.is_empty());
        if faults.is_empty() {
            let message = "names no organization".to_owned();
            outcome.diagnostics.push(Diagnostic { location: Location::file(name), message });
        }
    }
}

impl Outcome {
    fn refuse(&mut self, diagnostic: Diagnostic) {
        self.refused += 1;
        self.unnamed += 1;
        self.diagnostics.push(diagnostic);
    }
}

fn valid_agency(
    agency: Agency,
    location: Location,
    state: Option<&str>,
    rules: &Rules,
) -> ValidAgency {
    let address = agency.address.as_deref();
    let state = state.or_else(|| address.and_then(|address| rules.states.in_address(address)));
    let numbers = agency.phones.iter().map(|phone| &phone.number);
    let numbers: Vec<(String, String)> =
        numbers.map(|number| (number.href(), number.written().to_owned())).collect();
    ValidAgency {
        location,
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

/// The entries of a version 1 file, right or wrong.
fn organizations(text: &str) -> Vec<Value> {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(mut file)) => match file.remove("organizations") {
            Some(Value::Array(values)) => values,
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

//! Validates entries by the rules of the page, many at a time.

use crate::decode::read_text;
use crate::fault_position::{label, sentence};
use crate::former_ids::{former_id_reason, is_of_former_id};
use crate::progress::Progress;
use crate::reserved_ids::reserved_id_reason;
use crate::version_1::validate_file;
use agency::{Agency, AgencyId, FormerIds, NationalLine};
use import::{Diagnostic, Entry, Found, IdFrom, Location, Sink, States, escape_and_truncate};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

/// How many are validated together: enough for every core, few enough for the memory.
const BATCH: usize = 512;

/// The most diagnostics that are kept: a hostile file of 22 MB has seven million.
const MAX_DIAGNOSTICS: usize = 50_000;
/// The most that is written in one run. 18,000 agencies with every field are 25 MB.
const MAX_BYTES_OF_LIST: usize = 64 * 1024 * 1024;

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
    /// The ids that lead to it, too.
    pub former_ids: Vec<AgencyId>,
    pub name: String,
    /// The code of its state; empty if it is not known.
    pub state: String,
    /// The text of its version 1 file.
    pub text: String,
    /// Each number as it is dialled and as it is written.
    pub numbers: Vec<(String, String)>,
    pub email: Option<String>,
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
    /// The ids that `--accept` would have to name.
    pub to_accept: Vec<String>,
    /// Published ids that have become former ids of another agency, by `--accept`.
    pub accepted_former_ids: HashSet<String>,
}

/// Validates entries in batches, so that only those that are written stay in memory.
pub(super) struct Validator<'a> {
    rules: &'a Rules,
    progress: Progress,
    pending: Vec<Pending>,
    outcome: Outcome,
    /// The bytes of all files that would be written.
    bytes: usize,
    /// How many diagnostics there were beyond [`MAX_DIAGNOSTICS`], and where the last one is.
    dropped: usize,
    last: Option<Location>,
}

impl<'a> Validator<'a> {
    pub(super) fn new(rules: &'a Rules, progress: Progress) -> Self {
        let (pending, outcome) = (Vec::new(), Outcome::default());
        Self { rules, progress, pending, outcome, bytes: 0, dropped: 0, last: None }
    }

    pub(super) fn add_file(&mut self, name: Arc<str>, path: PathBuf) {
        self.push(Pending::File { name, path });
    }

    fn add_diagnostics(&mut self, diagnostics: Vec<Diagnostic>) {
        for diagnostic in diagnostics {
            match self.outcome.diagnostics.len() < MAX_DIAGNOSTICS {
                true => self.outcome.diagnostics.push(diagnostic),
                false => {
                    self.dropped += 1;
                    self.last = Some(diagnostic.location);
                }
            }
        }
    }

    pub(super) fn finish(mut self) -> Outcome {
        self.validate_pending();
        if let Some(location) = self.last.take() {
            let message = format!("and {} more messages, down to this one", self.dropped);
            self.outcome.diagnostics.push(Diagnostic { location, message });
        }
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
            self.add_diagnostics(outcome.diagnostics);
            self.bytes += outcome.agencies.iter().map(|agency| agency.text.len()).sum::<usize>();
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

    /// Stops a reader only when the list is longer than any that is known.
    fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
        if let (Found::Entry(entry), true) = (&found, self.bytes > MAX_BYTES_OF_LIST) {
            let message = format!(
                "up to here, the files would have {} bytes, and nothing was written: split the \
                 input, and add each part with `agencies add`",
                self.bytes
            );
            return Err(Diagnostic { location: entry.location.clone(), message });
        }
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
    let mut former_ids = FormerIds::parse(&file, &rules.national);
    let is_incomplete = !parsed.faults.is_empty() || !former_ids.faults.is_empty();
    for fault in parsed.faults.iter().chain(&std::mem::take(&mut former_ids.faults)) {
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
    if is_of_former_id(&agency.id, former_ids.of(&agency.id)) {
        // The command wrote it, for links: it is no entry.
        return;
    }
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
    let mut valid_agency = valid_agency(agency, location, known, &former_ids, rules);
    valid_agency.id_from = id_from;
    valid_agency.is_incomplete = is_incomplete;
    outcome.add_agency(valid_agency);
}

impl Outcome {
    pub fn refuse(&mut self, diagnostic: Diagnostic) {
        self.refused += 1;
        self.unnamed += 1;
        self.diagnostics.push(diagnostic);
    }

    /// Adds an agency, unless a host could not store its file, and without former ids that cannot
    /// be one.
    pub fn add_agency(&mut self, mut agency: ValidAgency) {
        let ValidAgency { id, former_ids, location, .. } = &mut agency;
        if let Some(reason) = reserved_id_reason(id.as_str()) {
            let message = format!("organization {}, id: {reason}", id.as_str());
            self.diagnostics.push(Diagnostic { location: location.clone(), message });
            self.refused += 1;
            self.refused_ids.insert(id.as_str().to_owned());
            return;
        }
        let mut is_incomplete = false;
        former_ids.retain(|former| {
            let Some(reason) = former_id_reason(former) else { return true };
            let message =
                format!("organization {}, was: `{}`: {reason}", id.as_str(), former.as_str());
            self.diagnostics.push(Diagnostic { location: location.clone(), message });
            is_incomplete = true;
            false
        });
        agency.is_incomplete |= is_incomplete;
        self.agencies.push(agency);
    }
}

pub(super) fn valid_agency(
    agency: Agency,
    location: Location,
    state: Option<&str>,
    former_ids: &FormerIds,
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
        former_ids: former_ids.of(&agency.id).to_vec(),
        numbers,
        email: agency.email.as_ref().map(|email| email.as_str().to_lowercase()),
        id: agency.id,
        id_from: IdFrom::Input,
        name: agency.name,
        is_incomplete: false,
        effect: Effect::Add,
    }
}

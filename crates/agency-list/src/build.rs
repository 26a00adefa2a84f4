//! Builds a list of agencies: reads the input, validates it, compares it with what is published,
//! and writes the files.

use crate::error::{AgencyListError, escape_path};
use crate::input::Sources;
use crate::progress::Progress;
use crate::prune::{Others, Prune, others};
use crate::published::Published;
use crate::report::BuildReport;
use crate::validate::{Rules, Validator};
use crate::{contact_changes, duplicates, former_ids, input, output};
use content::Content;
use import::{ColumnMapping, Diagnostic, Location, States};
use std::path::Path;

/// How a list is built.
#[derive(Debug)]
pub struct Options {
    pub prune: Prune,
    /// The ids whose published name and contacts the input may change.
    pub accepted: Vec<String>,
    /// The columns of a CSV that somebody named.
    pub columns: ColumnMapping,
}

/// Reads `input`, validates it, and writes `<id>.json` and the index into `out`.
///
/// # Errors
/// When the input cannot be read at all or the output cannot be written; then nothing has changed.
pub fn build(
    input: &Path,
    out: &Path,
    options: &Options,
    content: &Content,
) -> Result<BuildReport, AgencyListError> {
    let rules = Rules {
        national: content.hotlines.iter().map(|line| line.to_national_line()).collect(),
        states: States::new(content.states()),
    };
    let Options { prune, accepted, columns } = options;
    let published = Published::read(out)?;
    let mut validator = Validator::new(&rules, Progress::new("checked"));
    let sources = Sources { states: &rules.states, columns };
    input::read(input, &sources, &mut validator)?;
    let mut outcome = validator.finish();
    duplicates::resolve_duplicate_ids(&mut outcome, &published);
    duplicates::report_shared_numbers(&mut outcome);
    if outcome.agencies.is_empty() && outcome.refused == 0 {
        return Err(AgencyListError::NoEntry { path: input.to_owned() });
    }
    former_ids::resolve_former_ids(&mut outcome, &published, accepted);
    contact_changes::hold_contact_changes(
        &mut outcome,
        &published,
        accepted,
        &Progress::new("compared"),
    );
    if outcome.agencies.is_empty() {
        let message = format!(
            "no organization of it can be written, so nothing in {} has changed: mend, or accept, \
             what is told above",
            escape_path(out)
        );
        outcome
            .diagnostics
            .push(Diagnostic { location: Location::file(&escape_path(input).into()), message });
        return Ok(BuildReport::new(outcome, Others::default(), &published));
    }
    let mut others = others(&published, &outcome, *prune, &rules);
    output::write(out, &outcome.agencies, &mut others, &Progress::new("written"))?;
    Ok(BuildReport::new(outcome, others, &published))
}

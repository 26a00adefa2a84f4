//! Builds a list of agencies: reads the input, validates it, compares it with what is published, and
//! writes the files.

use crate::error::{DirectoryError, shown_path};
use crate::progress::Progress;
use crate::prune::{Others, Prune, others};
use crate::published::Published;
use crate::report::{BuildReport, built};
use crate::validate::{Check, Rules};
use crate::{duplicates, held_back, input, output};
use content::Content;
use import::{Diagnostic, Location, States};
use std::path::Path;

/// Reads `input`, checks it, and writes `<id>.json` and the index into `out`. `accepted` are the ids
/// whose published name and contacts the input may change.
///
/// # Errors
/// When the input cannot be read at all or the output cannot be written; then nothing has changed.
pub fn build(
    input: &Path,
    out: &Path,
    leftovers: Prune,
    accepted: &[String],
    content: &Content,
) -> Result<BuildReport, DirectoryError> {
    let rules = Rules {
        national: content.hotlines.iter().map(|line| line.as_national()).collect(),
        states: States::new(content.states()),
    };
    let published = Published::read(out)?;
    let mut check = Check::new(&rules, Progress::new("checked"));
    input::read(input, &rules.states, &mut check)?;
    let mut judged = check.done();
    duplicates::settle_ids_given_twice(&mut judged, &published);
    duplicates::tell_numbers_given_twice(&mut judged);
    if judged.agencies.is_empty() && judged.refused == 0 {
        return Err(DirectoryError::NoEntry { path: input.to_owned() });
    }
    held_back::hold_back(&mut judged, &published, accepted, &Progress::new("compared"));
    if judged.agencies.is_empty() {
        let what = format!(
            "no organization of it can be written, so nothing in {} has changed: mend, or accept, \
             what is told above",
            shown_path(out)
        );
        judged.told.push(Diagnostic { at: Location::file(&shown_path(input).into()), what });
        return Ok(built(judged, Others::default(), &published));
    }
    let mut others = others(&published, &judged, leftovers, &rules);
    output::write(out, &judged.agencies, &mut others, &Progress::new("written"))?;
    Ok(built(judged, others, &published))
}

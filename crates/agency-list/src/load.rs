//! Loads the host's list of agencies for the prerenderer, as far as a page shows it.
//!
//! A town's handful of agencies is written into the page, so that it is read without a script and
//! without a further request. A long list would make the page grow with every agency, so only a
//! visitor who asks for the names loads them.

use crate::INDEX;
use agency::{AgencyList, index_entries};
use content::Content;
use serde_json::Value;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// In the page, so many agencies are at most about 4 KB after Brotli.
const MAX_WRITTEN_OUT: usize = 50;

/// Reads `agencies/` in the folder that is published. What cannot be read is left out; the second
/// value says why.
#[must_use]
pub fn load_agency_list(public: &Path, content: &Content) -> (AgencyList, Vec<String>) {
    let folder = public.join("agencies");
    let path = folder.join(INDEX);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return (AgencyList::None, Vec::new()),
        Err(error) => return (AgencyList::None, vec![format!("agencies/{INDEX}: {error}")]),
    };
    let index: Value = match serde_json::from_str(&text) {
        Ok(index @ Value::Object(_)) => index,
        _ => {
            let message = "no index by state: make it anew with `cargo xtask agencies`";
            return (AgencyList::None, vec![format!("agencies/{INDEX}: {message}")]);
        }
    };
    let national: Vec<_> = content.hotlines.iter().map(|line| line.to_national_line()).collect();
    let count: usize = index
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(_, all)| all.as_array())
        .map(Vec::len)
        .sum();
    if count > MAX_WRITTEN_OUT {
        return (AgencyList::Many { bytes: text.len() }, Vec::new());
    }
    let (mut few, mut diagnostics) = (Vec::new(), Vec::new());
    for state in index.as_object().into_iter().flatten().map(|(state, _)| state) {
        let own = index_entries(&index, &national, |code| code == state, 0..MAX_WRITTEN_OUT);
        for entry in own.unwrap_or_default() {
            let name = format!("{}.json", entry.id.as_str());
            match fs::read_to_string(folder.join(&name)) {
                Ok(text) => {
                    let agencies = agency::parse(&text, &national).agencies;
                    let own = agencies.into_iter().filter(|agency| agency.id == entry.id);
                    few.extend(own.map(|agency| (state.clone(), agency)));
                }
                Err(error) => diagnostics.push(format!("agencies/{name}: {error}")),
            }
        }
    }
    (if few.is_empty() { AgencyList::None } else { AgencyList::Few(few) }, diagnostics)
}

//! The output folder before anything is written: a published file for each agency, and the index.

use crate::changes::{Change, changes};
use crate::decode::read_bytes;
use crate::error::{AgencyListError, escape_path};
use crate::index::{INDEX, INDEX_ID, IndexEntry};
use agency::{Agency, AgencyId, FormerIds, MAX_BYTES, MAX_BYTES_OF_INDEX, NationalLine};
use import::{Location, States};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a file does not count as the file of an agency.
const NOT_ITS_FILE: &str = "it is no version 1 file of this one agency, or has faults";

/// The output folder before the run.
pub(super) struct Published {
    folder: PathBuf,
    /// The ids of agencies that have a file; `false` if it is a link or a folder instead.
    files: BTreeMap<String, bool>,
    /// The entries of the index by id.
    index: HashMap<String, InIndex>,
    has_index: bool,
    /// The former ids of each agency that has some.
    former_ids: HashMap<String, Vec<AgencyId>>,
    /// The agency to which the file of a former id leads, by that id; empty if no file names it.
    owners: HashMap<String, String>,
}

struct InIndex {
    name: String,
    state: String,
}

/// How an entry of the input compares with what is published under its id.
pub(super) enum Comparison {
    /// Nothing is published under its id.
    New,
    /// Every byte is the same.
    Same,
    Differs(Vec<Change>),
    /// The reason, and the changes in that part which can be read.
    Unreadable(String, Vec<Change>),
    /// A link or a folder, which this program never writes.
    NotAFile,
}

impl Comparison {
    pub(super) fn changes(&self) -> &[Change] {
        match self {
            Self::Differs(changes) | Self::Unreadable(_, changes) => changes,
            Self::New | Self::Same | Self::NotAFile => &[],
        }
    }

    /// Whether the id is published with the same name and contacts.
    pub(super) fn has_same_contacts(&self) -> bool {
        match self {
            Self::Same => true,
            Self::Differs(changes) => !changes.iter().any(|change| change.is_of_contact),
            Self::New | Self::Unreadable(..) | Self::NotAFile => false,
        }
    }
}

impl Published {
    pub(super) fn read(folder: &Path) -> Result<Self, AgencyListError> {
        let mut published = Self {
            folder: folder.to_owned(),
            files: BTreeMap::new(),
            index: HashMap::new(),
            has_index: false,
            former_ids: HashMap::new(),
            owners: HashMap::new(),
        };
        if folder.is_file() {
            return Err(AgencyListError::OutIsAFile { path: folder.to_owned() });
        }
        let unreadable = |error| AgencyListError::Read { path: folder.to_owned(), error };
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(published),
            Err(error) => return Err(unreadable(error)),
        };
        for entry in entries {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name();
            let id = name.to_str().and_then(|name| name.strip_suffix(".json"));
            let Some(id) = id.filter(|id| AgencyId::new(id).is_some()) else { continue };
            let is_file = entry.file_type().map_err(unreadable)?.is_file();
            if id == INDEX_ID {
                if !is_file {
                    return Err(AgencyListError::NotAFile { path: entry.path() });
                }
                published.has_index = true;
            } else {
                published.files.insert(id.to_owned(), is_file);
            }
        }
        if published.has_index {
            published.index = index_in(folder);
        }
        published.read_former_ids();
        Ok(published)
    }

    fn read_former_ids(&mut self) {
        let found: Vec<(AgencyId, Vec<AgencyId>)> = self
            .files
            .par_iter()
            .filter(|(_, is_file)| **is_file)
            .filter_map(|(id, _)| {
                let bytes = read_bytes(&self.path(id), MAX_BYTES as u64).ok()?;
                let text = String::from_utf8(bytes).ok().filter(|text| text.contains("\"was\""))?;
                let id = AgencyId::new(id)?;
                let former_ids = FormerIds::parse(&agency::to_value(&text).ok()?, &[]);
                let was = former_ids.of(&id).to_vec();
                (!was.is_empty()).then_some((id, was))
            })
            .collect();
        for (id, _) in found.iter().filter(|(id, was)| was.contains(id)) {
            self.owners.insert(id.as_str().to_owned(), String::new());
        }
        for (id, was) in found.into_iter().filter(|(id, was)| !was.contains(id)) {
            for former in &was {
                if let Some(owner) = self.owners.get_mut(former.as_str()) {
                    *owner = id.as_str().to_owned();
                }
            }
            self.former_ids.insert(id.as_str().to_owned(), was);
        }
    }

    /// The former ids of a published agency.
    pub(super) fn former_ids(&self, id: &str) -> &[AgencyId] {
        self.former_ids.get(id).map_or(&[], Vec::as_slice)
    }

    /// The agency to which a former id leads; `None` if it is no former id with a file.
    pub(super) fn owner_of_former_id(&self, id: &str) -> Option<&str> {
        self.owners.get(id).map(String::as_str)
    }

    /// In the order of the ids.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.files.contains_key(id)
    }

    pub(super) fn has_index(&self) -> bool {
        self.has_index
    }

    pub(super) fn ids_in_index(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }

    pub(super) fn is_in_index(&self, id: &str) -> bool {
        self.index.contains_key(id)
    }

    pub(super) fn path(&self, id: &str) -> PathBuf {
        self.folder.join(file_name(id))
    }

    pub(super) fn location(&self, id: &str) -> Location {
        let file: Arc<str> = escape_path(&self.path(id)).into();
        Location::file(&file)
    }

    /// The code of its state in the index; empty if there is none.
    pub(super) fn state(&self, id: &str) -> &str {
        self.index.get(id).map(|found| found.state.as_str()).unwrap_or_default()
    }

    /// `text` is what would be written for that id.
    pub(super) fn compare(&self, id: &str, text: &str) -> Comparison {
        match self.files.get(id) {
            None => return Comparison::New,
            Some(false) => return Comparison::NotAFile,
            Some(true) => (),
        }
        let bytes = match read_bytes(&self.path(id), MAX_BYTES as u64) {
            Ok(bytes) if bytes == text.as_bytes() => return Comparison::Same,
            Ok(bytes) => bytes,
            Err(error) => return Comparison::Unreadable(error.to_string(), Vec::new()),
        };
        // Which national lines existed when it was published makes no difference.
        let old = agency::parse(&String::from_utf8(bytes).unwrap_or_default(), &[]);
        let new = agency::parse(text, &[]).agencies;
        let is_whole = old.faults.is_empty() && old.agencies.len() == 1;
        let old = old.agencies.iter().find(|agency| agency.id.as_str() == id);
        let changes = match (old, new.first()) {
            (Some(old), Some(new)) => changes(old, new),
            _ => Vec::new(),
        };
        if is_whole && old.is_some() {
            Comparison::Differs(changes)
        } else {
            Comparison::Unreadable(NOT_ITS_FILE.to_owned(), changes)
        }
    }

    /// Whether the file holds exactly the agency of that id, as this program writes it.
    pub(super) fn is_of_agency(&self, id: &str) -> bool {
        let reading = self.reading(id, &[]).unwrap_or_default();
        let [only] = reading.agencies.as_slice() else { return false };
        reading.faults.is_empty() && only.id.as_str() == id
    }

    /// The entry of the index for an agency whose file stays: from the file, else from the old
    /// index.
    pub(super) fn listed(
        &self,
        id: &str,
        national: &[NationalLine],
        states: &States,
    ) -> Option<IndexEntry> {
        let before = self.index.get(id);
        let agencies = self.reading(id, national).unwrap_or_default().agencies;
        match agencies.into_iter().find(|agency| agency.id.as_str() == id) {
            Some(agency) => {
                let state = match self.state(id) {
                    "" => state_in_address(&agency, states).to_owned(),
                    state => state.to_owned(),
                };
                Some(IndexEntry { state, id: id.to_owned(), name: agency.name })
            }
            None => before.map(|before| IndexEntry {
                state: before.state.clone(),
                id: id.to_owned(),
                name: before.name.clone(),
            }),
        }
    }

    /// The agencies in its file, if it can be read.
    pub(super) fn agencies(&self, id: &str) -> Vec<Agency> {
        self.reading(id, &[]).unwrap_or_default().agencies
    }

    /// The ids in the index that have no file, in their order.
    pub(super) fn without_file(&self) -> Vec<&str> {
        let all = self.index.keys().map(String::as_str);
        let mut ids: Vec<&str> = all.filter(|id| !self.files.contains_key(*id)).collect();
        ids.sort_unstable();
        ids
    }

    fn reading(&self, id: &str, national: &[NationalLine]) -> io::Result<agency::Parsed> {
        if self.files.get(id) != Some(&true) {
            return Err(ErrorKind::InvalidInput.into());
        }
        let bytes = read_bytes(&self.path(id), MAX_BYTES as u64)?;
        Ok(agency::parse(&String::from_utf8(bytes).unwrap_or_default(), national))
    }
}

pub(super) fn file_name(id: &str) -> String {
    format!("{id}.json")
}

fn state_in_address<'a>(agency: &Agency, states: &'a States) -> &'a str {
    let address = agency.address.as_deref();
    address.and_then(|address| states.in_address(address)).unwrap_or_default()
}

/// The entries of the old index; none if it cannot be read, since it is written anew.
fn index_in(folder: &Path) -> HashMap<String, InIndex> {
    #[derive(Deserialize)]
    struct Entry {
        id: String,
        name: String,
    }
    let bytes = read_bytes(&folder.join(INDEX), MAX_BYTES_OF_INDEX as u64).unwrap_or_default();
    let states: HashMap<String, Vec<&RawValue>> =
        serde_json::from_slice(&bytes).unwrap_or_default();
    let mut index = HashMap::new();
    for (state, entries) in states {
        for entry in entries {
            // An entry that somebody broke by hand does not affect the others.
            let Ok(Entry { id, name }) = serde_json::from_str(entry.get()) else { continue };
            index.insert(id, InIndex { name, state: state.clone() });
        }
    }
    index
}

//! Holds what was found in chosen files, up to what a form can use.

use crate::files::{FileFormat, Import, MAX_ORGANIZATIONS};
use crate::{Diagnostic, Entry, Found, Location, Sink};
use serde_json::{Map, Value};
use std::sync::Arc;

/// More than these, nobody reads.
const MAX_TOLD: usize = 100;

pub(super) struct Collector {
    taken: Import,
    /// What was told beyond [`MAX_TOLD`].
    untold: usize,
    /// Where it had enough.
    full: Option<Location>,
    /// The first place that names a state, which version 1 has no field for.
    state: Option<Location>,
}

impl Collector {
    pub fn new(kind: FileFormat) -> Self {
        let taken = Import { organizations: Vec::new(), told: Vec::new(), kind };
        Self { taken, untold: 0, full: None, state: None }
    }

    pub fn tell(&mut self, told: Diagnostic) {
        if self.taken.told.len() < MAX_TOLD {
            self.taken.told.push(told);
        } else {
            self.untold += 1;
        }
    }

    pub fn organization(
        &mut self,
        file: &Arc<str>,
        organization: Map<String, Value>,
    ) -> Result<(), Diagnostic> {
        self.put(Location::file(file), organization)
    }

    fn put(&mut self, at: Location, organization: Map<String, Value>) -> Result<(), Diagnostic> {
        if self.taken.organizations.len() < MAX_ORGANIZATIONS {
            self.taken.organizations.push(organization);
            return Ok(());
        }
        let what = format!(
            "from here on nothing was taken: {MAX_ORGANIZATIONS} organizations are as many as a \
             form can hold; choose a file with only those that you need"
        );
        self.full = Some(at.clone());
        Err(Diagnostic { at, what })
    }

    /// What came of reading. Having had enough is no reason to lose what was taken.
    pub fn done(mut self, read: Result<(), Diagnostic>) -> Result<Import, Diagnostic> {
        match read {
            Err(told) if self.full.is_none() => return Err(told),
            Err(told) => self.taken.told.push(told),
            Ok(()) => (),
        }
        if let (Some(at), FileFormat::Table) = (self.state.take(), self.taken.kind) {
            let what = "not taken: the state, for which the form has no field; write it into the \
                        area or the address";
            self.taken.told.push(Diagnostic { at, what: what.to_owned() });
        }
        if self.untold > 0
            && let Some(last) = self.taken.told.last()
        {
            let at = Location::file(&last.at.file);
            let what = format!("and {} more things were told of what was not taken", self.untold);
            self.taken.told.push(Diagnostic { at, what });
        }
        Ok(self.taken)
    }
}

impl Sink for Collector {
    /// The form shows no bar.
    fn expect(&mut self, _entries: usize) {}

    fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
        match found {
            Found::Entry(Entry { at, organization, state, .. }) => {
                if state.is_some() && self.state.is_none() {
                    self.state = Some(at.clone());
                }
                self.put(at, organization)
            }
            Found::Refused(told) | Found::Remark(told) => {
                self.tell(told);
                Ok(())
            }
        }
    }
}

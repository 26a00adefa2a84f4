//! Collects what is found in chosen files, up to the most that the desk's form can use.

use crate::files::{FileFormat, Import, MAX_ORGANIZATIONS};
use crate::{Diagnostic, Entry, Found, Location, Sink};
use serde_json::{Map, Value};
use std::sync::Arc;

/// The most diagnostics: nobody reads more.
const MAX_DIAGNOSTICS: usize = 100;

pub(super) struct Collector {
    import: Import,
    /// How many diagnostics there were beyond [`MAX_DIAGNOSTICS`].
    dropped: usize,
    /// Where the organization is that was one too many.
    full_at: Option<Location>,
    /// The first position with a state, for which version 1 has no field.
    first_state: Option<Location>,
}

impl Collector {
    pub fn new(format: FileFormat) -> Self {
        let import = Import { organizations: Vec::new(), diagnostics: Vec::new(), format };
        Self { import, dropped: 0, full_at: None, first_state: None }
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        if self.import.diagnostics.len() < MAX_DIAGNOSTICS {
            self.import.diagnostics.push(diagnostic);
        } else {
            self.dropped += 1;
        }
    }

    pub fn add_from_file(
        &mut self,
        file: &Arc<str>,
        organization: Map<String, Value>,
    ) -> Result<(), Diagnostic> {
        self.add_organization(Location::file(file), organization)
    }

    fn add_organization(
        &mut self,
        location: Location,
        organization: Map<String, Value>,
    ) -> Result<(), Diagnostic> {
        if self.import.organizations.len() < MAX_ORGANIZATIONS {
            self.import.organizations.push(organization);
            return Ok(());
        }
        let message = format!(
            "from here on nothing was taken: {MAX_ORGANIZATIONS} organizations are as many as a \
             form can hold; choose a file with only those that you need"
        );
        self.full_at = Some(location.clone());
        Err(Diagnostic { location, message })
    }

    /// The result. An organization too many does not lose those before it.
    pub fn finish(mut self, read: Result<(), Diagnostic>) -> Result<Import, Diagnostic> {
        match read {
            Err(diagnostic) if self.full_at.is_none() => return Err(diagnostic),
            Err(diagnostic) => self.import.diagnostics.push(diagnostic),
            Ok(()) => (),
        }
        if let (Some(location), FileFormat::Table) = (self.first_state.take(), self.import.format) {
            let message = "not taken: the state, for which the form has no field; write it into the \
                        area or the address";
            self.import.diagnostics.push(Diagnostic { location, message: message.to_owned() });
        }
        if self.dropped > 0
            && let Some(last) = self.import.diagnostics.last()
        {
            let location = Location::file(&last.location.file);
            let message =
                format!("and {} more things were told of what was not taken", self.dropped);
            self.import.diagnostics.push(Diagnostic { location, message });
        }
        Ok(self.import)
    }
}

impl Sink for Collector {
    /// The desk shows no progress bar.
    fn expect(&mut self, _entries: usize) {}

    fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
        match found {
            Found::Entry(Entry { location, organization, state, .. }) => {
                if state.is_some() && self.first_state.is_none() {
                    self.first_state = Some(location.clone());
                }
                self.add_organization(location, organization)
            }
            Found::Refused(diagnostic) | Found::Remark(diagnostic) => {
                self.report(diagnostic);
                Ok(())
            }
        }
    }
}

//! Collects what is found in chosen files, up to the most that the desk's form can use.

use crate::files::{FileFormat, Import, MAX_ORGANIZATIONS};
use crate::{Diagnostic, Entry, Found, Location, PrivateContact, Sink};
use serde_json::{Map, Value};
use std::sync::Arc;

/// The most diagnostics: nobody reads more.
const MAX_DIAGNOSTICS: usize = 100;

/// The most private contacts of an organization that are offered.
const MAX_OFFERED: usize = 20;

pub(super) struct Collector {
    import: Import,
    /// How many diagnostics there were beyond [`MAX_DIAGNOSTICS`].
    dropped: usize,
    /// Where the organization is that was one too many.
    full_at: Option<Location>,
    /// The first position with a state that is not in the address; version 1 has no field for it.
    first_state: Option<Location>,
    /// The first organization that was there before, and how many there were.
    repeated: Option<(Location, usize)>,
    /// Those of the organization that comes next.
    offered: Vec<PrivateContact>,
}

impl Collector {
    pub fn new(format: FileFormat) -> Self {
        let import = Import {
            organizations: Vec::new(),
            diagnostics: Vec::new(),
            readings: Vec::new(),
            private: Vec::new(),
            format,
        };
        let (full_at, first_state, repeated, offered) = (None, None, None, Vec::new());
        Self { import, dropped: 0, full_at, first_state, repeated, offered }
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
        let offered = std::mem::take(&mut self.offered);
        if self.import.organizations.contains(&organization) {
            self.repeated.get_or_insert((location, 0)).1 += 1;
            return Ok(());
        }
        if self.import.organizations.len() < MAX_ORGANIZATIONS {
            let index = self.import.organizations.len();
            self.import.private.extend(offered.into_iter().map(|contact| (index, contact)));
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
        if let Some((location, count)) = self.repeated.take() {
            let message = match count {
                1 => "the same organization is there twice and was taken once".to_owned(),
                more => format!("{more} organizations are there again and were taken once"),
            };
            self.import.readings.push(Diagnostic { location, message });
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

    fn read_as(&mut self, diagnostic: Diagnostic) -> Result<(), Diagnostic> {
        if self.import.readings.len() < MAX_DIAGNOSTICS {
            self.import.readings.push(diagnostic);
        }
        Ok(())
    }

    fn offer(&mut self, contact: PrivateContact) {
        if self.offered.len() < MAX_OFFERED {
            self.offered.push(contact);
        }
    }

    fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
        match found {
            Found::Entry(Entry { location, organization, state, .. }) => {
                let address = organization.get("address").and_then(Value::as_str);
                let is_lost =
                    state.is_some_and(|state| !address.is_some_and(|one| one.contains(&state)));
                if is_lost && self.first_state.is_none() {
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

//! The desk's form while somebody fills it in, right or wrong.
//!
//! Every value is kept as the text that was typed, under its name in version 1, so that nothing is
//! lost while it is wrong. `agency::parse_json` validates it like every file.

mod field;
mod import;
mod serialize;

#[cfg(test)]
mod tests;

pub use field::{Field, Part};
pub use import::Unsupported;

use crate::MAX_AGENCIES;

/// The fields of an organization that are one text, in the order of the form.
pub const FIELDS: [&str; 10] = [
    "name",
    "kind",
    "area",
    "email",
    "website",
    "address",
    "assurer",
    "assured_date",
    "id",
    "logo",
];
/// The fields of a telephone number. `languages` are tags with commas between.
pub const PHONE_FIELDS: [&str; 4] = ["number", "extension", "type", "languages"];
/// The fields of a line of opening hours. `byday` is as in `MO,TU`.
pub const HOURS_FIELDS: [&str; 6] =
    ["byday", "opens_at", "closes_at", "valid_from", "valid_to", "description"];

/// Identifies an organization or a row as long as the form is open, also when it moves.
pub type Key = u32;

/// The texts of fields, by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldValues(Vec<(String, String)>);

impl FieldValues {
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }

    fn set(&mut self, name: &str, text: String) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = text,
            None => self.0.push((name.to_owned(), text)),
        }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }
}

/// A telephone number or a line of opening hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub key: Key,
    values: FieldValues,
}

impl Row {
    /// The type alone is no entry, since the form sets it.
    fn is_blank(&self) -> bool {
        self.values.0.iter().all(|(name, text)| name == "type" || text.trim().is_empty())
    }
}

/// An organization in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftAgency {
    pub key: Key,
    values: FieldValues,
    pub phones: Vec<Row>,
    pub hours: Vec<Row>,
    /// By language tag.
    description: FieldValues,
}

impl DraftAgency {
    /// Whether nothing was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.values.is_blank()
            && self.description.is_blank()
            && self.phones.iter().chain(&self.hours).all(Row::is_blank)
    }
}

/// Up to four organizations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub agencies: Vec<DraftAgency>,
    last_key: Key,
}

impl Draft {
    /// A form with one organization and nothing typed.
    #[must_use]
    pub fn blank() -> Self {
        let mut draft = Self::default();
        draft.add_agency();
        draft
    }

    fn new_key(&mut self) -> Key {
        self.last_key += 1;
        self.last_key
    }

    fn agency(&self, key: Key) -> Option<&DraftAgency> {
        self.agencies.iter().find(|agency| agency.key == key)
    }

    fn agency_mut(&mut self, key: Key) -> Option<&mut DraftAgency> {
        self.agencies.iter_mut().find(|agency| agency.key == key)
    }

    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.agencies.iter().all(DraftAgency::is_blank)
    }

    #[must_use]
    pub fn is_full(&self) -> bool {
        self.agencies.len() >= MAX_AGENCIES
    }

    /// How many organizations can still be imported.
    #[must_use]
    pub fn free_slots(&self) -> usize {
        let filled = self.agencies.iter().filter(|agency| !agency.is_blank()).count();
        MAX_AGENCIES.saturating_sub(filled)
    }

    /// Adds an organization with one empty telephone number, which shows at once what is needed.
    pub fn add_agency(&mut self) -> Key {
        let key = self.new_key();
        self.agencies.push(DraftAgency {
            key,
            values: FieldValues::default(),
            phones: Vec::new(),
            hours: Vec::new(),
            description: FieldValues::default(),
        });
        self.add_phone(key);
        key
    }

    pub fn remove_agency(&mut self, key: Key) {
        self.agencies.retain(|agency| agency.key != key);
        if self.agencies.is_empty() {
            self.add_agency();
        }
    }

    pub fn add_phone(&mut self, agency: Key) -> Key {
        let row = Row { key: self.new_key(), values: FieldValues::default() };
        let key = row.key;
        if let Some(agency) = self.agency_mut(agency) {
            agency.phones.push(row);
        }
        key
    }

    pub fn add_hours(&mut self, agency: Key) -> Key {
        let row = Row { key: self.new_key(), values: FieldValues::default() };
        let key = row.key;
        if let Some(agency) = self.agency_mut(agency) {
            agency.hours.push(row);
        }
        key
    }

    /// The keys of its telephone numbers.
    #[must_use]
    pub fn phones_of(&self, agency: Key) -> Vec<Key> {
        let agency = self.agency(agency);
        agency.map(|agency| agency.phones.iter().map(|row| row.key).collect()).unwrap_or_default()
    }

    /// The keys of its lines of opening hours.
    #[must_use]
    pub fn hours_of(&self, agency: Key) -> Vec<Key> {
        let agency = self.agency(agency);
        agency.map(|agency| agency.hours.iter().map(|row| row.key).collect()).unwrap_or_default()
    }

    pub fn remove_row(&mut self, agency: Key, part: Part) {
        let Some(agency) = self.agency_mut(agency) else { return };
        match part {
            Part::Phone(key) => agency.phones.retain(|row| row.key != key),
            Part::Hours(key) => agency.hours.retain(|row| row.key != key),
            Part::Agency | Part::Description => (),
        }
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, field: &Field) -> &str {
        fn values_of(rows: &[Row], key: Key) -> Option<&FieldValues> {
            rows.iter().find(|row| row.key == key).map(|row| &row.values)
        }
        let Some(agency) = self.agency(field.agency) else { return "" };
        let values = match field.part {
            Part::Agency => Some(&agency.values),
            Part::Description => Some(&agency.description),
            Part::Phone(key) => values_of(&agency.phones, key),
            Part::Hours(key) => values_of(&agency.hours, key),
        };
        values.map_or("", |values| values.get(&field.name))
    }

    /// Sets the text of a field.
    pub fn set(&mut self, field: &Field, text: String) {
        let Some(agency) = self.agency_mut(field.agency) else { return };
        let find = |rows: &mut Vec<Row>, key: Key, text: String| {
            if let Some(row) = rows.iter_mut().find(|row| row.key == key) {
                row.values.set(&field.name, text);
            }
        };
        match field.part {
            Part::Agency => agency.values.set(&field.name, text),
            Part::Description => agency.description.set(&field.name, text),
            Part::Phone(key) => find(&mut agency.phones, key, text),
            Part::Hours(key) => find(&mut agency.hours, key, text),
        }
    }
}

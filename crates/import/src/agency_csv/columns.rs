//! What each column of a table holds.

use crate::column_mapping::{ColumnMapping, ColumnMappingError};
use crate::headings::Heading;
use crate::phone_type::{is_private, is_type};

/// The columns of one number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PhoneColumns {
    /// Its heading without number and part, and its number: what its other columns have, too.
    stem: (String, usize),
    pub number: Option<usize>,
    pub extension: Option<usize>,
    pub types: Vec<usize>,
    pub languages: Option<usize>,
    /// Says whether the number is private, as in exports of iCarol.
    pub is_private: Option<usize>,
    /// The type in version 1 that the heading says, such as `tty`.
    pub kind: Option<&'static str>,
}

/// A column with a field that is one text. Of several, the first that is not empty counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldColumn {
    pub field: &'static str,
    pub index: usize,
    /// How early the heading stands in the table of headings, then its number.
    pub rank: (usize, usize),
    /// Says whose it is (`Address 1 - Label`).
    pub label: Option<usize>,
}

/// What every column of a table holds, by its index.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    pub fields: Vec<FieldColumn>,
    pub phones: Vec<PhoneColumns>,
    /// By language.
    pub descriptions: Vec<(usize, String)>,
    /// A `type` that may be of the agency or of its first number.
    pub kind: Option<usize>,
    /// Says that the address is private.
    pub address_is_private: Option<usize>,
    /// What may be somebody's own, and the field of version 1 that it would be.
    pub private: Vec<(usize, &'static str)>,
    /// Whether the rows are persons, as in Google Contacts.
    has_persons: bool,
    /// Columns that are not read.
    pub unknown: Vec<usize>,
}

/// A label of Google Contacts, of another column.
struct Label {
    index: usize,
    of: String,
    number: usize,
}

impl Columns {
    /// # Errors
    /// When a heading that somebody named is not there.
    pub fn new(headings: &[String], mapping: &ColumnMapping) -> Result<Self, ColumnMappingError> {
        let mut columns = Self::default();
        let named = mapping.columns(headings)?;
        for (index, field) in &named {
            match *field {
                "phone" | "text" => columns.add_phone(*index, field, &Heading::default()),
                "description" => columns.descriptions.push((*index, "en".to_owned())),
                // Of the first number; it is added when that is known.
                "extension" => (),
                _ => columns.add_field(*index, field, (0, 0)),
            }
        }
        let mut labels = Vec::new();
        for (index, text) in headings.iter().enumerate() {
            if named.iter().all(|(known, _)| *known != index) && !text.is_empty() {
                columns.add(index, text, mapping, &mut labels);
            }
        }
        let extension = named.iter().find(|(_, field)| *field == "extension");
        if let (Some((index, _)), Some(first)) = (extension, columns.phones.first_mut()) {
            first.extension = Some(*index);
        }
        columns.tie(labels);
        Ok(columns)
    }

    /// The columns of a field, the best first.
    pub fn of<'c>(&'c self, field: &'c str) -> impl Iterator<Item = &'c FieldColumn> {
        self.fields.iter().filter(move |column| column.field == field)
    }

    /// Whether a row can say how an agency is reached.
    pub fn has_contact(&self) -> bool {
        let is_contact = |column: &FieldColumn| matches!(column.field, "email" | "website");
        self.phones.iter().any(|phone| phone.number.is_some()) || self.fields.iter().any(is_contact)
    }

    fn add(&mut self, index: usize, text: &str, mapping: &ColumnMapping, labels: &mut Vec<Label>) {
        let heading = Heading::new(text);
        let number = heading.number.unwrap_or(1);
        let small = text.to_lowercase();
        if let Some(language) = small.strip_prefix("description_").filter(|tag| tag.len() <= 12) {
            if !mapping.has_field("description") {
                self.descriptions.push((index, language.replace('_', "-")));
            }
            return;
        }
        let words: Vec<&str> = heading.words.iter().map(String::as_str).collect();
        if let [before @ .., "is", "private"] = words.as_slice() {
            match before.last() {
                Some(&"address") => self.address_is_private = Some(index),
                _ => self.change_phone(before, number, |phone| phone.is_private = Some(index)),
            }
            return;
        }
        let known = heading.field();
        // `home page` is no page of a home.
        let is_private = known.is_none() && is_private(&words.join(" "));
        match (words.as_slice(), known) {
            ([.., "label"], _) => {
                let of = words.first().copied().unwrap_or_default().to_owned();
                labels.push(Label { index, of, number });
            }
            (_, Some(("type", _))) if words.len() == 1 => self.kind = Some(index),
            ([before @ .., "type" | "types"], _)
                if is_type(text) && (heading.has("phone") || words.first() == Some(&"number")) =>
            {
                let before: &[&str] = if heading.has("phone") { before } else { &["phone"] };
                self.change_phone(before, number, |phone| phone.types.push(index));
            }
            (_, Some(("extension", _))) if !mapping.has_field("extension") => {
                self.change_phone(&["phone"], number, |phone| {
                    phone.extension = phone.extension.or(Some(index));
                });
            }
            ([before @ .., "extension" | "ext"], _) if !before.is_empty() => {
                self.change_phone(before, number, |phone| phone.extension = Some(index));
            }
            ([before @ .., "languages"], _) if heading.has("phone") => {
                self.change_phone(before, number, |phone| phone.languages = Some(index));
            }
            _ if is_private => {
                // A street or a birthday at home is nobody's business: it is not offered either.
                let ends_in =
                    |list: [&str; 3]| words.last().is_some_and(|last| list.contains(last));
                let field = if ends_in(["phone", "cell", "mobile"]) { "phones" } else { "email" };
                match field == "phones" || ends_in(["email", "mail", "mail"]) {
                    true => self.private.push((index, field)),
                    false => self.unknown.push(index),
                }
            }
            (_, Some(("own", _))) if heading.has("phone") || words.len() == 1 => {
                self.private.push((index, "phones"));
            }
            (_, Some(("notes", _))) => self.private.push((index, "description")),
            (_, Some((field @ ("phone" | "text" | "tty"), _)))
                if !mapping.has_field(if field == "tty" { "phone" } else { field }) =>
            {
                self.add_phone(index, field, &heading);
            }
            (_, Some(("description", rank))) if !mapping.has_field("description") => {
                // The best column of English words.
                let at = if rank == 0 { 0 } else { self.descriptions.len() };
                self.descriptions.insert(at, (index, "en".to_owned()));
            }
            (_, Some(("person", _))) => {
                self.has_persons = true;
                self.unknown.push(index);
            }
            (_, Some(("fax" | "own" | "phone" | "text" | "tty" | "description", _)))
            | (_, None) => self.unknown.push(index),
            // The second half of a postal code is not needed.
            (_, Some(("zip", _))) if number == 4 => self.unknown.push(index),
            (_, Some((field, _))) if mapping.has_field(field) => self.unknown.push(index),
            (_, Some((field, rank))) => self.add_field(index, field, (rank, number)),
        }
    }

    fn add_field(&mut self, index: usize, field: &'static str, rank: (usize, usize)) {
        let at = self.fields.iter().position(|other| other.field == field && other.rank > rank);
        let column = FieldColumn { field, index, rank, label: None };
        self.fields.insert(at.unwrap_or(self.fields.len()), column);
    }

    fn add_phone(&mut self, index: usize, field: &str, heading: &Heading) {
        let kind = match field {
            "text" => Some("text"),
            "tty" => Some("tty"),
            _ => None,
        };
        let words: Vec<&str> = heading.words.iter().map(String::as_str).collect();
        let number = heading.number.unwrap_or(1);
        let mut is_added = false;
        self.change_phone(&words, number, |phone| {
            is_added = phone.number.is_none();
            if is_added {
                (phone.number, phone.kind) = (Some(index), kind);
            }
        });
        if !is_added {
            let stem = (words.concat() + " again", index);
            self.phones.push(PhoneColumns {
                stem,
                number: Some(index),
                kind,
                ..Default::default()
            });
        }
    }

    /// Changes the columns of the number to which a part with these words belongs. `phone`, `phone
    /// number` and `telephone` are the same.
    fn change_phone(
        &mut self,
        words: &[&str],
        number: usize,
        change: impl FnOnce(&mut PhoneColumns),
    ) {
        let is_plain =
            |word: &&&str| !matches!(**word, "phone" | "number" | "telephone" | "tel" | "value");
        let stem = (words.iter().filter(is_plain).copied().collect::<String>(), number);
        if let Some(phone) = self.phones.iter_mut().find(|phone| phone.stem == stem) {
            change(phone);
        } else {
            let mut phone = PhoneColumns { stem, ..Default::default() };
            change(&mut phone);
            self.phones.push(phone);
        }
    }

    /// Gives labels to the columns that they belong to, takes mailing addresses only where there is
    /// no other, and drops parts of numbers that are not there.
    fn tie(&mut self, labels: Vec<Label>) {
        for label in labels {
            if label.of == "phone" {
                self.change_phone(&["phone"], label.number, |phone| phone.types.push(label.index));
                continue;
            }
            let of = |field: &str| match &*label.of {
                "e" | "email" => field == "email",
                "website" => field == "website",
                "address" => matches!(field, "address" | "street" | "city" | "state" | "zip"),
                _ => false,
            };
            for column in &mut self.fields {
                if of(column.field) && column.rank.1 == label.number {
                    column.label = Some(label.index);
                }
            }
        }
        // Of a person in an office, the name of the office is taken and not her own.
        if self.has_persons && self.of("name").count() > 1 {
            let is_own = |column: &FieldColumn| column.field == "name" && column.rank.0 == 0;
            self.unknown.extend(self.fields.iter().filter(|one| is_own(one)).map(|one| one.index));
            self.fields.retain(|column| !is_own(column));
        }
        // A part without its number: a `type` before it may be of the number in a column of another
        // name, of which there is only one.
        let loose = |phone: &PhoneColumns| phone.number.is_none();
        let parts: Vec<PhoneColumns> =
            self.phones.iter().filter(|phone| loose(phone)).cloned().collect();
        self.phones.retain(|phone| !loose(phone));
        for part in parts.into_iter().filter(|part| part.stem.1 == 1) {
            if let Some(first) = self.phones.first_mut().filter(|_| part.stem.0.is_empty()) {
                first.extension = first.extension.or(part.extension);
                first.languages = first.languages.or(part.languages);
                first.types.extend(part.types);
            }
        }
        // Numbers that take text messages come after the others.
        let (texts, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.phones)
            .into_iter()
            .partition(|phone| phone.kind == Some("text"));
        self.phones = others.into_iter().chain(texts).collect();
    }
}

/// Whether a column belongs to a table of agencies and to no table of HSDS: a number in the row of its
/// organization, or a description with its language.
pub(crate) fn is_agency_column(heading: &str) -> bool {
    let small = heading.to_lowercase();
    let field = Heading::new(heading).field().map(|(field, _)| field);
    matches!(field, Some("phone" | "text" | "tty")) || small.starts_with("description_")
}

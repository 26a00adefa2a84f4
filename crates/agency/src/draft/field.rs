//! The fields of the form, and the field of a fault.

use crate::draft::{Draft, FIELDS, Key, Row};
use crate::{JsonPath, Segment};

/// Which part of an organization a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Agency,
    Phone(Key),
    Hours(Key),
    /// Its fields are named by the tags of languages.
    Description,
}

/// One field of the form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    pub agency: Key,
    pub part: Part,
    pub name: String,
}

impl Field {
    #[must_use]
    pub fn new(agency: Key, part: Part, name: &str) -> Self {
        Self { agency, part, name: name.to_owned() }
    }

    /// Its id in the page.
    #[must_use]
    pub fn html_id(&self) -> String {
        let part = match self.part {
            Part::Agency => String::new(),
            Part::Phone(key) => format!("phone{key}-"),
            Part::Hours(key) => format!("hours{key}-"),
            Part::Description => "description-".to_owned(),
        };
        format!("agency{}-{part}{}", self.agency, self.name)
    }
}

impl Draft {
    /// The field for the path of a fault in `to_json`, or the nearest field. `None` if the fault is
    /// about the file.
    #[must_use]
    pub fn field_at(&self, path: &JsonPath) -> Option<Field> {
        let [Segment::Field(_), Segment::Entry(number), rest @ ..] = path.0.as_slice() else {
            return None;
        };
        let agency = self.agencies.iter().filter(|agency| !agency.is_blank()).nth(number - 1)?;
        let own = |name: &str| Field::new(agency.key, Part::Agency, name);
        let filled = |rows: &[Row], number: usize| {
            rows.iter().filter(|row| !row.is_blank()).nth(number - 1).map(|row| row.key)
        };
        let name = |rest: &[Segment], first: &str| match rest {
            [Segment::Field(name), ..] => name.clone(),
            _ => first.to_owned(),
        };
        Some(match rest {
            [Segment::Field(list), Segment::Entry(number), rest @ ..] if list == "phones" => {
                let key = filled(&agency.phones, *number)?;
                Field::new(agency.key, Part::Phone(key), &name(rest, "number"))
            }
            [Segment::Field(list), Segment::Entry(number), rest @ ..] if list == "schedule" => {
                let key = filled(&agency.hours, *number)?;
                Field::new(agency.key, Part::Hours(key), &name(rest, "byday"))
            }
            [Segment::Field(words), Segment::Field(language), ..] if words == "description" => {
                Field::new(agency.key, Part::Description, language)
            }
            [Segment::Field(text), ..] if FIELDS.contains(&text.as_str()) => own(text),
            // No contact is right, or there are too many numbers: the first number is the field to
            // begin with.
            _ => match agency.phones.first() {
                Some(row) => Field::new(agency.key, Part::Phone(row.key), "number"),
                None => own("name"),
            },
        })
    }
}

//! Which column is which field, as somebody says it: `name=Station,phone=Front desk`.

use crate::escape_and_truncate;
use crate::headings::Heading;
use crate::name_list::list;
use std::fmt;
use std::str::FromStr;

/// The fields that a column can be said to be.
pub const MAPPED_FIELDS: [&str; 13] = [
    "id",
    "name",
    "phone",
    "extension",
    "text",
    "email",
    "website",
    "address",
    "city",
    "state",
    "zip",
    "kind",
    "area",
];
/// The last of them, which has a language in version 1.
const DESCRIPTION: &str = "description";

/// Columns that somebody named. They go before what the headings say, and a field that is named
/// here is read from no other column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnMapping(Vec<(&'static str, String)>);

/// Why a text is no mapping of columns, or cannot be used for a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnMappingError {
    /// A part without `=`, or with nothing on one side of it.
    Incomplete {
        part: String,
    },
    UnknownField {
        field: String,
    },
    /// A field twice. Only `phone` may be there several times.
    Twice {
        field: &'static str,
    },
    /// No column of the table has that heading.
    UnknownHeading {
        field: &'static str,
        heading: String,
        headings: String,
    },
}

impl ColumnMapping {
    /// The names of all fields.
    pub fn fields() -> impl Iterator<Item = &'static str> {
        MAPPED_FIELDS.into_iter().chain([DESCRIPTION])
    }

    /// Says that the column with that heading is that field.
    ///
    /// # Errors
    /// When there is no such field, when it is there already, or when the heading is empty.
    pub fn add(&mut self, field: &str, heading: &str) -> Result<(), ColumnMappingError> {
        let (field, heading) = (field.trim(), heading.trim().trim_matches('"'));
        let Some(known) = Self::fields().find(|known| known.eq_ignore_ascii_case(field)) else {
            return Err(ColumnMappingError::UnknownField { field: field.to_owned() });
        };
        if heading.is_empty() {
            return Err(ColumnMappingError::Incomplete { part: format!("{known}=") });
        }
        if known != "phone" && self.0.iter().any(|(other, _)| *other == known) {
            return Err(ColumnMappingError::Twice { field: known });
        }
        self.0.push((known, heading.to_owned()));
        Ok(())
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn has_field(&self, field: &str) -> bool {
        self.0.iter().any(|(own, _)| *own == field)
    }

    /// Whether a column with that heading is named.
    pub(crate) fn names(&self, heading: &str) -> bool {
        self.0.iter().any(|(_, own)| is_same(own, heading))
    }

    /// Each named column by its index.
    ///
    /// # Errors
    /// When a heading is not in the table.
    pub(crate) fn columns(
        &self,
        headings: &[String],
    ) -> Result<Vec<(usize, &'static str)>, ColumnMappingError> {
        let mut columns = Vec::new();
        for (field, heading) in &self.0 {
            let exact = headings.iter().position(|own| own.trim() == heading);
            let same = || headings.iter().position(|own| is_same(heading, own));
            let Some(index) = exact.or_else(same) else {
                return Err(ColumnMappingError::UnknownHeading {
                    field,
                    heading: heading.clone(),
                    headings: list(headings.iter().map(String::as_str)),
                });
            };
            columns.push((index, *field));
        }
        Ok(columns)
    }
}

/// Whether two headings are the same but for capitals, spaces and signs.
fn is_same(a: &str, b: &str) -> bool {
    let (first, second) = (Heading::new(a), Heading::new(b));
    first.words.concat() == second.words.concat() && first.number == second.number
}

/// Reads `name=Station,phone=Front desk`. A comma inside a heading is part of it, as long as no field
/// and `=` follow.
impl FromStr for ColumnMapping {
    type Err = ColumnMappingError;

    fn from_str(text: &str) -> Result<Self, ColumnMappingError> {
        let mut parts: Vec<(String, String)> = Vec::new();
        for piece in text.split(',') {
            match piece.split_once('=') {
                Some((field, heading)) => parts.push((field.to_owned(), heading.to_owned())),
                None => match parts.last_mut() {
                    Some((_, heading)) => heading.extend([",", piece]),
                    None => {
                        return Err(ColumnMappingError::Incomplete {
                            part: piece.trim().to_owned(),
                        });
                    }
                },
            }
        }
        let mut mapping = Self::default();
        for (field, heading) in parts {
            // A comma at the end is a slip.
            mapping.add(&field, heading.trim_end_matches([',', ' ']))?;
        }
        Ok(mapping)
    }
}

impl fmt::Display for ColumnMappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Incomplete { part } => write!(
                f,
                "`{}` does not say which column is which: write a field, = and the heading of its \
                 column, such as name=Agency,phone=Telephone",
                escape_and_truncate(part)
            ),
            Self::UnknownField { field } => write!(
                f,
                "`{}` is no field that a column can be: use one of {}",
                escape_and_truncate(field),
                list(ColumnMapping::fields())
            ),
            Self::Twice { field } => write!(
                f,
                "`{field}` is named twice: name one column for it (only phone may have several)"
            ),
            Self::UnknownHeading { field, heading, headings } => write!(
                f,
                "no column is called `{}`, which was named for {field}: the headings are {headings}",
                escape_and_truncate(heading)
            ),
        }
    }
}

impl std::error::Error for ColumnMappingError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_refused(text: &str, sentence: &str) {
        let error = text.parse::<ColumnMapping>().unwrap_err().to_string();
        assert!(error.starts_with(sentence), "{error}");
    }

    #[test]
    fn columns_are_named_by_field_and_heading() {
        let mapping: ColumnMapping =
            "name=Station, phone=Front desk,PHONE=Line 2,area=Towns, villages,".parse().unwrap();
        let headings = ["X", "station", "FRONT_DESK", "Line 2", "Towns, villages"];
        let headings = headings.map(str::to_owned);
        let columns = [(1, "name"), (2, "phone"), (3, "phone"), (4, "area")];
        assert_eq!(mapping.columns(&headings).unwrap(), columns);
    }

    #[test]
    fn a_mapping_that_says_nothing_is_refused_with_what_is_right() {
        check_refused("Station", "`Station` does not say which column is which: write a field");
        check_refused("name=", "`name=` does not say");
        check_refused("nme=Station", "`nme` is no field that a column can be: use one of id, name");
        check_refused("name=A,name=B", "`name` is named twice");
        let mapping: ColumnMapping = "name=Station".parse().unwrap();
        assert_eq!(
            mapping.columns(&["A".to_owned(), "B".to_owned()]).unwrap_err().to_string(),
            "no column is called `Station`, which was named for name: the headings are A, B"
        );
    }
}

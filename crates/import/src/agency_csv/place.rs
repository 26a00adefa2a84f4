//! The town, the state and the postal code of a row.

use crate::agency_csv::columns::Columns;
use crate::agency_csv::row::is_own;
use crate::csv_table::Row;
use crate::fields::{clean, is_empty, one_line};

/// Where an agency is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub city: String,
    pub state: String,
    pub zip: String,
}

impl Place {
    pub fn new(columns: &Columns, row: &Row) -> Self {
        let text = |field: &str| {
            let mut texts = columns.of(field).filter(|column| !is_own(column, row));
            let text = texts.find_map(|column| {
                let text = one_line(&clean(row.cell(column.index)));
                (!is_empty(&text)).then_some(text)
            });
            text.unwrap_or_default()
        };
        let mut zip = text("zip");
        zip = zip.strip_suffix(".0").unwrap_or(&zip).to_owned();
        // A spreadsheet takes the zeros off that postal codes of New England begin with.
        if (3..5).contains(&zip.len()) && zip.bytes().all(|byte| byte.is_ascii_digit()) {
            zip = format!("{zip:0>5}");
        }
        Self { city: text("city"), state: text("state"), zip }
    }

    /// Such as `Provo, UT 84601`.
    pub fn line(&self) -> String {
        let state = [&*self.state, &*self.zip].join(" ");
        let parts = [self.city.as_str(), state.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// `Utah County` for `Utah`. A parish, a borough or an independent city stays as it is.
pub(super) fn county_of(county: &str, state: &str) -> String {
    let small = county.to_lowercase();
    let has_kind = ["county", "parish", "borough", "city", "area", "municip", ",", "all", "state"];
    let has_counties =
        !matches!(&*state.to_lowercase(), "la" | "ak" | "dc" | "pr" | "louisiana" | "alaska");
    match has_counties && !has_kind.iter().any(|kind| small.contains(kind)) {
        true if county.chars().any(char::is_lowercase) => format!("{county} County"),
        true => format!("{county} COUNTY"),
        false => county.to_owned(),
    }
}

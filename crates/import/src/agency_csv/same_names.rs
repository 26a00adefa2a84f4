//! Tells agencies of one name apart: in two states by their state, in one state by their town.
//!
//! An id is made from the name alone, so that it outlives every other change. Only where that would
//! be the id of several, the state is added, and the town where they are in one state. Which rows
//! there are decides, never their order.

use crate::agency_csv::columns::Columns;
use crate::agency_csv::place::Place;
use crate::csv_table::Table;
use crate::fields::{clean, is_empty, one_line};
use crate::{Diagnostic, Location, Sink, id};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The longest name of an agency.
const MAX_CHARACTERS: usize = 100;

/// How agencies of one name are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct By {
    state: bool,
    town: bool,
}

/// The names that several rows have.
#[derive(Default)]
pub(super) struct SameNames {
    /// By the id that is made from the name, and the state for those in one state.
    by: HashMap<(&'static str, String), Vec<usize>>,
    first_line: Option<usize>,
    count: usize,
}

/// What a row needs for the comparison.
struct Named {
    id: String,
    place: Place,
    line: usize,
    /// Of all cells: equal rows are one agency.
    cells: u64,
}

impl SameNames {
    pub fn new(table: &Table, columns: &Columns) -> Self {
        let mut named: Vec<Named> = Vec::new();
        let mut by_id = HashMap::<(&'static str, String), Vec<usize>>::new();
        for row in table.rows().flatten() {
            let mut cells =
                columns.of("name").map(|column| one_line(&clean(row.cell(column.index))));
            let name = cells.find(|name| !is_empty(name));
            let Some(id) = name.and_then(|name| id::from_name(&name)) else { continue };
            by_id.entry(("id", id.clone())).or_default().push(named.len());
            let place = Place::new(columns, &row);
            named.push(Named { id, place, line: row.line, cells: row.hash() });
        }
        let mut same = Self::default();
        for (_, rows) in by_id {
            let rows: Vec<&Named> = rows.iter().filter_map(|index| named.get(*index)).collect();
            let [first, others @ ..] = rows.as_slice() else { continue };
            if others.iter().all(|other| other.cells == first.cells) {
                continue;
            }
            same.count += rows.len();
            same.first_line = Some(same.first_line.map_or(first.line, |line| line.min(first.line)));
            let mut by_state = HashMap::<(&'static str, String), Vec<usize>>::new();
            for (index, one) in rows.iter().enumerate() {
                let state = one.place.state.to_lowercase();
                by_state.entry(("state", state)).or_default().push(index);
            }
            let has_states = by_state.len() > 1;
            for ((_, state), indexes) in by_state {
                let town =
                    |index: &usize| rows.get(*index).map(|one| one.place.city.to_lowercase());
                let first_town = indexes.first().and_then(town);
                let has_towns = indexes.iter().any(|index| town(index) != first_town);
                let by = usize::from(has_states) + 2 * usize::from(has_towns);
                same.by.insert(("name", key(&first.id, &state)), vec![by]);
            }
        }
        same
    }

    fn by(&self, name: &str, place: &Place) -> By {
        let id = id::from_name(name).unwrap_or_default();
        let by = self.by.get(&("name", key(&id, &place.state))).and_then(|by| by.first());
        let by = by.copied().unwrap_or_default();
        By { state: by & 1 == 1, town: by & 2 == 2 }
    }

    /// Adds the town to a name that another agency of the same state has. Returns the id to make from
    /// the name as it is in the table, so that the id does not change when the town is no longer needed.
    pub fn tell_apart(
        &self,
        organization: &mut Map<String, Value>,
        place: &Place,
    ) -> Option<String> {
        let name = organization.get("name").and_then(Value::as_str)?;
        let by = self.by(name, place);
        let parts = [(by.state, &place.state), (by.town, &place.city)];
        let parts = parts.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, part)| &**part);
        let words: Vec<&str> = std::iter::once(name).chain(parts).collect();
        let id = id::from_words(&words);
        let has_town = name.to_lowercase().contains(&place.city.to_lowercase());
        if by.town && !has_town {
            let longer = format!("{name} ({})", place.city);
            if longer.chars().count() <= MAX_CHARACTERS {
                organization.insert("name".to_owned(), longer.into());
            } else if !organization.contains_key("area") {
                organization.insert("area".to_owned(), place.city.clone().into());
            }
        }
        id
    }

    /// # Errors
    /// When the sink stops.
    pub fn report(&self, table: &Table, sink: &mut impl Sink) -> Result<(), Diagnostic> {
        let Some(line) = self.first_line else { return Ok(()) };
        let message = format!(
            "{} rows share their name with another row: the town was added to names that are twice in \
             a state, and the state or the town to the ids that were made; this is the first",
            self.count
        );
        sink.read_as(Diagnostic { location: Location::line(&table.file, line), message })
    }
}

fn key(id: &str, state: &str) -> String {
    [id, "\n", &state.to_lowercase()].concat()
}

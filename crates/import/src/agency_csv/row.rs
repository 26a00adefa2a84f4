//! Maps a row to an organization.

use crate::agency_csv::columns::{Columns, FieldColumn, PhoneColumns};
use crate::agency_csv::ensure_id;
use crate::agency_csv::place::{Place, county_of};
use crate::agency_csv::same_names::SameNames;
use crate::csv_table::{Row, Table};
use crate::fields::{self, Reading, Readings, clean, is_empty, one_line};
use crate::phone_type::{Notes, is_private};
use crate::{Diagnostic, Entry, IdFrom, Location, PrivateContact, Sink, escape_and_truncate};
use serde_json::{Map, Value, json};

pub(super) struct RowReader<'t> {
    table: &'t Table,
    columns: &'t Columns,
    names: &'t SameNames,
    /// The first row that is closed, its status, and how many there are.
    closed: Option<(Location, String, usize)>,
    /// The first row whose private address was left out.
    hidden_address: Option<Location>,
}

impl<'t> RowReader<'t> {
    pub fn new(table: &'t Table, columns: &'t Columns, names: &'t SameNames) -> Self {
        Self { table, columns, names, closed: None, hidden_address: None }
    }

    /// The organization of a row; `None` if its status says that it is closed.
    pub fn entry(
        &mut self,
        row: &Row,
        notes: &mut Notes,
        readings: &mut Readings,
        sink: &mut impl Sink,
    ) -> Option<Entry> {
        let location = Location::line(&self.table.file, row.line);
        if let Some(status) = self.closed_status(row) {
            let (.., count) = self.closed.get_or_insert((location, status, 0));
            *count += 1;
            return None;
        }
        let mut organization = Map::new();
        for field in
            ["id", "name", "kind", "area", "logo", "email", "website", "assured_date", "assurer"]
        {
            let (first, others) = self.texts(field, row);
            if let Some(text) = first {
                organization.insert(field.to_owned(), text.into());
            }
            // Two columns may both be called a name; two websites are two.
            if matches!(field, "email" | "website") {
                for other in others {
                    readings.add(
                        Reading::NotTaken,
                        &location,
                        &other,
                        &format!("a further {field}"),
                    );
                }
            }
        }
        let (languages, _) = self.texts("languages", row);
        let place = Place::new(self.columns, row);
        if self.columns.address_is_private.is_some_and(|index| is_yes(row.cell(index))) {
            self.hidden_address.get_or_insert_with(|| location.clone());
        } else if let Some(address) = self.address(row, &place) {
            organization.insert("address".to_owned(), address.into());
        }
        if let (None, Some(county)) = (organization.get("area"), self.texts("county", row).0) {
            organization.insert("area".to_owned(), county_of(&county, &place.state).into());
        }
        if let (Some(ids), _) = self.texts("was", row) {
            let ids = ids.split([',', ';', ' ', '\n']).filter(|id| !id.is_empty());
            organization.insert("was".to_owned(), ids.collect());
        }
        if let (Some(hours), _) = self.texts("schedule", row) {
            organization.insert("schedule".to_owned(), hours.into());
        }
        let mut kind = self.columns.kind.map(|index| row.cell(index)).unwrap_or_default();
        let mut phones = Vec::new();
        for columns in &self.columns.phones {
            let Some(phone) = phone(columns, row, languages.as_deref()) else { continue };
            if columns.is_private.is_some_and(|index| is_yes(row.cell(index))) {
                offer(sink, &location, "phones", phone.into(), "private");
                continue;
            }
            phones.extend(notes.with_types(phone, std::mem::take(&mut kind), &location));
        }
        if !phones.is_empty() {
            organization.insert("phones".to_owned(), phones.into());
        }
        let mut description = Map::new();
        for (index, language) in &self.columns.descriptions {
            let cell = row.cell(*index);
            if !cell.is_empty() {
                description.entry(language.clone()).or_insert_with(|| cell.into());
            }
        }
        if !description.is_empty() {
            organization.insert("description".to_owned(), description.into());
        }
        self.offer_private(row, &location, sink);
        fields::read(&mut organization, &location, readings);
        let made = self.names.tell_apart(&mut organization, &place);
        let id = match (organization.contains_key("id"), made) {
            (false, Some(made)) => {
                organization.insert("id".to_owned(), made.into());
                IdFrom::Name
            }
            _ => ensure_id(&mut organization),
        };
        let state = Some(place.state).filter(|state| !state.is_empty());
        Some(Entry { location, organization, state, id })
    }

    /// What was left out of whole rows.
    ///
    /// # Errors
    /// When the sink stops.
    pub fn report(self, sink: &mut impl Sink) -> Result<(), Diagnostic> {
        if let Some((location, status, count)) = self.closed {
            let message = format!(
                "not taken: {count} of the rows, whose status is `{}` or the like; this is the first",
                escape_and_truncate(&status)
            );
            sink.remark(location, message)?;
        }
        if let Some(location) = self.hidden_address {
            let message = "not taken: addresses that are marked as private; this is the first";
            sink.remark(location, message.to_owned())?;
        }
        self.names.report(self.table, sink)
    }

    fn closed_status(&self, row: &Row) -> Option<String> {
        let column = self.columns.of("status").next()?;
        let status = row.cell(column.index);
        let small = status.to_lowercase();
        let closed =
            ["closed", "inactive", "defunct", "disbanded", "dissolved", "permanently closed"];
        closed.contains(&&*small).then(|| status.to_owned())
    }

    /// The first text of a field, and those of its other columns. A text whose label says that it is
    /// somebody's own does not count.
    fn texts(&self, field: &str, row: &Row) -> (Option<String>, Vec<String>) {
        let mut texts =
            self.columns.of(field).filter(|column| !is_own(column, row)).filter_map(|column| {
                let text = clean(row.cell(column.index));
                (!is_empty(&text)).then_some(text)
            });
        let first = texts.next();
        let others = texts.filter(|text| first.as_ref() != Some(text)).collect();
        (first, others)
    }

    /// The address as on an envelope.
    fn address(&self, row: &Row, place: &Place) -> Option<String> {
        // `Address 1` and `Address 2` are one; a mailing address counts where there is no other.
        let texts = |field: &str| {
            let columns = self.columns.of(field).filter(|column| !is_own(column, row));
            let filled = columns.map(|column| (column.rank.0, clean(row.cell(column.index))));
            let mut filled = filled.filter(|(_, text)| !is_empty(text)).peekable();
            let best = filled.peek().map(|(rank, _)| *rank);
            let is_one = |rank: usize| field == "street" || Some(rank) == best;
            let best = filled.filter(|(rank, _)| is_one(*rank)).map(|(_, text)| text);
            best.collect::<Vec<String>>()
        };
        let whole = texts("address");
        // `Address 1 - Formatted` holds all that is in the columns beside it.
        let is_formatted = |column: &FieldColumn| {
            self.table.headings.get(column.index).is_some_and(|text| text.contains("ormatted"))
        };
        let streets = if self.columns.of("address").any(is_formatted) && !whole.is_empty() {
            whole.into_iter().take(1).collect()
        } else {
            [whole, texts("street")].concat()
        };
        let street = streets.join(", ");
        // Whoever has no column for the town has it in the address, and the state perhaps, too.
        let is_beside = place.city.is_empty() && place.zip.is_empty();
        let end = if is_beside { String::new() } else { place.line() };
        let small = street.to_lowercase();
        let has = |part: &str| !part.is_empty() && small.contains(&part.to_lowercase());
        let is_complete = has(&place.zip) || (has(&place.city) && has(&place.state));
        match (street.is_empty(), end.is_empty() || is_complete) {
            (true, true) => None,
            // A state alone is no address.
            (true, false) => (!place.city.is_empty()).then_some(end),
            (false, true) => Some(street),
            (false, false) => Some([&*one_line(&street), &end].join(", ")),
        }
    }

    fn offer_private(&self, row: &Row, location: &Location, sink: &mut impl Sink) {
        for (index, field) in &self.columns.private {
            let (text, heading) = (clean(row.cell(*index)), self.table.headings.get(*index));
            if is_empty(&text) {
                continue;
            }
            let value = match *field {
                "phones" => json!({ "number": text }),
                "description" => json!({ "en": text }),
                _ => text.into(),
            };
            offer(sink, location, field, value, heading.map_or("", String::as_str));
        }
        for column in self.columns.fields.iter().filter(|column| is_own(column, row)) {
            if matches!(column.field, "email" | "website" | "address") {
                let text = clean(row.cell(column.index));
                if !is_empty(&text) {
                    offer(sink, location, column.field, text.into(), "home or personal");
                }
            }
        }
    }
}

fn offer(sink: &mut impl Sink, location: &Location, field: &'static str, value: Value, mark: &str) {
    let (location, mark) = (location.clone(), mark.to_owned());
    sink.offer(PrivateContact { location, field, value, mark });
}

/// Whether the label of a text says that it is somebody's own.
pub(super) fn is_own(column: &FieldColumn, row: &Row) -> bool {
    column.label.is_some_and(|index| is_private(&row.cell(index).to_lowercase()))
}

/// A phone of version 1, with its type as it is written.
fn phone(columns: &PhoneColumns, row: &Row, languages: Option<&str>) -> Option<Map<String, Value>> {
    let cell = |index: Option<usize>| index.map(|index| row.cell(index)).unwrap_or_default();
    let number = cell(columns.number);
    if is_empty(&clean(number)) {
        return None;
    }
    let mut phone = Map::new();
    phone.insert("number".to_owned(), number.into());
    let extension = cell(columns.extension);
    if !extension.is_empty() {
        phone.insert("extension".to_owned(), extension.into());
    }
    // Several columns may hold the type, such as `phone_type` and `number_type`.
    let types = columns.types.iter().map(|index| row.cell(*index));
    let types: Vec<&str> = types.filter(|kind| !kind.is_empty()).collect();
    let kind = match (types.is_empty(), columns.kind) {
        (true, Some(kind)) => kind.to_owned(),
        _ => types.join(" "),
    };
    if !kind.is_empty() {
        phone.insert("type".to_owned(), kind.into());
    }
    let own = cell(columns.languages);
    let languages = if own.is_empty() { languages.unwrap_or_default() } else { own };
    if !languages.is_empty() {
        phone.insert("languages".to_owned(), json!([languages]));
    }
    Some(phone)
}

fn is_yes(cell: &str) -> bool {
    matches!(
        &*cell.trim().to_lowercase(),
        "true" | "yes" | "y" | "1" | "x" | "private" | "confidential"
    )
}

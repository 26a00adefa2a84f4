//! The names of the tables of an export, in all versions of the specification.

/// The files that are read, without `.csv`, and the kind of object in each. Versions 1 and 2 have
/// other names than version 3.
const FILES: [(&str, &str); 10] = [
    ("organization", "organizations organization"),
    ("service", "services service"),
    ("service_at_location", "service_at_locations service_at_location services_at_location"),
    ("location", "locations location"),
    ("address", "addresses address physical_addresses physical_address"),
    ("mail_address", "mail_addresses mail_address postal_addresses postal_address"),
    ("phone", "phones phone"),
    ("contact", "contacts contact"),
    ("language", "languages language"),
    ("schedule", "schedules schedule regular_schedules regular_schedule"),
];

/// Other tables of the specification, of all versions. Nothing of them is read.
const OTHER_FILES: &str = "accessibility accessibility_for_disabilities attributes attribute cost_options \
    cost_option eligibility eligibilities fees fee funding fundings holiday_schedules holiday_schedule \
    interpretation_services meta_table_descriptions meta_table_description metadata \
    organization_identifiers organization_identifier payment_accepted payments_accepted programs program \
    required_documents required_document service_areas service_area service_attributes \
    service_attribute service_capacities service_capacity service_taxonomies service_taxonomy \
    taxonomies taxonomy taxonomy_terms taxonomy_term units unit urls url other_attributes \
    location_languages";

/// The table that every export has.
pub const ORGANIZATION: &str = "organization";

/// The name of a table in small letters, without `.csv`, and without the number that a browser adds.
fn stem(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    let stem = name.strip_suffix(".csv").unwrap_or(&name);
    stem.split_once(" (").map_or(stem, |(stem, _)| stem).to_owned()
}

/// The kind of object in a file of that name, if it is a table that is read.
#[must_use]
pub fn kind_named(name: &str) -> Option<&'static str> {
    let is_csv = name.len() >= 4 && name.to_ascii_lowercase().ends_with(".csv");
    let stem = stem(name);
    let is_it = |files: &str| is_csv && files.split(' ').any(|file| file == stem);
    FILES.into_iter().find(|(_, files)| is_it(files)).map(|(kind, _)| kind)
}

/// The words for another table of the specification with that name, such as `taxonomy terms`.
#[must_use]
pub fn other_table_named(name: &str) -> Option<String> {
    let stem = stem(name);
    OTHER_FILES.split_whitespace().any(|file| file == stem).then(|| stem.replace('_', " "))
}

/// The kinds in the order in which their tables are read.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    FILES.into_iter().map(|(kind, _)| kind)
}

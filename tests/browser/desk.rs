//! The desk: an agency enters its contact in a form, and saves the files for its host.

mod draft;
mod faults;
mod filling;
mod import;
mod logo;
mod no_requests;
mod refused_files;
mod site_zip;
mod without_scripts;

pub use logo::noise;

use crate::setup::CONTENT;
use crate::visitor::{Visitor, agency_field, description_field, phone_field};
use agency::{Agency, NationalLine};

const NAME: &str = "Orem Police";
const NUMBER: &str = "801-229-7070";
const ENGLISH: &str = "Ask for the officer who works with young people.";
const SPANISH: &str = "Pregunte por el agente que trabaja con jóvenes.";

/// The hotlines that no local organization may imitate.
fn national() -> Vec<NationalLine> {
    CONTENT.hotlines.iter().map(|line| line.to_national_line()).collect()
}

/// The agencies in a file; asserts that it has no faults.
#[track_caller]
fn read(bytes: &[u8]) -> Vec<Agency> {
    let text = str::from_utf8(bytes).expect("a file in UTF-8");
    let reading = agency::parse(text, &national());
    assert_eq!(reading.faults, [], "{text}");
    reading.agencies
}

/// Types a name, a number and a sentence in each language.
async fn fill_in_form(agency: &Visitor) {
    agency.type_into(&agency_field("name"), NAME).await;
    agency.type_into(&phone_field("number"), NUMBER).await;
    agency.type_into(&description_field("en"), ENGLISH).await;
    agency.type_into(&description_field("es"), SPANISH).await;
}

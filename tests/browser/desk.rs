//! An agency puts its own contact on the page, from an empty form to the files it takes away.

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

use crate::scenario::CONTENT;
use crate::visitor::{Visitor, described, own, phone};
use agency::{Agency, NationalLine};

const NAME: &str = "Orem Police";
const NUMBER: &str = "801-229-7070";
const ENGLISH: &str = "Ask for the officer who works with young people.";
const SPANISH: &str = "Pregunte por el agente que trabaja con jóvenes.";

/// The lines that no local organisation may look like.
fn national() -> Vec<NationalLine> {
    CONTENT.hotlines.iter().map(|line| line.as_national()).collect()
}

/// The agencies in a file that is right.
#[track_caller]
fn read(bytes: &[u8]) -> Vec<Agency> {
    let text = str::from_utf8(bytes).expect("a file in UTF-8");
    let reading = agency::parse(text, &national());
    assert_eq!(reading.faults, [], "{text}");
    reading.agencies
}

/// Types a name, a number and a sentence in each language.
async fn fills_in(agency: &Visitor) {
    agency.types(&own("name"), NAME).await;
    agency.types(&phone("number"), NUMBER).await;
    agency.types(&described("en"), ENGLISH).await;
    agency.types(&described("es"), SPANISH).await;
}

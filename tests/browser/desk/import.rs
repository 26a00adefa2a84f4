//! Files of other programs are imported into the form, and the desk says what it left out.

use crate::desk::{NAME, fill_in_form};
use crate::setup::{CONTENT, run_in_every_engine};
use crate::visitor::{Role, agency_field, desk_addresses};
use content::words::fill;
use import::{ChosenFile, States};

const VCARD: &str = include_str!("../../../crates/import/tests/samples/vobject-3.0.vcf");
const OUTLOOK: &[u8] = include_bytes!("../../../crates/import/tests/samples/outlook-2.1.vcf");
const HSDS_JSON: &str =
    r#"{"contents":[{"id":"a1","name":"Provo Police","email":"a@b.org","fee":1}]}"#;
const ORGANIZATIONS: &str = "id,name,description,email,website\n\
                             a1,Provo Police,We take reports.,,https://provo.example\n";
const PHONES: &str = "id,organization_id,number,type\np1,a1,801-852-6210,voice\n";
const OURS: &str =
    "\u{feff}name,state,phone,fax\r\n\"Provo Police, Records\",UT,801-852-6210,1\r\n";

/// The diagnostics that the importing crate gives for the same files.
fn diagnostics(files: &[(&str, &str)]) -> Vec<String> {
    let states = States::new(CONTENT.states());
    let files = files
        .iter()
        .map(|(name, text)| ChosenFile { name: (*name).to_owned(), text: (*text).to_owned() });
    match import::import_files(&files.collect::<Vec<_>>(), &states) {
        Ok(taken) => {
            taken.diagnostics.iter().chain(&taken.readings).map(ToString::to_string).collect()
        }
        Err(told) => vec![told.to_string()],
    }
}

/// Files, and the name and number that they bring into the form.
type Sample = (&'static [(&'static str, &'static str)], &'static str, &'static str);

const SAMPLES: &[Sample] = &[
    (&[("one.vcf", VCARD)], "Orem Police; Records, Utah", "801-229-7070"),
    (&[("export.json", HSDS_JSON)], "Provo Police", ""),
    (
        &[("phones.csv", PHONES), ("organizations.csv", ORGANIZATIONS)],
        "Provo Police",
        "801-852-6210",
    ),
    (&[("ours.csv", OURS)], "Provo Police, Records", "801-852-6210"),
];

#[tokio::test]
async fn files_of_other_programs_are_imported_and_what_is_left_out_is_reported() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            for (files, name, number) in SAMPLES {
                agency.open_desk(&desk).await;
                let words = agency.desk_words().await;
                let chosen: Vec<_> =
                    files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
                agency.choose_files("take", &chosen).await;
                agency.wait_until_import_status(&fill(&words.take.taken, &[("count", "1")])).await;
                agency.wait_until_first_field_value("name", name).await;
                agency.wait_until_first_field_value("number", number).await;
                // The browser may give the files in another order.
                let (mut reasons, mut expected) =
                    (agency.left_out_reasons().await, diagnostics(files));
                reasons.sort_unstable();
                expected.sort_unstable();
                assert_eq!(reasons, expected, "{files:?}");
                assert_eq!(
                    agency.has_import_status(&words.take.all_taken).await,
                    expected.is_empty()
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_imported_is_reported_and_the_form_stays_as_it_was() {
    const REFUSED: &[(&str, &[u8])] = &[
        ("empty.json", b""),
        ("agency.json", br#"{"version":2,"organizations":[]}"#),
        ("broken.json", br#"{"version":1,"organizations":["#),
        ("page.html", b"<!doctype html><p>Sign in"),
        ("book.xlsx", b"PK\x03\x04\x14\x00"),
        ("phones.csv", PHONES.as_bytes()),
        ("photo.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x81"),
    ];
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            fill_in_form(&agency).await;
            for (name, bytes) in REFUSED {
                agency.choose_files("take", &[(name, bytes)]).await;
                agency.wait_until_left_out_reason(&format!("{name}:")).await;
                assert_eq!(agency.left_out_reasons().await.len(), 1, "{name}");
                if let Ok(text) = str::from_utf8(bytes) {
                    assert_eq!(agency.left_out_reasons().await, diagnostics(&[(name, text)]));
                }
                assert_eq!(agency.field_value(&agency_field("name")).await, NAME);
            }
            agency.press_action("save-file").await;
            assert_eq!(crate::desk::read(&agency.wait_for_saved_file(1).await.1).len(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_in_another_encoding_is_read() {
    run_in_every_engine(|agency| async move {
        let text = "name,phone\r\nPolicía de Peñasco,801-852-6210\r\n";
        let marked: Vec<u8> = "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let windows: Vec<u8> = text.chars().map(|one| u8::try_from(one).expect("Latin")).collect();
        for (name, bytes) in [("utf-16.csv", marked), ("windows.csv", windows)] {
            agency.open_desk("/desk/").await;
            agency.choose_files("take", &[(name, &bytes)]).await;
            agency.wait_until_first_field_value("name", "Policía de Peñasco").await;
        }
        agency.open_desk("/desk/").await;
        agency.choose_files("take", &[("outlook.vcf", OUTLOOK)]).await;
        agency.wait_until_left_out_reason("outlook.vcf").await;
    })
    .await;
}

#[tokio::test]
async fn an_agency_chooses_its_own_entry_of_a_long_list_by_name() {
    run_in_every_engine(|agency| async move {
        let rows: String =
            (10..40).map(|town| format!("Town {town} Police,801-852-62{town}\n")).collect();
        let list = format!("name,phone\n{rows}");
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let take = &agency.desk_words().await.take;
            agency.choose_files("take", &[("list.csv", list.as_bytes())]).await;
            let values = [("count", "30"), ("room", "4")];
            agency.wait_until_text_contains(&fill(&take.too_many, &values)).await;
            for (town, number) in [("Town 33", "801-852-6233"), ("Town 17", "801-852-6217")] {
                agency.type_into("find", town).await;
                let name = format!("{town} Police");
                agency.press_button(&fill(&take.take_one, &[("name", &name)])).await;
                agency.wait_until_focus_on_id("find").await;
                agency.wait_until_preview_contains("en", &name).await;
                agency.wait_until_preview_contains("es", number).await;
            }
            agency.press_action("save-file").await;
            let (_, bytes) = agency.wait_for_saved_file(1).await;
            let names: Vec<_> = crate::desk::read(&bytes).into_iter().map(|one| one.name).collect();
            assert_eq!(names, ["Town 33 Police", "Town 17 Police"]);
            agency.type_into("find", "Town 2").await;
            for town in ["Town 20", "Town 21"] {
                let name = format!("{town} Police");
                agency.press_button(&fill(&take.take_one, &[("name", &name)])).await;
            }
            agency.wait_until_text_contains(&take.full).await;
            let name = fill(&take.take_one, &[("name", "Town 22 Police")]);
            agency.wait_until_hidden(Role::Button, &name).await;
        }
    })
    .await;
}

//! Files of other programs come into the form, with a truthful word on each.

use crate::desk::{NAME, fills_in};
use crate::scenario::{CONTENT, in_every_engine};
use crate::visitor::{Role, desks, own};
use content::words::fill;
use import as intake;
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

/// What the command would say of the same files.
fn said(files: &[(&str, &str)]) -> Vec<String> {
    let states = States::new(CONTENT.states());
    let files = files
        .iter()
        .map(|(name, text)| ChosenFile { name: (*name).to_owned(), text: (*text).to_owned() });
    match intake::take(&files.collect::<Vec<_>>(), &states) {
        Ok(taken) => taken.told.iter().map(ToString::to_string).collect(),
        Err(told) => vec![told.to_string()],
    }
}

/// Files, and what then stands in the form.
type Import = (&'static [(&'static str, &'static str)], &'static str, &'static str);

const TAKEN: &[Import] = &[
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
async fn what_other_programs_wrote_comes_into_the_form_and_what_not_is_told() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            for (files, name, number) in TAKEN {
                agency.sits_down_at(&desk).await;
                let words = agency.desk_words().await;
                let chosen: Vec<_> =
                    files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
                agency.chooses_files("take", &chosen).await;
                agency.hears_of_files(&fill(&words.take.taken, &[("count", "1")])).await;
                agency.has_typed_first("name", name).await;
                agency.has_typed_first("number", number).await;
                // The browser tells files in an order of its own.
                let (mut reasons, mut said) = (agency.reasons().await, said(files));
                reasons.sort_unstable();
                said.sort_unstable();
                assert_eq!(reasons, said, "{files:?}");
                assert_eq!(agency.heard_of_files(&words.take.all_taken).await, said.is_empty());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_told_and_the_form_stays_as_it_was() {
    const REFUSED: &[(&str, &[u8])] = &[
        ("empty.json", b""),
        ("agency.json", br#"{"version":2,"organizations":[]}"#),
        ("broken.json", br#"{"version":1,"organizations":["#),
        ("page.html", b"<!doctype html><p>Sign in"),
        ("book.xlsx", b"PK\x03\x04\x14\x00"),
        ("phones.csv", PHONES.as_bytes()),
        ("photo.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x81"),
    ];
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            fills_in(&agency).await;
            for (name, bytes) in REFUSED {
                agency.chooses_files("take", &[(name, bytes)]).await;
                agency.has_reason_beginning(&format!("{name}:")).await;
                assert_eq!(agency.reasons().await.len(), 1, "{name}");
                if let Ok(text) = str::from_utf8(bytes) {
                    assert_eq!(agency.reasons().await, said(&[(name, text)]));
                }
                assert_eq!(agency.typed(&own("name")).await, NAME);
            }
            agency.does("save-file").await;
            assert_eq!(crate::desk::read(&agency.has_saved(1).await.1).len(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_in_another_encoding_is_read() {
    in_every_engine(|agency| async move {
        let text = "name,phone\r\nPolicía de Peñasco,801-852-6210\r\n";
        let marked: Vec<u8> = "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let windows: Vec<u8> = text.chars().map(|one| u8::try_from(one).expect("Latin")).collect();
        for (name, bytes) in [("utf-16.csv", marked), ("windows.csv", windows)] {
            agency.sits_down_at("/desk/").await;
            agency.chooses_files("take", &[(name, &bytes)]).await;
            agency.has_typed_first("name", "Policía de Peñasco").await;
        }
        agency.sits_down_at("/desk/").await;
        agency.chooses_files("take", &[("outlook.vcf", OUTLOOK)]).await;
        agency.has_reason_beginning("outlook.vcf").await;
    })
    .await;
}

#[tokio::test]
async fn of_a_long_list_an_agency_chooses_its_own_by_name() {
    in_every_engine(|agency| async move {
        let rows: String =
            (10..40).map(|town| format!("Town {town} Police,801-852-62{town}\n")).collect();
        let list = format!("name,phone\n{rows}");
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let take = &agency.desk_words().await.take;
            agency.chooses_files("take", &[("list.csv", list.as_bytes())]).await;
            let values = [("count", "30"), ("room", "4")];
            agency.reads(&fill(&take.too_many, &values)).await;
            for (town, number) in [("Town 33", "801-852-6233"), ("Town 17", "801-852-6217")] {
                agency.types("find", town).await;
                let name = format!("{town} Police");
                agency.presses_button(&fill(&take.take_one, &[("name", &name)])).await;
                agency.is_at("find").await;
                agency.sees_in_preview("en", &name).await;
                agency.sees_in_preview("es", number).await;
            }
            agency.does("save-file").await;
            let (_, bytes) = agency.has_saved(1).await;
            let names: Vec<_> = crate::desk::read(&bytes).into_iter().map(|one| one.name).collect();
            assert_eq!(names, ["Town 33 Police", "Town 17 Police"]);
            agency.types("find", "Town 2").await;
            for town in ["Town 20", "Town 21"] {
                let name = format!("{town} Police");
                agency.presses_button(&fill(&take.take_one, &[("name", &name)])).await;
            }
            agency.reads(&take.full).await;
            let name = fill(&take.take_one, &[("name", "Town 22 Police")]);
            agency.does_not_see(Role::Button, &name).await;
        }
    })
    .await;
}

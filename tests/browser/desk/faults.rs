//! Each fault is shown beside its field, in plain words, and nothing incomplete is saved.

use crate::desk::{NAME, NUMBER, fill_in_form, read};
use crate::setup::{CONTENT, run_in_every_engine};
use crate::visitor::{agency_field, description_field, desk_addresses, phone_field};
use content::words::fill;
use thirtyfour::Key;

/// A field, a wrong value, a right value, and the kind of the fault with the values in its sentence.
type Wrong =
    (String, &'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

fn wrong() -> Vec<Wrong> {
    vec![
        (phone_field("number"), "801-229-707", NUMBER, "phone-length", &[("digits", "9")]),
        (phone_field("number"), "900-555-0100", NUMBER, "phone-charged", &[]),
        (phone_field("number"), "911-229-7070", NUMBER, "phone-area-code", &[("digits", "911")]),
        (phone_field("number"), "22733", NUMBER, "short-code", &[]),
        (
            phone_field("number"),
            "+44 20 7946 0958",
            NUMBER,
            "phone-abroad",
            &[("written", "+44 20 7946 0958")],
        ),
        (phone_field("extension"), "12a", "", "phone-extension", &[("found", "12a")]),
        (phone_field("languages"), "english", "", "form-language", &[("found", "english")]),
        (agency_field("website"), "orem.example", "", "form-website", &[("found", "orem.example")]),
        (
            agency_field("website"),
            "http://orem.example/",
            "",
            "form-website",
            &[("found", "http://orem.example/")],
        ),
        (
            agency_field("website"),
            "javascript:alert(1)",
            "",
            "form-website",
            &[("found", "javascript:alert(1)")],
        ),
        (agency_field("email"), "help@orem", "", "form-email", &[("found", "help@orem")]),
        (agency_field("id"), "Orem Police", "", "form-id", &[("found", "Orem Police")]),
        (agency_field("id"), "988", "", "id-of-national-line", &[]),
        (
            agency_field("name"),
            "NCMEC Cyber-Tipline",
            NAME,
            "imitates",
            &[("line", "NCMEC CyberTipline")],
        ),
        (
            description_field("en"),
            "Call 801-555-0142",
            "",
            "text-number",
            &[("found", "801-555-0142")],
        ),
        (
            description_field("es"),
            "Mire en orem.example",
            "",
            "text-address",
            &[("found", "orem.example")],
        ),
    ]
}

#[tokio::test]
async fn each_fault_is_shown_beside_its_field_until_it_is_corrected() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        let words = agency.desk_words().await;
        fill_in_form(&agency).await;
        for (field, wrong, right, kind, values) in wrong() {
            agency.type_into(&field, wrong).await;
            agency.wait_until_fault(&field, &fill(&words.fault[kind], values)).await;
            agency.type_into(&field, right).await;
            agency.wait_until_no_fault(&field).await;
        }
        agency.press_action("save-file").await;
        agency.wait_for_saved_file(1).await;
    })
    .await;
}

#[tokio::test]
async fn a_fault_is_read_aloud_in_the_language_of_the_page() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            let own_language = &agency.words().await.language.code;
            fill_in_form(&agency).await;
            for of_visitors in CONTENT.languages.iter().map(|pack| &pack.guide) {
                let language = &of_visitors.language.code;
                let field = description_field(language);
                agency.type_into(&field, "Call 801-555-0142").await;
                let fault = fill(&words.fault["text-number"], &[("found", "801-555-0142")]);
                agency.wait_until_fault(&field, &fault).await;
                assert_eq!(&agency.language_of(&field).await, language, "{desk}");
                let fault = format!("{field}-fault");
                assert_eq!(&agency.language_of(&fault).await, own_language, "{desk}: {fault}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_is_asked_for_before_somebody_wants_to_save() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            // Once this fault is shown, all fields have been validated.
            agency.type_into(&agency_field("website"), "orem.example").await;
            let fault = fill(&words.fault["form-website"], &[("found", "orem.example")]);
            agency.wait_until_fault(&agency_field("website"), &fault).await;
            for field in [agency_field("name"), phone_field("number"), agency_field("id")] {
                agency.wait_until_no_fault(&field).await;
            }
            assert!(agency.listed_faults().await.is_empty());
            agency.press_action("save-file").await;
            agency.wait_until_fault(&agency_field("name"), &words.fault["missing"]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_empty_form_is_not_saved() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        let words = agency.desk_words().await;
        for way in ["save-file", "copy-file", "save-site", "save-card"] {
            agency.press_action(way).await;
            agency.wait_until_text_contains(&words.form.nothing_typed).await;
            agency.wait_until_focus_on_fault_list(0).await;
        }
        assert_eq!(agency.saved_file_count().await, 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_half_right_is_saved_and_every_fault_leads_to_its_field() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            fill_in_form(&agency).await;
            agency.type_into(&phone_field("number"), "801-229-707").await;
            agency.type_into(&agency_field("website"), "orem.example").await;
            agency.type_into(&description_field("en"), "Call 801-555-0142.").await;
            agency.press_button(&words.form.add_hours).await;
            let (row, opens) = ("agency1-hours3-byday", "agency1-hours3-opens_at");
            agency.enter_value(opens, "08:00").await;
            let faulty = [phone_field("number"), agency_field("website"), description_field("en")];
            for way in ["save-file", "copy-file", "save-site", "save-card"] {
                agency.press_action(way).await;
                let count = agency.listed_faults().await.len();
                agency.wait_until_focus_on_fault_list(count).await;
                assert!(count >= 4, "{:?}", agency.listed_faults().await);
            }
            assert_eq!(agency.saved_file_count().await, 0, "{desk}");
            agency
                .wait_until_text_contains(&fill(
                    &words.form.faults,
                    &[("count", &agency.listed_faults().await.len().to_string())],
                ))
                .await;
            let on_top = agency.listed_faults().await;
            for field in &faulty {
                assert!(on_top.contains(field), "{field} is none of {on_top:?}");
            }
            assert!(on_top.iter().any(|field| field.starts_with("agency1-hours3-")), "{on_top:?}");
            for (index, field) in on_top.iter().enumerate() {
                agency.press_action("save-file").await;
                agency.wait_until_focus_on_fault_list(on_top.len()).await;
                for _ in 0..=index {
                    agency.press_key(Key::Tab).await;
                }
                agency.press_key(Key::Enter).await;
                agency.wait_until_focus_on_id(field).await;
            }
            agency.type_into(&phone_field("number"), NUMBER).await;
            agency.type_into(&agency_field("website"), "https://orem.example").await;
            agency.type_into(&description_field("en"), "Ask for Ana.").await;
            agency.enter_value(opens, "").await;
            agency.wait_until_no_fault(row).await;
            agency.press_action("save-file").await;
            let (_, bytes) = agency.wait_for_saved_file(1).await;
            assert_eq!(read(&bytes)[0].name, NAME);
        }
    })
    .await;
}

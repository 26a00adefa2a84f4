//! What is wrong is said beside its field, in plain words, and nothing half right is saved.

use crate::desk::{NAME, NUMBER, fills_in, read};
use crate::scenario::{CONTENT, in_every_engine};
use crate::visitor::{described, desks, own, phone};
use content::words::fill;
use thirtyfour::Key;

/// A field, what is typed there, what is right, and the fault with the values in its sentence.
type Wrong =
    (String, &'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

fn wrong() -> Vec<Wrong> {
    vec![
        (phone("number"), "801-229-707", NUMBER, "phone-length", &[("digits", "9")]),
        (phone("number"), "900-555-0100", NUMBER, "phone-charged", &[]),
        (phone("number"), "911-229-7070", NUMBER, "phone-area-code", &[("digits", "911")]),
        (phone("number"), "22733", NUMBER, "short-code", &[]),
        (
            phone("number"),
            "+44 20 7946 0958",
            NUMBER,
            "phone-abroad",
            &[("written", "+44 20 7946 0958")],
        ),
        (phone("extension"), "12a", "", "phone-extension", &[("found", "12a")]),
        (phone("languages"), "english", "", "form-language", &[("found", "english")]),
        (own("website"), "orem.example", "", "form-website", &[("found", "orem.example")]),
        (
            own("website"),
            "http://orem.example/",
            "",
            "form-website",
            &[("found", "http://orem.example/")],
        ),
        (
            own("website"),
            "javascript:alert(1)",
            "",
            "form-website",
            &[("found", "javascript:alert(1)")],
        ),
        (own("email"), "help@orem", "", "form-email", &[("found", "help@orem")]),
        (own("id"), "Orem Police", "", "form-id", &[("found", "Orem Police")]),
        (own("id"), "988", "", "id-of-national-line", &[]),
        (own("name"), "NCMEC Cyber-Tipline", NAME, "imitates", &[("line", "NCMEC CyberTipline")]),
        (described("en"), "Call 801-555-0142", "", "text-number", &[("found", "801-555-0142")]),
        (described("es"), "Mire en orem.example", "", "text-address", &[("found", "orem.example")]),
    ]
}

#[tokio::test]
async fn each_fault_is_told_beside_its_field_and_gone_when_it_is_mended() {
    in_every_engine(|agency| async move {
        agency.sits_down_at("/desk/").await;
        let words = agency.desk_words().await;
        fills_in(&agency).await;
        for (field, wrong, right, kind, values) in wrong() {
            agency.types(&field, wrong).await;
            agency.is_told(&field, &fill(&words.fault[kind], values)).await;
            agency.types(&field, right).await;
            agency.is_told_nothing(&field).await;
        }
        agency.does("save-file").await;
        agency.has_saved(1).await;
    })
    .await;
}

#[tokio::test]
async fn a_fault_is_read_aloud_in_the_language_of_the_page() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            let own_language = &agency.words().await.language.code;
            fills_in(&agency).await;
            for of_visitors in CONTENT.languages.iter().map(|pack| &pack.guide) {
                let language = &of_visitors.language.code;
                let field = described(language);
                agency.types(&field, "Call 801-555-0142").await;
                let fault = fill(&words.fault["text-number"], &[("found", "801-555-0142")]);
                agency.is_told(&field, &fault).await;
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
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            // Once this is told, everything has been judged.
            agency.types(&own("website"), "orem.example").await;
            let fault = fill(&words.fault["form-website"], &[("found", "orem.example")]);
            agency.is_told(&own("website"), &fault).await;
            for field in [own("name"), phone("number"), own("id")] {
                agency.is_told_nothing(&field).await;
            }
            assert!(agency.faults_on_top().await.is_empty());
            agency.does("save-file").await;
            agency.is_told(&own("name"), &words.fault["missing"]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_empty_form_is_not_saved() {
    in_every_engine(|agency| async move {
        agency.sits_down_at("/desk/").await;
        let words = agency.desk_words().await;
        for way in ["save-file", "copy-file", "save-site", "save-card"] {
            agency.does(way).await;
            agency.reads(&words.form.nothing_typed).await;
            agency.is_led_to_the_faults(0).await;
        }
        assert_eq!(agency.count_of_saved_files().await, 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_half_right_is_saved_and_every_fault_leads_to_its_field() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            fills_in(&agency).await;
            agency.types(&phone("number"), "801-229-707").await;
            agency.types(&own("website"), "orem.example").await;
            agency.types(&described("en"), "Call 801-555-0142.").await;
            agency.presses_button(&words.form.add_hours).await;
            let (row, opens) = ("agency1-hours3-byday", "agency1-hours3-opens_at");
            agency.sets(opens, "08:00").await;
            let faulty = [phone("number"), own("website"), described("en")];
            for way in ["save-file", "copy-file", "save-site", "save-card"] {
                agency.does(way).await;
                let count = agency.faults_on_top().await.len();
                agency.is_led_to_the_faults(count).await;
                assert!(count >= 4, "{:?}", agency.faults_on_top().await);
            }
            assert_eq!(agency.count_of_saved_files().await, 0, "{desk}");
            agency
                .reads(&fill(
                    &words.form.faults,
                    &[("count", &agency.faults_on_top().await.len().to_string())],
                ))
                .await;
            let on_top = agency.faults_on_top().await;
            for field in &faulty {
                assert!(on_top.contains(field), "{field} is none of {on_top:?}");
            }
            assert!(on_top.iter().any(|field| field.starts_with("agency1-hours3-")), "{on_top:?}");
            for (index, field) in on_top.iter().enumerate() {
                agency.does("save-file").await;
                agency.is_led_to_the_faults(on_top.len()).await;
                for _ in 0..=index {
                    agency.presses(Key::Tab).await;
                }
                agency.presses(Key::Enter).await;
                agency.is_at(field).await;
            }
            agency.types(&phone("number"), NUMBER).await;
            agency.types(&own("website"), "https://orem.example").await;
            agency.types(&described("en"), "Ask for Ana.").await;
            agency.sets(opens, "").await;
            agency.is_told_nothing(row).await;
            agency.does("save-file").await;
            let (_, bytes) = agency.has_saved(1).await;
            assert_eq!(read(&bytes)[0].name, NAME);
        }
    })
    .await;
}

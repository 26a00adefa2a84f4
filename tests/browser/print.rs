//! The hand-out and the wallet cards as a browser prints them: pages, words and fonts.

use crate::desk::noise;
use crate::local_contact::UTAH;
use crate::scenario::{CONTENT, World};
use crate::visitor::{Paper, Role};
use browser_harness::{Instead, Scripts};
use content::words::fill;
use serde_json::json;

/// Where the hand-out stands, and how many sheets it may take.
const SHEETS: [(&str, usize); 6] = [
    ("/handout/", 2),
    ("/es/handout/", 2),
    ("/handout/both/", 2),
    ("/es/handout/both/", 2),
    ("/handout/cards/", 1),
    ("/es/handout/cards/", 1),
];

const NAMES: [&str; 4] = [
    "Orem Police",
    "Provo Victim Advocates",
    "Utah County Children's Justice Center",
    "Utah ICAC Task Force",
];

/// As many organisations as there may be, each with all that a sheet shows.
fn four() -> String {
    let organizations = NAMES.iter().enumerate().map(|(place, name)| {
        json!({
            "id": format!("agency-{place}"),
            "name": name,
            "logo": "agencies/logo.png",
            "phones": [
                { "number": format!("801-555-011{place}"), "languages": ["en", "es"] },
                { "number": format!("801-555-012{place}"), "type": "text" },
            ],
            "email": "help@agency.example",
            "website": "https://agency.example/help",
            "description": {
                "en": "Ask for the officer who works with young people.",
                "es": "Pregunte por el agente que trabaja con jóvenes.",
            },
        })
    });
    json!({ "version": 1, "organizations": organizations.collect::<Vec<_>>() }).to_string()
}

#[tokio::test]
async fn the_hand_out_takes_few_sheets_of_either_paper() {
    for file in [r#"{"version":1,"organizations":[]}"#.to_owned(), UTAH.to_owned(), four()] {
        let is_full = file.contains(NAMES[0]);
        World::default()
            .instead_of("/agency.json", Instead::Text(file))
            .instead_of("/agencies/logo.png", Instead::Picture(noise(300, 120)))
            .in_every_engine(move |officer| async move {
                for (path, most) in SHEETS {
                    officer.opens_alive(path).await;
                    officer.has_got("/agency.json").await;
                    for paper in [Paper::Letter, Paper::A4] {
                        let Some(printed) = officer.prints(paper).await else { return };
                        assert!(
                            printed.pages <= most,
                            "{path}: {} sheets of {paper:?}",
                            printed.pages
                        );
                        for number in ["988", "1-800-843-5678"] {
                            assert!(printed.says(number), "{path}: {number} in {}", printed.text);
                        }
                        if is_full && most > 1 {
                            for name in NAMES {
                                assert!(printed.says(name), "{path}: {name} in {}", printed.text);
                            }
                        }
                        // Every letter comes with the file, so that any printer has it.
                        assert!(
                            printed.fonts > 0 && printed.fonts == printed.embedded,
                            "{printed:?}"
                        );
                    }
                }
            })
            .await;
    }
}

#[tokio::test]
async fn a_hand_out_names_the_address_in_words_that_can_be_said() {
    World::default()
        .instead_of("/agencies/utah-icac.json", Instead::Text(UTAH.into()))
        .in_every_engine(|officer| async move {
            officer.opens_alive("/handout/#utah-icac").await;
            officer.sees_agency("utah-icac", "Utah ICAC Task Force").await;
            let link = format!("{}/#utah-icac", officer.site.origin());
            officer
                .sees_code(&fill(&CONTENT.languages[0].handout.code.label, &[("link", &link)]))
                .await;
            officer.reads("127 dot 0 dot 0 dot 1 colon").await;
            let typed = officer.site.origin();
            officer.reads(typed.trim_start_matches("http://")).await;
            // The other sheets are for the same family.
            officer.chooses(Role::Link, &CONTENT.languages[0].handout.print.both).await;
            officer.sees(Role::Link, &CONTENT.languages[0].handout.print.cards).await;
            officer.sees_agency("utah-icac", "Utah ICAC Task Force").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_is_wider_than_the_screen_however_it_is_held() {
    World::default()
        .instead_of("/agency.json", Instead::Text(four()))
        .instead_of("/agencies/logo.png", Instead::Nothing)
        .in_every_engine(|officer| async move {
            for size in [(320, 640), (640, 360)] {
                officer.looks_through(size).await;
                for (path, _) in SHEETS.into_iter().chain([("/officers/", 0), ("/es/officers/", 0)])
                {
                    officer.opens_alive(path).await;
                    officer.has_got("/agency.json").await;
                    assert_eq!(officer.too_wide().await, Vec::<String>::new(), "{path} {size:?}");
                }
            }
        })
        .await;
}

#[tokio::test]
async fn a_sheet_without_any_data_has_room_to_write() {
    let world = World::with(Scripts::Blocked);
    world
        .in_every_engine(|officer| async move {
            for (path, _) in SHEETS {
                officer.opens(path).await;
                assert!(officer.lines_to_write_on().await >= 3, "{path}");
            }
        })
        .await;
}

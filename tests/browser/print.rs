//! The guide, the hand-out and the wallet cards as a browser prints them: pages, words and fonts.

use crate::desk::noise;
use crate::local_contact::UTAH;
use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Paper, Role};
use browser_harness::{Scripts, StubResponse};
use content::words::fill;
use serde_json::json;

/// The addresses of the hand-outs, and the most sheets that each may take.
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

/// The largest number of organizations, each with everything that a sheet shows.
fn four_organizations() -> String {
    let organizations = NAMES.iter().enumerate().map(|(index, name)| {
        json!({
            "id": format!("agency-{index}"),
            "name": name,
            "logo": "agencies/logo.png",
            "phones": [
                { "number": format!("801-555-011{index}"), "languages": ["en", "es"] },
                { "number": format!("801-555-012{index}"), "type": "text" },
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
    for file in
        [r#"{"version":1,"organizations":[]}"#.to_owned(), UTAH.to_owned(), four_organizations()]
    {
        let is_full = file.contains(NAMES[0]);
        Setup::default()
            .with_response("/agency.json", StubResponse::Json(file))
            .with_response("/agencies/logo.png", StubResponse::Png(noise(300, 120)))
            .run_in_every_engine(move |officer| async move {
                for (path, most) in SHEETS {
                    officer.open_alive(path).await;
                    officer.wait_until_fetched("/agency.json").await;
                    for paper in [Paper::Letter, Paper::A4] {
                        let Some(printed) = officer.print_to_pdf(paper).await else { return };
                        assert!(
                            printed.pages <= most,
                            "{path}: {} sheets of {paper:?}",
                            printed.pages
                        );
                        for number in ["988", "1-800-843-5678"] {
                            assert!(
                                printed.contains(number),
                                "{path}: {number} in {}",
                                printed.text
                            );
                        }
                        if is_full && most > 1 {
                            for name in NAMES {
                                assert!(
                                    printed.contains(name),
                                    "{path}: {name} in {}",
                                    printed.text
                                );
                            }
                        }
                        // All fonts are embedded, so that any printer prints the same.
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
    Setup::default()
        .with_response("/agencies/utah-icac.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|officer| async move {
            officer.open_alive("/handout/#utah-icac").await;
            officer.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
            let link = format!("{}/#utah-icac", officer.site.origin());
            officer
                .wait_until_qr_code(&fill(
                    &CONTENT.languages[0].handout.code.label,
                    &[("link", &link)],
                ))
                .await;
            officer.wait_until_text_contains("127 dot 0 dot 0 dot 1 colon").await;
            let typed = officer.site.origin();
            officer.wait_until_text_contains(typed.trim_start_matches("http://")).await;
            // The links to the other sheets lead to the same agency.
            officer.choose(Role::Link, &CONTENT.languages[0].handout.print.both).await;
            officer.wait_until_visible(Role::Link, &CONTENT.languages[0].handout.print.cards).await;
            officer.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_is_wider_than_the_screen_however_it_is_held() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(four_organizations()))
        .with_response("/agencies/logo.png", StubResponse::NotFound)
        .run_in_every_engine(|officer| async move {
            for size in [(320, 640), (640, 360)] {
                officer.set_screen_size(size).await;
                for (path, _) in SHEETS.into_iter().chain([("/officers/", 0), ("/es/officers/", 0)])
                {
                    officer.open_alive(path).await;
                    officer.wait_until_fetched("/agency.json").await;
                    assert_eq!(
                        officer.too_wide_elements().await,
                        Vec::<String>::new(),
                        "{path} {size:?}"
                    );
                }
            }
        })
        .await;
}

#[tokio::test]
async fn a_sheet_without_any_data_has_room_to_write() {
    let setup = Setup::with_scripts(Scripts::Blocked);
    setup
        .run_in_every_engine(|officer| async move {
            for (path, _) in SHEETS {
                officer.open(path).await;
                assert!(officer.blank_line_count().await >= 3, "{path}");
            }
        })
        .await;
}

#[tokio::test]
async fn a_printed_guide_has_what_is_folded_and_every_address() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        for is_walking in [false, true] {
            if is_walking {
                visitor.start_walk().await;
            }
            let Some(printed) = visitor.print_to_pdf(Paper::Letter).await else { return };
            let words = &CONTENT.languages[0].guide;
            for step in words.step.values() {
                assert!(printed.contains(&step.title), "{} in {}", step.title, printed.text);
            }
            if is_walking {
                // Within the steps, the answers decide.
                continue;
            }
            for saying in &words.saying {
                assert!(printed.contains(&saying.truth), "{saying:?} in {}", printed.text);
            }
            let websites = CONTENT.hotlines.iter().filter_map(|line| line.website.as_ref());
            for address in websites {
                assert!(printed.contains(address), "{address} in {}", printed.text);
            }
        }
    })
    .await;
}

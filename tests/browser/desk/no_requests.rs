//! What an agency types stays with it, and visitors never load what is only for the desk.

use crate::desk::logo::noise;
use crate::desk::{NAME, NUMBER, fills_in};
use crate::scenario::in_every_engine;
use crate::visitor::{desks, own, pages_of_visitors};

#[tokio::test]
async fn nobody_is_asked_while_an_agency_types_chooses_and_saves() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let before = agency.site.paths();
            fills_in(&agency).await;
            agency.sees_in_preview("es", NAME).await;
            agency.chooses_files(&own("logo"), &[("logo.png", &noise(90, 60))]).await;
            agency.sees_picture().await;
            let list = format!("name,phone\nProvo Police,{NUMBER}\n");
            agency.chooses_files("take", &[("list.csv", list.as_bytes())]).await;
            agency.sees_in_preview("en", "Provo Police").await;
            for (count, way) in ["save-file", "save-card", "save-request"].iter().enumerate() {
                agency.does(way).await;
                agency.has_saved(count + 1).await;
            }
            assert_eq!(agency.site.paths(), before, "{desk}");
            agency.keeps_nothing().await;
        }
        agency.asked_for_files_only();
        agency.asked_nobody_at_all();
        agency.saw_no_error().await;
    })
    .await;
}

#[tokio::test]
async fn visitors_never_load_what_is_for_the_desk() {
    in_every_engine(|visitor| async move {
        for path in pages_of_visitors() {
            visitor.opens_alive(&path).await;
            let asked = visitor.site.paths();
            assert!(asked.iter().all(|asked| !asked.contains("desk")), "{path}: {asked:?}");
        }
        // And the desk does without what brings the guide to life.
        let before = visitor.site.paths().len();
        visitor.sits_down_at("/desk/").await;
        let asked = visitor.site.paths().split_off(before);
        assert!(asked.iter().any(|asked| asked.contains("/desk-")), "{asked:?}");
    })
    .await;
}

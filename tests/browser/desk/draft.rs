//! The draft stays on this device if somebody asks for it, and is gone when somebody says so.

use crate::desk::{NAME, fills_in};
use crate::scenario::in_every_engine;
use crate::visitor::{desks, languages, own, phone};

#[tokio::test]
async fn nothing_is_kept_unless_somebody_asks() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            fills_in(&agency).await;
            agency.sees_in_preview("en", NAME).await;
            agency.keeps_nothing().await;
            agency.opens_alive(&desk).await;
            agency.has_typed(&own("name"), "").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_kept_shown_on_this_device_and_forgotten() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            fills_in(&agency).await;
            agency.does("keep").await;
            agency.hears(&words.keep.kept).await;
            agency.is_at("forget").await;
            // What changes is kept, too, and what is wrong comes back as it was.
            agency.types(&own("website"), "orem.example").await;
            agency.keeps_so_much(1).await;
            agency.keeps_what_holds("orem.example").await;
            agency.comes_back_to(&desk).await;
            agency.hears(&words.keep.kept).await;
            agency.has_typed_first("name", NAME).await;
            agency.has_typed_first("website", "orem.example").await;
            let website = agency.first("website").await;
            agency.types(&website, "").await;
            agency.keeps_nothing_that_holds("orem.example").await;
            for guide in languages() {
                agency.opens_alive(&guide).await;
                agency.sees_agency("orem-police", NAME).await;
                agency.reads(&agency.words().await.local.kept).await;
                assert!(agency.sees_agency_below_the_lines("orem-police", "report-it").await);
            }
            agency.comes_back_to(&desk).await;
            agency.does("forget").await;
            agency.hears(&words.keep.forgotten).await;
            agency.is_at("forget").await;
            agency.keeps_nothing().await;
            for guide in languages() {
                agency.opens_alive(&guide).await;
                agency.has_got("/agency.json").await;
                assert_eq!(agency.agencies().await, Vec::<String>::new());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_exit_forgets_the_draft() {
    in_every_engine(|agency| async move {
        for page in ["/desk/", "/es/", "/about/"] {
            agency.sits_down_at("/desk/").await;
            fills_in(&agency).await;
            agency.does("keep").await;
            agency.keeps_so_much(1).await;
            agency.opens_alive(page).await;
            agency.leaves().await;
            agency.sees_the_other_site().await;
            agency.opens_anything_else_of_the_site().await;
            agency.keeps_nothing().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_is_told_of() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            fills_in(&agency).await;
            let full = "Storage.prototype.setItem = () => {
                throw new DOMException('full', 'QuotaExceededError');
            }";
            agency.lives_with(full).await;
            agency.does("keep").await;
            agency.hears(&words.keep.refused).await;
            agency.keeps_nothing().await;
            agency.has_typed(&phone("number"), crate::desk::NUMBER).await;
            agency.does("save-file").await;
            agency.has_saved(1).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_damaged_draft_is_told_of_and_left_alone() {
    in_every_engine(|agency| async move {
        for (desk, damaged) in desks().iter().zip(["{\"version\":1,", "[7]"]) {
            agency.opens(desk).await;
            let script = format!("localStorage.setItem('agency.json', {damaged:?})");
            agency.lives_with(&script).await;
            agency.sits_down_at(desk).await;
            let words = agency.desk_words().await;
            agency.hears(&words.keep.corrupt).await;
            fills_in(&agency).await;
            agency.sees_in_preview("en", NAME).await;
            let there = vec![("agency.json".to_owned(), damaged.to_owned())];
            assert_eq!(agency.kept().await, there);
            agency.opens_alive("/").await;
            agency.has_got("/agency.json").await;
            assert_eq!(agency.agencies().await, Vec::<String>::new());
            agency.sits_down_at(desk).await;
            fills_in(&agency).await;
            agency.does("keep").await;
            agency.hears(&words.keep.kept).await;
            agency.keeps_what_holds("Orem").await;
            agency.does("forget").await;
            agency.keeps_nothing().await;
        }
    })
    .await;
}

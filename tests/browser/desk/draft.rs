//! The draft is stored on this device and deleted from it only on request.

use crate::desk::{NAME, fill_in_form};
use crate::setup::run_in_every_engine;
use crate::visitor::{agency_field, desk_addresses, guide_addresses, phone_field};

#[tokio::test]
async fn nothing_is_kept_unless_somebody_asks() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            fill_in_form(&agency).await;
            agency.wait_until_preview_contains("en", NAME).await;
            agency.assert_nothing_stored().await;
            agency.open_alive(&desk).await;
            agency.wait_until_field_value(&agency_field("name"), "").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_kept_shown_on_this_device_and_forgotten() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            fill_in_form(&agency).await;
            agency.press_action("keep").await;
            agency.wait_until_announced(&words.keep.kept).await;
            agency.wait_until_focus_on_id("forget").await;
            // Later changes are stored, too, and so is an invalid value as it was typed.
            agency.type_into(&agency_field("website"), "orem.example").await;
            agency.wait_until_stored_count(1).await;
            agency.wait_until_stored("orem.example").await;
            agency.open_desk_with_draft(&desk).await;
            agency.wait_until_announced(&words.keep.kept).await;
            agency.wait_until_first_field_value("name", NAME).await;
            agency.wait_until_first_field_value("website", "orem.example").await;
            let website = agency.wait_for_first_field("website").await;
            agency.type_into(&website, "").await;
            agency.wait_until_not_stored("orem.example").await;
            for guide in guide_addresses() {
                agency.open_alive(&guide).await;
                agency.wait_until_agency_visible("orem-police", NAME).await;
                agency.wait_until_text_contains(&agency.words().await.local.kept).await;
                assert!(agency.is_agency_below_hotlines("orem-police", "report-it").await);
            }
            agency.open_desk_with_draft(&desk).await;
            agency.press_action("forget").await;
            agency.wait_until_announced(&words.keep.forgotten).await;
            agency.wait_until_focus_on_id("forget").await;
            agency.assert_nothing_stored().await;
            for guide in guide_addresses() {
                agency.open_alive(&guide).await;
                agency.wait_until_fetched("/agency.json").await;
                assert_eq!(agency.agency_ids().await, Vec::<String>::new());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_exit_forgets_the_draft() {
    run_in_every_engine(|agency| async move {
        for page in ["/desk/", "/es/", "/about/"] {
            agency.open_desk("/desk/").await;
            fill_in_form(&agency).await;
            agency.press_action("keep").await;
            agency.wait_until_stored_count(1).await;
            agency.open_alive(page).await;
            agency.tap_exit().await;
            agency.wait_until_exit_site().await;
            agency.open_robots_txt().await;
            agency.assert_nothing_stored().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_cannot_store_a_draft_is_reported() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            fill_in_form(&agency).await;
            let full = "Storage.prototype.setItem = () => {
                throw new DOMException('full', 'QuotaExceededError');
            }";
            agency.inject_script(full).await;
            agency.press_action("keep").await;
            agency.wait_until_announced(&words.keep.refused).await;
            agency.assert_nothing_stored().await;
            agency.wait_until_field_value(&phone_field("number"), crate::desk::NUMBER).await;
            agency.press_action("save-file").await;
            agency.wait_for_saved_file(1).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_damaged_draft_is_reported_and_left_unchanged() {
    run_in_every_engine(|agency| async move {
        for (desk, damaged) in desk_addresses().iter().zip(["{\"version\":1,", "[7]"]) {
            agency.open(desk).await;
            let script = format!("localStorage.setItem('agency.json', {damaged:?})");
            agency.inject_script(&script).await;
            agency.open_desk(desk).await;
            let words = agency.desk_words().await;
            agency.wait_until_announced(&words.keep.corrupt).await;
            fill_in_form(&agency).await;
            agency.wait_until_preview_contains("en", NAME).await;
            let there = vec![("agency.json".to_owned(), damaged.to_owned())];
            assert_eq!(agency.stored_items().await, there);
            agency.open_alive("/").await;
            agency.wait_until_fetched("/agency.json").await;
            assert_eq!(agency.agency_ids().await, Vec::<String>::new());
            agency.open_desk(desk).await;
            fill_in_form(&agency).await;
            agency.press_action("keep").await;
            agency.wait_until_announced(&words.keep.kept).await;
            agency.wait_until_stored("Orem").await;
            agency.press_action("forget").await;
            agency.assert_nothing_stored().await;
        }
    })
    .await;
}

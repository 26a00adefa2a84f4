//! The message to somebody can be copied, and the page says whether that worked; on a phone it opens
//! in the program for text messages.

use crate::setup::{CONTENT, run_in_every_engine};
use crate::visitor::{Clipboard, Role, Screen, guide_addresses};

#[tokio::test]
async fn a_message_is_copied_and_the_visitor_hears_so() {
    run_in_every_engine(|visitor| async move {
        for path in guide_addresses() {
            visitor.open_alive(&path).await;
            visitor.stub_clipboard(Clipboard::Working).await;
            let words = visitor.words().await;
            assert!(!visitor.text().await.contains(&words.page.copied));
            visitor.choose(Role::Button, &words.page.copy).await;
            visitor.wait_until_announced(&words.page.copied).await;
            assert_eq!(visitor.wait_for_copied_text().await, words.message[0].text, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_refused_copy_is_reported_with_what_to_do_instead() {
    run_in_every_engine(|visitor| async move {
        for clipboard in [Clipboard::Refusing, Clipboard::Missing] {
            visitor.open_alive("/").await;
            visitor.stub_clipboard(clipboard).await;
            let words = visitor.words().await;
            visitor.choose(Role::Button, &words.page.copy).await;
            visitor.wait_until_announced(&words.page.copy_failed).await;
            assert!(!visitor.text().await.contains(&words.page.copied), "{clipboard:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_message_opens_in_the_program_for_texts_of_a_phone() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let links = visitor.message_links().await;
        let pack = &CONTENT.languages[0].guide;
        for message in &pack.message {
            let id = format!("{}-{}", message.id, pack.language.code);
            let link = [id, "sms:?&body".to_owned(), message.text.clone()];
            assert!(links.contains(&link), "{link:?} in {links:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn messages_in_another_language_come_into_the_walk_and_can_be_copied() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let [own, other] = [0, 1].map(|index| &CONTENT.languages[index].guide);
        visitor.walk_to("tell-one-person").await;
        let to_school = other.message.iter().find(|message| message.id == "school");
        let to_school = &to_school.expect("the message").to;
        visitor.choose(Role::Link, &other.language.name).await;
        visitor.wait_until_visible(Role::Heading, to_school).await;
        visitor.stub_clipboard(Clipboard::Working).await;
        visitor.copy_message("friend", &other.language.code).await;
        visitor.wait_until_announced(&own.page.copied).await;
        let wanted = other.message.iter().find(|message| message.id == "friend");
        assert_eq!(visitor.wait_for_copied_text().await, wanted.expect("the message").text);
        assert_eq!(visitor.walk_screen().await, Screen::Step("tell-one-person".into()));
    })
    .await;
}

#[tokio::test]
async fn messages_that_come_later_heed_the_answers_too() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let other = &CONTENT.languages[1].guide;
        visitor.pick_on_page("age", "adult").await;
        visitor.walk_to("tell-one-person").await;
        visitor.choose(Role::Link, &other.language.name).await;
        let to = |id: &str| {
            let message = other.message.iter().find(|message| message.id == id);
            message.expect("the message").to.clone()
        };
        visitor.wait_until_visible(Role::Heading, &to("friend")).await;
        visitor.wait_until_hidden(Role::Heading, &to("parent")).await;
    })
    .await;
}

//! What is remarked upon, and what is not.

use crate::remarks::*;
use crate::{NationalLine, parse_json};
use serde_json::{Value, json};

/// The remarks on an organization with these fields.
#[track_caller]
fn remarks_on(fields: &Value) -> Vec<Remark> {
    let mut organization = json!({ "id": "a", "name": "Springdale Police", "phones": [
        { "number": "801-555-0142" }, { "number": "833911", "type": "text" },
    ] });
    for (name, value) in fields.as_object().unwrap() {
        organization[name] = value.clone();
    }
    let file = json!({ "version": 1, "organizations": [organization] });
    let parsed = parse_json(&file, &[] as &[NationalLine]);
    assert_eq!(parsed.faults, [], "{fields}");
    remarks(&parsed.agencies[0])
}

#[track_caller]
fn check(text: &str, expected: &[(RemarkKind, &str)]) {
    let found = remarks_on(&json!({ "description": { "en": text } }));
    let found: Vec<_> = found.iter().map(|one| (one.kind, one.found.as_str())).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn honest_sentences_are_not_remarked_upon() {
    for text in [
        "We help people who are being threatened online. Call us, day and night.",
        "Do not hesitate to call. No call is too small.",
        "You do not need to pay anybody. We speak English and Spanish.",
        "We serve ZIP codes 84101, 84111 and 84115, and PO Box 84110.",
        "Write to 12385 State Street, Springdale, UT 84767-5320.",
        "In danger, call 911. To talk, call or text 988.",
        "Text HELP to 833911.",
        "We reached 12500 students in 2026-27.",
        "Our advocates sit with you. The video room is in Suite 12345.",
        "Nunca está solo. Llame a cualquier hora.",
        "No hablamos de su caso con nadie.",
        "When we chat, you choose the words. One, two or three people come.",
        "There is no signal in the canyon. Meet us in line at the desk.",
        "Código postal 84101 y 84111",
    ] {
        check(text, &[]);
    }
}

#[test]
fn messengers_are_remarked_upon_in_sentences() {
    check("Write to us on Snapchat: utah_help", &[(RemarkKind::Messenger, "Snapchat")]);
    check("Telegram utahhelp24", &[(RemarkKind::Messenger, "Telegram")]);
    check("Reach us on Signal.", &[(RemarkKind::Messenger, "on Signal")]);
    check("DM us", &[(RemarkKind::Messenger, "DM us")]);
    check("Escriba por WeChat", &[(RemarkKind::Messenger, "WeChat")]);
}

#[test]
fn payments_are_remarked_upon() {
    check(
        "Pay the fine with gift cards.",
        &[(RemarkKind::Payment, "Pay the"), (RemarkKind::Payment, "gift cards")],
    );
    check("Compre una tarjeta de regalo", &[(RemarkKind::Payment, "tarjeta de regalo")]);
    check(
        "by Cash App or Bitcoin",
        &[(RemarkKind::Payment, "Cash App"), (RemarkKind::Payment, "Bitcoin")],
    );
}

#[test]
fn a_picture_that_somebody_shall_send_is_remarked_upon() {
    for (text, found) in [
        ("Send the picture so that we can check it.", "Send the picture"),
        ("Please share all of your photos with us", "share all of your photos"),
        ("Envíenos la foto", "Envíenos la foto"),
        ("Mándanos el vídeo hoy", "Mándanos el vídeo"),
        ("Manda tus fotos íntimas", "Manda tus fotos"),
        ("Text screenshots", "Text screenshots"),
    ] {
        check(text, &[(RemarkKind::Picture, found)]);
    }
    check("Send us a word. Pictures stay with you.", &[]);
    check("We never look at your pictures.", &[]);
}

#[test]
fn words_against_calling_or_telling_are_remarked_upon() {
    for (text, found) in [
        ("Do not call the CyberTipline or 988: it slows your case.", "not call"),
        ("Don't tell your parents", "Don't tell"),
        ("Never ever text the police", "Never ever text"),
        ("No llame al 911", "No llame"),
        ("No le digas a nadie", "No le digas"),
        ("No one will know", "No one will know"),
        ("Nadie lo sabrá", "Nadie lo sabrá"),
        ("Keep this secret", "Keep this secret"),
        ("Ring here instead of 911", "instead of 911"),
    ] {
        check(text, &[(RemarkKind::Silence, found)]);
    }
}

#[test]
fn digits_in_words_and_short_numbers_are_remarked_upon() {
    check("Extension five five zero one", &[(RemarkKind::SpelledDigits, "five five zero one")]);
    check("Marque cinco cinco cero uno", &[(RemarkKind::SpelledDigits, "cinco cinco cero uno")]);
    for (text, found) in [
        ("Send HELP to 741822", "741822"),
        ("Envía AYUDA al 74182", "74182"),
        ("HELP 741-822", "741-822"),
        ("Badge of honor: 74182", "74182"),
    ] {
        check(text, &[(RemarkKind::ShortNumber, found)]);
    }
}

#[test]
fn hosts_behind_which_anybody_may_be_are_remarked_upon() {
    for (host, kind) in [
        ("bit.ly", Some(RemarkKind::Shortener)),
        ("T.ME", Some(RemarkKind::Messenger)),
        ("chat.whatsapp.com", Some(RemarkKind::Messenger)),
        ("sites.google.com", Some(RemarkKind::FreeHost)),
        ("springdale.web.app", Some(RemarkKind::FreeHost)),
        ("xn--peasco-0wa.org", Some(RemarkKind::EncodedHost)),
        ("springdale.gov", None),
        ("orbit.lynn.us", None),
        ("springdalerobit.ly.example", None),
        ("netx.com", None),
    ] {
        let found = remarks_on(&json!({ "website": format!("https://{host}/a") }));
        assert_eq!(found.first().map(|one| one.kind), kind, "{host}");
    }
    for (address, is_free) in [
        ("springdale.pd@gmail.com", true),
        ("a@yahoo.com.mx", true),
        ("a@proton.me", true),
        ("a@home.me", false),
        ("gmail.com@springdale.org", false),
    ] {
        let found = remarks_on(&json!({ "email": address }));
        assert_eq!(!found.is_empty(), is_free, "{address}");
    }
}

#[test]
fn a_remark_says_where_and_what_to_do() {
    let found = remarks_on(&json!({
        "schedule": [{ "byday": "MO" }, { "description": "Snapchat, any time" }],
        "kind": "police (pay here)",
        "address": "12345 Main St\nSpringdale 84767",
        "description": { "es": "Envíe la foto" },
        "website": "https://bit.ly/x",
    }));
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "kind: `pay here` is about paying: make sure that it asks for nothing; no agency is \
             paid for help",
            "website: `bit.ly` leads to another website that nobody can see: give that one's own \
             address",
            "schedule 2, description: `Snapchat` is a messenger or a network, where nobody can tell \
             who writes: make sure that it leads no visitor there",
            "description, es: `Envíe la foto` may ask for a picture: make sure that it does not; no \
             agency needs it from a visitor",
        ]
    );
}

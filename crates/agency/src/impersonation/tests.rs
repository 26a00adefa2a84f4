//! Which names look like a national line.

mod hosts;

use crate::impersonation::exceptions::{EXCEPTIONS, NATIONAL, NUMBERED, SHARED};
use crate::impersonation::messengers::MESSENGERS;
use crate::impersonation::*;

fn line(id: &str, names: &[&str]) -> NationalLine {
    NationalLine::new(id.to_owned(), names.iter().map(|&name| name.to_owned()).collect())
}

fn national() -> Vec<NationalLine> {
    vec![
        line("911", &["911"]),
        line("988", &["988", "Suicide & Crisis Lifeline", "988 Lifeline", "nine eight eight"]),
        line(
            "ncmec-cybertip",
            &["CyberTip", "CyberTipline", "NCMEC", "National Center for Missing"],
        ),
        line("takeitdown", &["Take It Down"]),
        line("fbi", &["FBI", "Federal Bureau of Investigation"]),
        line("ic3", &["IC3", "Internet Crime Complaint Center"]),
        line("hsi", &["HSI"]),
        line("rainn", &["RAINN"]),
        line("childhelp", &["Childhelp"]),
        line("ccri", &["CCRI"]),
        line("211", &["211"]),
    ]
}

#[track_caller]
fn check(names: &[&str], imitates: bool) {
    check_as(TextRole::Who, names, imitates);
}

#[track_caller]
fn check_as(role: TextRole, names: &[&str], imitates: bool) {
    let national = national();
    for name in names {
        let found = impersonated_name(name, role, &national);
        assert_eq!(found.is_some(), imitates, "{name:?} gave {found:?}");
    }
}

#[test]
fn local_names_are_free() {
    check(
        &[
            "Utah ICAC Task Force",
            "Cliff Bishop Center",
            "Police 3",
            "Salt Lake City Police",
            "Rain Network",
            "St. Mary's County Sheriff’s Office",
            "Internet Crimes Against Children",
            "Office of Justice",
            "Big Llama County",
            "Crisis Center of Provo",
            "Unit 9118",
            "Missing Persons Unit",
            "Take Down Unit",
            "Federal Way Police",
            "Det. Hsieh",
            "Hsiung and Hsiao",
            "Search & Rescue of Provo",
            "",
        ],
        false,
    );
}

#[test]
fn national_names_are_refused() {
    check(
        &[
            "FBI",
            "fbi",
            "F.B.I.",
            "F B I",
            "FB1",
            "F8I",
            "FBl",
            "FB|",
            "FB!",
            "FßI",
            "FBÍ",
            "F\u{301}BI",
            "UtahFBI",
            "FBItips",
            "FBI Salt Lake City Field Office",
            "The Federal-Bureau of Investigation",
            "988",
            "9-8-8",
            "98 8",
            "9B8",
            "Utah988",
            "988lifeline",
            "Suicide and 988",
            "Suicide & Crisis Lifeline",
            "Suicide and Crisis Lifeline",
            "SuicideAndCrisisLifeline",
            "FBIUSA",
            "fbitips",
            "HSI Utah",
            "Nine Eight Eight",
            "Provo 911",
            "9ll",
            "CyberTipline",
            "Cyber Tip Line",
            "Cyb3r T1p-L1ne",
            "MyCyberTiplineUtah",
            "NCMEC",
            "NCRNEC",
            "N.C.M.E.C. Utah",
            "National Center for Missing Children",
            "Natlonal Center for Mlssing Kids",
            "Take It Down",
            "TakeItDown!",
            "Utah IC3",
            "lC3",
            "RAlNN",
        ],
        true,
    );
}

#[test]
fn letters_with_accents_and_of_other_alphabets_are_folded() {
    check(&["FBÌ", "FḂI", "FBỊ", "FBɪ", "FBɨ", "ḞḄỈ", "FBI\u{323}"], true);
    check(&["ĊybərTipline", "Tạke Ịt Dơwn", "NCMƏC", "ＦＢＩ", "FВI", "Рolice of the FВІ"], true);
}

#[test]
fn words_beside_a_name_may_show_that_another_is_meant() {
    check(
        &[
            "FBISD Police",
            "CCRI Campus Police",
            "District 211 School Police",
            "Distrito 211",
            "Precinct 911",
            "Suite 911",
            "Room 9-1-1",
            "Unit 988",
            "Station 211",
            "Weber Area Dispatch 911",
            "911 Dispatch, Kane County",
            "United Way 211",
            "Child Help Center of Ogden",
        ],
        false,
    );
    check(
        &[
            "FBI SD",
            "FBISDU",
            "FBI Campus Police",
            "CCRI",
            "CCRI Helpline",
            "CCRI Campuses",
            "Call 988 here",
            "988 Unit",
            "Unit 988, call 988",
            "988 Dispatch",
            "Dispatch 988",
            "United Way 988",
            "911",
            "Dispatchers of 911",
            "211",
            "Way 211",
            "Child Help",
            "Child Help Hotline",
            "Childhelp Center",
            "C h i l d h e l p",
            "Childhelp Ogden",
        ],
        true,
    );
}

#[test]
fn words_in_the_letters_of_a_skeleton_are_its_letters() {
    for list in [EXCEPTIONS, NATIONAL, NUMBERED, SHARED, MESSENGERS] {
        for word in list.split(['/', ' ', '_']) {
            assert_eq!(Skeleton::of(word).letters(), word.as_bytes(), "{word}");
        }
    }
}

#[test]
fn other_forms_of_a_name_are_the_name() {
    check(
        &[
            "Cyber Tips Line",
            "CyberTips",
            "Cybertips Hotline",
            "cybertips hotline",
            "FBIs",
            "Internet Crime Complaints Center",
            "Internet Crimes Complaint Centre",
            "Nationel Centre for Missing & Exploited Children",
            "Suicides and Crisis Lifelines",
            "Federal Bureaus of Investigations",
            "Federal Bureau of Investigasion",
            "Take it clown",
            "9-eight-8",
            "nine 8 eight",
            "Nueve-ocho-ocho",
            "Dial nine one one",
            "dos uno uno",
            "£BI",
            "F-B-I's",
        ],
        true,
    );
    check(
        &[
            "Nine Mile Falls Police",
            "Twenty-Nine Palms",
            "One Eleven Street Police",
            "Seven Springs, Two Rivers",
            "Precinct Nine One One",
            "Missing Centre",
            "Take It Back",
            "Cyber Crime Jar",
        ],
        false,
    );
}

#[test]
fn a_department_or_a_center_of_a_state_is_its_own() {
    let national =
        [line("us", &["Department of Homeland Security", "Center for Missing Children"])];
    for (name, imitates) in [
        ("Department of Homeland Security", true),
        ("U.S. Department of Homeland Security", true),
        ("The Federal Department of Homeland Security", true),
        ("United States Center for Missing Children", true),
        ("National Centers for Missing Children", true),
        ("Indiana Department of Homeland Security", false),
        ("Nevada Center for Missing Children", false),
        ("Columbus Department of Homeland Security", false),
    ] {
        let found = impersonated_name(name, TextRole::Who, &national);
        assert_eq!(found.is_some(), imitates, "{name}");
    }
}

#[test]
fn messengers_are_found_however_they_are_written() {
    for name in [
        "Telegram fbi_utah_help",
        "on SnapChat",
        "WhatsApp: Utah",
        "T e l e g r a m",
        "Te1egram",
        "Faceb00k",
        "Instagram Support",
        "mytelegram",
        "Kik help",
        "DISCORD",
        "We Chat",
        "TikTok",
    ] {
        assert!(names_messenger(name), "{name}");
    }
    for name in [
        "Signal Hill Police",
        "1 Telegraph Ave",
        "Det. Viberg",
        "Kikwit Community",
        "Discovery Charter School",
        "Family Line of Weber",
        "Robbins Lake Police",
    ] {
        assert!(!names_messenger(name), "{name}");
    }
}

//! Which names could be taken for a national line.

use super::*;
use crate::domain::agency::PhoneKind;

fn line(id: &str, names: &[&str], numbers: &[&str]) -> NationalLine {
    let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    NationalLine::new(id.to_owned(), owned(names), owned(numbers))
}

fn national() -> Vec<NationalLine> {
    vec![
        line("911", &["911"], &["911"]),
        line(
            "988",
            &["988", "Suicide & Crisis Lifeline", "988 Lifeline", "nine eight eight"],
            &["988"],
        ),
        line(
            "ncmec-cybertip",
            &["CyberTipline", "NCMEC", "National Center for Missing"],
            &["1-800-843-5678"],
        ),
        line("takeitdown", &["Take It Down"], &[]),
        line("fbi", &["FBI", "Federal Bureau of Investigation"], &["1-800-225-5324"]),
        line("ic3", &["IC3", "Internet Crime Complaint Center"], &[]),
        line("hsi", &["HSI"], &["1-877-447-4847"]),
        line("rainn", &["RAINN"], &["1-800-656-4673", "64673"]),
    ]
}

#[track_caller]
fn check(names: &[&str], numbers: &[&str], imitates: bool) {
    check_as(Says::Who, names, numbers, imitates);
}

#[track_caller]
fn check_as(says: Says, names: &[&str], numbers: &[&str], imitates: bool) {
    let phone = |number: &&str| Phone {
        number: number.parse().unwrap(),
        kind: PhoneKind::Voice,
        languages: Vec::new(),
    };
    let phones: Vec<Phone> = numbers.iter().map(phone).collect();
    let national = national();
    for name in names {
        let found = imitated(name, says, &phones, &national);
        assert_eq!(found.is_some(), imitates, "{name:?} with {numbers:?} gave {found:?}");
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
        &["801-281-1211"],
        false,
    );
}

#[test]
fn national_names_with_another_number_are_refused() {
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
        &["801-281-1211"],
        true,
    );
}

#[test]
fn a_national_line_may_be_named_with_its_own_numbers_only() {
    check(&["FBI", "FBI tips"], &["(800) 225-5324"], false);
    check(&["RAINN"], &["64673", "800-656-4673"], false);
    check(&["FBI"], &["800-225-5324", "801-281-1211"], true);
    check(&["FBI"], &["800-656-4673"], true);
    check(&["FBI", "Take It Down"], &[], true);
}

#[test]
fn addresses_of_local_agencies_are_free() {
    check_as(
        Says::Where,
        &[
            "911 Main St\nProvo, UT 84601",
            "988 Elm St",
            "utahicac.org",
            "988indiana.org",
            "jcso911.com",
            "hsieh@slcpd.org",
        ],
        &["801-281-1211"],
        false,
    );
}

#[test]
fn addresses_with_a_national_name_are_refused() {
    check_as(
        Says::Where,
        &[
            "FBI Sextortion Desk\n935 Pennsylvania Ave",
            "988lifeline.org.crisis-chat.example",
            "tips@fbi.gov.report-tips.example",
            "fbi-tips.example",
            "fbitips.example",
            "take-it-down.example",
            "report.cybertipline.example",
        ],
        &["801-281-1211"],
        true,
    );
}

//! National help comes first: no local contact moves, replaces or imitates it.

use crate::site::{UTAH, guides};
use agency::NationalLine;
use content::Content;
use serde_json::json;

/// Honest names of police, schools, tribes, helpers and communities.
const HONEST: &[&str] = &[
    "Utah ICAC Task Force",
    "Springdale Police Department",
    "St. Mary's County Sheriff’s Office",
    "Provo (Utah) P.D. #3 & Fire",
    "Peñasco Police",
    "Colorado Bureau of Investigation",
    "State Bureau of Investigation, Cyber Unit",
    "Federal Way Police",
    "Attorney General's Office, Internet Crimes Against Children",
    "Missing Persons Unit",
    "FBISD Police",
    "Fort Bend ISD Police",
    "CCRI Campus Police",
    "District 211 School Police",
    "Precinct 911",
    "Suite 911",
    "Unit 988",
    "Station 211",
    "Room 9-1-1",
    "Unit 9118",
    "Weber Area Dispatch 911",
    "911 Dispatch, Kane County",
    "Kane County 911 Dispatch",
    "United Way 211",
    "Child Help Center of Ogden",
    "Children's Advocacy Center of the Valley",
    "Crisis Center of Provo",
    "Rape Crisis Network, Rain County",
    "Take Back the Night",
    "Love and Respect Ministries",
    "Project Trevi",
    "Det. Hsieh, Hsiung and Hsiao",
    "Police 3",
    "7-Cities Task Force",
    "Big Llama County",
    "Clínica del Pueblo, Ñuñoa",
    "Centro de Crisis para Niños y Jóvenes",
    "Línea de Ayuda de Santa Fe",
    "Comisaría del Distrito 211",
    "Hội Cộng Đồng Người Việt",
    "Trung tâm Cộng đồng Việt Mỹ",
    "Ho\u{323}\u{302}i Ngươ\u{300}i Viê\u{323}t",
    "Phòng Cảnh Sát Khu Phố Nhỏ",
    "Nʉmʉnʉʉ Police",
    "Skarù·ręʔ Nation Police",
    "Dxʷdəwʔabš Youth Services",
    "Lakȟóta Oyáte Victim Services",
    "Diné Bikéyah Police, Tséhootsooí",
    "Tłı̨chǫ Family Center",
    "Umoⁿhoⁿ Nation Public Schools",
    "Onʌyoteʔa·ká· Police",
    "Ḵéex̱ʼ Ḵwáan Wellness",
    "Unangax̂ Advocates",
    "ʻŌlelo Hawaiʻi ʻOhana",
    "Kā Mākaʻi o Hilo",
    "Tohono Oʼodham Police",
    "Łódź Polish Community",
    "Teen Line of Weber County",
    "Nine Mile Falls Police",
    "Helpers of Ninety-Eight Street",
];

/// Names of national lines, with any words beside them and with look-alikes.
const IMITATIONS: &[&str] = &[
    "FBI",
    "fbi",
    "F.B.I.",
    "F B I",
    "F-B-I Utah",
    "FB1",
    "F8I",
    "FBl",
    "FB|",
    "FßI",
    "FBÍ",
    "FBỊ",
    "FBɪ",
    "FBɨ",
    "ḞḄỈ",
    "F\u{301}BI",
    "UtahFBI",
    "FBItips",
    "fbitips",
    "FBIUSA",
    "FBI SD",
    "FBI ISD Police",
    "FBI Salt Lake City Field Office",
    "FBI Campus Police",
    "FBI School Safety Unit",
    "FBI Unit 211",
    "The Federal-Bureau of Investigation",
    "Fẹdẹral Bưreau of Ịnvẹstigatiọn",
    "Utah IC3",
    "lC3",
    "Internet Crime Complaint Center of Utah",
    "HSI Utah",
    "H.S.I. Tip Line",
    "Homeland Security Investigations Provo",
    "988",
    "9-8-8",
    "98 8",
    "9B8",
    "988 Utah",
    "Utah988",
    "Call 988 here",
    "988 Unit",
    "988 Dispatch",
    "Dispatch 988",
    "United Way 988",
    "Unit 988, call 988",
    "988lifeline",
    "Nine Eight Eight",
    "Suicide and Crisis Lifeline",
    "Sưicide & Crisis Lifẹline",
    "911",
    "Provo 911",
    "Call 911",
    "9ll",
    "211",
    "2-1-1",
    "Call 211 now",
    "CyberTipline",
    "Cyber Tip Line",
    "Cyb3r T1p-L1ne",
    "CybərTịplɨne",
    "MyCyberTiplineUtah",
    "National CyberTip Unit",
    "NCMEC",
    "NCRNEC",
    "NCMƏC",
    "N.C.M.E.C. Utah",
    "National Center for Missing Children",
    "Natlonal Center for Mlssing Kids",
    "US Center for Missing & Exploited Children",
    "Take It Down",
    "Tạke Ịt Dơwn!",
    "StopNCII",
    "RAlNN",
    "RAINN College Desk",
    "CCRI",
    "CCRI Helpline",
    "Childhelp",
    "Childhelp Center of Ogden",
    "Child Help Hotline",
    "Child Help",
    "The Trevor Project",
    "Trẹvor Project",
    "Crisis Text Line",
    "Lơve is Respect",
    "StrongHearts Native Helpline",
    "1-800-THE-LOST",
];

#[track_caller]
fn check(names: &[&str], is_shown: bool) {
    let content = Content::load().expect("the site's own files are right");
    let national: Vec<NationalLine> =
        content.hotlines.iter().map(|line| line.to_national_line()).collect();
    for name in names {
        for number in ["801-281-1211", "1-800-225-5324"] {
            let organization = json!({ "id": "a", "name": name, "phones": [{ "number": number }] });
            let file = json!({ "version": 1, "organizations": [organization] });
            let reading = agency::parse_json(&file, &national);
            let told: Vec<String> = reading.faults.iter().map(ToString::to_string).collect();
            assert_eq!(!reading.agencies.is_empty(), is_shown, "{name:?} with {number}: {told:?}");
        }
    }
}

#[test]
fn honest_names_are_shown() {
    check(HONEST, true);
}

#[test]
fn a_national_name_is_refused_even_with_the_lines_own_number() {
    check(IMITATIONS, false);
}

#[test]
fn national_help_stands_before_any_local_contact() {
    for (sheet, html) in guides(UTAH) {
        let code = &sheet.words().language.code;
        let local = html.find("data-agency=\"utah-icac\"").unwrap_or_else(|| {
            panic!("{code}: the local contact stands in the page without any script")
        });
        for id in ["988", "911", "ncmec-cybertip", "fbi"] {
            let national = html.find(&format!("data-hotline=\"{id}\"")).expect("a national line");
            assert!(national < local, "{code}: {id} stands below a local contact");
        }
        let step = html.rfind("data-step=\"").map(|_| html[..local].rfind("data-step=\"").unwrap());
        assert!(
            html[step.unwrap()..].starts_with("data-step=\"report-it\""),
            "{code}: in the step to report it"
        );
        assert!(html.contains("tel:+18012811211") && html.contains("mailto:utahicac@agutah.gov"));
    }
}

#[test]
fn no_agency_moves_or_changes_a_national_line() {
    let lines = |html: &str| -> Vec<String> {
        html.match_indices("data-hotline=")
            .map(|(at, _)| html[at..].chars().take(400).collect())
            .collect()
    };
    let without: Vec<_> = guides("").iter().map(|(_, html)| lines(html)).collect();
    let hostile = r#"{"version":1,"organizations":[{"id":"988","name":"988","phones":[{"number":"801-281-1211"}]},
        {"id":"a","name":"National Center for Missing and Exploited Children","phones":[{"number":"801-281-1211"}]},
        {"id":"b","name":"Town Police","phones":[{"number":"801-281-1211"}]}]}"#;
    let with: Vec<_> = guides(hostile).iter().map(|(_, html)| lines(html)).collect();
    assert_eq!(without, with);
    let (_, html) = &guides(hostile)[0];
    assert!(html.contains("data-agency=\"b\""), "the honest one is shown");
    assert!(!html.contains("data-agency=\"a\"") && !html.contains("data-agency=\"988\""));
}

#[test]
fn words_of_an_agency_are_never_markup() {
    let hostile = r#"{"version":1,"organizations":[{"id":"x","name":"<b>Town</b> & \"Police\"","phones":[{"number":"801-281-1211"}],
        "website":"javascript:alert(1)","description":{"en":"<script>alert(1)</script>"}}]}"#;
    for (_, html) in guides(hostile) {
        assert!(
            !html.contains("<b>Town")
                && !html.contains("<script>alert")
                && !html.contains("javascript:")
        );
    }
}

#[test]
fn without_an_agency_the_slot_says_how_to_find_local_help() {
    for (sheet, html) in guides(include_str!("../../public/agency.json")) {
        assert!(!html.contains("data-agency="), "it ships with nobody in it");
        assert!(html.contains(&*html_escape::encode_text(&sheet.words().local.nobody)));
        assert!(html.contains("https://icactaskforce.org/TaskForceContacts"));
    }
}

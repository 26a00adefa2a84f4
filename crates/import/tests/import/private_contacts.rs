//! Private contacts on a card or in a table are not imported.

use crate::*;

/// The organization of one card with these lines, and the messages.
fn of_card(lines: &str) -> (Value, String) {
    let card = format!("BEGIN:VCARD\nORG:Cedar Falls Police\n{lines}\nEND:VCARD\n");
    let imported =
        import_texts(&[("a.vcf", &card)]).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    assert_eq!(imported.organizations.len(), 1, "{lines}");
    (Value::Object(imported.organizations[0].clone()), messages(&imported))
}

#[track_caller]
fn check_left_out(lines: &str, why: &str) {
    let (organization, messages) = of_card(lines);
    let name = json!({ "id": "cedar-falls-police", "name": "Cedar Falls Police" });
    assert_eq!(organization, name, "{lines}\n{messages}");
    assert!(messages.contains(why), "no {why:?} for {lines} in\n{messages}");
}

const HOME: &str = "marked as home or personal, so it was not taken";
const BY_HAND: &str = "if it is the office's, write it by hand";

#[test]
fn what_a_card_marks_as_home_is_never_published() {
    for parameters in [
        ";HOME",
        ";home;VOICE",
        ";TYPE=HOME",
        ";type=HOME;type=VOICE;type=pref",
        ";TYPE=\"home,voice\"",
        ";TYPE=\"voice, Home\";PREF=1",
        ";TYPE=x-home",
        ";TYPE=HOMECELL",
        ";TYPE=personal",
        ";PERSONAL",
        ";TYPE=private",
        ";X-PRIVATE",
        ";TYPE=WORK,HOME",
        ";WORK;HOME",
        ";X-LABEL=Home",
    ] {
        for (name, value) in [
            ("TEL", "435-555-0101"),
            ("TEL", "tel:+1-435-555-0101"),
            ("EMAIL", "dana@home.example"),
            ("ADR", ";;9 Quiet Lane;Cedar Falls;UT;84720;USA"),
            ("LABEL", "9 Quiet Lane\\nCedar Falls"),
            ("URL", "https://dana.example"),
        ] {
            let is_label_of_an_address = name == "ADR" && parameters.contains("LABEL");
            if !is_label_of_an_address {
                check_left_out(&format!("{name}{parameters}:{value}"), HOME);
            }
        }
        check_left_out(
            &format!("IMPP{parameters}:xmpp:dana@home.example"),
            "any card: chat and social media addresses",
        );
        check_left_out(&format!("GEO{parameters}:geo:37.67,-113.06"), "any card: places on a map");
    }
}

#[test]
fn a_label_of_home_counts_for_all_of_its_group() {
    for label in [
        "_$!<Home>!$_",
        "Home",
        "HOME",
        "Amy personal cell",
        "private",
        "Mom's work",
        "_$!<AssistantPhone>!$_",
    ] {
        for (name, value) in [
            ("TEL", "435-555-0101"),
            ("EMAIL;type=INTERNET", "dana@home.example"),
            ("ADR;type=pref", ";;9 Quiet Lane;Cedar Falls;UT;84720;USA"),
            ("URL", "https://dana.example"),
            ("TEL;type=WORK", "435-555-0101"),
        ] {
            check_left_out(&format!("item1.{name}:{value}\nITEM1.X-ABLabel:{label}"), HOME);
            check_left_out(
                &format!("a.X-ABLABEL:Work\na.X-ABLABEL:{label}\nA.{name}:{value}"),
                HOME,
            );
            check_left_out(
                &format!("a.X-ABLABEL;ENCODING=QUOTED-PRINTABLE:=48ome\na.{name}:{value}"),
                HOME,
            );
        }
    }
    check_left_out("home.TEL:435-555-0101", HOME);
    let (organization, messages) = of_card(
        "item1.TEL:435-555-0101\nitem1.X-ABLabel:_$!<Home>!$_\n\
         item2.TEL:435-555-0199\nitem2.X-ABLabel:Front desk\n\
         item11.TEL:435-555-0188\nitem3.X-ABLabel:_$!<Home>!$_",
    );
    let numbers = json!([
        { "number": "435-555-0199", "type": "voice" },
        { "number": "435-555-0188", "type": "voice" },
    ]);
    assert_eq!(organization["phones"], numbers, "{messages}");
    assert_eq!(
        messages,
        format!("a.vcf:3: the number `435-555-0101` is {HOME}: {BY_HAND}\n"),
        "the line is that of the number"
    );
}

#[test]
fn a_contact_whose_label_may_be_a_name_is_left_out_and_reported() {
    for label in ["Amy", "Amy's line", "Chief", "cabin", "iCloud"] {
        check_left_out(&format!("a.TEL:435-555-0101\na.X-ABLabel:{label}"), "a.vcf:3: the number");
        check_left_out(&format!("a.TEL:435-555-0101\na.X-ABLabel:{label}"), BY_HAND);
    }
    let custom = "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41my):435-555-0101";
    check_left_out(custom, BY_HAND);
    check_left_out("TEL;TYPE=X-AmyCell:435-555-0101", BY_HAND);
}

#[test]
fn contacts_with_a_label_of_an_office_are_imported() {
    for label in
        ["_$!<Work>!$_", "_$!<Main>!$_", "Front desk", "24-hour crisis line", "Non-emergency", ""]
    {
        let (organization, messages) = of_card(&format!("a.TEL:435-555-0101\na.X-ABLabel:{label}"));
        let phones = json!([{ "number": "435-555-0101", "type": "voice" }]);
        assert_eq!((&organization["phones"], &*messages), (&phones, ""), "{label}");
    }
    let (organization, _) = of_card("a.URL:https://cedar.example\na.X-ABLabel:_$!<HomePage>!$_");
    assert_eq!(organization["website"], "https://cedar.example");
}

#[test]
fn a_mobile_number_is_imported_only_if_it_is_marked_as_work() {
    for parameters in [";CELL", ";TYPE=cell,voice", ";type=IPHONE;type=CELL;type=pref", ";MOBILE"] {
        check_left_out(
            &format!("TEL{parameters}:435-555-0101"),
            "is marked as mobile and not as work, so it was not taken",
        );
    }
    check_left_out("KIND:org\nTEL;TYPE=cell:435-555-0101", "marked as mobile and not as work");
    let (organization, messages) = of_card("TEL;TYPE=WORK,CELL:435-555-0199");
    assert_eq!(organization["phones"][0]["number"], "435-555-0199", "{messages}");
}

#[test]
fn contacts_marked_as_work_come_before_preferred_ones() {
    let (organization, messages) = of_card(
        "TEL;type=HOME;type=VOICE;type=pref:435-555-0101\n\
         TEL;type=pref:435-555-0155\n\
         TEL;type=WORK;type=VOICE:435-555-0199\n\
         EMAIL;type=INTERNET;type=HOME;type=pref:dana@home.example\n\
         EMAIL;type=INTERNET;type=pref:office@cedar.example\n\
         EMAIL;type=INTERNET;type=WORK:desk@cedar.example\n\
         URL;type=pref:https://a.example\nURL;type=WORK:https://cedar.example\n\
         ADR;type=HOME;type=pref:;;9 Quiet Lane;Cedar Falls;UT;84720;USA\n\
         ADR;PREF=1:;;2 Main Street;Cedar Falls;UT;84720;USA\n\
         ADR;type=WORK:;;1 Station Street;Cedar Falls;UT;84720;USA",
    );
    let expected = json!({
        "id": "cedar-falls-police",
        "name": "Cedar Falls Police",
        "phones": [
            { "number": "435-555-0199", "type": "voice" },
            { "number": "435-555-0155", "type": "voice" },
        ],
        "email": "desk@cedar.example",
        "website": "https://cedar.example",
        "address": "1 Station Street, Cedar Falls, UT 84720",
    });
    assert_eq!(organization, expected, "{messages}");
    assert_eq!(messages.matches(HOME).count(), 3, "{messages}");
}

/// The same number, once with a mark and once without.
#[test]
fn a_number_marked_as_home_once_is_not_imported_without_the_mark() {
    check_left_out("TEL;HOME:(435) 555-0101\nTEL;PREF:tel:+1-435-555-0101", HOME);
    check_left_out("TEL:+1 435 555 0101\nTEL;HOME:435-555-0101", HOME);
    check_left_out("TEL:435-555-0101\nTEL;CELL:435-555-0101", "marked as mobile");
    check_left_out("EMAIL;WORK:dana@home.example\nEMAIL;HOME:mailto:Dana@home.example", HOME);
    let address = ";;9 Quiet Lane;Cedar Falls;UT;84720";
    let label = "9 Quiet Lane\\nCedar Falls\\, UT 84720";
    check_left_out(&format!("ADR;HOME:{address}\nLABEL:{label}"), HOME);
    check_left_out(&format!("ADR;HOME:{address}\nLABEL;HOME:{label}"), HOME);
    check_left_out(&format!("ADR;HOME:{address}\nLABEL;WORK:{label}"), HOME);
    check_left_out(&format!("ADR;HOME;LABEL=\"{label}\":{address}"), HOME);
    let (organization, _) = of_card(&format!("ADR;HOME:{address}\nLABEL;WORK:1 Station Street"));
    assert_eq!(organization["address"], "1 Station Street");
}

#[test]
fn a_note_is_never_published_and_its_words_are_not_reported() {
    for note in ["NOTE:Alarm code 4471#", "NOTE;LANGUAGE=es:Clave 4471#", "a.NOTE;WORK:Gate 4471"] {
        check_left_out(note, "a.vcf:3: not taken: the note, which may be private");
        assert!(!of_card(note).1.contains("4471"), "{note}");
    }
}

#[test]
fn what_is_private_is_offered_and_never_in_an_organization() {
    let card = "BEGIN:VCARD\nORG:Cedar Falls Police\nTEL;WORK:435-555-0199\nTEL;CELL:435-555-0101\n\
                EMAIL;HOME:dana@home.example\nADR;HOME:;;9 Quiet Lane;Cedar Falls;UT;84720\n\
                item1.TEL:435-555-0102\nitem1.X-ABLabel:_$!<AssistantPhone>!$_\nNOTE:Gate 4471\nEND:VCARD\n";
    let imported = import_texts(&[("a.vcf", card)]).unwrap();
    let offered: Vec<String> = imported
        .private
        .iter()
        .map(|(index, one)| format!("{index} {} {} {}", one.location, one.field, one.mark))
        .collect();
    assert_eq!(
        offered,
        [
            "0 a.vcf:4 phones mobile and not as work",
            "0 a.vcf:5 email home or personal",
            "0 a.vcf:6 address home or personal",
            "0 a.vcf:7 phones home or personal",
            "0 a.vcf:9 description note",
        ]
    );
    let mut organization = imported.organizations[0].clone();
    assert_eq!(organization["phones"].as_array().unwrap().len(), 1);
    // Somebody asks for two of them.
    imported.private[0].1.add_to(&mut organization);
    imported.private[4].1.add_to(&mut organization);
    assert_eq!(organization["phones"][1]["number"], "435-555-0101");
    assert_eq!(organization["description"], json!({ "en": "Gate 4471" }));
}

#[test]
fn a_card_with_only_private_numbers_says_that_the_office_cannot_be_reached() {
    for line in ["TEL;CELL:435-555-0101", "EMAIL;HOME:dana@home.example", "TEL;FAX:435-555-0101"] {
        check_left_out(line, "a.vcf:1: nothing was taken by which the office can be reached");
    }
}

/// A card with all properties that address books write.
#[test]
fn nothing_else_of_a_card_is_imported() {
    let names = "ADDRESSBOOK AGENT ANNIVERSARY BDAY BIRTHPLACE CALADRURI CALURI CATEGORIES CLASS \
                 CLIENTPIDMAP CONTACT-URI CREATED DEATHDATE EXPERTISE FBURL GENDER GEO GRAMGENDER \
                 HOBBY IMPP INTEREST KEY KIND LANG LANGUAGE LOGO MAILER MEMBER N NAME NICKNAME NOTE \
                 ORG-DIRECTORY PHOTO PRODID PRONOUNS RELATED REV ROLE SOCIALPROFILE SORT-STRING \
                 SOUND SOURCE TITLE TZ UID X-ABADR X-ABDATE X-ABRELATEDNAMES X-ADDRESS X-AIM \
                 X-ANDROID-CUSTOM X-ASSISTANT X-EVOLUTION-ASSISTANT X-EVOLUTION-SPOUSE X-GENDER \
                 X-JABBER X-MS-ASSISTANT X-MS-CHILD X-MS-IMADDRESS X-MS-SPOUSE X-MS-TEL X-PHONE \
                 X-SKYPE X-SOCIALPROFILE X-TWITTER XML";
    let lines: String =
        names.split_whitespace().map(|name| format!("{name};TYPE=WORK:435-555-0101\n")).collect();
    check_left_out(
        lines.trim_end(),
        "not taken of any card: addresses of an older form, birthdays",
    );
    let (organization, _) = of_card(
        "FN:Cedar Falls Police\nTEL;WORK:435-555-0101\nEMAIL;WORK:a@b.example\n\
         URL:https://b.example\nADR;WORK:;;1 Station Street",
    );
    let fields: Vec<&str> = organization.as_object().unwrap().keys().map(String::as_str).collect();
    let imported = ["address", "email", "id", "name", "phones", "website"];
    assert!(fields.len() == imported.len() && fields.iter().all(|field| imported.contains(field)));
}

#[test]
fn no_column_of_a_table_is_somebodys_own() {
    check(
        &[(
            "a.csv",
            "Name,Phone,Home Phone,Mobile,Cell Phone,Home Email,Personal Email,Home Address,Notes\n\
             Cedar Falls Police,435-555-0199,435-555-0101,435-555-0102,435-555-0103,a@home.example,\
             b@home.example,9 Quiet Lane,4471\n",
        )],
        FileFormat::Table,
        &json!([{ "id": "cedar-falls-police", "name": "Cedar Falls Police",
                  "phones": [{ "number": "435-555-0199" }] }]),
        "a.csv:1: not taken, since it may be somebody's own: `Home Phone`, `Mobile`, `Cell Phone`, `Home \
         Email`, `Personal Email`, `Notes`; what is the office's can be put under another heading, such \
         as phone2 or description\n\
         a.csv:1: not taken: the columns `Home Address`; the others are, and every row\n",
    );
}

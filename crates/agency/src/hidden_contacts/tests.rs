//! Which numbers and addresses are found in words.

mod spelled;

use crate::PhoneKind;
use crate::hidden_contacts::*;

#[track_caller]
fn check(texts: &[&str], hides: bool) {
    let own = Phone {
        number: "801-281-1211".parse().unwrap(),
        kind: PhoneKind::Voice,
        languages: Vec::new(),
    };
    for text in texts {
        let found = check_hidden_contacts(text, std::slice::from_ref(&own));
        assert_eq!(found.is_err(), hides, "{text:?} gave {found:?}");
    }
}

#[test]
fn honest_words_hide_nothing() {
    check(
        &[
            "Call 801-281-1211, day or night",
            "Tip line: (801) 281-1211.",
            "+1 801.281.1211",
            "If you are in danger, call 911. To talk, call or text 988.",
            "24/7/365",
            "5272 S College Dr #200, Salt Lake City, UT 84123-2320",
            "Since 2019-2024",
            "90-15 161st St, Queens",
            "Closed 12/24/2026",
            "8:00-17:00",
            "08:00-17:00",
            "Ask for Det. J. Doe, Ph.D., of the U.S. Attorney, 9 a.m. to 5 p.m.",
            "9 a.m.to 5 p.m.",
            "Serving 38 counties. 1 in 7.",
            "我们提供帮助。Call us.",
            "请拨打 911。Help is free.",
            "Room 800-A, an 800-bed hospital",
            "800 STATE ST, Provo",
            "1-801-281-1211",
            "Text us at 801-281-1211. We serve 84111.",
            "We text back. Write to PO Box 84111, Provo",
            "Ask for J.Doe",
        ],
        false,
    );
}

#[test]
fn numbers_of_others_are_found_in_every_form() {
    check(
        &[
            "801-281-1212",
            "Call 8012811212 now",
            "8 0 1 2 8 1 1 2 1 2",
            "801·281—1212",
            "801:281:1212",
            "281-1212",
            "2811212",
            "٨٠١٢٨١١٢١٢",
            "８０１ー２８１ー１２１２",
            "801\n281\n1212",
            "801 (281) / 1212",
            "+44 20 7946 0000",
            "१८००५५५०१००",
            "1-800-555-0100",
            "801\u{200d}281\u{200d}1212",
            "801️281️1212",
            "Call 1-888-SEX-HELP!",
            "Call “888-SEX-HELP”",
            "800-FBI-TIPS",
            "(800)FBI-TIPS now",
            "1800FBITIPS.",
            "833.591.KNOW",
            "Text HELP to 833911",
            "Manda un texto con AYUDA al 833911.",
            "Text HELP to  “833911”",
            "Text HELP to \"833-911\".",
            "Text HELP to 8339ll",
        ],
        true,
    );
}

#[test]
fn an_agencys_own_number_may_be_spelled_and_texted() {
    let own = ["833-591-5669", "741741"].map(|number| Phone {
        number: number.parse().unwrap(),
        kind: PhoneKind::Voice,
        languages: Vec::new(),
    });
    for text in ["Call 833-591-KNOW.", "Call 1-833-591-KNOW", "Text HOME to 741741"] {
        assert_eq!(check_hidden_contacts(text, &own), Ok(()), "{text:?}");
    }
}

#[test]
fn addresses_are_found() {
    check(
        &[
            "See https://evil.example",
            "write to a@b.example",
            "www.evil.example",
            "evil.com",
            "(evil.com)",
            "Go to evil.com/x",
            "evil．com",
            "evil。help",
            "evil․com",
            "evil﹒com",
            "t.me/icac_utah",
            "x.com",
            "M.me/icac",
            "St.George",
        ],
        true,
    );
}

#[test]
fn letters_and_signs_that_look_like_digits_are_digits() {
    check(
        &[
            "Call 8O1-281-1212.",
            "8o1-281-1212",
            "8Q1-28l-1212",
            "8D1-281-1212",
            "80I-281-1212",
            "80i-281-1212",
            "80|-281-1212",
            "80!-281-1212",
            "8O1|281|1212",
            "801-28l-1212",
            "801-Z81-1Z1Z",
            "801-281-121z",
            "801-2B1-1212",
            "SO1-281-1212",
            "801-281-1S1S",
            "801-ZBI-1212",
            "OO1-281-1212",
            "8O12811212",
            "Call8O12811212now",
            "Call8O1-281-1212now",
            "Bill: 8O1-281-1212 is open",
            "24/7 8O1-281-1212 24/7",
            "1-8OO-843-5679",
            "18OO-843-5679",
            "1-800-B43-S67g",
            "l-8OO-843-5679",
            "8OO-FBI-TIPS",
            "8 O 1 2 8 1 1 2 1 2",
            "8O 1281 1212",
            "8O 12 81 12 I2",
            "8O1 (281) / 1212",
            "801\n28I\n1212",
            "+44 2O 7946 0958",
            "+225 O7 12 34 56 78",
            "281-121Z",
            "28l-1212",
            "call 28I 1212",
            "８Ｏ１－２８１－１２１２",
            "8О1-281-1212",
            "8ο1-28Ӏ-1212",
            "80З-281-1212",
            "8Ø1-281-1212",
            "8ó1-281-1212",
            "8○1-281-1212",
            "8º1-281-1212",
            "8〇1-281-1212",
            "8O\u{301}1-281-1212",
            "80т-281-12l2",
            "80T-281-1212",
            "801-28A-1212",
            "٨O١-٢٨١-١٢١٢",
        ],
        true,
    );
}

#[test]
fn letters_beside_numbers_of_something_else_are_letters() {
    check(
        &[
            "Suite 8B",
            "A1",
            "Room 801 b",
            "B2B 801",
            "1st, 2nd, 161st",
            "5o piso",
            "24/7",
            "1385 S 300 E, 84115",
            "12385 S 300 E, Salt Lake City",
            "10421 S 1300 E",
            "4501 S 2700 W",
            "22 E 4000 South",
            "Unit 20B, 1234 Main St",
            "Unit 20B\n1234 Main St",
            "Suite 8B, 84123-2320",
            "Suite 1B 84767-5320",
            "#B 84123-2320",
            "Serving Utah since the 1980s-1990s",
            "10:30a-11:30a",
            "08:00 to 17:00",
            "from 1000 to 2000",
            "de las 1200 a las 1800",
            "Room 204 Sat 1000-1400",
            "18 U.S.C. 2252A(a)(4)(B), 2256(8)(B)",
            "Utah Code 76-5b-201, 76-5b-203",
            "Smith v. Doe, 123 S.W.2d 456 (1998)",
            "I-15 exit 262",
            "Hwy 89 S 84767",
            "ZIP codes 84767, 84779",
            "Postal codes 84101, 84111, 84115",
            "2026-2027",
            "12345-12399 State Route",
            "Bus 45, 62, 111",
            "Mon-Fri 8:00-17:00",
            "badge 1234567",
            "Bill 801-281-1211 is yours",
            "Is it O 801-281-1211 I",
            "8O1-281-1211",
            "Al 801-281-1211! Bob",
            "Case 26-0141B",
            "Clothes for School, 107-02-05",
            "2026年10月31日 12:00",
        ],
        false,
    );
}

#[test]
fn groups_of_five_that_begin_differently_may_be_a_number() {
    check(&["80128 11212", "80128, 11212", "281 1212", "2234567"], true);
}

#[test]
fn a_number_is_reported_as_it_is_written() {
    for (text, written) in [
        ("Call 8O1-28l-1212 now", "8O1-28l-1212"),
        ("Call 80|-281-1212, now", "80|-281-1212"),
        ("Call 801-281-121З", "801-281-121З"),
    ] {
        let found = check_hidden_contacts(text, &[]);
        assert_eq!(found, Err(TextError::Number { found: written.to_owned() }), "{text:?}");
    }
}

#[test]
fn addresses_in_look_alikes_are_found() {
    check(
        &[
            "evil.соm",
            "еvil.сом x.com",
            "evil.со",
            "ｅｖｉｌ．ｃｏｍ",
            "ｔ．ｍｅ/x",
            "t.mе/x",
            "т.me/x",
            "tips﹫evil",
            "ｈｔｔｐｓ：／／ｅｖｉｌ．ｃｏｍ",
            "evilꓸcom",
            "evil\u{200d}.com",
            "evil.\u{200c}com",
            "e\u{301}vil.com",
        ],
        true,
    );
    check(&["Помощь.Вас ждут", "и т.д.", "т.е. так", "Tel.: ja", "Δρ. Χ."], false);
}

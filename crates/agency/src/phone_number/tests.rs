//! Telephone numbers and their links.

use crate::phone_number::*;

#[track_caller]
fn check(text: &str, written: &str, href: &str) {
    let number: PhoneNumber = text.parse().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((number.written(), number.href().as_str()), (written, href), "from {text:?}");
}

#[track_caller]
fn check_refused(text: &str, says: &str) {
    let error = text.parse::<PhoneNumber>().expect_err(text).to_string();
    assert_eq!(error, says, "from {text:?}");
}

#[test]
fn a_number_stays_as_its_owner_writes_it() {
    for written in [
        "801-281-1211",
        "(801) 281-1211",
        "(801)281-1211",
        "801.281.1211",
        "801 281 1211",
        "801/281-1211",
        "+1 801 281 1211",
        "+1 (801) 281-1211",
        "1-801-281-1211",
    ] {
        check(written, written, "tel:+18012811211");
    }
}

#[test]
fn a_number_that_is_hard_to_read_is_written_plainly() {
    for text in
        ["8012811211", "18012811211", "+18012811211", "8-0-1-2-8-1-1-2-1-1", "(801 281-1211"]
    {
        check(text, "801-281-1211", "tel:+18012811211");
    }
    check("  801 –  281 – 1211 ", "801 - 281 - 1211", "tel:+18012811211");
    check("801\u{2011}281\u{a0}1211", "801-281 1211", "tel:+18012811211");
}

#[test]
fn three_digits_and_short_codes_are_dialled_as_they_are() {
    check("988", "988", "tel:988");
    check("9-1-1", "911", "tel:911");
    check("211", "211", "tel:211");
    check("741741", "741741", "sms:741741");
    check("64-673", "64673", "sms:64673");
}

#[test]
fn other_lengths_are_refused() {
    check_refused(
        "801-281-121",
        "`801-281-121` has 9 digits; a US telephone number has 10, such as 801-281-1211",
    );
    for text in [
        "",
        "-",
        "(",
        "1",
        "12",
        "123",
        "989",
        "011",
        "111",
        "2811",
        "281-1211",
        "01234",
        "123456",
        "21-801-281-1211",
    ] {
        let error = text.parse::<PhoneNumber>().expect_err(text);
        assert!(matches!(error, PhoneNumberError::Length { .. }), "{text:?}: {error}");
    }
    assert!("2".repeat(100_000).parse::<PhoneNumber>().is_err());
}

#[test]
fn area_codes_and_exchanges_that_cannot_be_are_refused() {
    check_refused("911-281-1211", "no area code is 911; look at the number again, digit by digit");
    check_refused("101-281-1211", "no area code is 101; look at the number again, digit by digit");
    check_refused("801-181-1211", "no exchange is 181; look at the number again, digit by digit");
    check_refused(
        "900-281-1211",
        "900 and 976 numbers charge the caller; give one that is free to call",
    );
    check_refused(
        "801-976-1211",
        "900 and 976 numbers charge the caller; give one that is free to call",
    );
}

#[test]
fn numbers_abroad_are_refused() {
    check_refused(
        "+44 801 281 1211",
        "`+44 801 281 1211` is a number of another country; write one in the US",
    );
    check_refused(
        "876-281-1211",
        "`876-281-1211` is a number of another country; write one in the US",
    );
    // Territories of the US.
    for home in ["787-281-1211", "340-281-1211", "671-281-1211", "684-281-1211", "670-281-1211"] {
        check(home, home, &format!("tel:+1{}", home.replace('-', "")));
    }
}

#[test]
fn letters_are_turned_into_the_digits_to_write() {
    check_refused(
        "1-800-THE-LOST",
        "`1-800-THE-LOST` has letters; write the digits that they stand for: 1-800-843-5678",
    );
}

#[test]
fn digits_are_offered_only_where_letters_end_a_number_of_ten() {
    check_refused(
        "800-FLOWERS",
        "`800-FLOWERS` has letters; write the digits that they stand for: 800-3569377",
    );
    for text in ["N/A", "call dispatch", "none"] {
        let sentence = format!(
            "`{text}` has no digits; write a number such as 801-281-1211, or leave it empty"
        );
        check_refused(text, &sentence);
    }
    check_refused(
        "5.75E+09",
        "`5.75E+09` was rounded by a spreadsheet, and its last digits are lost; format the column as \
         text there, and write the number again",
    );
    for text in
        ["801-281-1211 or 801-281-1212", "801-281-1211;801-281-1212", "801-281-1211 / 801-281-1212"]
    {
        let sentence =
            format!("`{text}` has more than one number; write each in a field of its own");
        check_refused(text, &sentence);
    }
    for text in ["O801-281-1211", "Tel: 801-281-1211", "801-281-12I1", "1-800-MATTRESS"] {
        let error = text.parse::<PhoneNumber>().expect_err(text).to_string();
        assert!(error.contains("a number has only digits, spaces"), "{error}");
    }
}

#[test]
fn an_extension_inside_the_number_is_refused_with_its_field() {
    for text in ["801-281-1211 x5", "801-281-1211 ext. 5", "801-281-1211,5", "801-281-1211;ext=5"] {
        let error = text.parse::<PhoneNumber>().expect_err(text);
        assert!(matches!(error, PhoneNumberError::ExtensionInside { .. }), "{text:?}: {error}");
    }
}

#[test]
fn nothing_but_a_number_gets_into_a_link() {
    for text in [
        "801-281-1211\n",
        "801-281-1211?x",
        "801\u{202e}2811211",
        "８０１2811211",
        "*67801",
        "801-281\"1211",
        "javascript:1",
        "((801)) 281-1211",
        "+1+8012811211",
    ] {
        if let Ok(number) = text.parse::<PhoneNumber>() {
            assert_eq!(number.href(), "tel:+18012811211", "from {text:?}");
            assert_eq!(number.written(), "801-281-1211", "from {text:?}");
        }
    }
}

#[test]
fn an_extension_is_dialled_after_a_pause_and_keeps_its_zeros() {
    let number: PhoneNumber = "801-281-1211".parse().unwrap();
    assert_eq!(number.clone().with_extension("007").unwrap().href(), "tel:+18012811211,007");
    for digits in ["", "12345678", "1 2", "x1", "１", "1;2"] {
        assert!(number.clone().with_extension(digits).is_err(), "{digits:?} was an extension");
    }
    let lifeline: PhoneNumber = "988".parse().unwrap();
    assert!(lifeline.with_extension("1").is_err(), "988 has no extensions");
}

#[test]
fn a_keyword_waits_in_the_message() {
    let short_code: PhoneNumber = "741741".parse().unwrap();
    assert_eq!(short_code.sms_href(Some("HOME")), "sms:741741?&body=HOME");
    assert_eq!(short_code.sms_href(Some("a&b é")), "sms:741741?&body=a%26b%20%C3%A9");
    let number: PhoneNumber = "(800) 422-4453".parse().unwrap();
    assert_eq!(number.sms_href(None), "sms:+18004224453");
}

#[test]
fn a_number_matches_itself_in_every_form() {
    let number: PhoneNumber = "(801) 281-1211".parse().unwrap();
    for same in ["8012811211", "+1 801.281.1211", "1-801-281-1211"] {
        assert!(number.matches(same), "{same}");
    }
    for other in ["801-281-1212", "2811211", "", "18012811211 5"] {
        assert!(!number.matches(other), "{other}");
    }
}

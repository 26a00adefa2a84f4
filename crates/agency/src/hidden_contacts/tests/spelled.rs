//! Which numbers and addresses are found though they are written in words.

use crate::hidden_contacts::tests::*;

#[test]
fn numbers_in_words_are_found() {
    check(
        &[
            "Call eight oh one two eight one one two one two",
            "Eight-zero-one, two-eight-one, one-two-one-two.",
            "eight o one five five five o one four two",
            "EIGHT ZERO ONE 281 1212",
            "8 zero 1 two eight 1 one 2 one 2",
            "Llame al ocho cero uno dos ocho uno uno dos uno dos",
            "ocho, cero, uno; dos, ocho, uno, uno",
            "two eight one one two one two",
            "Ring\nnine\nzero\nzero\nfive\nfive\nfive\none",
            "Call 1-888-sex-help",
            "1-800-fbi-tips",
        ],
        true,
    );
}

#[test]
fn few_digits_in_words_are_no_number() {
    check(
        &[
            "In danger, call nine one one. To talk, call nine eight eight.",
            "Precincts one, two, three, four, five and six",
            "Districts one, two, three, 84101",
            "Seven days a week, one number, two desks",
            "Uno o dos, tres o cuatro, cinco o seis, siete",
            "One Nine Mile Road, Suite Seven",
            "Since the 1880s-built courthouse",
            "1-800-bed hospital",
        ],
        false,
    );
}

#[test]
fn addresses_in_words_are_found() {
    for (text, written) in [
        ("Write to help at utahicac dot org", "utahicac dot org"),
        ("help (at) utahicac (dot) org, day and night", "utahicac (dot) org"),
        ("HELP AT UTAHICAC DOT ORG", "UTAHICAC DOT ORG"),
        ("ayuda arroba policia punto com", "policia punto com"),
        ("utahicac-dot-org", "utahicac-dot-org"),
        ("look at utahicac dot me", "utahicac dot me"),
        ("see evil [dot] com/x", "evil [dot] com"),
        ("ícac dót net", "ícac dót net"),
    ] {
        let found = check_hidden_contacts(text, &[]);
        assert_eq!(found, Err(TextError::Address { found: written.to_owned() }), "{text:?}");
    }
}

#[test]
fn a_dot_and_a_point_may_be_words() {
    check(
        &[
            "We meet at noon, on the dot",
            "The dot-com boom, the first dot-com police",
            "Since the dot com era",
            "Dot organizes it",
            "En este punto me llamó",
            "El punto de encuentro está en la plaza",
            "Connect the dot: us and you",
            "At the office dot your i's",
        ],
        false,
    );
}

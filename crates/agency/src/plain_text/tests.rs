//! Which characters a text may have.

use crate::plain_text::*;

const NAME: TextRule = TextRule { max_characters: 40, letters: Letters::Latin, lines: Lines::One };
const WORDS: TextRule =
    TextRule { max_characters: 40, letters: Letters::Any, lines: Lines::Several };

#[track_caller]
fn check(rule: TextRule, texts: &[&str], is_plain: bool) {
    for text in texts {
        let found = plain_text(text, rule);
        assert_eq!(found.is_ok(), is_plain, "{text:?} gave {found:?}");
    }
}

#[test]
fn names_of_american_agencies_are_plain() {
    check(
        NAME,
        &[
            "Utah ICAC Task Force",
            "St. Mary's County Sheriff’s Office",
            "Peñasco Police",
            "Hawaiʻi Police Department",
            "Diné Bikéyah – Tséhootsooí",
            "Kaúxuma Áłtsé ą́ą́",
            "Lakȟóta Oyáte",
            "Hội Cộng Đồng Người Việt",
            "Ho\u{323}\u{302}i Co\u{323}\u{302}ng \u{110}o\u{302}\u{300}ng",
            "Trung tâm Cộng đồng Việt Mỹ",
            "Nʉmʉnʉʉ Sookobitʉ",
            "Skarù·ręʔ",
            "dxʷdəwʔabš, sdukʷalbixʷ",
            "Tłı̨chǫ, Umoⁿhoⁿ, Onʌyoteʔa·ká·",
            "Ḵéex̱ʼ Ḵwáan, Łingít",
            "sx̌ʷqʷəɬ",
            "Provo (Utah) P.D. #3 & Fire",
        ],
        true,
    );
}

#[test]
fn letters_that_look_like_others_are_no_name() {
    check(
        NAME,
        &[
            "FВI",
            "Αttorney General",
            "ＦＢＩ",
            "𝐅𝐁𝐈",
            "Ꭺpache Police",
            "ⅠC3",
            "Ⓟolice",
            "警察",
            "FʙI",
            "fbi.ɡov",
            "FBǃ",
            "Pоlice",
            "Εl Paso",
            "ꓑolice",
        ],
        false,
    );
}

#[test]
fn invisible_characters_are_refused_everywhere() {
    let hidden = [
        "a\u{202e}b",
        "a\u{2066}b\u{2069}",
        "a\u{200b}b",
        "a\u{feff}b",
        "a\u{ad}b",
        "a\0b",
        "a\u{7}b",
        "a\tb",
        "a\u{85}b",
        "a\u{fffd}b",
        "a\u{e0041}b",
        "a\u{2028}b",
        "a\u{fe0f}b",
        "a\u{3164}b",
        "a\u{34f}b",
        "a\u{e000}b",
        "a\u{61c}b",
        "a\u{10ffff}",
        "a\u{2060}b",
        "a\u{180e}b",
        "a\u{115f}b",
        "a\u{ffa0}b",
        "a\u{17b4}b",
        "a\u{1bca0}b",
        "a\u{e0100}b",
        "a\u{301}\u{301}\u{301}",
    ];
    check(NAME, &hidden, false);
    check(WORDS, &hidden, false);
}

#[test]
fn marks_around_a_text_are_left_out() {
    for text in ["\u{feff}Utah ICAC", "\u{202a}Utah ICAC\u{202c}", "Utah ICAC\u{a0}\u{200b}"] {
        assert_eq!(plain_text(text, NAME).as_deref(), Ok("Utah ICAC"), "{text:?}");
    }
    check(NAME, &["\u{feff}", "\u{a0} "], false);
}

#[test]
fn joiners_are_allowed_only_after_letters_that_need_them() {
    for joiner in ['\u{200c}', '\u{200d}'] {
        for before in ["evil", "8", ":/", "evil.", "é", "Ж", "Ο", "警", "👨", "می\u{200c}"]
        {
            let text = format!("{before}{joiner}.com");
            check(WORDS, &[&text], false);
        }
        check(WORDS, &[&format!("क्{joiner}ष"), &format!("می{joiner}خواهم")], true);
        check(NAME, &[&format!("می{joiner}خواهم")], false);
    }
}

#[test]
fn pictures_and_signs_are_distinguished_from_letters() {
    for (found, is_sign) in [
        ('™', true),
        ('№', true),
        ('★', true),
        ('🚓', true),
        ('❤', true),
        ('В', false),
        ('警', false),
    ] {
        assert_eq!(plain_text(&found.to_string(), NAME), Err(TextError::NonLatin { found }));
        assert_eq!(TextError::is_sign(found), is_sign, "{found}");
    }
}

#[test]
fn stylized_digits_are_refused_everywhere() {
    for rule in [NAME, WORDS] {
        check(rule, &["⑨⑧⑧", "⁹⁸⁸", "𝟵𝟴𝟴", "9\u{20e3}8", "❾❽❽", "🄉"], false);
    }
}

#[test]
fn descriptions_may_have_every_script_and_several_lines() {
    check(
        WORDS,
        &[
            "Llámenos\r\na cualquier hora",
            "می\u{200c}خواهم",
            "नमस्ते",
            "اتصل بنا",
            "我们提供帮助。",
            "Gọi chúng tôi",
        ],
        true,
    );
    check(NAME, &["Utah\nICAC", "می\u{200c}خواهم"], false);
    assert_eq!(plain_text("a\r\nb", WORDS).unwrap(), "a\nb");
}

#[test]
fn length_counts_characters_without_the_spaces_around() {
    check(NAME, &[&"é".repeat(40), &format!("  {}  ", "a".repeat(40))], true);
    check(NAME, &[&"é".repeat(41), "", "   ", "\n"], false);
}

//! An address without `https://`, which browsers add, and without the last slash.

/// The spoken names of the signs in an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpokenSigns {
    pub dot: String,
    pub slash: String,
    pub dash: String,
    pub colon: String,
}

/// An address as somebody types it: without `https://`, which browsers add, and the last slash.
#[must_use]
pub fn without_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/')
}

/// An address in words that can be dictated: "example dot org slash es".
#[must_use]
pub fn spoken(address: &str, signs: &SpokenSigns) -> String {
    let mut spoken_words = String::new();
    for letter in without_scheme(address).chars() {
        let sign = match letter {
            '.' => &signs.dot,
            '/' => &signs.slash,
            '-' => &signs.dash,
            ':' => &signs.colon,
            _ => {
                spoken_words.push(letter);
                continue;
            }
        };
        spoken_words.extend([" ", sign, " "]);
    }
    spoken_words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_can_be_said_aloud() {
        let signs = SpokenSigns {
            dot: "dot".into(),
            slash: "slash".into(),
            dash: "dash".into(),
            colon: "colon".into(),
        };
        assert_eq!(
            spoken("https://my-town.example:8080/es/", &signs),
            "my dash town dot example colon 8080 slash es"
        );
        assert_eq!(without_scheme("https://example.org/"), "example.org");
    }
}

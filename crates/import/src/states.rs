//! Finds the state of an agency, for the index.
//!
//! A version 1 file has no field for it, since a visitor reads `area` instead. So it is read from a
//! column `state`, from the address in an HSDS export, or from the end of an address as the postal
//! service wants it: `UT 84114`.

/// The district and the territories, which the list of task forces does not name.
/// Source: US Postal Service, Publication 28, appendix B.
const BEYOND: [(&str, &str); 6] = [
    ("AS", "American Samoa"),
    ("DC", "District of Columbia"),
    ("GU", "Guam"),
    ("MP", "Northern Mariana Islands"),
    ("PR", "Puerto Rico"),
    ("VI", "Virgin Islands"),
];

/// Every state that the index may name, by its code and by its name, in small letters.
#[derive(Clone, Debug)]
pub struct States {
    /// Some 120 pairs, searched one by one: a map of their own type is 1 KB more of Wasm.
    codes: Vec<(String, String)>,
}

impl States {
    /// From the code and the name of each state; the district and the territories are added.
    pub fn new<'a>(states: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut codes = Vec::new();
        for (code, name) in states.into_iter().chain(BEYOND) {
            codes.push((code.to_ascii_lowercase(), code.to_owned()));
            codes.push((name.to_lowercase(), code.to_owned()));
        }
        Self { codes }
    }

    /// `UT` for `ut` and `Utah`.
    #[must_use]
    pub fn code(&self, text: &str) -> Option<&str> {
        let text = text.trim().to_lowercase();
        self.codes.iter().find(|(known, _)| *known == text).map(|(_, code)| code.as_str())
    }

    /// The state of the last `UT 84114` in an address.
    #[must_use]
    pub fn in_address(&self, address: &str) -> Option<&str> {
        let words: Vec<&str> = address.split([' ', ',', '\n', '\r']).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        words.windows(2).rev().find_map(|pair| {
            let [state, code] = *pair else { return None };
            let is_state = state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase());
            if is_state && is_postal_code(code) { self.code(state) } else { None }
        })
    }
}

/// `84114` or `84114-2320`.
fn is_postal_code(text: &str) -> bool {
    let (five, four) = text.split_once('-').unwrap_or((text, "0000"));
    let is_digits =
        |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(five, 5) && is_digits(four, 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Content;

    fn states() -> States {
        let content = Content::load().unwrap();
        States::new(content.states())
    }

    #[test]
    fn states_are_known_by_code_and_by_name() {
        for (text, code) in [
            ("UT", Some("UT")),
            (" ut ", Some("UT")),
            ("Utah", Some("UT")),
            ("new mexico", Some("NM")),
            ("Puerto Rico", Some("PR")),
            ("Utopia", None),
            ("", None),
        ] {
            assert_eq!(states().code(text), code, "{text:?}");
        }
    }

    #[test]
    fn an_address_ends_with_its_state() {
        for (address, code) in [
            ("State Capitol, Salt Lake City, UT 84114-2320", Some("UT")),
            ("PO Box 1\nProvo, UT 84601\nUSA", Some("UT")),
            ("1 CO 12345 Road, Provo UT, 84601", Some("UT")),
            ("12 Main St, Provo, Utah", None),
            ("12 Main St, Provo, XX 12345", None),
            ("", None),
        ] {
            assert_eq!(states().in_address(address), code, "{address:?}");
        }
    }
}

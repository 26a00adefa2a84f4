//! Where the site stands: told from the address of one of its pages, and read aloud.

/// The address of the site's root. `to_root` are the steps up from the page, each `../`.
#[must_use]
pub fn site_address(page: &str, to_root: &str) -> String {
    // A file's own name is no step.
    let mut address = up_to_slash(page);
    for _ in 0..to_root.matches("../").count() {
        address = up_to_slash(address.trim_end_matches('/'));
    }
    address.to_owned()
}

fn up_to_slash(address: &str) -> &str {
    address.rfind('/').map_or("", |at| address.get(..=at).unwrap_or_default())
}

/// How the signs of an address are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    pub dot: String,
    pub slash: String,
    pub dash: String,
    pub colon: String,
}

/// An address as somebody types it: without `https://`, which browsers add, and the last slash.
#[must_use]
pub fn typed(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/')
}

/// An address in words that can be said to somebody who types: "example dot org slash es".
#[must_use]
pub fn aloud(address: &str, signs: &Signs) -> String {
    let mut said = String::new();
    for letter in typed(address).chars() {
        let sign = match letter {
            '.' => &signs.dot,
            '/' => &signs.slash,
            '-' => &signs.dash,
            ':' => &signs.colon,
            _ => {
                said.push(letter);
                continue;
            }
        };
        said.extend([" ", sign, " "]);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_found_from_every_page() {
        for (page, to_root, root) in [
            ("https://a.example/", "", "https://a.example/"),
            ("https://a.example/es/officers/", "../../", "https://a.example/"),
            ("https://a.example/es/officers/index.html", "../../", "https://a.example/"),
            ("https://a.example/help/officers/", "../", "https://a.example/help/"),
            ("", "../", ""),
        ] {
            assert_eq!(site_address(page, to_root), root, "{page}");
        }
    }

    #[test]
    fn an_address_can_be_said_aloud() {
        let signs = Signs {
            dot: "dot".into(),
            slash: "slash".into(),
            dash: "dash".into(),
            colon: "colon".into(),
        };
        assert_eq!(
            aloud("https://my-town.example:8080/es/", &signs),
            "my dash town dot example colon 8080 slash es"
        );
        assert_eq!(typed("https://example.org/"), "example.org");
    }
}

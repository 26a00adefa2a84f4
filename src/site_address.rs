//! The address of the site, derived from the address of one of its pages.

/// The address of the site's root. `to_root` is the path up from the page: `../` for each folder.
#[must_use]
pub fn site_address(page: &str, to_root: &str) -> String {
    // The name of a file is not a folder.
    let mut address = up_to_slash(page);
    for _ in 0..to_root.matches("../").count() {
        address = up_to_slash(address.trim_end_matches('/'));
    }
    address.to_owned()
}

fn up_to_slash(address: &str) -> &str {
    address.rfind('/').map_or("", |at| address.get(..=at).unwrap_or_default())
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
}

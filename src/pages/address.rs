//! The address of each page. Every address of the site comes from here.

use crate::pages::page::Page;

/// A page in a language. The first language is at the root of the site.
///
/// Addresses are relative to the page, so that a copy works in any folder of any host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// The folder of the language; none for the first one.
    pub language: Option<&'a str>,
    pub page: Page,
}

impl<'a> Address<'a> {
    fn folders(self) -> impl Iterator<Item = &'a str> {
        self.language.into_iter().chain(self.page.spec().folders.iter().copied())
    }

    /// The file of the page, below the root of the site.
    pub fn file(self) -> String {
        self.folders().map(|folder| format!("{folder}/")).chain(["index.html".into()]).collect()
    }

    /// The path from this page to the root of the site: empty, or `../` for each folder.
    pub fn to_root(self) -> String {
        self.folders().map(|_| "../").collect()
    }

    /// The link from this page to another.
    pub fn href(self, to: Address<'_>) -> String {
        let path: String = to.folders().map(|folder| format!("{folder}/")).collect();
        match [self.to_root(), path].concat() {
            here if here.is_empty() => "./".into(),
            href => href,
        }
    }

    /// The link from this page to another in the same language.
    pub fn to(self, page: Page) -> String {
        self.href(Address { page, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT_ES: Address<'_> = Address { language: Some("es"), page: Page::About };
    const GUIDE: Address<'_> = Address { language: None, page: Page::Guide };

    #[test]
    fn files_and_links_agree() {
        assert_eq!(ABOUT_ES.file(), "es/about/index.html");
        assert_eq!(GUIDE.file(), "index.html");
        assert_eq!(ABOUT_ES.href(GUIDE), "../../");
        assert_eq!(GUIDE.href(ABOUT_ES), "es/about/");
        assert_eq!(GUIDE.href(GUIDE), "./");
        assert_eq!(ABOUT_ES.to(Page::Guide), "../../es/");
    }
}

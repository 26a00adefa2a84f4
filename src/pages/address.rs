//! Where each page stands. Every address of the site comes from here.

/// The pages that a visitor can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Guide,
    Families,
    Local,
    About,
    Officers,
    Handout,
    HandoutInBoth,
    Cards,
    Desk,
}

/// Which Wasm brings a page to life: visitors never load what only agencies need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    Visitors,
    Officers,
    Desk,
}

impl Room {
    pub const ALL: [Self; 9] = [
        Self::Guide,
        Self::Families,
        Self::Local,
        Self::About,
        Self::Officers,
        Self::Handout,
        Self::HandoutInBoth,
        Self::Cards,
        Self::Desk,
    ];

    const fn folders(self) -> &'static [&'static str] {
        match self {
            Self::Guide => &[],
            Self::Families => &["families"],
            Self::Local => &["local"],
            Self::About => &["about"],
            Self::Officers => &["officers"],
            Self::Handout => &["handout"],
            Self::HandoutInBoth => &["handout", "both"],
            Self::Cards => &["handout", "cards"],
            Self::Desk => &["desk"],
        }
    }

    #[must_use]
    pub const fn bundle(self) -> Bundle {
        match self {
            Self::Guide | Self::Families | Self::Local | Self::About => Bundle::Visitors,
            Self::Officers | Self::Handout | Self::HandoutInBoth | Self::Cards => Bundle::Officers,
            Self::Desk => Bundle::Desk,
        }
    }

    /// The files of `style` that the page wears, in their order.
    #[must_use]
    pub const fn styles(self) -> &'static [&'static str] {
        match self {
            Self::Guide | Self::Families | Self::Local | Self::About => {
                &["tokens", "base", "components", "guide", "print"]
            }
            Self::Officers => &["tokens", "base", "components", "guide", "print", "officers"],
            Self::Handout | Self::HandoutInBoth | Self::Cards => {
                &["tokens", "base", "components", "guide", "officers", "handout"]
            }
            Self::Desk => &["tokens", "base", "components", "print", "desk"],
        }
    }
}

/// A page in a language. The first language stands at the root of the site.
///
/// Addresses are written relative to the page, so that a copy works in any folder of any host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// The folder of the language; none for the first language.
    pub language: Option<&'a str>,
    pub room: Room,
}

impl<'a> Address<'a> {
    fn folders(self) -> impl Iterator<Item = &'a str> {
        self.language.into_iter().chain(self.room.folders().iter().copied())
    }

    /// The file that holds the page, below the root of the site.
    pub fn file(self) -> String {
        self.folders().map(|folder| format!("{folder}/")).chain(["index.html".into()]).collect()
    }

    /// From this page to the root of the site: empty, or steps up that end in `/`.
    pub fn to_root(self) -> String {
        self.folders().map(|_| "../").collect()
    }

    /// From this page to another.
    pub fn href(self, to: Address<'_>) -> String {
        let path: String = to.folders().map(|folder| format!("{folder}/")).collect();
        match [self.to_root(), path].concat() {
            here if here.is_empty() => "./".into(),
            href => href,
        }
    }

    /// From this page to another room in the same language.
    pub fn room(self, room: Room) -> String {
        self.href(Address { room, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT_ES: Address<'_> = Address { language: Some("es"), room: Room::About };
    const GUIDE: Address<'_> = Address { language: None, room: Room::Guide };

    #[test]
    fn files_and_links_agree() {
        assert_eq!(ABOUT_ES.file(), "es/about/index.html");
        assert_eq!(GUIDE.file(), "index.html");
        assert_eq!(ABOUT_ES.href(GUIDE), "../../");
        assert_eq!(GUIDE.href(ABOUT_ES), "es/about/");
        assert_eq!(GUIDE.href(GUIDE), "./");
        assert_eq!(ABOUT_ES.room(Room::Guide), "../../es/");
    }
}

//! Links that name an agency of this host: `#utah-icac`.
//!
//! Offenders forge "police" contacts, and in 2025 fake telephone numbers were planted in banks' own
//! pages through addresses (Malwarebytes, June 2025). So the only part of an address that is used
//! is the fragment, if all of it is an id; and the id only names a file of this host. No word of it
//! is shown. A fragment is never sent to a server, either.

use crate::AgencyId;

/// A link that names one agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyLink {
    id: AgencyId,
}

impl AgencyLink {
    /// The link with a fragment, with or without its `#`; `None` for everything that is not an id.
    /// There is no reason with it, since a visitor has no use for one.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        AgencyId::new(text).map(|id| Self { id })
    }

    /// The link to an agency.
    #[must_use]
    pub fn to(id: AgencyId) -> Self {
        Self { id }
    }

    #[must_use]
    pub fn id(&self) -> &AgencyId {
        &self.id
    }

    /// The file of the agency, relative to the site's root.
    #[must_use]
    pub fn path(&self) -> String {
        ["agencies/", self.id.as_str(), ".json"].concat()
    }

    #[must_use]
    pub fn fragment(&self) -> String {
        ["#", self.id.as_str()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, path: Option<&str>) {
        let found = AgencyLink::from_fragment(fragment).map(|link| link.path());
        assert_eq!(found.as_deref(), path, "from {fragment:?}");
    }

    #[test]
    fn an_id_chooses_a_file_of_this_host() {
        check("#utah-icac", Some("agencies/utah-icac.json"));
        check("utah-icac", Some("agencies/utah-icac.json"));
        check("#0", Some("agencies/0.json"));
        let longest = "a".repeat(64);
        check(&longest, Some(&format!("agencies/{longest}.json")));
    }

    #[test]
    fn a_fragment_that_is_not_an_id_chooses_nothing() {
        for fragment in [
            "",
            "#",
            "##utah",
            "#Utah",
            "#utah icac",
            "#utah_icac",
            "#../index",
            "#utah/icac",
            "#utah.json",
            "#utah%2Ficac",
            "#utah?x",
            "#utah\0",
            "#utah\n",
            "#\u{202e}haut",
            "#801-281-1211&name=Police",
            "#utаh",
            "#//evil.example",
            "#data:text/html,x",
        ] {
            check(fragment, None);
        }
        check(&"a".repeat(65), None);
        check(&"#a".repeat(1_000_000), None);
    }

    #[test]
    fn a_link_leads_back_to_its_agency() {
        let link = AgencyLink::to(AgencyId::new("utah-icac").unwrap());
        assert_eq!(AgencyLink::from_fragment(&link.fragment()), Some(link));
    }
}

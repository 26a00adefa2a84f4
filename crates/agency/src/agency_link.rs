//! Links that choose an agency of this host: `#utah-icac`.
//!
//! Offenders forge "police" contacts, and in 2025 fake telephone numbers were planted in banks'
//! own pages through addresses (Malwarebytes, June 2025). So of an address only this is ever
//! used: the fragment, when all of it is an id; and the id only names a file of this host. No
//! word of it is shown. A fragment never reaches a server, either.

use crate::AgencyId;

/// The choice of one agency, made by a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyLink {
    id: AgencyId,
}

impl AgencyLink {
    /// The choice that a fragment makes, with or without its `#`; `None` for everything that is
    /// not an id, with no word about why: a visitor has no use for it.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        AgencyId::new(text).map(|id| Self { id })
    }

    /// The link to an agency, to print and to hand out.
    #[must_use]
    pub fn to(id: AgencyId) -> Self {
        Self { id }
    }

    #[must_use]
    pub fn id(&self) -> &AgencyId {
        &self.id
    }

    /// Where this host keeps that agency, from the site's root.
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
    fn everything_else_chooses_nothing() {
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

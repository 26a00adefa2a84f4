//! Limits how many objects the tables of an export are joined to. No honest export comes near.
//!
//! A row becomes an object in every owner, and the rows of a location become objects for each
//! service there: 50,000 services at a location with 50,000 numbers are 2.5 × 10^9 objects, from
//! tables of 2 MB.

use crate::csv_table::Row;
use std::fmt;

/// The most objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    pub per_organization: usize,
    pub in_total: usize,
}

/// A charity with 300 services at ten locations each, and a dozen objects at each location, has
/// 40,000; 100,000 are about 110 MB in memory. The 18,000 police agencies of the United States with
/// 20 objects each have 360,000; 5 million take a few seconds.
pub(super) const LIMITS: Limits = Limits { per_organization: 100_000, in_total: 5_000_000 };

/// For each of these bytes, a row counts as one object more, so that long rows are limited, too.
const BYTES: usize = 250;

/// How many objects are left.
pub(super) struct Budget {
    limits: Limits,
    per_organization: usize,
    in_total: usize,
}

/// Which of the two limits was exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LimitExceeded {
    One { limit: usize },
    All { limit: usize },
}

impl Budget {
    pub fn new(limits: Limits) -> Self {
        Self { limits, per_organization: limits.per_organization, in_total: limits.in_total }
    }

    /// Begins the next organization.
    pub fn begin_organization(&mut self) {
        self.per_organization = self.limits.per_organization;
    }

    /// Subtracts a row as an object.
    pub fn spend(&mut self, row: &Row) -> Result<(), LimitExceeded> {
        let objects = 1 + row.bytes() / BYTES;
        let in_total = self.in_total.checked_sub(objects);
        self.in_total = in_total.ok_or(LimitExceeded::All { limit: self.limits.in_total })?;
        let per_organization = self.per_organization.checked_sub(objects);
        self.per_organization =
            per_organization.ok_or(LimitExceeded::One { limit: self.limits.per_organization })?;
        Ok(())
    }
}

impl fmt::Display for LimitExceeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One { limit } => write!(
                f,
                "this organization and what belongs to it are more than {limit} objects, so nothing \
                 of the other tables was taken for it: look whether too many rows name its id, or \
                 that of one of its places"
            ),
            Self::All { limit } => write!(
                f,
                "the organizations down to this one and what belongs to them are more than {limit} \
                 objects, so nothing was taken: split the export, or look whether too many rows \
                 name the same place"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv_table::Table;
    use crate::hsds::tables::{ORGANIZATION, read_within};
    use crate::{Diagnostic, Entry, Found, Sink, States};

    /// Collects the number of telephones of each organization, and every message.
    #[derive(Default)]
    struct Collected {
        phones: Vec<usize>,
        messages: Vec<String>,
    }

    impl Sink for Collected {
        fn expect(&mut self, _entries: usize) {}

        fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
            match found {
                Found::Entry(Entry { organization, .. }) => self.phones.push(
                    organization.get("phones").map_or(0, |all| all.as_array().unwrap().len()),
                ),
                Found::Refused(diagnostic) | Found::Remark(diagnostic) => {
                    self.messages.push(diagnostic.to_string())
                }
            }
            Ok(())
        }
    }

    /// Reads `b`, then `a` with three services at one location with two numbers: 1 object, and 1 +
    /// 3 × 5.
    fn collected(limits: Limits) -> (Collected, Result<(), Diagnostic>) {
        let tables = [
            (ORGANIZATION, "id,name\nb,Orem\na,Provo\n".to_owned()),
            ("service", "id,organization_id\n1,a\n2,a\n3,a\n".to_owned()),
            ("service_at_location", "id,service_id,location_id\n1,1,p\n2,2,p\n3,3,p\n".to_owned()),
            ("location", "id\np\n".to_owned()),
            ("phone", "location_id,number\np,801-852-6210\np,801-852-6211\n".to_owned()),
        ];
        let tables = tables.map(|(kind, text)| (kind, Table::new(text, &kind.into()).unwrap()));
        let mut collected = Collected::default();
        let export = "export".into();
        let read = read_within(limits, &export, tables.into(), &States::new([]), &mut collected);
        (collected, read)
    }

    #[test]
    fn an_organization_within_its_limit_has_everything_that_belongs_to_it() {
        let (collected, read) = collected(Limits { per_organization: 16, in_total: 17 });
        assert_eq!((collected.phones, collected.messages, read), (vec![0, 2], Vec::new(), Ok(())));
    }

    #[test]
    fn an_organization_beyond_its_limit_keeps_its_own_row_and_is_reported() {
        let (collected, read) = collected(Limits { per_organization: 15, in_total: 100 });
        assert_eq!((collected.phones, read), (vec![0, 0], Ok(())));
        let [message] = collected.messages.as_slice() else { panic!("{:?}", collected.messages) };
        assert!(
            message.starts_with("organization:3: this organization and what belongs"),
            "{message}"
        );
    }

    #[test]
    fn an_export_beyond_its_limit_is_refused() {
        let (collected, read) = collected(Limits { per_organization: 16, in_total: 16 });
        assert_eq!(collected.phones, [0]);
        let message = read.unwrap_err().to_string();
        assert!(
            message.starts_with("organization:3: the organizations down to this one"),
            "{message}"
        );
    }

    #[test]
    fn a_long_row_counts_as_several_objects() {
        let text = format!("a,b\n{},x\n", "x".repeat(2 * BYTES));
        let table = Table::new(text, &"a".into()).unwrap();
        let row = table.rows().next().unwrap().unwrap();
        let budget = |per_organization| Budget::new(Limits { per_organization, in_total: 100 });
        assert_eq!(budget(2).spend(&row), Err(LimitExceeded::One { limit: 2 }));
        assert_eq!(budget(3).spend(&row), Ok(()));
    }
}

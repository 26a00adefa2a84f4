//! How much of an export is tied together: an end that no honest one comes near.
//!
//! A row becomes an object for everything that it belongs to, and what belongs to a place becomes
//! one for each service there: 50,000 services at a place with 50,000 numbers are 2.5 × 10^9
//! objects, from tables of 2 MB.

use crate::csv_table::Row;
use std::fmt;

/// Counted in objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    pub of_one: usize,
    pub of_all: usize,
}

/// A charity with 300 services at ten places each, and a dozen objects at each place, has 40,000;
/// 100,000 are about 110 MB in memory. The 18,000 police agencies of the United States with 20
/// objects each have 360,000; 5 million take a few seconds.
pub(super) const LIMITS: Limits = Limits { of_one: 100_000, of_all: 5_000_000 };

/// A row counts as one object more for each of these, so that long ones, too, have an end.
const BYTES: usize = 250;

/// What is left.
pub(super) struct Budget {
    most: Limits,
    of_one: usize,
    of_all: usize,
}

/// Which of the two has no room left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LimitExceeded {
    One { most: usize },
    All { most: usize },
}

impl Budget {
    pub fn new(most: Limits) -> Self {
        Self { most, of_one: most.of_one, of_all: most.of_all }
    }

    /// Begins the next organization.
    pub fn begin(&mut self) {
        self.of_one = self.most.of_one;
    }

    /// Budget for a row as an object.
    pub fn take(&mut self, row: &Row) -> Result<(), LimitExceeded> {
        let objects = 1 + row.bytes() / BYTES;
        let of_all = self.of_all.checked_sub(objects);
        self.of_all = of_all.ok_or(LimitExceeded::All { most: self.most.of_all })?;
        let of_one = self.of_one.checked_sub(objects);
        self.of_one = of_one.ok_or(LimitExceeded::One { most: self.most.of_one })?;
        Ok(())
    }
}

impl fmt::Display for LimitExceeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One { most } => write!(
                f,
                "this organization and what belongs to it are more than {most} objects, so nothing \
                 of the other tables was taken for it: look whether too many rows name its id, or \
                 that of one of its places"
            ),
            Self::All { most } => write!(
                f,
                "the organizations down to this one and what belongs to them are more than {most} \
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

    /// Keeps the number of telephones of each organization, and every sentence.
    #[derive(Default)]
    struct Seen {
        phones: Vec<usize>,
        told: Vec<String>,
    }

    impl Sink for Seen {
        fn expect(&mut self, _entries: usize) {}

        fn add(&mut self, found: Found) -> Result<(), Diagnostic> {
            match found {
                Found::Entry(Entry { organization, .. }) => self.phones.push(
                    organization.get("phones").map_or(0, |all| all.as_array().unwrap().len()),
                ),
                Found::Refused(told) | Found::Remark(told) => self.told.push(told.to_string()),
            }
            Ok(())
        }
    }

    /// `b`, then `a` with three services at one place, which has two numbers: 1, and 1 + 3 × 5.
    fn seen(most: Limits) -> (Seen, Result<(), Diagnostic>) {
        let tables = [
            (ORGANIZATION, "id,name\nb,Orem\na,Provo\n".to_owned()),
            ("service", "id,organization_id\n1,a\n2,a\n3,a\n".to_owned()),
            ("service_at_location", "id,service_id,location_id\n1,1,p\n2,2,p\n3,3,p\n".to_owned()),
            ("location", "id\np\n".to_owned()),
            ("phone", "location_id,number\np,801-852-6210\np,801-852-6211\n".to_owned()),
        ];
        let tables = tables.map(|(kind, text)| (kind, Table::new(text, &kind.into()).unwrap()));
        let mut seen = Seen::default();
        let export = "export".into();
        let read = read_within(most, &export, tables.into(), &States::new([]), &mut seen);
        (seen, read)
    }

    #[test]
    fn an_organization_with_room_has_everything_that_belongs_to_it() {
        let (seen, read) = seen(Limits { of_one: 16, of_all: 17 });
        assert_eq!((seen.phones, seen.told, read), (vec![0, 2], Vec::new(), Ok(())));
    }

    #[test]
    fn one_that_has_none_keeps_its_own_row_and_is_told() {
        let (seen, read) = seen(Limits { of_one: 15, of_all: 100 });
        assert_eq!((seen.phones, read), (vec![0, 0], Ok(())));
        let [told] = seen.told.as_slice() else { panic!("{:?}", seen.told) };
        assert!(told.starts_with("organization:3: this organization and what belongs"), "{told}");
    }

    #[test]
    fn an_export_that_has_none_is_refused_whole() {
        let (seen, read) = seen(Limits { of_one: 16, of_all: 16 });
        assert_eq!(seen.phones, [0]);
        let told = read.unwrap_err().to_string();
        assert!(told.starts_with("organization:3: the organizations down to this one"), "{told}");
    }

    #[test]
    fn a_long_row_counts_as_several_objects() {
        let text = format!("a,b\n{},x\n", "x".repeat(2 * BYTES));
        let table = Table::new(text, &"a".into()).unwrap();
        let row = table.rows().next().unwrap().unwrap();
        let room = |of_one| Budget::new(Limits { of_one, of_all: 100 });
        assert_eq!(room(2).take(&row), Err(LimitExceeded::One { most: 2 }));
        assert_eq!(room(3).take(&row), Ok(()));
    }
}

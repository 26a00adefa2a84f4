//! The ids that an agency had before, so that a link that is printed on a card still leads to it.
//!
//! In `agency.json` they are the field `was`. A page never reads it: `cargo xtask agencies` writes a
//! file for each former id, which has everything that the agency's own file has, and the former id
//! as its `id`. So `/#old-id` works in every page, also in one of an earlier release, and a visitor
//! downloads nothing more. Such a file names its own id under `was`, by which the command knows it.

use crate::{Agency, AgencyError, AgencyId, Fault, Format, JsonPath, NationalLine, Segment};
use crate::{MAX_AGENCIES, serialize};
use serde_json::Value;

/// The most former ids of an agency. Each is a file on the host.
pub const MAX_FORMER_IDS: usize = 10;

/// The field of `agency.json`.
pub(crate) const FORMER_IDS_FIELD: &str = "was";

/// The former ids in a file, and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormerIds {
    by_id: Vec<(AgencyId, Vec<AgencyId>)>,
    /// [`parse`](crate::parse()) reports everything else.
    pub faults: Vec<Fault>,
}

impl FormerIds {
    /// Reads the field of each organization of a version 1 file. What is wrong is left out.
    #[must_use]
    pub fn parse(file: &Value, national: &[NationalLine]) -> Self {
        let mut former_ids = Self::default();
        let organizations = file.get("organizations").and_then(Value::as_array);
        let organizations = organizations.into_iter().flatten().take(MAX_AGENCIES);
        for (index, organization) in organizations.enumerate() {
            let Some(was) = organization.get(FORMER_IDS_FIELD) else { continue };
            let path = JsonPath(vec![
                Segment::Field("organizations".to_owned()),
                Segment::Entry(index + 1),
                Segment::Field(FORMER_IDS_FIELD.to_owned()),
            ]);
            let mut report = |error| former_ids.faults.push(Fault { path: path.clone(), error });
            let found = ids(was, national, &mut report);
            let id = organization.get("id").and_then(Value::as_str).and_then(AgencyId::new);
            former_ids.by_id.extend(id.map(|id| (id, found)));
        }
        former_ids
    }

    /// Those of one agency.
    #[must_use]
    pub fn of(&self, id: &AgencyId) -> &[AgencyId] {
        self.by_id.iter().find(|(own, _)| own == id).map_or(&[], |(_, ids)| ids)
    }
}

fn ids(
    was: &Value,
    national: &[NationalLine],
    report: &mut impl FnMut(AgencyError),
) -> Vec<AgencyId> {
    let mut found = Vec::new();
    let Value::Array(list) = was else {
        report(AgencyError::WrongType {
            right: "a list of ids in [ ], such as [\"utah-icac\"]",
            found: "no list",
        });
        return found;
    };
    if list.len() > MAX_FORMER_IDS {
        report(AgencyError::TooMany { found: list.len(), most: MAX_FORMER_IDS });
    }
    for value in list.iter().take(MAX_FORMER_IDS) {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match AgencyId::new(&text).filter(|_| value.is_string()) {
            Some(id) if national.iter().any(|line| line.id == id.as_str()) => {
                report(AgencyError::IdOfNationalLine);
            }
            Some(id) if found.contains(&id) => (),
            Some(id) => found.push(id),
            None => report(AgencyError::Format { format: Format::Id, found: text }),
        }
    }
    found
}

/// As [`to_json`](crate::to_json), with the former ids of each agency.
#[must_use]
pub fn to_json_with_former_ids(agencies: &[Agency], former_ids: &FormerIds) -> String {
    serialize::to_json_with(agencies, |agency| former_ids.of(&agency.id).to_vec())
}

/// The file of a former id: the agency under that id, which is among its former ids.
#[must_use]
pub fn to_json_of_former_id(agency: &Agency, was: &[AgencyId], former: &AgencyId) -> String {
    let renamed = Agency { id: former.clone(), ..agency.clone() };
    serialize::to_json_with(&[renamed], |_| was.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file(was: Value) -> Value {
        json!({ "version": 1, "organizations": [
            { "id": "orem-police", "name": "Orem Police", "email": "a@orem.example", "was": was },
        ] })
    }

    /// The former ids, then what is wrong.
    #[track_caller]
    fn check(was: Value, ids: &[&str], fault: &str) {
        let national = [NationalLine::new("988".to_owned(), vec!["988".to_owned()])];
        let found = FormerIds::parse(&file(was.clone()), &national);
        let own = AgencyId::new("orem-police").unwrap();
        let shown: Vec<&str> = found.of(&own).iter().map(AgencyId::as_str).collect();
        assert_eq!(shown, ids, "{was}");
        let faults: Vec<String> = found.faults.iter().map(ToString::to_string).collect();
        assert_eq!(faults.join("; "), fault, "{was}");
        let parsed = crate::parse_json(&file(was), &national);
        assert_eq!((parsed.agencies.len(), parsed.faults), (1, vec![]), "a page reads none of it");
    }

    #[test]
    fn former_ids_are_a_list_of_ids_each_once() {
        check(json!(["orem", "orem-pd", "orem"]), &["orem", "orem-pd"], "");
        check(json!([]), &[], "");
        check(
            json!(["Orem PD", "orem"]),
            &["orem"],
            "organization 1, was: `Orem PD` is not an id: write 1 to 64 of a to z, 0 to 9 and -, \
             such as utah-icac",
        );
        check(
            json!(["988", 7]),
            &[],
            "organization 1, was: this is the id of a national line: add your town or state to it; \
             organization 1, was: `7` is not an id: write 1 to 64 of a to z, 0 to 9 and -, such as \
             utah-icac",
        );
        check(
            json!("orem"),
            &[],
            "organization 1, was: it is no list: write a list of ids in [ ], such as [\"utah-icac\"]",
        );
        let many: Vec<String> = (0..12).map(|index| format!("a{index}")).collect();
        let first: Vec<&str> = many.iter().take(10).map(String::as_str).collect();
        check(json!(many), &first, "organization 1, was: 12 are too many: keep the 10 most useful");
    }

    #[test]
    fn former_ids_are_written_and_read_again() {
        let file = file(json!(["orem", "orem-pd"]));
        let agencies = crate::parse_json(&file, &[]).agencies;
        let former_ids = FormerIds::parse(&file, &[]);
        let text = to_json_with_former_ids(&agencies, &former_ids);
        let again = serde_json::from_str(&text).unwrap();
        assert_eq!(FormerIds::parse(&again, &[]), former_ids);
        assert_eq!(crate::parse(&text, &[]).agencies, agencies);
    }

    #[test]
    fn the_file_of_a_former_id_has_it_as_its_id_and_everything_else_of_the_agency() {
        let file = file(json!(["orem"]));
        let agency = crate::parse_json(&file, &[]).agencies.remove(0);
        let former = AgencyId::new("orem").unwrap();
        let was = FormerIds::parse(&file, &[]).of(&agency.id).to_vec();
        let text = to_json_of_former_id(&agency, &was, &former);
        let parsed = crate::parse(&text, &[]);
        assert_eq!(parsed.faults, []);
        assert_eq!(parsed.agencies, [Agency { id: former.clone(), ..agency }]);
        let value = serde_json::from_str(&text).unwrap();
        assert_eq!(FormerIds::parse(&value, &[]).of(&former), [former]);
    }
}

//! Agencies from an Open Referral HSDS 3 export, as tables and as JSON.

use agency_list::{Options, Prune, build};
use content::Content;
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

/// Builds from these files (from the first alone, if there is only one); returns the output and the
/// file of the agency `a1`.
fn built(files: &[(&str, &str)]) -> (String, Value) {
    let folder = TempDir::new().unwrap();
    let (input, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir(&input).unwrap();
    for (name, text) in files {
        fs::write(input.join(name), text).unwrap();
    }
    let input = if let [(only, _)] = files { input.join(only) } else { input };
    let content = Content::load().unwrap();
    let options = Options { prune: Prune::Keep, accepted: Vec::new(), columns: Default::default() };
    let output = match build(&input, &out, &options, &content) {
        Ok(built) => {
            built.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect::<String>()
                + &built.to_string()
        }
        Err(error) => error.to_string(),
    };
    let agency = fs::read_to_string(out.join("a1.json")).unwrap_or_default();
    let agency = serde_json::from_str::<Value>(&agency).unwrap_or_default();
    let index = fs::read_to_string(out.join("index.json")).unwrap_or_default();
    (output + "\n" + &index, agency["organizations"][0].clone())
}

#[track_caller]
fn check(files: &[(&str, &str)], agency: &Value, sentences: &[&str]) {
    let (output, found) = built(files);
    assert_eq!(&found, agency, "{output}");
    for sentence in sentences {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
}

fn provo() -> Value {
    json!({
        "id": "a1",
        "name": "Provo Police",
        "email": "tips@provo.example",
        "phones": [
            { "number": "801-852-6210", "extension": "7", "type": "voice", "languages": ["es"] }
        ],
        "address": "445 W Center St, Provo, UT 84601",
        "schedule": [{ "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00" }],
        "description": { "en": "We take reports." },
        "assured_date": "2026-05-01",
    })
}

const ORGANIZATIONS: &str = "id,name,description,email,website,tax_status\n\
    A1,Provo Police,We take reports.,tips@provo.example,,501c3\n\
    a2,Orem Police,Same.,,,\n";

#[test]
fn tables_are_joined_by_their_ids() {
    let files = [
        ("organizations.csv", ORGANIZATIONS),
        ("services.csv", "id,organization_id,name,assured_date\ns1,A1,Reports,2026-05-01\n"),
        (
            "phones.csv",
            "id,organization_id,service_id,number,extension,type\n\
             p1,A1,,\"\"\"801-852-6210\"\"\",7,voice\np2,A1,,801-852-6211,,fax\n\
             p3,gone,,801-852-6212,,voice\n",
        ),
        ("languages.csv", "id,phone_id,name,code\nl1,p1,Spanish,es\n"),
        ("service_at_locations.csv", "id,service_id,location_id\nx1,s1,b1\n"),
        ("locations.csv", "id,organization_id,name\nb1,,Town hall\n"),
        (
            "addresses.csv",
            "id,location_id,address_1,city,state_province,postal_code,country,address_type\n\
             d1,b1,445 W Center St,Provo,UT,84601,US,physical\n",
        ),
        (
            "schedules.csv",
            "id,location_id,freq,byday,opens_at,closes_at\nh1,b1,WEEKLY,\"MO,TU\",09:00:00,17:00\n",
        ),
        ("programs.csv", "id,name\n"),
    ];
    check(
        &files,
        &provo(),
        &[
            "in: not taken: programs.csv",
            "in/organizations.csv:3: organization a2: nobody can be reached there",
            "not taken of any organization: tax_status",
            "in/phones.csv:3: phones of the type fax: not taken",
            "in/phones.csv:4: this row belongs to no organization of the export",
            "1 written, 1 refused",
            "\"UT\":[{\"id\":\"a1\"",
        ],
    );
}

/// With a hundred rows each, these tables would be joined to 10^10 objects.
#[test]
fn of_two_rows_with_one_id_the_first_is_read() {
    let twice = |header: &str| format!("{header}\n{}", "a1,a1\n".repeat(3));
    let [services, places, contacts, phones] = [
        twice("id,organization_id"),
        twice("id,service_id"),
        twice("id,service_at_location_id"),
        twice("id,contact_id"),
    ];
    let languages = twice("id,phone_id");
    let phones = phones.replacen("contact_id", "contact_id,number", 1);
    let phones = phones.replace("a1,a1\n", "a1,a1,801-852-6210\n");
    check(
        &[
            ("organizations.csv", "id,name\na1,Provo Police\na1,Orem Police\n"),
            ("services.csv", &services),
            ("service_at_locations.csv", &places),
            ("contacts.csv", &contacts),
            ("phones.csv", &phones),
            ("languages.csv", &languages),
        ],
        &json!({ "id": "a1", "name": "Provo Police",
                 "phones": [{ "number": "801-852-6210", "type": "voice" }] }),
        &[
            "in/organizations.csv:3: the row on line 2 has the id `a1` already, so this one was \
             left out: give each its own, or take one out",
            "in/languages.csv:4: the row on line 2 has the id `a1` already",
            // One row of the organizations, and two of each of the other five tables.
            "1 written, 11 refused",
        ],
    );
}

/// A place with many services multiplies objects without any duplicate id.
#[test]
fn an_organization_beyond_the_limit_is_not_joined() {
    let rows = |row: &dyn Fn(usize) -> String| (0..400).map(row).collect::<String>();
    let services = rows(&|index| format!("s{index},a1\n"));
    let places = rows(&|index| format!("s{index},p\n"));
    let phones = rows(&|index| format!("p,801-852-{index:04}\n"));
    check(
        &[
            ("organizations.csv", "id,name,email\na1,Provo Police,tips@provo.example\n"),
            ("services.csv", &format!("id,organization_id\n{services}")),
            ("service_at_locations.csv", &format!("service_id,location_id\n{places}")),
            ("locations.csv", "id\np\n"),
            ("phones.csv", &format!("location_id,number\n{phones}")),
        ],
        &json!({ "id": "a1", "name": "Provo Police", "email": "tips@provo.example" }),
        &[
            "in/organizations.csv:2: this organization and what belongs to it are more than 100000 \
             objects, so nothing of the other tables was taken for it",
            "1 written, 0 refused",
        ],
    );
}

fn organization() -> Value {
    json!({
        "id": "a1", "name": "Provo Police", "description": "We take reports.",
        "email": "tips@provo.example", "year_incorporated": 1900,
        "phones": [{ "number": "801-852-6210", "extension": 7, "languages": [{ "code": "es" }] }],
        "services": [{ "id": "s1", "assured_date": "2026-05-01T00:00:00Z" }],
        "locations": [{
            "addresses": [{ "address_1": "445 W Center St", "city": "Provo",
                "state_province": "Utah", "postal_code": "84601", "address_type": "physical" }],
            "schedules": [{ "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00" }],
        }],
    })
}

fn provo_of_json() -> Value {
    let mut provo = provo();
    provo["address"] = "445 W Center St, Provo, Utah 84601".into();
    provo
}

#[test]
fn compiled_organizations_come_as_array_page_object_or_lines() {
    let one = organization().to_string();
    let other = r#"{"id":"a2","name":"Orem Police","phones":[{"number":"1"}]}"#;
    for (name, text, place) in [
        ("a.json", format!("[{one},\n{other}]"), "a.json:2: organization a2"),
        ("a.json", format!("{{\"contents\":[{one},\n\n{other}]}}"), "a.json:3: organization a2"),
        ("a.ndjson", format!("{one}\n{other}\n{{\"id\":\n"), "a.ndjson:3: this line is not JSON"),
        ("a.json", one.clone(), "1 written, 0 refused"),
    ] {
        check(
            &[(name, &text)],
            &provo_of_json(),
            &[place, "not taken of any organization: year_incorporated", "\"UT\":[{\"id\":\"a1\""],
        );
    }
}

#[test]
fn services_are_gathered_under_their_organization() {
    let mut owner = organization();
    let services = owner.as_object_mut().unwrap().remove("services").unwrap();
    let service = |id: &str| {
        let mut service = services[0].clone();
        service["id"] = id.into();
        service["organization"] = owner.clone();
        service
    };
    let text = json!([service("s1"), service("s2"), { "id": "s3", "organization_id": "a9" }]);
    check(
        &[("services.json", &text.to_string())],
        &provo_of_json(),
        &["this service does not hold its organization", "1 written, 1 refused"],
    );
}

#[test]
fn misleading_values_are_left_out_and_reported() {
    let mut many = organization();
    many["services"] = json!([
        { "id": "s1", "phones": [{ "number": "801-852-6219" }],
          "schedules": [{ "byday": "SU", "opens_at": "01:00", "closes_at": "02:00" }] },
    ]);
    let mut expected = provo_of_json();
    let fields = expected.as_object_mut().unwrap();
    fields.remove("schedule");
    fields.remove("assured_date");
    check(
        &[("a.json", &many.to_string())],
        &expected,
        &[
            "not taken: schedules, where several services or locations have their own",
            "not taken: phones of services, locations and contacts",
        ],
    );
}

#[test]
fn a_broken_document_is_reported_and_nothing_is_written() {
    let (output, agency) = built(&[("a.json", "[{\"id\":\"a1\",\n\"name\":}]")]);
    assert_eq!(agency, Value::Null);
    assert!(output.contains("a.json:2: column 8 is not JSON, so nothing of the file"), "{output}");
    let (output, _) = built(&[("a.json", "{\"a\":1}")]);
    assert!(output.contains("neither version 1 nor HSDS"), "{output}");
}

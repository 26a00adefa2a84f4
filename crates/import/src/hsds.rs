//! Converts organizations of Open Referral HSDS 3 to version 1.
//!
//! | version 1 | taken from |
//! |---|---|
//! | `id` | the organization's `id`, so that a link outlives a new name; made from the name if it is no valid id |
//! | `name`, `website` | the organization; in HSDS 1 and 2 the website is its `url` |
//! | `description` | the organization's, as English: HSDS does not say in which language it is |
//! | `phones` | the organization's own; else those of its services, else of its locations, else of its contacts. Their type is under any heading that ends in `type`: `sms` is a text, `textphone` a tty; a `hotline` and every other that is not known is a voice, and is reported |
//! | `email` | the organization's; else that of its only service; else of a contact |
//! | `address`, state | the first physical address of its locations, else the first of another type |
//! | `schedule` | of its only location or service with one; weekly lines only |
//! | `assured_date` | the oldest of its services |
//!
//! Left out, and reported once for each type or field: fax, pager and video numbers, since nobody
//! answers there at night; numbers of the type home or personal, and mobile numbers of contacts,
//! since they may be somebody's own; schedules of several locations, since nobody could know which
//! is meant; `assurer_email`, since a visitor would take it for a contact; fees, eligibility and
//! payment of services, since a visitor is to call; contacts' names, since people change posts.
//! Services whose `status` is `inactive` or `defunct` do not count. Source: Open Referral Human
//! Services Data Specification 3.0, docs.openreferral.org.

mod items;
pub mod json;
mod limits;
mod phones;
mod schedule;
mod table_names;
pub mod tables;
mod unsupported;

use crate::agency_csv::ensure_id;
use crate::fields;
use crate::phone_type::Holder;
use crate::{Entry, IdFrom, Location, States};
use agency::AgencyId;
use serde_json::{Map, Value, json as object};
use unsupported::UnsupportedValues;

type Object = Map<String, Value>;

/// An entry from a compiled organization, which holds everything that belongs to it.
fn entry(
    source: &Value,
    input_location: Location,
    states: &States,
    unsupported: &mut UnsupportedValues,
) -> Entry {
    unsupported.collect_fields(source);
    // In HSDS 1, a service may belong to its location alone.
    let of_locations = children(source, "locations").flat_map(|one| children(one, "services"));
    let mut services: Vec<&Value> = Vec::new();
    for service in children(source, "services").chain(of_locations).filter(|one| is_active(one)) {
        if service["id"].is_null() || services.iter().all(|known| known["id"] != service["id"]) {
            services.push(service);
        }
    }
    let at_locations = || services.iter().flat_map(|one| children(one, "service_at_locations"));
    let mut locations: Vec<&Value> = children(source, "locations").collect();
    locations.extend(at_locations().map(|one| &one["location"]).filter(|one| one.is_object()));
    let owners = || services.iter().copied().chain(at_locations()).chain(locations.iter().copied());
    let contacts: Vec<&Value> = std::iter::once(source)
        .chain(owners())
        .flat_map(|owner| children(owner, "contacts"))
        .collect();

    let mut organization = Object::new();
    let mut put = |field: &str, value: Option<Value>| {
        organization.extend(value.map(|value| (field.to_owned(), value)));
    };
    let id = text(source, "id").map(|id| id.to_ascii_lowercase());
    put("id", id.filter(|id| AgencyId::new(id).is_some()).map(Value::from));
    put("name", text(source, "name").map(Value::from));
    let website = text(source, "website").or_else(|| text(source, "url"));
    put("website", website.map(Value::from));
    put("description", text(source, "description").map(|text| object!({ "en": text })));
    let levels: [(Holder, Vec<&Value>); 4] = [
        (Holder::Office, vec![source]),
        (Holder::Office, services.iter().copied().chain(at_locations()).collect()),
        (Holder::Office, locations.clone()),
        (Holder::Person, contacts.clone()),
    ];
    let mut phones = Vec::new();
    for (holder, level) in levels {
        if phones.is_empty() {
            phones = phones::phones(&level, holder, &input_location, unsupported);
        } else if unsupported.lower_phone.is_none() {
            let mut lower = level.iter().flat_map(|owner| children(owner, "phones"));
            unsupported.lower_phone = lower.find_map(|phone| {
                let number = text(phone, "number")?;
                let number = number.trim_matches(['"', ' ']).to_owned();
                phones.iter().all(|own| own["number"] != number.as_str()).then_some(number)
            });
        }
    }
    let only_service = if let [only] = services.as_slice() { text(only, "email") } else { None };
    let email = text(source, "email")
        .or(only_service)
        .or_else(|| contacts.iter().find_map(|contact| text(contact, "email")));
    put("email", email.map(Value::from));
    put("phones", (!phones.is_empty()).then_some(Value::Array(phones)));
    let of = |list: &'static str| locations.iter().flat_map(move |one| children(one, list));
    let addresses = || of("addresses").chain(of("mail_addresses"));
    let is_physical =
        |address: &&Value| text(address, "address_type").as_deref() == Some("physical");
    let address = addresses().find(is_physical).or_else(|| addresses().next());
    put("address", address.and_then(address_line).map(Value::from));
    let lines = schedule::schedule_lines(owners(), unsupported);
    put("schedule", (!lines.is_empty()).then_some(Value::Array(lines)));
    // Only the day: some exports add the time.
    let days = services.iter().filter_map(|service| text(service, "assured_date"));
    let days = days.map(|day| day.chars().take(10).collect::<String>());
    put("assured_date", days.min().map(Value::from));
    let state = address.and_then(|address| text(address, "state_province"));
    // An address abroad has no state in the US. The index then lists it without one, which is no
    // fault.
    let state = state.and_then(|state| states.code(&state).map(str::to_owned));
    fields::read(&mut organization, &input_location, &mut unsupported.readings);
    let id: IdFrom = ensure_id(&mut organization);
    Entry { location: input_location, organization, state, id }
}

fn is_active(service: &Value) -> bool {
    !matches!(text(service, "status").as_deref(), Some("inactive" | "defunct"))
}

/// The entries of a list; none if there is no list.
fn children<'v>(owner: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    owner[list].as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

/// The text of a field, if it is not empty. HSDS has numbers in fields such as `extension`.
fn text(owner: &Value, field: &str) -> Option<String> {
    let text = match &owner[field] {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// In one line, with the state and the postal code where the postal service wants them.
fn address_line(address: &Value) -> Option<String> {
    let state = [text(address, "state_province"), text(address, "postal_code")];
    let state: Vec<String> = state.into_iter().flatten().collect();
    let parts = ["address_1", "address_2", "city"].map(|field| text(address, field));
    let state = (!state.is_empty()).then(|| state.join(" "));
    let parts: Vec<String> = parts.into_iter().chain([state]).flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

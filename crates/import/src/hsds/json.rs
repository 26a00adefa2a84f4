//! Reads an HSDS 3 export as compiled JSON: an array, a page with `contents`, one object, or one
//! object on each line; of organizations, of services with their organization inside, or of services
//! at locations with their service inside.

use crate::hsds::items::{Items, MAX_ITEMS};
use crate::hsds::{Object, UnsupportedValues, entry};
use crate::{Diagnostic, Found, Location, Sink, States};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::sync::Arc;

/// A page of an HSDS API.
#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow, alias = "items", alias = "results", alias = "data")]
    contents: Items<'a>,
}

/// The fields that tell to which organization an object belongs.
#[derive(Deserialize)]
struct Item {
    id: Option<Value>,
    organization: Option<Owner>,
    organization_id: Option<Value>,
    /// Of a service at a location.
    service: Option<Service>,
    location: Option<IgnoredAny>,
    /// Of a location, which does not say whose it is.
    addresses: Option<IgnoredAny>,
    location_type: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Service {
    organization: Option<Owner>,
}

#[derive(Deserialize)]
struct Owner {
    id: Option<Value>,
}

/// The objects of one organization.
enum Parts<'a> {
    Organization(&'a str),
    Services(Vec<&'a str>),
}

/// # Errors
/// When the text as a whole is not JSON, or when the sink stops.
pub fn read(
    file: &Arc<str>,
    text: &str,
    states: &States,
    sink: &mut impl Sink,
) -> Result<(), Diagnostic> {
    let mut organizations: Vec<(usize, Parts)> = Vec::new();
    // The type of the index in `tables.rs`: another type of map is 1 KB more of Wasm.
    let mut by_id = HashMap::<(&'static str, String), Vec<usize>>::new();
    let items = items(file, text, sink)?;
    sink.expect(items.len());
    // Lines are counted from the last item on: from the top, the time would grow with the square of
    // the file.
    let (mut counted, mut line) = (text, 1);
    // One message for all that is no object: a hostile file could have millions.
    let mut strange: Option<(usize, usize)> = None;
    for item in items {
        let next = (item.as_ptr() as usize).saturating_sub(counted.as_ptr() as usize);
        let (passed, rest) = counted.split_at_checked(next).unwrap_or((counted, ""));
        line += passed.bytes().filter(|byte| *byte == b'\n').count();
        counted = rest;
        let mut refuse =
            |message: &str| sink.refuse(Location::line(file, line), message.to_owned());
        // A list would be read as an object whose fields have no names.
        let found = item.starts_with('{').then(|| serde_json::from_str::<Item>(item));
        let Some(Ok(found)) = found else {
            strange.get_or_insert((line, 0)).1 += 1;
            continue;
        };
        let of_service = found.service.and_then(|service| service.organization);
        match (found.organization.or(of_service), found.organization_id) {
            (Some(owner), _) => {
                let id = owner.id.map_or_else(|| format!("line {line}"), |id| id.to_string());
                let indexes = by_id.entry(("id", id)).or_default();
                let known = indexes.first().and_then(|index| organizations.get_mut(*index));
                if let Some((_, Parts::Services(services))) = known {
                    services.push(item);
                } else {
                    indexes.push(organizations.len());
                    organizations.push((line, Parts::Services(vec![item])));
                }
            }
            (None, Some(_)) => refuse(
                "this service does not hold its organization: export organizations, or full \
                 services",
            )?,
            (None, None)
                if found.id.is_none() && organizations.is_empty() && !item.contains("\"name\"") =>
            {
                refuse(
                    "this is neither version 1 nor HSDS: give `version` and `organizations`, or \
                     an HSDS export",
                )?;
            }
            (None, None) if found.location.is_some() => refuse(
                "this service at a location does not hold its service with its organization: export \
                 organizations, or full services at locations",
            )?,
            (None, None)
                if found.location_type.is_some()
                    || (found.addresses.is_some() && !item.contains("\"name\"")) =>
            {
                refuse(
                    "this location does not say whose it is: export organizations, or full services",
                )?;
            }
            (None, None) => organizations.push((line, Parts::Organization(item))),
        }
    }
    if let Some((line, count)) = strange {
        let more = match count {
            1 => "this is no HSDS object".to_owned(),
            count => format!("this and {} more are no HSDS objects", count - 1),
        };
        let message = format!("{more}: write an organization or a service in {{ }}");
        sink.refuse(Location::line(file, line), message)?;
    }
    let mut unsupported = UnsupportedValues::default();
    for (line, parts) in organizations {
        let organization = compiled(parts);
        if !organization.is_object() {
            let message = "this organization is nested too deeply: no export needs 128 levels";
            sink.refuse(Location::line(file, line), message.to_owned())?;
            continue;
        }
        let found = entry(&organization, Location::line(file, line), states, &mut unsupported);
        sink.add(Found::Entry(found))?;
    }
    unsupported.report_all(file, sink)
}

/// Every object of the file, as text. Of JSON lines, one that is not JSON is left out; a document
/// that is not JSON is refused as a whole, since nobody can know where the next object begins.
fn items<'a>(
    file: &Arc<str>,
    text: &'a str,
    sink: &mut impl Sink,
) -> Result<Vec<&'a str>, Diagnostic> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_object =
        |line: &str| line.starts_with('{') && serde_json::from_str::<&RawValue>(line).is_ok();
    if lines.next().is_some_and(is_object) && lines.next().is_some() {
        let mut items = Vec::new();
        let lines = text.lines().map(str::trim).enumerate();
        for (index, line) in lines.filter(|(_, line)| !line.is_empty()) {
            match serde_json::from_str::<&RawValue>(line) {
                Ok(item) => items.push(item.get()),
                Err(error) => {
                    let message =
                        format!("this line is not JSON from column {} on", error.column());
                    sink.refuse(Location::line(file, index + 1), message)?;
                }
            }
        }
        return Ok(items);
    }
    let text = text.trim_start();
    let read = if text.starts_with('[') {
        serde_json::from_str::<Items>(text).map(|items| items.0)
    } else {
        serde_json::from_str::<Page>(text)
            .map(|page| page.contents.0)
            .or_else(|_| serde_json::from_str::<&RawValue>(text).map(|item| vec![item]))
    };
    let items = read.map_err(|error| {
        let message = if error.is_data() && text.starts_with('[') {
            format!("it holds more than {MAX_ITEMS} objects: split it")
        } else {
            format!(
            "column {} is not JSON, so nothing of the file was taken: look there, or just before, \
             for a comma, bracket or quotation mark that is missing or too many",
                error.column()
            )
        };
        Diagnostic { location: Location::line(file, error.line()), message }
    })?;
    Ok(items.into_iter().map(RawValue::get).collect())
}

/// An organization that holds everything that belongs to it.
fn compiled(parts: Parts) -> Value {
    let value = |item: &str| serde_json::from_str::<Value>(item).unwrap_or_default();
    match parts {
        Parts::Organization(item) => value(item),
        Parts::Services(items) => {
            let mut organization = Value::Null;
            let mut services = Vec::new();
            for item in items {
                let mut service = service_of(value(item));
                let owner =
                    service.as_object_mut().and_then(|fields| fields.remove("organization"));
                if let (Value::Null, Some(owner)) = (&organization, owner) {
                    organization = owner;
                }
                services.push(service);
            }
            let mut fields = organization.as_object().cloned().unwrap_or_else(Object::new);
            fields.insert("services".to_owned(), services.into());
            Value::Object(fields)
        }
    }
}

/// A service that holds its places, from a place that holds its service.
fn service_of(mut item: Value) -> Value {
    let Some(fields) = item.as_object_mut() else { return item };
    if let Some(Value::Object(mut service)) = fields.remove("service") {
        let places =
            service.entry("service_at_locations").or_insert_with(|| Value::Array(Vec::new()));
        if let Some(places) = places.as_array_mut() {
            places.clear();
            places.push(item);
        }
        return Value::Object(service);
    }
    item
}

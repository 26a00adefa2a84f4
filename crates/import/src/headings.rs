//! The headings under which people keep the contacts of agencies: one table for the reader, for the
//! desk and for the help of `cargo xtask agencies`.
//!
//! The names of our own fields come first in each line. The others were seen in lists of police
//! offices and hospitals, exports of 211 databases (iCarol), Google Contacts and Outlook.

mod heading;

pub(crate) use heading::{Heading, is_known};

/// A field, and the headings that are read as it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownColumn {
    pub field: &'static str,
    /// With commas between; capitals, spaces and signs make no difference. A heading may have a
    /// number (`Phone 2`), words before it (`Agency`, `Business`, `Main`), and words after it
    /// (`Number`, `Value`).
    pub headings: &'static str,
}

const fn known(field: &'static str, headings: &'static str) -> KnownColumn {
    KnownColumn { field, headings }
}

/// Every heading that is known. Of several columns with one field, that whose heading is named first
/// counts, but for numbers, of which all count.
pub const KNOWN_COLUMNS: [KnownColumn; 29] = [
    known(
        "id",
        "id, agency id, organization id, organization uuid, uuid, agency code, resource agency num",
    ),
    known(
        "name",
        "name, agency name, organization name, provider name, department name, agency, organization, \
         organisation, organisation name, provider, company, company name, public name, office name, \
         facility name, facility, station name, institution, department, name of agency, \
         name of organization, nombre",
    ),
    known(
        "phone",
        "phone, telephone, tel, phone number, telephone number, phones, telephones, hotline, helpline, \
         toll free, crisis line, main line, business line, dispatch, non emergency, after hours, \
         out of area, voice, 24 hour line, 24 hour phone, tip line, teléfono",
    ),
    known("extension", "extension, ext, phone extension, phone ext"),
    known("text", "text, sms, text line, text number"),
    known("tty", "tty, tdd, ttd, tty tdd, tty phone, tdd phone, tty tdd phone, relay"),
    known("email", "email, e mail, email address, e mail address, mail, correo electrónico"),
    known(
        "website",
        "website, web site, url, web, web page, webpage, homepage, home page, website address, web address, \
         link, internet",
    ),
    known(
        "address",
        "address, street address, full address, formatted address, address formatted, dirección, mailing address",
    ),
    known(
        "street",
        "street, line, address line, street line, address street, street name and number",
    ),
    known("city", "city, town, municipality, locality, city name, ciudad, mailing city"),
    known(
        "state",
        "state, province, state province, st, state abbreviation, address region, estado, mailing state, \
         mailing state province",
    ),
    known(
        "zip",
        "zip, zip code, postal code, postcode, zip postal code, post code, código postal, mailing zip, \
         mailing zip code, mailing postal code",
    ),
    known("county", "county, parish, county name"),
    known(
        "kind",
        "kind, agency type, organization type, facility type, type of agency, kind of agency, agency kind",
    ),
    known(
        "area",
        "area, service area, area served, areas served, coverage area, coverage, jurisdiction, serves, \
         coverage area text",
    ),
    known(
        "description",
        "description, about, services, agency description, mission, summary, descripción",
    ),
    known(
        "schedule",
        "schedule, hours, hours of operation, opening hours, office hours, business hours, horario",
    ),
    known(
        "languages",
        "languages, language, languages spoken, languages offered, languages offered list, idiomas",
    ),
    known("type", "type, phone type, number type, types"),
    known("status", "status, agency status, record status"),
    known("logo", "logo"),
    known(
        "assured_date",
        "assured date, last verified, last verified on, last assured, verified, verified on",
    ),
    known("assurer", "assurer, verified by"),
    known("was", "was, former id, former ids, old id, old ids, previous id"),
    known("notes", "notes, note, comments, remarks, internal notes, notas"),
    known("fax", "fax, facsimile, pager, telex, isdn, modem, video phone, videophone"),
    known(
        "own",
        "mobile, cell, mobile phone, cell phone, car phone, callback, assistant phone, \
         assistants phone, radio phone, other phone, other street, \
         other city, other state, other postal code",
    ),
    known(
        "person",
        "first name, last name, middle name, given name, family name, contact name, manager",
    ),
];

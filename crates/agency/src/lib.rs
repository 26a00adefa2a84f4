//! Local agencies: what they are, how they are reached, and the rules that keep their data safe to
//! show.
//!
//! Plain Rust: no files, no browser, no clock. Begin with [`Agency`], which holds one, and with
//! [`parse`](parse()), which reads `agency.json`, version 1, and reports every fault in it.
//!
//! | module | what it holds |
//! |---|---|
//! | `agency` | the struct and its parts, and how its fields relate to Open Referral HSDS 3 |
//! | `parse`, `serialize` | `agency.json` to agencies, and back |
//! | `faults` | what can be wrong with `agency.json`, where, and what would be right |
//! | `impersonation`, `confusables` | a name that looks like that of a national hotline |
//! | `hidden_contacts` | a number or an address within words |
//! | `plain_text` | which characters a text may have |
//! | `web_address` | e-mail addresses, websites and logos |
//! | `opening_hours`, [`day`], [`phone_number`] | values with rules of their own |
//! | `former_ids` | the ids that an agency had before, for links that are printed |
//! | `index` | `agencies/index.json`, the list of a host's agencies by state |
//! | [`agency_link`] | a link whose fragment names an agency |
//! | [`draft`] | an agency while somebody edits it at the desk |
//! | `vcard`, `json_ld` | an agency in other formats |

// Text from outside is read without anything that can panic; a test may.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod agency;
pub mod agency_link;
mod confusables;
pub mod day;
pub mod draft;
mod faults;
mod former_ids;
mod hidden_contacts;
mod impersonation;
mod index;
mod json_ld;
mod opening_hours;
mod parse;
pub mod phone_number;
mod plain_text;
mod serialize;
mod vcard;
mod web_address;

#[cfg(test)]
mod tests;

pub use agency::{
    Agency, AgencyId, Language, MAX_AGENCIES, MAX_BYTES, MAX_HOURS, MAX_LANGUAGES, MAX_PHONES,
    Phone, PhoneKind,
};
pub use confusables::look_alike;
pub use faults::{AgencyError, Fault, Format, JsonPath, Segment, escape_and_truncate};
pub use former_ids::{FormerIds, MAX_FORMER_IDS, to_json_of_former_id, to_json_with_former_ids};
pub use impersonation::NationalLine;
pub use index::{AgencyList, IndexEntry, MAX_BYTES_OF_INDEX, index_entries};
pub use json_ld::json_ld;
pub use opening_hours::{Hours, HoursError, Opening, TimeOfDay, Weekday};
pub use parse::{Parsed, parse, parse_json, to_value};
pub use plain_text::TextError;
pub use serialize::to_json;
pub use vcard::{AddressField, to_vcard};
pub use web_address::{Email, Logo, Website};

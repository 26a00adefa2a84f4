//! Reads vCard 2.1, 3.0 and 4.0 as address books write them: each card is an organization.
//!
//! | version 1 | taken from |
//! |---|---|
//! | `name` | `ORG` with its units; else `FN`, which is reported, since it may be a person |
//! | `phones` | `TEL`, those marked as work first, then those with `PREF`. `textphone`, `TTY` and `TDD` are a tty; `text` alone a text, beside a voice both; the rest a voice |
//! | `email`, `website` | the first `EMAIL`; the first `URL`, by `https:` if there is one; marked as work before `PREF` |
//! | `address` | the `ADR` marked as work, else the preferred, else the first; else a `LABEL` |
//!
//! Left out, reported with the line and offered ([`PrivateContact`]): contacts that are marked as home
//! or personal, or that may be somebody's own (`owner`), and notes. Left out and reported: fax, pager, modem and video numbers,
//! since nobody answers there at night; a person's name beside the organization's, since people
//! change posts; pictures, which are chosen in the form; every other property, in plain words.
//! Written by hand: with `calcard` the desk would download 108 KB for this instead of 29 (measured in
//! the whole desk), without the line of each fault. A test holds this reader against it.
//! Sources: RFC 6350 (4.0), RFC 2426 (3.0), the vCard 2.1 specification (versit, 1996).
//!
//! There is no dependency for it: the crate `calcard` 0.3, which is good, would add 108 KB to the
//! desk's Wasm after Brotli, most of it calendars and time zones. This adds 29 KB by the same
//! measure (opt-level z, fat LTO, `wasm-opt -Oz`, Brotli 11), with what it shares with the rest of
//! the desk counted in.

mod card;
mod charset;
mod contacts;
mod lines;
mod owner;
mod property_names;
mod value;

use crate::agency_csv::ensure_id;
use crate::fields::{self, Readings};
use crate::{Diagnostic, Entry, Found, Location, PrivateContact, Sink};
use card::CardMapper;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Whether a text begins like a vCard.
#[must_use]
pub fn is_vcard(text: &str) -> bool {
    let begins = text.trim_start().get(..BEGIN.len());
    begins.is_some_and(|begins| begins.eq_ignore_ascii_case(BEGIN))
}

const BEGIN: &str = "BEGIN:VCARD";

/// Reads every card.
///
/// # Errors
/// When the sink stops.
pub fn read(file: &Arc<str>, text: &str, sink: &mut impl Sink) -> Result<(), Diagnostic> {
    let (mut unsupported, mut readings) = (BTreeSet::new(), Readings::default());
    for card in lines::cards(text) {
        let location = |line: usize| Location::line(file, line);
        if let Some(line) = card.stray_line {
            sink.remark(location(line), "not taken: what stands outside of any card".to_owned())?;
        }
        if !card.is_complete {
            let message = "this card has no END:VCARD, so its end may be missing: look whether all of \
                        it is here";
            sink.remark(location(card.line), message.to_owned())?;
        }
        let mut mapper = CardMapper::new(&mut unsupported);
        let mut broken = Vec::new();
        for line in lines::properties(&card) {
            match line {
                Ok(property) => mapper.add(property),
                Err(line) => broken.push(line),
            }
        }
        match broken.as_slice() {
            [] => (),
            [line] => mapper.report(*line, "not taken: this line is no property of a card"),
            [line, more @ ..] => {
                let more = more.len();
                let message = format!(
                    "not taken: this line and {more} below it, which are no properties of a card"
                );
                mapper.report(*line, &message);
            }
        }
        let (mut organization, remarks, offered) = mapper.finish(card.line);
        for (line, message) in remarks {
            sink.remark(location(line), message)?;
        }
        if organization.is_empty() {
            sink.refuse(location(card.line), "nothing of this card could be taken".to_owned())?;
            continue;
        }
        fields::read(&mut organization, &location(card.line), &mut readings);
        for (line, field, value, mark) in offered {
            sink.offer(PrivateContact { location: location(line), field, value, mark });
        }
        let id = ensure_id(&mut organization);
        sink.add(Found::Entry(Entry {
            location: location(card.line),
            organization,
            state: None,
            id,
        }))?;
    }
    if !unsupported.is_empty() {
        let names = crate::name_list::list(unsupported.iter().copied());
        sink.remark(Location::file(file), format!("not taken of any card: {names}"))?;
    }
    readings.report(sink)
}

//! vCard 2.1, 3.0 and 4.0, as address books write them: each card an organization.
//!
//! | version 1 | taken from |
//! |---|---|
//! | `name` | `ORG` with its units; else `FN`, and that is told, since it may be a person |
//! | `phones` | `TEL`, those marked as work first, then those with `PREF`. `textphone`, `TTY` and `TDD` are a tty; `text` alone a text, beside a voice both; the rest a voice |
//! | `email`, `website` | the first `EMAIL`; the first `URL` by `https:`; marked as work before `PREF` |
//! | `address` | the `ADR` marked as work, else the preferred, else the first; else a `LABEL` |
//!
//! Left out, and told with the line: what is marked as home or personal, and what may be somebody's
//! own (`owner`); `NOTE`, in which offices keep what is for themselves; fax, pager, modem and video
//! numbers, since nobody answers there at night; a person's name beside the organization's, since
//! people change posts; pictures, which are chosen in the form; every other property, once for each
//! name.
//! Sources: RFC 6350 (4.0), RFC 2426 (3.0), the vCard 2.1 specification (versit, 1996).
//!
//! Read by hand: the crate `calcard` 0.3, which is good, would add 108 KB to the desk's Wasm after
//! Brotli, most of it calendars and time zones. This adds 29 KB by the same measure (opt-level z,
//! fat LTO, `wasm-opt -Oz`, Brotli 11), with what it shares with the rest of the desk counted in.

mod card;
mod charset;
mod fields;
mod lines;
mod owner;
mod value;

use crate::agency_csv::id_of;
use crate::{Diagnostic, Entry, Found, Location, Sink};
use card::CardMapper;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Whether a text begins as a card does.
#[must_use]
pub fn is_vcard(text: &str) -> bool {
    let begins = text.trim_start().get(..BEGIN.len());
    begins.is_some_and(|begins| begins.eq_ignore_ascii_case(BEGIN))
}

const BEGIN: &str = "BEGIN:VCARD";

/// Reads every card.
///
/// # Errors
/// When the sink wants no more.
pub fn read(file: &Arc<str>, text: &str, sink: &mut impl Sink) -> Result<(), Diagnostic> {
    let mut not_taken = BTreeSet::new();
    for card in lines::cards(text) {
        let at = |line: usize| Location::line(file, line);
        if let Some(line) = card.outside {
            sink.remark(at(line), "not taken: what stands outside of any card".to_owned())?;
        }
        if !card.is_whole {
            let what = "this card has no END:VCARD, so its end may be missing: look whether all of \
                        it is here";
            sink.remark(at(card.line), what.to_owned())?;
        }
        let mut taker = CardMapper::new(&mut not_taken);
        for line in lines::properties(&card) {
            match line {
                Ok(property) => taker.take(property),
                Err(line) => taker.tell(line, "not taken: this line is no property of a card"),
            }
        }
        let (mut organization, told) = taker.done(card.line);
        for (line, what) in told {
            sink.remark(at(line), what)?;
        }
        if organization.is_empty() {
            sink.refuse(at(card.line), "nothing of this card could be taken".to_owned())?;
            continue;
        }
        let id = id_of(&mut organization);
        sink.add(Found::Entry(Entry { at: at(card.line), organization, state: None, id }))?;
    }
    if !not_taken.is_empty() {
        let names = crate::name_list::list(not_taken.iter().map(String::as_str));
        sink.remark(Location::file(file), format!("not taken of any card: {names}"))?;
    }
    Ok(())
}

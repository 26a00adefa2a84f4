//! The desk: the form in which an agency writes its own contact and exports it as files.
//!
//! Visitors never load this module: it is in a Wasm of its own. The draft stays in memory, is
//! validated by the same code as on the visitors' page, and goes nowhere but into files that the
//! browser saves. `form` holds the state; every other module is a part of the form or an export.

mod data;
pub mod export;
mod fault_text;
mod faults;
mod field;
mod form;
mod hours;
mod import;
mod logo;
mod organization;
mod phones;
mod preview;
mod saved_draft;
mod validation;

pub use data::{DeskData, DeskLanguage};

use crate::browser;
use form::Form;
use leptos::prelude::*;
use std::time::Duration;

/// Debounce: validate 700 ms after the last keystroke, so that a half-typed number shows no fault.
const PAUSE: Duration = Duration::from_millis(700);

/// Opens the desk in the page's element for it.
pub fn open() {
    // Without its words there is no form. The page then says how to write the file by hand.
    let Some(data) = DeskData::from_json(&browser::text_of("desk-data")) else { return };
    browser::mount("desk", move || view! { <Desk data /> });
}

/// The whole form. It is shown once the Wasm runs.
#[component]
fn Desk(data: DeskData) -> impl IntoView {
    // The data are needed for as long as the page is open.
    let form = Form::new(Box::leak(Box::new(data)));
    provide_context(form);
    let turn = StoredValue::new(0_u32);
    Effect::new(move || {
        form.draft.track();
        form.pictures.track();
        let now = turn.get_value().wrapping_add(1);
        turn.set_value(now);
        browser::after(PAUSE, move || {
            if turn.get_value() == now {
                form.validate();
            }
        });
    });
    view! {
        <import::ImportSection />
        <faults::FaultList />
        <div class="sides">
            <organization::Organizations />
            <preview::Preview />
        </div>
        <saved_draft::SavedDraft />
        <export::ExportSection />
    }
}

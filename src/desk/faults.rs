//! The list of all faults, above the form.

use crate::desk::form::form;
use leptos::prelude::*;

/// Shown once somebody wants to save. Each fault links to its field.
#[component]
pub(super) fn FaultList() -> impl IntoView {
    let form = form();
    let faults = Memo::new(move |_| form.validation.with(|validation| validation.faults.clone()));
    let title = Signal::derive(move || match faults.with(Vec::len) {
        0 if form.validation.with(|validation| validation.agencies.is_empty()) => {
            form.say("form.nothing_typed").to_owned()
        }
        0 => form.say("form.no_fault").to_owned(),
        count => form.fill("form.faults", &[("count", &count.to_string())]),
    });
    let list = move || {
        let faults = faults.get().into_iter().map(|fault| {
            let (id, label) = match &fault.field {
                Some(field) => (field.html_id(), form.label(field)),
                None => ("desk".to_owned(), form.say("form.the_file")),
            };
            view! { <li><a href=format!("#{id}")>{label} ": " {fault.text}</a></li> }
        });
        faults.collect_view()
    };
    view! {
        <section
            id="faults"
            class="faults"
            tabindex="-1"
            aria-labelledby="faults-title"
            hidden=Signal::derive(move || !form.shows_missing.get())
        >
            <h2 id="faults-title">{title}</h2>
            <ul data-faults=Signal::derive(move || faults.with(Vec::len).to_string())>{list}</ul>
        </section>
    }
}

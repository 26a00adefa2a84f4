//! All faults together, above the form.

use crate::desk::form;
use leptos::prelude::*;

/// Diagnostic once somebody wants to save; each leads to its field.
#[component]
pub(super) fn Faults() -> impl IntoView {
    let form = form();
    let told = Memo::new(move |_| form.judged.with(|judged| judged.told.clone()));
    let title = Signal::derive(move || match told.with(Vec::len) {
        0 if form.judged.with(|judged| judged.agencies.is_empty()) => {
            form.say("form.nothing_typed").to_owned()
        }
        0 => form.say("form.no_fault").to_owned(),
        count => form.fill("form.faults", &[("count", &count.to_string())]),
    });
    let list = move || {
        let told = told.get().into_iter().map(|told| {
            let (id, label) = match &told.field {
                Some(field) => (field.html_id(), form.label(field)),
                None => ("desk".to_owned(), form.say("form.the_file")),
            };
            view! { <li><a href=format!("#{id}")>{label} ": " {told.say}</a></li> }
        });
        told.collect_view()
    };
    view! {
        <section
            id="faults"
            class="faults"
            tabindex="-1"
            aria-labelledby="faults-title"
            hidden=Signal::derive(move || !form.wants_all.get())
        >
            <h2 id="faults-title">{title}</h2>
            <ul data-faults=Signal::derive(move || told.with(Vec::len).to_string())>{list}</ul>
        </section>
    }
}

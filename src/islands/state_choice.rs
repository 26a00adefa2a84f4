//! The choice of a state.

use crate::browser;
use leptos::prelude::*;

/// Shows only the state that is chosen in the list inside; with none chosen, every state.
///
/// The choice stays in the page: it is neither kept nor sent.
#[island]
pub fn StateChoice(children: Children) -> impl IntoView {
    view! {
        <div on:change=move |event| {
            let chosen = browser::chosen(&event);
            let states = browser::attributes_of("[data-state]", "data-state");
            browser::hide("[data-state]", |index| {
                !chosen.is_empty() && states.get(index) != Some(&chosen)
            });
        }>{children()}</div>
    }
}

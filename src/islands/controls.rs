//! Forward, back, and out of the walk.

use super::Walking;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words on the controls.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ControlWords {
    pub next: String,
    pub back: String,
    pub skip: String,
    pub show_all: String,
    /// Holds `{step}` and `{steps}`.
    pub place: String,
}

/// Shown only while walking.
#[island]
pub fn Controls(words: ControlWords) -> impl IntoView {
    let walking = expect_context::<Walking>();
    let place = words.place;
    let place = move || match walking.step_number() {
        Some((step, steps)) => {
            place.replace("{step}", &step.to_string()).replace("{steps}", &steps.to_string())
        }
        None => String::new(),
    };
    view! {
        <nav class="controls" hidden=move || !walking.is_walking()>
            <p class="controls__place" role="status">{place}</p>
            <button type="button" data-do="back" on:click=move |_| walking.go_back()>
                {words.back}
            </button>
            <button
                class="button"
                type="button"
                // Only one way forward is marked at any time: here, or in the opening.
                data-do=move || walking.is_walking().then_some("next")
                hidden=move || !walking.has_next()
                on:click=move |_| walking.go_on()
            >
                {words.next}
            </button>
            <button
                type="button"
                data-do="skip"
                hidden=move || !walking.is_at_question()
                on:click=move |_| walking.skip()
            >
                {words.skip}
            </button>
            <button type="button" data-do="show-all" on:click=move |_| walking.show_everything()>
                {words.show_all}
            </button>
        </nav>
    }
}

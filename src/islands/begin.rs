//! The way into the walk.

use super::Walking;
use leptos::prelude::*;

/// Begins the walk. Before the page is alive it is a plain link to the steps.
#[island]
pub fn Begin(label: String) -> impl IntoView {
    let walking = expect_context::<Walking>();
    view! {
        <a
            class="button"
            href="#steps"
            // Only one way forward is marked at any time: here, or in the controls.
            data-do=move || (!walking.is_walking()).then_some("next")
            on:click=move |event| {
                event.prevent_default();
                walking.go_on();
            }
        >
            {label}
        </a>
    }
}

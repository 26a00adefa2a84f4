//! A question, as a screen of the walk.

use super::Walking;
use crate::{
    browser,
    domain::walk::{Choices, Kind, Screen},
};
use leptos::prelude::*;

/// Shown only in the walk: without it, no answer would change anything.
#[island]
pub fn QuestionScreen(
    id: String,
    /// The bit of the first choice.
    first: u32,
    answers: Choices,
    /// The answer that nothing of it is true; empty when that is no answer.
    none: Choices,
    children: Children,
) -> impl IntoView {
    let walking = expect_context::<Walking>();
    // Asked of everybody.
    let serves = Choices::all();
    let place = walking.add(Screen { kind: Kind::Question { answers, none }, serves }, &id);
    view! {
        <div
            class="question"
            hidden=move || !walking.is_at(place)
            on:change=move |event| {
                walking.answer(answers, Choices(browser::checked_inputs(&event) << first));
            }
        >
            {children()}
        </div>
    }
}

//! A step of the guide, as a screen of the walk.

use super::Walking;
use crate::domain::walk::{Choices, Kind, Screen};
use leptos::prelude::*;

/// Hidden while the walk is elsewhere.
#[island]
pub fn StepScreen(
    id: String,
    /// The answers that the step is for.
    serves: Choices,
    children: Children,
) -> impl IntoView {
    let walking = expect_context::<Walking>();
    let place = walking.add(Screen { kind: Kind::Step, serves }, &id);
    view! {
        <section data-step=id hidden=move || walking.is_elsewhere(place)>
            {children()}
        </section>
    }
}

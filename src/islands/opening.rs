//! What gives way to the walk.

use super::Walking;
use leptos::prelude::*;

/// A part of the written page that is hidden while walking.
#[island]
pub fn Opening(children: Children) -> impl IntoView {
    let walking = expect_context::<Walking>();
    view! {
        <section class="opening" hidden=move || walking.is_walking()>
            {children()}
        </section>
    }
}

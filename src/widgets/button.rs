//! The button of the desk and of the officers' page.

use leptos::prelude::*;

#[component]
pub(crate) fn Button(
    #[prop(into)] label: Signal<String>,
    /// One type for all callbacks: a type parameter would bring a copy of the button for each
    /// closure into the Wasm.
    #[prop(into)]
    on_press: UnsyncCallback<()>,
    #[prop(into, optional)] is_hidden: Signal<bool>,
    /// The value of `data-does`, by which tests find the button.
    #[prop(optional)]
    data_does: &'static str,
    #[prop(optional)] is_main: bool,
    /// The id, for a button that takes over the focus.
    #[prop(optional)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <button
            id=id
            type="button"
            class:button=is_main
            data-does=(!data_does.is_empty()).then_some(data_does)
            hidden=is_hidden
            on:click=move |_| on_press.run(())
        >
            {label}
        </button>
    }
}

//! Buttons of the desk, and of the officers' page.

use leptos::prelude::*;

#[component]
pub(crate) fn Button(
    #[prop(into)] says: Signal<String>,
    /// Behind one type for all, since each closure of its own would bring a button of its own into
    /// the Wasm.
    #[prop(into)]
    does: UnsyncCallback<()>,
    #[prop(into, optional)] is_hidden: Signal<bool>,
    /// For whoever looks for it by what it does.
    #[prop(optional)]
    mark: &'static str,
    #[prop(optional)] is_main: bool,
    /// For the focus, when what had it is gone.
    #[prop(optional)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <button
            id=id
            type="button"
            class:button=is_main
            data-does=(!mark.is_empty()).then_some(mark)
            hidden=is_hidden
            on:click=move |_| does.run(())
        >
            {says}
        </button>
    }
}

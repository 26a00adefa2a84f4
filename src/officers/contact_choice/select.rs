//! A list to choose one thing from.

use leptos::prelude::*;

#[component]
pub(in crate::officers) fn Pick(
    id: &'static str,
    label: &'static str,
    /// Values, each with its name.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] picks: UnsyncCallback<String>,
    #[prop(into, optional)] is_hidden: Signal<bool>,
) -> impl IntoView {
    let options = move || {
        let chosen = chosen.get();
        let options = options.get().into_iter().map(|(value, name)| {
            let is_chosen = value == chosen;
            view! {
                <option value=value prop:selected=is_chosen>
                    {name}
                </option>
            }
        });
        options.collect_view()
    };
    view! {
        <p class="pick" hidden=is_hidden>
            <label for=id>{label}</label>
            <select
                id=id
                autocomplete="off"
                on:change=move |event| picks.run(event_target_value(&event))
            >
                {options}
            </select>
        </p>
    }
}

//! A labeled `select` element.

use leptos::prelude::*;

#[component]
pub(in crate::officers) fn Select(
    id: &'static str,
    label: &'static str,
    /// Values with their labels.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: UnsyncCallback<String>,
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
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {options}
            </select>
        </p>
    }
}

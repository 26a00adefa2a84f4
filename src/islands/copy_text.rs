//! Words that a visitor can copy, or hand to another app.

use crate::browser;
use leptos::prelude::*;

/// The buttons around words, and what is said afterwards: all of it stands in the written page.
///
/// A button says with `data-do` what it does, and with `data-of` to the text of which element.
#[island]
pub fn CopyText(children: Children) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    view! {
        <div
            class="copy alive-only"
            data-copied=move || copied.get().map(|done| if done { "yes" } else { "no" })
            on:click=move |event| {
                let Some(of) = browser::asked(&event, "data-of") else {
                    return;
                };
                let text = browser::text_of(&of);
                if browser::asked(&event, "data-do").is_some_and(|does| does == "share") {
                    browser::share(&text);
                } else {
                    browser::copy(text, move |done| copied.set(Some(done)));
                }
            }
        >
            {children()}
        </div>
    }
}

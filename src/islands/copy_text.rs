//! Words that a visitor can copy, or hand to another app.

use crate::browser;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words on the buttons, and what is said afterwards.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CopyWords {
    pub copy: String,
    pub copied: String,
    pub failed: String,
    pub share: String,
}

/// Copies the text of an element; shares it where the browser has a share sheet.
#[island]
pub fn CopyText(
    /// The id of the element.
    of: String,
    words: CopyWords,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let CopyWords { copy, copied, failed, share } = words;
    let shared = of.clone();
    view! {
        <p class="ways alive-only">
            <button
                type="button"
                data-do="copy"
                on:click=move |_| {
                    let (copied, failed) = (copied.clone(), failed.clone());
                    browser::copy_text_of(
                        &of,
                        move |done| said.set(if done { copied } else { failed }),
                    );
                }
            >
                {copy}
            </button>
            <button
                type="button"
                data-do="share"
                hidden=!browser::can_share()
                on:click=move |_| browser::share_text_of(&shared)
            >
                {share}
            </button>
            <span role="status">{said}</span>
        </p>
    }
}

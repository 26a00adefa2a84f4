//! The exit by keyboard: Shift, three times.

use crate::{browser, domain::exit::ShiftPresses};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a screen reader says while Shift is pressed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExitWords {
    pub keys: String,
    pub one_more: String,
    pub last: String,
    pub too_slow: String,
    pub leaving: String,
}

/// Leaves when Shift is pressed three times by itself; counts aloud for those who cannot see.
#[island]
pub fn ShiftExit(words: ExitWords) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let presses = StoredValue::new(ShiftPresses::None);
    let ExitWords { keys, one_more, last, too_slow, leaving } = words;
    browser::on_shift_alone(move |now| {
        let after = presses.get_value().press(now);
        presses.set_value(after);
        said.set(match after {
            ShiftPresses::None => String::new(),
            ShiftPresses::One { .. } => one_more.clone(),
            ShiftPresses::Two { .. } => last.clone(),
            ShiftPresses::Three => leaving.clone(),
        });
        match after {
            ShiftPresses::Three => browser::leave(),
            _ => {
                let too_slow = too_slow.clone();
                browser::after(ShiftPresses::LONGEST_PAUSE, move || {
                    if presses.get_value() == after {
                        presses.set_value(ShiftPresses::None);
                        said.set(too_slow);
                    }
                });
            }
        }
    });
    view! {
        <p class="keys alive-only">{keys}</p>
        <p class="unseen" role="status">{said}</p>
    }
}

//! The exit by keyboard: Shift, three times.

use crate::browser;
use content::shift_presses::ShiftPresses;
use leptos::prelude::*;

/// Leaves when Shift is pressed three times by itself; counts aloud for those who cannot see.
///
/// What it says stands in the written page, in elements whose ids begin with `exit-`.
#[island]
pub fn ShiftExit() -> impl IntoView {
    let said = RwSignal::new(String::new());
    let presses = StoredValue::new(ShiftPresses::None);
    browser::on_shift_alone(move |now| {
        // Anything else between ends the count: somebody is typing, or changes the keyboard's language.
        let Some(now) = now else {
            if presses.get_value() != ShiftPresses::None {
                presses.set_value(ShiftPresses::None);
                said.set(String::new());
            }
            return;
        };
        let after = presses.get_value().press(now);
        presses.set_value(after);
        let say = match after {
            ShiftPresses::None | ShiftPresses::One { .. } => "exit-two-more",
            ShiftPresses::Two { .. } => "exit-one-more",
            ShiftPresses::Three => "exit-leaving",
        };
        said.set(browser::text_of(say));
        if after == ShiftPresses::Three {
            browser::leave();
        }
        browser::after(ShiftPresses::LONGEST_PAUSE, move || {
            if presses.get_value() == after {
                presses.set_value(ShiftPresses::None);
                said.set(browser::text_of("exit-too-slow"));
            }
        });
    });
    view! {
        <p class="unseen" role="status">
            {said}
        </p>
    }
}

//! The exit by keyboard: Shift, three times.

use crate::browser;
use crate::widgets::markup::EXIT_ID;
use content::shift_presses::ShiftPresses;
use leptos::prelude::*;

/// Leaves when Shift is pressed three times by itself. A screen reader announces the count.
///
/// Its texts are in the page, in elements whose ids begin with `exit-`.
#[island]
pub fn ShiftExit() -> impl IntoView {
    let status = RwSignal::new(String::new());
    let presses = StoredValue::new(ShiftPresses::None);
    browser::on_shift_alone(move |now| {
        // Anything else in between ends the count: somebody is typing, or changes the keyboard's
        // language.
        let Some(now) = now else {
            if presses.get_value() != ShiftPresses::None {
                presses.set_value(ShiftPresses::None);
                status.set(String::new());
            }
            return;
        };
        let after = presses.get_value().press(now);
        presses.set_value(after);
        let text_id = match after {
            ShiftPresses::None | ShiftPresses::One { .. } => "exit-two-more",
            ShiftPresses::Two { .. } => "exit-one-more",
            ShiftPresses::Three => "exit-leaving",
        };
        status.set(browser::text_of(text_id));
        if after == ShiftPresses::Three {
            browser::click(EXIT_ID);
        }
        browser::after(ShiftPresses::LONGEST_PAUSE, move || {
            if presses.get_value() == after {
                presses.set_value(ShiftPresses::None);
                status.set(browser::text_of("exit-too-slow"));
            }
        });
    });
    view! {
        <p class="unseen" role="status">
            {status}
        </p>
    }
}

//! The pages on this device, for a place without a network, if an officer asks for it.

use crate::browser::{self, Offline};
use crate::officers::choice;
use crate::officers::contact_choice::Choice;
use crate::site_address::site_address;
use crate::widgets::button::Button;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The file that keeps them, below the root of the site. The build writes it.
pub const WORKER: &str = "offline.js";

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The browser has not answered yet, or cannot keep anything.
    Unknown,
    Refused,
    Off,
    Working,
    On,
    /// Not every page came.
    Failed,
}

impl Stage {
    fn said(self, choice: Choice) -> &'static str {
        match self {
            Self::Unknown => "",
            Self::Refused => choice.say("offline.refused"),
            Self::Off => choice.say("offline.is_off"),
            Self::Working => choice.say("offline.working"),
            Self::On => choice.say("offline.is_on"),
            Self::Failed => choice.say("offline.failed"),
        }
    }
}

/// One button switches it on and off again.
#[component]
pub(super) fn WithoutNetwork() -> impl IntoView {
    let choice = choice();
    let root = StoredValue::new(site_address(&browser::address(), &choice.data.root));
    let stage = RwSignal::new(Stage::Unknown);
    spawn_local(async move {
        stage.set(match browser::worker_state(&root.get_value()).await {
            Offline::Refused => Stage::Refused,
            Offline::Off => Stage::Off,
            Offline::On => Stage::On,
        });
    });
    let switch = move || {
        let before = stage.get_untracked();
        if before == Stage::Working {
            return;
        }
        stage.set(Stage::Working);
        spawn_local(async move {
            let root = root.get_value();
            stage.set(match before {
                Stage::On => {
                    browser::unregister_worker(&root).await;
                    Stage::Off
                }
                _ if browser::register_worker(&root, WORKER).await => {
                    choice.keep_listed().await;
                    Stage::On
                }
                _ => Stage::Failed,
            });
        });
    };
    let label = Signal::derive(move || match stage.get() {
        Stage::On => choice.say("offline.off"),
        _ => choice.say("offline.on"),
    });
    view! {
        <h3>{choice.say("offline.title")}</h3>
        <p>{choice.say("offline.what")}</p>
        <p>{choice.say("offline.who")}</p>
        <Show when=move || !matches!(stage.get(), Stage::Unknown | Stage::Refused)>
            <p class="ways">
                <Button says=label mark="offline" does=switch />
            </p>
        </Show>
        <p id="offline-said" role="status">
            {move || stage.get().said(choice)}
        </p>
    }
}

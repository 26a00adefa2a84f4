//! The switch that stores the site on this device, for places without a network.

use crate::browser::{self, WorkerState};
use crate::officers::contact_choice::{ContactChoice, choice};
use crate::site_address::site_address;
use crate::widgets::button::Button;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The file of the service worker, below the root of the site. The build writes it.
pub const WORKER_FILE: &str = "offline.js";

/// How the names of its caches begin; the address of the site follows. The build writes it into
/// the service worker.
pub const CACHE_PREFIX: &str = "offline";

/// The state of the switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The browser has not answered yet.
    Unknown,
    Refused,
    Off,
    Working,
    On,
    /// Not every file could be loaded.
    Failed,
}

impl Stage {
    fn status(self, choice: ContactChoice) -> &'static str {
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

/// One button that switches it on and off.
#[component]
pub(super) fn OfflineToggle() -> impl IntoView {
    let choice = choice();
    let root = StoredValue::new(site_address(&browser::address(), &choice.data.root));
    let stage = RwSignal::new(Stage::Unknown);
    spawn_local(async move {
        stage.set(match browser::worker_state(&root.get_value()).await {
            WorkerState::Refused => Stage::Refused,
            WorkerState::Off => Stage::Off,
            WorkerState::On => Stage::On,
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
                    browser::unregister_worker(&root, CACHE_PREFIX).await;
                    Stage::Off
                }
                _ if browser::register_worker(&root, WORKER_FILE, CACHE_PREFIX).await => {
                    choice.cache_listed().await;
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
                <Button label=label data_does="offline" on_press=switch />
            </p>
        </Show>
        <p id="offline-said" role="status">
            {move || stage.get().status(choice)}
        </p>
    }
}

//! What this browser keeps of the site for a place without a network.

use crate::browser::Offline;
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, JsString, Promise};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

/// Whether the browser keeps the site whose root is at this address.
pub async fn worker_state(root: &str) -> Offline {
    match registration(root).await {
        Err(_) => Offline::Refused,
        Ok(Some(registration)) if registration.active().is_some() => Offline::On,
        Ok(_) => Offline::Off,
    }
}

/// Has the browser keep the site, and says whether all of it came.
pub async fn register_worker(root: &str, worker: &str) -> bool {
    let done = register(root, worker).await.unwrap_or_default();
    if !done {
        unregister_worker(root).await;
    }
    done
}

/// Takes away what the browser kept, and who kept it.
pub async fn unregister_worker(root: &str) {
    if let Ok(Some(registration)) = registration(root).await
        && let Ok(gone) = registration.unregister()
    {
        _ = JsFuture::from(gone).await;
    }
    _ = forget(root).await;
}

/// A page without https has no workers, and neither has a private window of some browsers.
fn workers() -> Result<ServiceWorkerContainer, JsValue> {
    let workers = window().navigator().service_worker();
    if workers.is_undefined() { Err(JsValue::UNDEFINED) } else { Ok(workers) }
}

/// The one of this site. An address around it may have one of its own.
async fn registration(root: &str) -> Result<Option<ServiceWorkerRegistration>, JsValue> {
    let found = JsFuture::from(workers()?.get_registration_with_document_url(root)).await?;
    let found: Option<ServiceWorkerRegistration> = found.dyn_into().ok();
    Ok(found.filter(|found| found.scope() == root))
}

async fn register(root: &str, worker: &str) -> Result<bool, JsValue> {
    let options = RegistrationOptions::new();
    options.set_scope(root);
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let registered = workers()?.register_with_options(&[root, worker].concat(), &options);
    let registration: ServiceWorkerRegistration = JsFuture::from(registered).await?.dyn_into()?;
    let newest = registration.installing().or(registration.waiting()).or(registration.active());
    match newest {
        Some(worker) => starts(&worker).await,
        None => Ok(false),
    }
}

/// Waits until it works, or has failed.
async fn starts(worker: &ServiceWorker) -> Result<bool, JsValue> {
    loop {
        match worker.state() {
            ServiceWorkerState::Activated => return Ok(true),
            ServiceWorkerState::Redundant => return Ok(false),
            _ => {
                let changed = Promise::new(&mut |changed, _| {
                    worker.set_onstatechange(Some(&changed));
                });
                JsFuture::from(changed).await?;
            }
        }
    }
}

async fn forget(root: &str) -> Result<(), JsValue> {
    let caches = window().caches()?;
    let names: Array = JsFuture::from(caches.keys()).await?.dyn_into()?;
    // As `src/pages/offline.js` calls them.
    let ours = ["offline ", root, " "].concat();
    for name in names.iter().filter_map(|name| name.dyn_into::<JsString>().ok()) {
        let name = String::from(name);
        if name.starts_with(&ours) {
            JsFuture::from(caches.delete(&name)).await?;
        }
    }
    Ok(())
}

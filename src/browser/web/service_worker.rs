//! The service worker that stores the site for places without a network.

use crate::browser::WorkerState;
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, JsString, Promise};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

/// Whether a worker stores the site whose root has this address.
pub async fn worker_state(root: &str) -> WorkerState {
    match registration(root).await {
        Err(_) => WorkerState::Refused,
        Ok(Some(registration)) if registration.active().is_some() => WorkerState::On,
        Ok(_) => WorkerState::Off,
    }
}

/// Registers the worker at `root` + `worker`, and says whether it stored all of the site. If not,
/// it is unregistered.
pub async fn register_worker(root: &str, worker: &str, cache_prefix: &str) -> bool {
    let done = register(root, worker).await.unwrap_or_default();
    if !done {
        unregister_worker(root, cache_prefix).await;
    }
    done
}

/// Unregisters the worker, and deletes the caches whose names begin with `cache_prefix` and the
/// address of the root.
pub async fn unregister_worker(root: &str, cache_prefix: &str) {
    if let Ok(Some(registration)) = registration(root).await
        && let Ok(gone) = registration.unregister()
    {
        _ = JsFuture::from(gone).await;
    }
    _ = delete_caches(root, cache_prefix).await;
}

/// Pages without https have no service workers, and neither have private windows of some browsers.
fn workers() -> Result<ServiceWorkerContainer, JsValue> {
    let workers = window().navigator().service_worker();
    if workers.is_undefined() { Err(JsValue::UNDEFINED) } else { Ok(workers) }
}

/// The registration of this site. A folder around the site may have one of its own.
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

/// Waits until the worker is active; false when its installation failed.
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

async fn delete_caches(root: &str, cache_prefix: &str) -> Result<(), JsValue> {
    let caches = window().caches()?;
    let names: Array = JsFuture::from(caches.keys()).await?.dyn_into()?;
    let ours = [cache_prefix, " ", root, " "].concat();
    for name in names.iter().filter_map(|name| name.dyn_into::<JsString>().ok()) {
        let name = String::from(name);
        if name.starts_with(&ours) {
            JsFuture::from(caches.delete(&name)).await?;
        }
    }
    Ok(())
}

//! `localStorage`. Every call may fail, none panics.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// A sandboxed frame, blocked site data, or no storage at all.
    Denied,
    QuotaExceeded,
}

fn storage() -> Result<Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Denied)?;
    window.local_storage().ok().flatten().ok_or(StorageError::Denied)
}

fn storage_error(error: JsValue) -> StorageError {
    let full = error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "QuotaExceededError");
    if full { StorageError::QuotaExceeded } else { StorageError::Denied }
}

/// All keys with a prefix, and their values.
pub fn read_all(prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
    let storage = storage()?;
    let count = storage.length().map_err(storage_error)?;
    let keys =
        (0..count).filter_map(|at| storage.key(at).ok().flatten()).filter(|key| key.starts_with(prefix));
    Ok(keys.filter_map(|key| storage.get_item(&key).ok().flatten().map(|value| (key, value))).collect())
}

pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(storage_error)
}

/// Sets the value of a key, or removes the key.
pub fn write(key: &str, value: Option<&str>) -> Result<(), StorageError> {
    let storage = storage()?;
    match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    }
    .map_err(storage_error)
}

/// Checks that the storage can be written: some browsers fail only then.
pub fn probe(key: &str) -> Result<(), StorageError> {
    write(key, Some("1")).and_then(|()| write(key, None))
}

/// Calls back with each key that another page changes, until the returned listeners are dropped. None means that any
/// key may have changed: the storage was cleared, or this page was hidden or in the back/forward cache, where events
/// may be missed.
pub fn on_change(call: impl Fn(Option<String>) + Clone + 'static) -> [Option<EventListener>; 3] {
    let window = web_sys::window();
    let document = window.as_ref().and_then(|window| window.document());
    let changed = {
        let call = call.clone();
        window.as_ref().map(|window| {
            EventListener::new(window, "storage", move |event| {
                call(event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key));
            })
        })
    };
    let shown = {
        let call = call.clone();
        window.map(|window| EventListener::new(&window, "pageshow", move |_| call(None)))
    };
    let woken = document.map(|document| {
        let seen = document.clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            if !seen.hidden() {
                call(None);
            }
        })
    });
    [changed, shown, woken]
}

//! The browser's storage for this page. Every call may be refused; none panics.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

/// Why the storage refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// It may not be used here: a sandboxed frame, blocked site data, no storage at all.
    Denied,
    /// There is no room left.
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

/// Every key that begins with a prefix, with its value.
pub fn read_all(prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
    let storage = storage()?;
    let count = storage.length().map_err(storage_error)?;
    let keys =
        (0..count).filter_map(|at| storage.key(at).ok().flatten()).filter(|key| key.starts_with(prefix));
    Ok(keys.filter_map(|key| storage.get_item(&key).ok().flatten().map(|value| (key, value))).collect())
}

/// The value under a key.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(storage_error)
}

/// Puts a value under a key, or takes the key away.
pub fn write(key: &str, value: Option<&str>) -> Result<(), StorageError> {
    let storage = storage()?;
    match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    }
    .map_err(storage_error)
}

/// Whether anything can be kept at all: some browsers only refuse on writing.
pub fn probe(key: &str) -> Result<(), StorageError> {
    write(key, Some("1")).and_then(|()| write(key, None))
}

/// Calls back for each key that another page changes, or with none where it may have been any: after all were
/// removed, or when this page comes to the front again and may have slept through something. Ends when what
/// it gives is dropped.
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

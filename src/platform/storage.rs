//! The browser's storage for this page. Every call may be refused; none panics.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// Why the storage refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It may not be used here: a sandboxed frame, blocked site data, no storage at all.
    Denied,
    /// There is no room left.
    Full,
}

fn storage() -> Result<Storage, Refusal> {
    let window = web_sys::window().ok_or(Refusal::Denied)?;
    window.local_storage().ok().flatten().ok_or(Refusal::Denied)
}

fn refusal(error: JsValue) -> Refusal {
    let full = error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "QuotaExceededError");
    if full { Refusal::Full } else { Refusal::Denied }
}

/// Every key that begins with a prefix, with its value.
pub fn read_all(prefix: &str) -> Result<Vec<(String, String)>, Refusal> {
    let storage = storage()?;
    let count = storage.length().map_err(refusal)?;
    let keys =
        (0..count).filter_map(|at| storage.key(at).ok().flatten()).filter(|key| key.starts_with(prefix));
    Ok(keys.filter_map(|key| storage.get_item(&key).ok().flatten().map(|value| (key, value))).collect())
}

/// Puts a value under a key, or takes the key away.
pub fn write(key: &str, value: Option<&str>) -> Result<(), Refusal> {
    let storage = storage()?;
    match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    }
    .map_err(refusal)
}

/// Whether anything can be kept at all: some browsers only refuse on writing.
pub fn probe(key: &str) -> Result<(), Refusal> {
    write(key, Some("1")).and_then(|()| write(key, None))
}

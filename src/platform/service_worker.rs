//! New versions of the page. `web/offline.js` registers the service worker that keeps them, and talks with the app by
//! events of the window.

use super::page;
use gloo_events::EventListener;

/// Calls back when a newer version is there to be used, until the returned listener is dropped.
pub fn on_new_version(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "embudo:new-version", move |_| call()))
}

/// Loads the page anew, in its newer version.
pub fn use_new_version() {
    page::dispatch("embudo:use-new-version");
}

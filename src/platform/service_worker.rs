//! New versions of the page. `web/offline.js` registers the service worker that keeps them, and talks with the app by
//! events of the window.

use gloo_events::EventListener;
use web_sys::Event;

/// Calls back when a newer version is there to be used, until the returned listener is dropped.
pub fn on_new_version(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let listener = EventListener::new(&window, "embudo:new-version", move |_| call());
    dispatch("embudo:listens"); // one may have been there before
    Some(listener)
}

/// Loads the page anew, in its newer version.
pub fn use_new_version() {
    dispatch("embudo:use-new-version");
}

fn dispatch(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        _ = window.dispatch_event(&event);
    }
}

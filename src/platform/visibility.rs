//! Whether the page and its elements are in sight.

use gloo_events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, js_sys::Array};

/// Observes an element until it is dropped.
pub struct Observer {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back when the page comes back into sight, until the returned value is dropped.
pub fn on_return(call: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let target = document.clone();
    Some(EventListener::new(&target, "visibilitychange", move |_| {
        if !document.hidden() {
            call();
        }
    }))
}

/// Calls back when the page is hidden, left or closed, until the returned values are dropped.
pub fn on_leave(call: impl Fn() + Clone + 'static) -> [Option<EventListener>; 2] {
    let window = web_sys::window();
    let document = window.as_ref().and_then(|window| window.document());
    let left = call.clone();
    [
        window.map(|window| EventListener::new(&window, "pagehide", move |_| left())),
        document.map(|document| {
            let seen = document.clone();
            EventListener::new(&document, "visibilitychange", move |_| {
                if seen.hidden() {
                    call();
                }
            })
        }),
    ]
}

/// Calls back when an element comes into sight. None where there is no such element.
pub fn on_first_sight(id: &str, call: impl Fn() + 'static) -> Option<Observer> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let is_seen = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
        if entries.iter().any(is_seen) {
            call();
        }
    });
    let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(Observer { observer, _callback: callback })
}

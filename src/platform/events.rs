//! Downcasting of events to the type that an event name implies.

use wasm_bindgen::JsCast;
use web_sys::Event;

pub trait TypedEvent: 'static {
    /// Unchecked cast: the caller knows the type from the event's name.
    fn from_event(event: Event) -> Self;
}

impl<E: JsCast + 'static> TypedEvent for E {
    fn from_event(event: Event) -> Self {
        event.unchecked_into()
    }
}

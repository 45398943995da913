//! Kinds of events.

use wasm_bindgen::JsCast;
use web_sys::Event;

/// A kind of event.
pub trait TypedEvent: 'static {
    /// An event that is known to be of this kind.
    fn from_event(event: Event) -> Self;
}

impl<E: JsCast + 'static> TypedEvent for E {
    fn from_event(event: Event) -> Self {
        event.unchecked_into()
    }
}

//! Kinds of events.

use wasm_bindgen::JsCast;
use web_sys::Event;

/// A kind of event.
pub trait Kind: 'static {
    /// An event that is known to be of this kind.
    fn of(event: Event) -> Self;
}

impl<E: JsCast + 'static> Kind for E {
    fn of(event: Event) -> Self {
        event.unchecked_into()
    }
}

//! Where the keyboard goes on.

use super::hooks::once_drawn;
use crate::platform::page;
use yew::AttrValue;

/// Moves the focus to an element once the page shows what the last action made of it.
pub fn focus(id: impl Into<AttrValue>) {
    let id = id.into();
    once_drawn(move || page::focus(&id));
}

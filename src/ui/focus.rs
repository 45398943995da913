//! Where the keyboard goes on.

use crate::platform::page;
use yew::AttrValue;

/// Moves the focus to an element once the page shows what the last action made of it.
pub fn focus(id: impl Into<AttrValue>) {
    let id = id.into();
    // The drawing is already on its way: this comes after it.
    yew::platform::spawn_local(async move { page::focus(&id) });
}

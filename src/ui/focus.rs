//! Where the keyboard goes on.

use crate::platform::page;

/// Moves the focus to an element once the page shows what the last action made of it.
pub fn focus(id: &'static str) {
    // The drawing is already on its way: this comes after it.
    yew::platform::spawn_local(async move { page::focus(id) });
}

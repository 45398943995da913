//! Keyboard focus.

use super::hooks::after_render;
use crate::platform::page;
use yew::AttrValue;

/// Moves the focus to an element once the page shows the result of the last action.
pub fn focus(id: impl Into<AttrValue>) {
    let id = id.into();
    after_render(move || page::focus(&id));
}

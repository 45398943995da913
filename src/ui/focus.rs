//! Keyboard focus.

use super::hooks::after_render;
use crate::platform::{page, table_fields};
use yew::AttrValue;

/// Moves the focus to an element once the page shows the result of the last action.
pub fn focus(id: impl Into<AttrValue>) {
    let id = id.into();
    after_render(move || page::focus(&id));
}

/// Moves the focus to a field in the same way, with its text selected.
pub fn focus_and_select(id: impl Into<AttrValue>) {
    let id = id.into();
    after_render(move || table_fields::focus_and_select(&id));
}

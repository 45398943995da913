//! What most buttons and fields do.

use super::focus::focus;
use super::hooks::Dispatch;
use crate::platform::page;
use crate::state::Action;
use yew::prelude::*;

/// A click does something.
#[inline(never)]
pub fn click(dispatch: &Dispatch, action: Action) -> Callback<MouseEvent> {
    click_then(dispatch, action, AttrValue::Static(""))
}

/// A click does something that takes the button away or moves it: the keyboard goes on at the element with
/// this id.
#[inline(never)]
pub fn click_then(dispatch: &Dispatch, action: Action, id: AttrValue) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(action.clone());
        if !id.is_empty() {
            focus(id.clone());
        }
    })
}

/// What is typed or chosen is put on the desk, under this id.
#[inline(never)]
pub fn jotting(dispatch: &Dispatch, id: AttrValue) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        if let Some(text) = page::field_value(&event) {
            dispatch.dispatch(Action::SetChoice(id.to_string(), text));
        }
    })
}

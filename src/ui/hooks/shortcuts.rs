//! The keys that work everywhere on the page.

use super::store::Dispatch;
use crate::platform::{page, table_fields};
use crate::state::{Action, App, Overlay};
use crate::ui::question_mark::explanation_of;
use crate::ui::save_plan::save_plan;
use std::rc::Rc;
use yew::prelude::*;

/// Listens wherever the focus is, also where nothing has it.
#[hook]
pub fn use_shortcuts(app: &Rc<App>, dispatch: &Dispatch) {
    let latest = use_mut_ref(|| app.clone());
    latest.replace(app.clone());
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = page::on_key(move |event| press(&latest.borrow().clone(), &dispatch, event));
        move || drop(listener)
    });
}

fn press(app: &App, dispatch: &Dispatch, event: &KeyboardEvent) {
    let is_planner = !app.embedded;
    if event.key() == "?" {
        // No number has a question mark in it: in its field it explains. Where nothing is typed it lists the keys.
        if table_fields::target_id(event).is_some_and(|id| page::press(&explanation_of(&id))) {
            event.prevent_default();
        } else if is_planner && !page::is_typed_into(event) {
            dispatch.dispatch(Action::OpenOverlay(Overlay::Keyboard));
        }
    }
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("s", false) if is_planner => save_plan(app.open_plan(), dispatch).emit(()),
        ("k", false) if is_planner => dispatch.dispatch(Action::OpenOverlay(Overlay::Commands)),
        ("z", false) => dispatch.dispatch(Action::Undo),
        ("Z" | "z", true) | ("y", false) => dispatch.dispatch(Action::Redo),
        _ => return,
    }
    event.prevent_default();
}

//! Keyboard and clipboard in the tables of months.

use crate::platform::table_fields;
use crate::state::{Action, Field};
use crate::ui::hooks::Dispatch;
use std::rc::Rc;
use yew::prelude::*;

/// The fields of a row, from left to right.
pub type RowFields = Rc<dyn Fn(usize) -> [Field; 3]>;

/// The row and column of the field that an event comes from.
fn event_cell(fields: &RowFields, event: &Event) -> Option<(usize, usize)> {
    let (row, id) = table_fields::row_and_id(event)?;
    Some((row, fields(row).iter().position(|field| field.id() == id)?))
}

/// Moves between cells with arrow keys and Enter.
pub fn on_keydown(fields: RowFields) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        let Some((row, column)) = event_cell(&fields, &event) else { return };
        let (at_start, at_end) = table_fields::caret_at_edges(&event);
        let back = event.shift_key();
        let to = match event.key().as_str() {
            "ArrowUp" => row.checked_sub(1).map(|row| (row, column)),
            "Enter" if back => row.checked_sub(1).map(|row| (row, column)),
            "ArrowDown" | "Enter" => Some((row + 1, column)),
            "ArrowLeft" if at_start && !back => column.checked_sub(1).map(|column| (row, column)),
            "ArrowRight" if at_end && !back && column < 2 => Some((row, column + 1)),
            _ => return,
        };
        event.prevent_default();
        if let Some((row, column)) = to {
            table_fields::focus_and_select(&fields(row)[column].id());
        }
    })
}

/// Pastes a block of cells, starting at the cell with the focus. A single cell is left to the browser.
pub fn on_paste(dispatch: &Dispatch, fields: RowFields) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let block = table_fields::pasted_block(&event);
        if let (Some((row, column)), Some(block)) = (event_cell(&fields, &event), block) {
            event.prevent_default();
            dispatch.dispatch(Action::Paste(fields(row)[column], block));
        }
    })
}

//! Delegated event listeners of the channel table: one for each kind of event instead of one per cell.

use super::focus::focus;
use super::hooks::{Dispatch, after_render};
use crate::model::Input;
use crate::platform::{page, table_fields};
use crate::state::{Action, Field};
use yew::prelude::*;

pub fn drag_handle_id(row: usize) -> String {
    ["channel-handle-", &(row + 1).to_string()].concat()
}

pub fn remove_button_id(row: usize) -> String {
    ["remove-channel-", &(row + 1).to_string()].concat()
}

fn field_of(event: &Event) -> Option<Field> {
    let (row, id) = table_fields::row_and_id(event)?;
    field_in_row(row, &id)
}

/// The field with this id in a row; none for buttons.
fn field_in_row(row: usize, id: &str) -> Option<Field> {
    (0..Field::COLUMNS).filter_map(|column| Field::of_cell(row, column)).find(|field| field.id() == id)
}

pub fn on_input(dispatch: &Dispatch) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        if let (Some(field), Some(text)) = (field_of(&event), page::field_value(&event)) {
            dispatch.dispatch(Action::Type(field, text));
        }
    })
}

/// Pastes a block of cells, starting at the cell with the focus. A single cell is left to the browser.
pub fn on_paste(dispatch: &Dispatch) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        if let (Some(field), Some(block)) = (field_of(&event), table_fields::pasted_block(&event)) {
            event.prevent_default();
            dispatch.dispatch(Action::Paste(field, block));
        }
    })
}

/// Moves between cells with arrow keys and Enter, and moves channels with Alt and an arrow key. Enter in the last row
/// adds a channel.
pub fn on_keydown(dispatch: &Dispatch, count: usize) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let Some((row, id)) = table_fields::row_and_id(&event) else { return };
        let below = Some(row + 1).filter(|&row| row < count);
        let beside = match event.key().as_str() {
            "ArrowUp" => row.checked_sub(1),
            "ArrowDown" => below,
            _ => None,
        };
        let Some((_, column)) = field_in_row(row, &id).and_then(Field::cell) else {
            if let Some(to) = beside.filter(|_| id == drag_handle_id(row)) {
                event.prevent_default();
                dispatch.dispatch(Action::MoveChannel { from: row, to });
                focus(drag_handle_id(to));
            }
            return;
        };
        let (at_start, at_end) = table_fields::caret_at_edges(&event);
        let to = match event.key().as_str() {
            "Enter" if event.shift_key() => row.checked_sub(1).map(|row| (row, column)),
            "Enter" => {
                if row + 1 == count {
                    dispatch.dispatch(Action::AddChannel);
                }
                Some((row + 1, column))
            }
            "ArrowUp" | "ArrowDown" => {
                if let Some(to) = beside.filter(|_| event.alt_key()) {
                    dispatch.dispatch(Action::MoveChannel { from: row, to });
                }
                beside.map(|row| (row, column))
            }
            "ArrowLeft" if at_start && column > 0 && !event.shift_key() => Some((row, column - 1)),
            "ArrowRight" if at_end && column + 1 < Field::COLUMNS && !event.shift_key() => {
                Some((row, column + 1))
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(field) = to.and_then(|(row, column)| Field::of_cell(row, column)) {
            let id = field.id();
            after_render(move || table_fields::focus_and_select(&id));
        }
    })
}

/// Removes a channel when the button at the end of its row is clicked, and moves the focus to the row that takes its
/// place.
pub fn on_click(dispatch: &Dispatch, count: usize) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        let Some((row, _)) =
            table_fields::row_and_id(&event).filter(|(row, id)| *id == remove_button_id(*row))
        else {
            return;
        };
        dispatch.dispatch(Action::RemoveChannel(row));
        // A single channel has its fields among those of the plan.
        let next = if count == 2 {
            Field::Channel(0, Input::Budget)
        } else {
            Field::ChannelName(row.min(count - 2))
        };
        focus(next.id());
    })
}

pub fn on_drag_start() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| {
        if let Some((row, _)) = table_fields::row_and_id(&event) {
            table_fields::start_row_drag(&event, row);
        }
    })
}

/// Allows a row to be dropped here.
pub fn on_drag_over() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| event.prevent_default())
}

pub fn on_drop(dispatch: &Dispatch) -> Callback<DragEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: DragEvent| {
        if let (Some(from), Some((to, _))) =
            (table_fields::dropped_row(&event), table_fields::row_and_id(&event))
        {
            event.prevent_default();
            dispatch.dispatch(Action::MoveChannel { from, to });
        }
    })
}

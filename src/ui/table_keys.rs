//! What keyboard, clipboard and mouse do in the table of channels.

use super::focus::focus;
use super::hooks::{Dispatch, once_drawn};
use crate::model::Input;
use crate::platform::{page, table_fields};
use crate::state::{Action, Field};
use yew::prelude::*;

/// The id of the button that a channel is moved by.
pub fn handle_id(row: usize) -> String {
    ["channel-handle-", &(row + 1).to_string()].concat()
}

/// The id of the button that takes a channel away.
pub fn remove_id(row: usize) -> String {
    ["remove-channel-", &(row + 1).to_string()].concat()
}

fn field_of(event: &Event) -> Option<Field> {
    let (row, id) = table_fields::row_and_id(event)?;
    in_row(row, &id)
}

/// The field with an id in a row; none for anything else that has an id.
fn in_row(row: usize, id: &str) -> Option<Field> {
    (0..Field::COLUMNS).filter_map(|column| Field::of_cell(row, column)).find(|field| field.id() == id)
}

pub fn typing(dispatch: &Dispatch) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        if let (Some(field), Some(text)) = (field_of(&event), page::field_value(&event)) {
            dispatch.dispatch(Action::Type(field, text));
        }
    })
}

/// A block of cells goes in from the cell on that it is pasted into; a single one is just text.
pub fn pasting(dispatch: &Dispatch) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        if let (Some(field), Some(block)) = (field_of(&event), table_fields::pasted_block(&event)) {
            event.prevent_default();
            dispatch.dispatch(Action::Paste(field, block));
        }
    })
}

/// The keys that lead from cell to cell and move channels. Enter behind the last channel makes a new one.
pub fn keys(dispatch: &Dispatch, count: usize) -> Callback<KeyboardEvent> {
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
        let Some((_, column)) = in_row(row, &id).and_then(Field::cell) else {
            if let Some(to) = beside.filter(|_| id == handle_id(row)) {
                event.prevent_default();
                dispatch.dispatch(Action::MoveChannel { from: row, to });
                focus(handle_id(to));
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
            once_drawn(move || table_fields::focus_and_select(&id));
        }
    })
}

/// The button at the end of a line takes its channel away; the keyboard goes on where the channel was.
pub fn removing(dispatch: &Dispatch, count: usize) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        let Some((row, _)) = table_fields::row_and_id(&event).filter(|(row, id)| *id == remove_id(*row))
        else {
            return;
        };
        dispatch.dispatch(Action::RemoveChannel(row));
        // The last one left has its fields in the plan itself.
        let next = if count == 2 {
            Field::Channel(0, Input::Budget)
        } else {
            Field::ChannelName(row.min(count - 2))
        };
        focus(next.id());
    })
}

pub fn dragging() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| {
        if let Some((row, _)) = table_fields::row_and_id(&event) {
            table_fields::start_row_drag(&event, row);
        }
    })
}

/// Says that a line may be dropped here.
pub fn hovering() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| event.prevent_default())
}

pub fn dropping(dispatch: &Dispatch) -> Callback<DragEvent> {
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

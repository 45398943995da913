//! What keyboard and clipboard do in the table of months.

use crate::model::Input;
use crate::platform::cells;
use crate::state::{Action, Field};
use crate::ui::hooks::Dispatch;
use yew::prelude::*;

/// The fields of a month in the table, from the left.
pub fn fields(channel: usize, month: usize) -> [Field; 3] {
    Input::OF_CHANNEL.map(|input| Field::Monthly(channel, input, month))
}

fn column_of(channel: usize, event: &Event) -> Option<(usize, usize)> {
    let (month, id) = cells::place_of(event)?;
    Some((month, fields(channel, month).iter().position(|field| field.id() == id)?))
}

/// The keys that lead from cell to cell.
pub fn keys(channel: usize) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        let Some((month, column)) = column_of(channel, &event) else { return };
        let (at_start, at_end) = cells::caret_at_edges(&event);
        let back = event.shift_key();
        let to = match event.key().as_str() {
            "ArrowUp" => month.checked_sub(1).map(|month| (month, column)),
            "Enter" if back => month.checked_sub(1).map(|month| (month, column)),
            "ArrowDown" | "Enter" => Some((month + 1, column)),
            "ArrowLeft" if at_start && !back => column.checked_sub(1).map(|column| (month, column)),
            "ArrowRight" if at_end && !back && column < 2 => Some((month, column + 1)),
            _ => return,
        };
        event.prevent_default();
        if let Some((month, column)) = to {
            cells::enter(&fields(channel, month)[column].id());
        }
    })
}

/// A row or a column of cells goes in from the month on that it is pasted into; a single one is just text.
pub fn pasting(dispatch: &Dispatch, channel: usize) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let block = cells::pasted_block(&event);
        if let (Some((month, column)), Some(block)) = (column_of(channel, &event), block) {
            event.prevent_default();
            dispatch.dispatch(Action::Paste(fields(channel, month)[column], block));
        }
    })
}

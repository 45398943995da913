//! Keyboard, clipboard and typing in the table of actuals: one listener for each kind of event, for thousands of cells.

use crate::platform::{page, table_fields};
use crate::state::{Action, ActualsChoices, ActualsGrid, Choice, Field, PastedTexts};
use crate::ui::focus::focus;
use crate::ui::hooks::{Dispatch, after_render};
use std::rc::Rc;
use yew::prelude::*;

/// The row and column of the cell that an event comes from.
fn cell(grid: &ActualsGrid, event: &Event) -> Option<(usize, usize)> {
    let (row, id) = table_fields::row_and_id(event)?;
    Some((row, grid.column(row, &id)?))
}

fn field(grid: &ActualsGrid, event: &Event) -> Option<Field> {
    let (row, column) = cell(grid, event)?;
    grid.field(row, column)
}

pub fn on_input(grid: &Rc<ActualsGrid>, dispatch: &Dispatch) -> Callback<InputEvent> {
    let (grid, dispatch) = (grid.clone(), dispatch.clone());
    Callback::from(move |event: InputEvent| {
        if let (Some(field), Some(text)) = (field(&grid, &event), page::field_value(&event)) {
            dispatch.dispatch(Action::Type(field, text));
        }
    })
}

/// Moves between cells with the arrow keys and with Enter; the browser does with Tab.
pub fn on_keydown(
    grid: &Rc<ActualsGrid>,
    choices: ActualsChoices,
    dispatch: &Dispatch,
) -> Callback<KeyboardEvent> {
    let (grid, dispatch) = (grid.clone(), dispatch.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        let Some((row, column)) = cell(&grid, &event).filter(|&(_, column)| column < grid.over()) else {
            return;
        };
        let (at_start, at_end) = table_fields::caret_at_edges(&event);
        let back = event.shift_key();
        let to = match event.key().as_str() {
            "ArrowUp" => row.checked_sub(1).map(|row| (row, column)),
            "Enter" if back => row.checked_sub(1).map(|row| (row, column)),
            "ArrowDown" | "Enter" => Some((row + 1, column)),
            "ArrowLeft" if at_start && !back => column.checked_sub(1).map(|column| (row, column)),
            "ArrowRight" if at_end && !back => Some((row, column + 1)),
            _ => return,
        };
        event.prevent_default();
        let Some((to, column)) = to else { return };
        let Some(id) = grid.open_field(to, column).map(|field| field.id()) else { return };
        match grid.page(to) {
            Some(page) if grid.page(row) != Some(page) => {
                dispatch.dispatch(Action::SetChoice(Choice::Actuals(ActualsChoices { page, ..choices })));
                after_render(move || table_fields::focus_and_select(&id));
            }
            _ => table_fields::focus_and_select(&id),
        }
    })
}

/// Pastes a block, starting at the cell with the focus. A single cell is left to the browser.
pub fn on_paste(grid: &Rc<ActualsGrid>, dispatch: &Dispatch) -> Callback<Event> {
    let (grid, dispatch) = (grid.clone(), dispatch.clone());
    Callback::from(move |event: Event| {
        if let (Some((row, column)), Some(block)) = (cell(&grid, &event), table_fields::pasted_block(&event))
        {
            event.prevent_default();
            let PastedTexts { texts, left_out } = grid.paste(row, column, &block);
            dispatch.dispatch(Action::SetTexts { texts, left_out });
        }
    })
}

/// Removes what is stored for a month that is not over, with the button that has the id of its field.
pub fn on_click(grid: &Rc<ActualsGrid>, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (grid, dispatch) = (grid.clone(), dispatch.clone());
    Callback::from(move |event: MouseEvent| {
        let Some((row, column)) = cell(&grid, &event).filter(|&(_, column)| column >= grid.over()) else {
            return;
        };
        if let Some(field) = grid.field(row, column) {
            dispatch.dispatch(Action::SetTexts { texts: vec![(field, String::new())], left_out: 0 });
            focus(super::TABLE_HEADING);
        }
    })
}

//! One field of the table of channels.

use super::field::{WRONG, note, pasting, staged, typing};
use super::hooks::Dispatch;
use super::words::say;
use crate::model::Input;
use crate::platform::cells;
use crate::state::{Action, App, Field};
use crate::text::{ChannelText, Message};
use yew::prelude::*;

/// A cell with the field of a channel; what is wrong with its content stands under it.
pub fn cell(app: &App, dispatch: &Dispatch, field: Field, column: Message, channel: &str) -> Html {
    let (language, draft) = (app.preferences.language, &app.sheet.draft);
    let (note, tone) = note(app, field);
    let note_id = note.is_some().then(|| field.id() + "-note");
    let column = say(language, column).to_string();
    let label = say(language, Message::Channel(ChannelText::Cell { column, channel: channel.to_owned() }));
    let placeholder = if field.is_name() { Some(channel.to_owned()) } else { staged(app, field) };
    html! {
        <td class={if tone == WRONG { "faulty" } else { "" }}>
            <input
                id={field.id()} type="text" autocomplete="off" spellcheck="false" class={if field.is_name() { "cell name" } else { "cell" }}
                inputmode={if field.is_name() { "text" } else { "decimal" }}
                value={draft.text(field).to_owned()} {placeholder} aria-label={label}
                aria-describedby={note_id.clone()} aria-invalid={(tone == WRONG).then_some("true")}
                oninput={typing(dispatch, field)} onkeydown={moving(dispatch, field, draft.channels())} onpaste={pasting(dispatch, field)}
            />
            if let Some(note) = note { <p id={note_id} class={tone} aria-live="polite">{say(language, note)}</p> }
        </td>
    }
}

/// The keys that lead from cell to cell. Enter behind the last channel makes a new one.
fn moving(dispatch: &Dispatch, field: Field, count: usize) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let (row, column) = place(field);
        let (at_start, at_end) = cells::caret_at_edges(&event);
        let to = match (event.key().as_str(), event.alt_key()) {
            ("ArrowUp" | "ArrowDown", true) => {
                let to = if event.key() == "ArrowUp" { row.checked_sub(1) } else { Some(row + 1) };
                if let Some(to) = to.filter(|&to| to < count) {
                    dispatch.dispatch(Action::MoveChannel { from: row, to });
                    Some(at(to, column))
                } else {
                    None
                }
            }
            ("Enter", false) if event.shift_key() => row.checked_sub(1).map(|row| at(row, column)),
            ("Enter", false) => {
                if row + 1 == count {
                    dispatch.dispatch(Action::AddChannel);
                }
                Some(at(row + 1, column))
            }
            ("ArrowUp", false) => row.checked_sub(1).map(|row| at(row, column)),
            ("ArrowDown", false) => (row + 1 < count).then(|| at(row + 1, column)),
            ("ArrowLeft", false) if at_start && column > 0 && !event.shift_key() => Some(at(row, column - 1)),
            ("ArrowRight", false) if at_end && column < LAST && !event.shift_key() => {
                Some(at(row, column + 1))
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            // Once the page shows what became of the table.
            yew::platform::spawn_local(async move { cells::enter(&to.id()) });
        }
    })
}

const LAST: usize = Input::OF_CHANNEL.len();

fn place(field: Field) -> (usize, usize) {
    match field {
        Field::Channel(row, input) => {
            (row, Input::OF_CHANNEL.iter().position(|&it| it == input).unwrap_or(0) + 1)
        }
        Field::ChannelName(row) => (row, 0),
        _ => (0, 0),
    }
}

fn at(row: usize, column: usize) -> Field {
    match column.checked_sub(1) {
        Some(at) => Field::Channel(row, Input::OF_CHANNEL[at]),
        None => Field::ChannelName(row),
    }
}

//! One field of the table of channels.

use super::field::{WRONG, note, staged};
use super::words::say;
use crate::model::Input;
use crate::state::{App, Field};
use crate::text::{ChannelText, Message};
use yew::prelude::*;

/// The columns that are typed, from the left.
const COLUMNS: [Option<Input>; 4] =
    [None, Some(Input::Budget), Some(Input::CostPerLead), Some(Input::CloseRate)];

/// A place in the table.
#[derive(Clone, Copy, PartialEq)]
pub struct Place {
    /// The channel's.
    pub row: usize,
    /// 0 for the name.
    pub column: usize,
}

impl Place {
    /// The last column that is typed.
    pub const LAST: usize = COLUMNS.len() - 1;

    /// The field that stands there.
    pub fn field(self) -> Field {
        match COLUMNS[self.column] {
            Some(input) => Field::Channel(self.row, input),
            None => Field::ChannelName(self.row),
        }
    }

    /// The place of the field with an id in a row; none for anything else that has an id.
    pub fn of(row: usize, id: &str) -> Option<Place> {
        (0..COLUMNS.len()).map(|column| Place { row, column }).find(|place| place.field().id() == id)
    }
}

/// A cell with the field of a channel; what is wrong with its content stands under it. The table listens to
/// what happens in it: so many cells with ears of their own would be slow.
pub fn cell(app: &App, at: Place, channel: &str) -> Html {
    let (language, draft, field) = (app.preferences.language, &app.sheet.draft, at.field());
    let (note, tone) = note(app, field);
    let id = field.id();
    let note_id = note.is_some().then(|| [&id, "-note"].concat());
    let name = field.is_name();
    let column = COLUMNS[at.column].map_or(Message::Channel(ChannelText::Name), Message::InputLabel);
    let label = [&say(language, column), ", ", channel].concat();
    let placeholder = if name { Some(channel.to_owned()) } else { staged(app, field) };
    html! {
        <td class={if tone == WRONG { "faulty" } else { "" }}>
            <input
                {id} type="text" autocomplete="off" spellcheck="false" class={if name { "cell name" } else { "cell" }}
                inputmode={if name { "text" } else { "decimal" }}
                value={draft.text(field).to_owned()} {placeholder} aria-label={label}
                aria-describedby={note_id.clone()} aria-invalid={(tone == WRONG).then_some("true")}
            />
            if let Some(note) = note { <p id={note_id} class={tone} aria-live="polite">{say(language, note)}</p> }
        </td>
    }
}

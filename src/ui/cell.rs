//! One field of the table of channels.

use super::field::{note, staged};
use super::remark::WRONG;
use super::words::say;
use crate::state::{App, Field};
use crate::text::{ChannelText, Message};
use yew::prelude::*;

/// A cell with the field of a channel; what is wrong with its content stands under it. The table listens to
/// what happens in it: so many cells with ears of their own would be slow.
pub fn cell(app: &App, field: Field, channel: &str) -> Html {
    let (language, draft) = (app.preferences.language, &app.sheet.draft);
    let (note, tone) = note(app, field);
    let id = field.id();
    let note_id = note.is_some().then(|| [&id, "-note"].concat());
    let name = field.is_name();
    let column = if name { Message::Channel(ChannelText::Name) } else { Message::InputLabel(field.input()) };
    let label = [&say(language, column), ", ", channel].concat();
    let placeholder = if name { Some(channel.to_owned()) } else { staged(app, field) };
    html! {
        <td class={if tone == WRONG { "faulty" } else { "" }}>
            <input
                {id} type="text" readonly={app.sheet.is_read_only()} autocomplete="off" spellcheck="false" class={if name { "cell name" } else { "cell" }}
                inputmode={if name { "text" } else { "decimal" }}
                value={draft.text(field).to_owned()} {placeholder} aria-label={label}
                aria-describedby={note_id.clone()} aria-invalid={(tone == WRONG).then_some("true")}
            />
            if let Some(note) = note { <p id={note_id} class={tone} aria-live="polite">{say(language, note)}</p> }
        </td>
    }
}

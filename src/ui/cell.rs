//! The fields of the table of channels.

use super::field::{note, staged};
use super::remark::WRONG;
use super::words::say;
use crate::state::{App, Field};
use crate::text::{ChannelText, Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// What the fields of a channel are drawn from.
#[derive(Properties, PartialEq)]
pub struct CellsProps {
    language: Language,
    fixed: bool,
    row: usize,
    /// What the channel is called.
    channel: String,
    /// From the left.
    contents: Vec<Content>,
}

/// What stands in a field.
#[derive(PartialEq)]
struct Content {
    text: String,
    placeholder: Option<String>,
    note: Option<AttrValue>,
    tone: &'static str,
}

impl CellsProps {
    /// Those of a channel of the open plan.
    pub fn of(app: &App, row: usize, channel: String) -> Self {
        let language = app.preferences.language;
        let content = |field: Field| {
            let (note, tone) = note(app, field);
            let placeholder = if field.is_name() { Some(channel.clone()) } else { staged(app, field) };
            Content { text: app.open_plan().draft.text(field).to_owned(), placeholder, note, tone }
        };
        let contents = fields(row).map(content).collect();
        let fixed = app.open_plan().is_read_only();
        Self { language, fixed, row, channel, contents }
    }
}

fn fields(row: usize) -> impl Iterator<Item = Field> {
    (0..Field::COLUMNS).filter_map(move |column| Field::of_cell(row, column))
}

/// The fields of a channel. A component, so that a key in one channel draws none of the others anew. The table
/// listens to what happens in them: so many cells with ears of their own would be slow.
#[component]
pub fn Cells(CellsProps { language, fixed, row, channel, contents }: &CellsProps) -> Html {
    let cells =
        fields(*row).zip(contents).map(|(field, content)| cell(*language, *fixed, field, channel, content));
    html! { <>{ for cells }</> }
}

/// A cell with the field of a channel; what is wrong with its content stands under it.
fn cell(language: Language, fixed: bool, field: Field, channel: &str, content: &Content) -> Html {
    let Content { text, placeholder, note, tone } = content;
    let wrong = *tone == WRONG;
    let id = field.id();
    let note_id = note.is_some().then(|| [&id, "-note"].concat());
    let name = field.is_name();
    let column = if name { Message::Channel(ChannelText::Name) } else { Message::InputLabel(field.input()) };
    let label = [&say(language, column), ", ", channel].concat();
    html! {
        <td class={if wrong { "faulty" } else { "" }}>
            <input
                {id} type="text" dir={name.then_some("auto")} readonly={fixed} autocomplete="off" spellcheck="false" class={if name { "cell name" } else { "cell" }}
                inputmode={if name { "text" } else { "decimal" }}
                value={text.clone()} placeholder={placeholder.clone()} aria-label={label}
                aria-describedby={note_id.clone()} aria-invalid={wrong.then_some("true")}
            />
            if let Some(note) = note { <p id={note_id} class={*tone} aria-live="polite">{note.clone()}</p> }
        </td>
    }
}

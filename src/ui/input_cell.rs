//! A field in a table.

use super::field_note::FieldNote;
use crate::state::Field;
use crate::ui::html::html;
use yew::prelude::*;

pub struct InputCell {
    pub field: Field,
    pub value: String,
    pub placeholder: Option<String>,
    pub label: AttrValue,
    pub note: Option<FieldNote>,
    pub read_only: bool,
    /// None where the table listens for all of its cells.
    pub oninput: Option<Callback<Event>>,
}

impl InputCell {
    pub fn view(self) -> Html {
        let Self { field, value, placeholder, label, note, read_only, oninput } = self;
        let id = field.id();
        let is_error = note.as_ref().is_some_and(FieldNote::is_error);
        let note_id = note.is_some().then(|| [&id, "-note"].concat());
        let is_name = field.is_name();
        html! {
            <td class={if is_error { "faulty" } else { "" }}>
                <input
                    {id} type="text" dir={is_name.then_some("auto")} readonly={read_only} autocomplete="off" spellcheck="false" class={if is_name { "cell name" } else { "cell" }}
                    inputmode={if is_name { "text" } else { "decimal" }}
                    {value} {placeholder} aria-label={label}
                    aria-describedby={note_id.clone()} aria-invalid={is_error.then_some("true")} {oninput}
                />
                if let Some(note) = note { <p id={note_id} class={note.class} aria-live="polite">{note.text}</p> }
            </td>
        }
    }
}

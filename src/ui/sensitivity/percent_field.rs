//! A field for a percentage that is stored among the view choices.

use super::SensitivityContext;
use crate::state::{FieldValue, PercentChoice};
use crate::text::{SensitivityText, Style};
use crate::ui::field_note::{FieldNote, value_note};
use crate::ui::html::html;
use yew::prelude::*;

/// A field with its label, its signs and its note. In a table neither label nor signs are shown: the heading of the
/// column has them.
pub fn percent_field(
    view: &SensitivityContext,
    choice: PercentChoice,
    (label, label_shown): (AttrValue, bool),
    hint: Option<SensitivityText>,
    default: f64,
) -> Html {
    let hint = || FieldNote::hint(hint.map(|hint| view.t(hint)).unwrap_or_default());
    let note = percent_note(view, choice).unwrap_or_else(hint);
    let is_error = note.is_error();
    let id = choice.field_id();
    let note_id = [&id, "-note"].concat();
    html! {
        <div class={if is_error { "share faulty" } else { "share" }}>
            if label_shown { <label for={id.clone()}>{label.clone()}</label> }
            <div class="entry">
                if label_shown { <span class="sign" aria-hidden="true">{"±"}</span> }
                <input {id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={view.cx.app.choices.percent_text(choice).to_owned()} placeholder={view.cx.writer.exact(default, Style::Percent)}
                    aria-label={(!label_shown).then_some(label)} aria-describedby={note_id.clone()}
                    aria-invalid={is_error.then_some("true")} oninput={view.cx.set_choice(choice.id().into())} />
                if label_shown { <span class="sign" aria-hidden="true">{"%"}</span> }
            </div>
            <p id={note_id} class={note.class} aria-live="polite">{note.text}</p>
        </div>
    }
}

fn percent_note(view: &SensitivityContext, choice: PercentChoice) -> Option<FieldNote> {
    match view.cx.app.choices.percent(choice) {
        FieldValue::Number { value, .. } if choice.is_step() && value == 0.0 => {
            Some(FieldNote::error(view.t(SensitivityText::StepZero)))
        }
        value => value_note(value, view.cx.writer, Style::Percent),
    }
}

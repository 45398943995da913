//! A field for a percentage that is stored among the view choices.

use super::SensitivityContext;
use crate::state::{FieldValue, Sensitivity};
use crate::text::{SensitivityText, Style};
use crate::ui::field_note::{FieldNote, value_note};
use crate::ui::html::html;
use yew::prelude::*;

/// A field with its label, its signs and its note. In a table neither label nor signs are shown: the heading of the
/// column has them.
pub fn percent_field(
    view: &SensitivityContext,
    id: &str,
    (label, label_shown): (AttrValue, bool),
    hint: Option<SensitivityText>,
    default: f64,
) -> Html {
    let hint = || FieldNote::hint(hint.map(|hint| view.t(hint)).unwrap_or_default());
    let note = percent_note(view, id).unwrap_or_else(hint);
    let is_error = note.is_error();
    // The id of a choice ends in the sign of its unit, which is no part of the HTML id.
    let name = id.trim_end_matches('%');
    let note_id = [name, "-note"].concat();
    html! {
        <div class={if is_error { "share faulty" } else { "share" }}>
            if label_shown { <label for={name.to_owned()}>{label.clone()}</label> }
            <div class="entry">
                if label_shown { <span class="sign" aria-hidden="true">{"±"}</span> }
                <input id={name.to_owned()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={view.cx.app.choices.text(id).to_owned()} placeholder={view.cx.writer.exact(default, Style::Percent)}
                    aria-label={(!label_shown).then_some(label)} aria-describedby={note_id.clone()}
                    aria-invalid={is_error.then_some("true")} oninput={view.cx.set_choice(id.to_owned().into())} />
                if label_shown { <span class="sign" aria-hidden="true">{"%"}</span> }
            </div>
            <p id={note_id} class={note.class} aria-live="polite">{note.text}</p>
        </div>
    }
}

fn percent_note(view: &SensitivityContext, id: &str) -> Option<FieldNote> {
    let is_step = id == Sensitivity::COST_STEP || id == Sensitivity::RATE_STEP;
    match view.cx.app.choices.rate(id) {
        FieldValue::Number { value, .. } if is_step && value == 0.0 => {
            Some(FieldNote::error(view.t(SensitivityText::StepZero)))
        }
        value => value_note(value, view.cx.writer, Style::Percent),
    }
}

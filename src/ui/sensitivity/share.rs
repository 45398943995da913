//! A field for a percentage that belongs to no plan.

use super::Scene;
use crate::state::{FieldValue, Sensitivity};
use crate::text::{SensitivityText, Style};
use crate::ui::acts::jotting;
use crate::ui::html::html;
use crate::ui::remark::{WRONG, remark};
use yew::prelude::*;

/// A field with its label, its signs and what is wrong with it. Where the label isn't shown, as in a table, the
/// signs aren't either: the heading of the column has them.
pub fn share_field(
    scene: &Scene,
    id: &str,
    (label, shown): (AttrValue, bool),
    hint: Option<SensitivityText>,
    otherwise: f64,
) -> Html {
    let (note, tone) = match note(scene, id) {
        Some((text, tone)) => (Some(text), tone),
        None => (hint.map(|hint| scene.say(hint)), "note"),
    };
    let wrong = tone == WRONG;
    let oninput = jotting(scene.dispatch, id.to_owned().into());
    let name = id.trim_end_matches('%');
    let note_id = [name, "-note"].concat();
    html! {
        <div class={if wrong { "share faulty" } else { "share" }}>
            if shown { <label for={name.to_owned()}>{label.clone()}</label> }
            <div class="entry">
                if shown { <span class="sign" aria-hidden="true">{"±"}</span> }
                <input id={name.to_owned()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={scene.app.choices.text(id).to_owned()} placeholder={scene.writer.exact(otherwise, Style::Percent)}
                    aria-label={(!shown).then_some(label)} aria-describedby={note_id.clone()}
                    aria-invalid={wrong.then_some("true")} {oninput} />
                if shown { <span class="sign" aria-hidden="true">{"%"}</span> }
            </div>
            <p id={note_id} class={tone} aria-live="polite">{note}</p>
        </div>
    }
}

/// What is wrong with the content, or how it was understood.
fn note(scene: &Scene, id: &str) -> Option<(AttrValue, &'static str)> {
    let is_step = id == Sensitivity::COST_STEP || id == Sensitivity::RATE_STEP;
    match scene.app.choices.rate(id) {
        FieldValue::Number { value, .. } if is_step && value == 0.0 => {
            Some((scene.say(SensitivityText::StepZero), WRONG))
        }
        entered => remark(entered, scene.writer, Style::Percent),
    }
}

//! A field in a table of months.

use super::Scene;
use crate::state::Field;
use crate::ui::field::{note, typing};
use crate::ui::html::html;
use crate::ui::remark::WRONG;
use yew::prelude::*;

/// The cell with its field; what is wrong with its content stands under it.
pub fn month_cell(scene: &Scene, field: Field, placeholder: Option<String>, label: AttrValue) -> Html {
    let (remark, tone) = note(scene.app, field);
    let wrong = tone == WRONG;
    let id = field.id();
    let note_id = remark.is_some().then(|| [&id, "-note"].concat());
    html! {
        <td class={if wrong { "faulty" } else { "" }}>
            <input {id} type="text" class="cell" readonly={scene.is_fixed()} inputmode="decimal" autocomplete="off" spellcheck="false"
                value={scene.app.open_plan().draft.text(field).to_owned()} {placeholder} aria-label={label}
                aria-describedby={note_id.clone()} aria-invalid={wrong.then_some("true")} oninput={typing(scene.dispatch, field)} />
            if let Some(remark) = remark { <p id={note_id} class={tone} aria-live="polite">{remark}</p> }
        </td>
    }
}

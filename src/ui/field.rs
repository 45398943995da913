//! One number of the plan, as a person types it.

use super::hooks::Dispatch;
use super::words::say;
use crate::model::{Currency, Input};
use crate::platform::page;
use crate::state::{Action, App, Entered, Field};
use crate::text::{Language, Message, Mistake, Place, Step, Style, Writer, style_of_input, symbol};
use yew::prelude::*;

/// A field of the open plan with its label, its unit and what is to say about its content.
pub fn field(app: &App, dispatch: &Dispatch, field: Field) -> Html {
    let input = field.input();
    let (language, draft) = (app.preferences.language, &app.sheet.draft);
    let currency = draft.currency;
    let insist = app.sheet.asked || app.sheet.last_plan.is_some();
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = page::value_of(&event) {
                dispatch.dispatch(Action::Type(field, text));
            }
        })
    };
    let dispatch = dispatch.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let (up, page) = match event.key().as_str() {
            "ArrowUp" => (true, false),
            "ArrowDown" => (false, false),
            "PageUp" => (true, true),
            "PageDown" => (false, true),
            _ => return,
        };
        event.prevent_default();
        dispatch.dispatch(Action::Step(field, Step { up, far: page || event.shift_key() }));
    });
    let (note, tone) =
        note(input, draft.entered(field), insist && draft.is_required(field), Writer { language, currency });
    let wrong = tone == WRONG;
    let id = field.id();
    let note_id = format!("{id}-note");
    let (before, after) = signs(input, language, currency);
    html! {
        <div class={if wrong { "field faulty" } else { "field" }}>
            <label for={id.clone()}>{say(language, Message::InputLabel(input))}</label>
            <div class="entry">
                if let Some(sign) = before { <span class="sign" aria-hidden="true">{sign}</span> }
                <input
                    {id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={draft.text(field).to_owned()} aria-describedby={note_id.clone()}
                    aria-required={draft.is_required(field).then_some("true")}
                    aria-invalid={wrong.then_some("true")} {oninput} {onkeydown}
                />
                if let Some(sign) = after { <span class="sign" aria-hidden="true">{sign}</span> }
            </div>
            <p id={note_id} class={tone} aria-live="polite">{say(language, note)}</p>
        </div>
    }
}

const WRONG: &str = "note wrong";

/// What stands under the field: what is wrong with it, how it was understood, or what it is for.
fn note(input: Input, entered: Entered, insist: bool, writer: Writer) -> (Message, &'static str) {
    let understood = |value| writer.unmistakable(value, style_of_input(input));
    match entered {
        Entered::Wrong { mistake, doubtful: None } => (Message::Mistake(mistake), WRONG),
        Entered::Wrong { mistake, doubtful: Some(value) } => {
            (Message::MistakeUnderstood { mistake, value: understood(value) }, WRONG)
        }
        Entered::Nothing if insist => (Message::Mistake(Mistake::Missing(input)), WRONG),
        Entered::Number { value, doubtful: true } => {
            (Message::Understood(understood(value)), "note understood")
        }
        Entered::Nothing | Entered::Name | Entered::Number { .. } => (Message::InputHint(input), "note"),
    }
}

/// The sign before and the sign behind the field.
fn signs(
    input: Input,
    language: Language,
    currency: Currency,
) -> (Option<&'static str>, Option<&'static str>) {
    signs_of(style_of_input(input), Writer { language, currency })
}

/// The sign before and the sign behind a number that is typed.
pub fn signs_of(style: Style, writer: Writer) -> (Option<&'static str>, Option<&'static str>) {
    match style {
        Style::Percent => (None, Some("%")),
        Style::Money => match symbol(writer.currency, writer.language) {
            (sign, Place::After) => (None, Some(sign)),
            (sign, Place::Before | Place::BeforeSpaced) => (Some(sign), None),
        },
        _ => (None, None),
    }
}

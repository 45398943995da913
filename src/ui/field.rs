//! One number of the plan, as a person types it.

use super::hooks::Dispatch;
use super::remark::{WRONG, remark};
use super::words::say;
use crate::model::{CostBasis, Currency, Input};
use crate::platform::{page, table_fields};
use crate::state::{Action, App, Field, FieldValue, input_id};
use crate::text::{
    ArrowStep, ChannelText, Language, Message, Mistake, NumberError, Style, SymbolPosition, Writer,
    currency_symbol,
};
use crate::ui::html::html;
use yew::prelude::*;

/// A field of the open plan with its label, its unit and what is to say about its content.
pub fn field(app: &App, dispatch: &Dispatch, field: Field, label: AttrValue, hint: AttrValue) -> Html {
    let (language, draft) = (app.preferences.language, &app.open_plan().draft);
    let (note, tone) = note(app, field);
    let wrong = tone == WRONG;
    let id = field.id();
    let note_id = format!("{id}-note");
    let (before, after) = signs(field, language, draft.currency);
    // What the stages come to stands where a close rate of one's own could be typed.
    let staged = staged(app, field);
    let hint = if staged.is_some() { say(language, Message::Channel(ChannelText::FromStages)) } else { hint };
    let note = note.unwrap_or(hint);
    html! {
        <div class={if wrong { "field faulty" } else { "field" }}>
            <label for={id.clone()}>{label}</label>
            <div class="entry">
                if let Some(sign) = before { <span class="sign" aria-hidden="true">{sign}</span> }
                <input
                    {id} type="text" readonly={app.open_plan().is_read_only()} inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={draft.text(field).to_owned()} placeholder={staged} aria-describedby={note_id.clone()}
                    aria-required={draft.is_required(field).then_some("true")} aria-invalid={wrong.then_some("true")}
                    oninput={typing(dispatch, field)} onkeydown={stepping(dispatch, field)} onpaste={pasting(dispatch, field)}
                />
                if let Some(sign) = after { <span class="sign" aria-hidden="true">{sign}</span> }
                { basis(app, dispatch, field) }
            </div>
            <p id={note_id} class={tone} aria-live="polite">{note}</p>
        </div>
    }
}

/// What typing into a field does.
pub fn typing(dispatch: &Dispatch, field: Field) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(text) = page::field_value(&event) {
            dispatch.dispatch(Action::Type(field, text));
        }
    })
}

/// A block of cells goes into the channels from this field on; a single one is just text.
fn pasting(dispatch: &Dispatch, field: Field) -> Option<Callback<Event>> {
    let dispatch = dispatch.clone();
    matches!(field, Field::Channel(..)).then(|| {
        Callback::from(move |event: Event| {
            if let Some(block) = table_fields::pasted_block(&event) {
                event.prevent_default();
                dispatch.dispatch(Action::Paste(field, block));
            }
        })
    })
}

/// The arrow and page keys move a number.
fn stepping(dispatch: &Dispatch, field: Field) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
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
        dispatch.dispatch(Action::Step(field, ArrowStep { up, far: page || event.shift_key() }));
    })
}

/// What is wrong with a field's content, or how it was understood; nothing where there is nothing to say.
pub fn note(app: &App, field: Field) -> (Option<AttrValue>, &'static str) {
    let draft = &app.open_plan().draft;
    let insist = app.open_plan().save_attempted || app.open_plan().last_plan.is_some();
    let writer = Writer { language: app.preferences.language, currency: draft.currency };
    let entered = draft.value(field);
    if entered == FieldValue::Empty && insist && draft.is_required(field) {
        let missing = match field {
            Field::LagDays(..) => Mistake::Number(NumberError::Empty),
            _ => Mistake::Missing(field.input()),
        };
        return (Some(say(writer.language, Message::Mistake(missing))), WRONG);
    }
    match remark(entered, writer, field.style()) {
        Some((message, tone)) => (Some(message), tone),
        None => (None, "note"),
    }
}

/// The close rate that a channel's stages come to, written for its field; none for any other field.
pub fn staged(app: &App, field: Field) -> Option<String> {
    let Field::Channel(channel, Input::CloseRate) = field else { return None };
    let rate = app.open_plan().draft.staged_close_rate(channel)?;
    Some(app.open_plan().draft.writer().bare(rate, Style::Percent))
}

/// How a cost arises, beside its amount; nothing for other fields.
fn basis(app: &App, dispatch: &Dispatch, field: Field) -> Option<Html> {
    let Field::Plan(cost @ (Input::SalesCost | Input::FixedCost)) = field else { return None };
    let language = app.preferences.language;
    let chosen = app.open_plan().draft.basis(cost);
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let basis = page::field_value(&event).and_then(|code| CostBasis::from_code(&code));
        dispatch.dispatch(Action::SetCostBasis(cost, basis.unwrap_or_default()));
    });
    let options = CostBasis::ALL.map(|basis| {
        html! { <option value={basis.code()} selected={basis == chosen}>{say(language, Message::Basis(basis))}</option> }
    });
    Some(html! {
        <select id={[input_id(cost), "-per"].concat()} class="basis" {onchange} disabled={app.open_plan().is_read_only()}
            aria-label={say(language, Message::BasisOf(cost))}>{ for options }</select>
    })
}

/// The sign before and the sign behind the field.
fn signs(
    field: Field,
    language: Language,
    currency: Currency,
) -> (Option<&'static str>, Option<&'static str>) {
    signs_of(field.style(), Writer { language, currency })
}

/// The sign before and the sign behind a number that is typed.
pub fn signs_of(style: Style, writer: Writer) -> (Option<&'static str>, Option<&'static str>) {
    match style {
        Style::Percent => (None, Some("%")),
        Style::Money => match currency_symbol(writer.currency, writer.language) {
            (sign, SymbolPosition::After) => (None, Some(sign)),
            (sign, SymbolPosition::Before | SymbolPosition::BeforeSpaced) => (Some(sign), None),
        },
        _ => (None, None),
    }
}

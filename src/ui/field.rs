//! A field of the open plan.

use super::field_note::{FieldNote, plan_field_note};
use super::hooks::Dispatch;
use super::question_mark::{explanation_of, question_mark};
use super::slider::slider;
use super::view_context::ViewContext;
use crate::model::{CostBasis, Input};
use crate::platform::table_fields;
use crate::state::{Action, Field, FieldValue, LagDay, input_id};
use crate::text::{ArrowStep, ChannelText, Message, Style, SymbolPosition, Topic, Writer, currency_symbol};
use crate::ui::html::html;
use yew::prelude::*;

/// A field with its label, what explains it, its unit and its note.
pub fn plan_field(cx: &ViewContext, field: Field, label: AttrValue, topic: Option<Topic>) -> Html {
    let draft = cx.draft();
    let id = field.id();
    let note_id = format!("{id}-note");
    let (before, after) = unit_signs(field.style(), cx.writer);
    // The close rate of the stages stands where a rate of its own could be typed.
    let from_stages = rate_from_stages(cx, field);
    let staged = from_stages.is_some().then(|| FieldNote::hint(cx.t(ChannelText::FromStages)));
    let note = plan_field_note(cx, field).or(staged);
    let is_quiet = note.is_none();
    let note = note.unwrap_or_else(|| FieldNote::hint(AttrValue::default()));
    let is_error = note.is_error();
    let class = match () {
        () if is_error => "field faulty",
        // Left out on paper.
        () if draft.text(field).is_empty() && from_stages.is_none() => "field unset",
        () => "field",
    };
    html! {
        <div {class}>
            <span class="name">
                <label for={id.clone()}>{label.clone()}</label>
                { for topic.map(|topic| question_mark(cx, explanation_of(&id), topic, &label)) }
            </span>
            <div class="entry">
                if let Some(sign) = before { <span class="sign" aria-hidden="true">{sign}</span> }
                <input
                    {id} type="text" readonly={cx.is_read_only()} inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={draft.text(field).to_owned()} placeholder={from_stages} aria-describedby={note_id.clone()}
                    aria-required={draft.is_required(field).then_some("true")} aria-invalid={is_error.then_some("true")}
                    oninput={type_into(cx, field)} onkeydown={step_keys(cx.dispatch, field)} onpaste={paste_into(cx.dispatch, field)}
                />
                if let Some(sign) = after { <span class="sign" aria-hidden="true">{sign}</span> }
            </div>
            { cost_basis(cx, field) }
            { channel_slider(cx, field, label.clone(), is_quiet) }
            <p id={note_id} class={note.class} aria-live="polite">{note.text}</p>
            { offer(cx, field, note.offer) }
        </div>
    }
}

/// The button that does what a note offers. The focus goes back to the field, because the note goes with its reason.
pub fn offer(cx: &ViewContext, field: Field, offer: Option<(AttrValue, Action)>) -> Html {
    let Some((label, action)) = offer else { return Html::default() };
    let onclick = cx.click_then(action, field.id().into());
    html! { <button type="button" class="quiet offer" {onclick}>{label}</button> }
}

/// The slider of a field of a plan with a single channel or of its lag, where a number stands. A message takes its place.
fn channel_slider(cx: &ViewContext, field: Field, label: AttrValue, is_quiet: bool) -> Html {
    match cx.draft().value(field) {
        FieldValue::Number { value, .. } if is_quiet && has_slider(field) && !cx.is_read_only() => {
            slider(cx, field, label, value)
        }
        _ => Html::default(),
    }
}

fn has_slider(field: Field) -> bool {
    matches!(field, Field::Channel(..) | Field::LagDays(_, LagDay::Median))
}

pub fn type_into(cx: &ViewContext, field: Field) -> Callback<Event> {
    cx.on_value(move |text| Some(Action::Type(field, text)))
}

/// Pastes a block of cells into the channels, starting at this field. A single cell is left to the browser.
fn paste_into(dispatch: &Dispatch, field: Field) -> Option<Callback<Event>> {
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

/// Increases and decreases a number with the arrow and page keys.
pub fn step_keys(dispatch: &Dispatch, field: Field) -> Callback<KeyboardEvent> {
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

/// The close rate that follows from a channel's stages, written for its field; none for any other field.
pub fn rate_from_stages(cx: &ViewContext, field: Field) -> Option<String> {
    let Field::Channel(channel, Input::CloseRate) = field else { return None };
    let rate = cx.draft().staged_close_rate(channel)?;
    Some(cx.writer.bare(rate, Style::Percent))
}

/// What a cost is counted per, beside its amount; none for other fields.
fn cost_basis(cx: &ViewContext, field: Field) -> Option<Html> {
    let Field::Plan(cost @ (Input::SalesCost | Input::FixedCost)) = field else { return None };
    let chosen = cx.draft().basis(cost);
    let onchange = cx.on_value(move |code| {
        Some(Action::SetCostBasis(cost, CostBasis::from_code(&code).unwrap_or_default()))
    });
    let options = CostBasis::ALL.map(|basis| {
        html! { <option value={basis.code()} selected={basis == chosen}>{cx.t(Message::Basis(basis))}</option> }
    });
    Some(html! {
        <select id={[input_id(cost), "-per"].concat()} class="basis" {onchange} disabled={cx.is_read_only()}
            aria-label={cx.t(Message::BasisOf(cost))}>{ for options }</select>
    })
}

/// The currency or percent sign before a number that is typed, and the one behind it.
pub fn unit_signs(style: Style, writer: Writer) -> (Option<&'static str>, Option<&'static str>) {
    match style {
        Style::Percent => (None, Some("%")),
        Style::Money => match currency_symbol(writer.currency, writer.locale.numbers) {
            (sign, SymbolPosition::After) => (None, Some(sign)),
            (sign, SymbolPosition::Before | SymbolPosition::BeforeSpaced) => (Some(sign), None),
        },
        _ => (None, None),
    }
}

//! The note under a field: an error, how its content was understood, or a hint.

use super::translate::Translate;
use super::view_context::ViewContext;
use crate::state::{Action, Doubt, Field, FieldValue};
use crate::text::{ChannelText, Message, Mistake, NumberError, Style, Writer};
use yew::AttrValue;

/// The place of the opportunity among the usual stages.
const OPPORTUNITY: usize = 2;

#[derive(Clone, PartialEq)]
pub struct FieldNote {
    pub text: AttrValue,
    pub class: &'static str,
    /// What the note offers to do: the text of its button, and the action.
    pub offer: Option<(AttrValue, Action)>,
}

impl FieldNote {
    const ERROR: &'static str = "note wrong";

    pub fn error(text: AttrValue) -> Self {
        Self { text, class: Self::ERROR, offer: None }
    }

    pub fn hint(text: AttrValue) -> Self {
        Self { text, class: "note", offer: None }
    }

    pub fn is_error(&self) -> bool {
        self.class == Self::ERROR
    }
}

/// The note for what was typed into a field; none where it was understood without doubt.
pub fn value_note(value: FieldValue, writer: Writer, style: Style) -> Option<FieldNote> {
    let understood = |value| writer.unambiguous(value, style);
    match value {
        // A text that is no number was not understood as one.
        FieldValue::Invalid { mistake: mistake @ Mistake::Number(_), .. }
        | FieldValue::Invalid { mistake, understood_as: None } => {
            Some(FieldNote::error(writer.t(Message::Mistake(mistake))))
        }
        FieldValue::Invalid { mistake, understood_as: Some(value) } => {
            let text = Message::MistakeReadAs { mistake, value: understood(value) };
            Some(FieldNote::error(writer.t(text)))
        }
        FieldValue::Number { value, doubt: Some(doubt) } => {
            let value = understood(value);
            let text = match doubt {
                Doubt::Other(other) => Message::ReadAs { value, other: understood(other) },
                Doubt::Currency(sign) => Message::OtherCurrency { sign, value },
                Doubt::WinRate => return Some(FieldNote::hint(writer.t(Message::MayBeWinRate))),
            };
            Some(FieldNote { text: writer.t(text), class: "note understood", offer: None })
        }
        FieldValue::Empty | FieldValue::Name | FieldValue::Number { .. } => None,
    }
}

/// The note for a field of the open plan. A required field that is empty is an error once there was a complete plan or
/// an attempt to save it.
pub fn plan_field_note(cx: &ViewContext, field: Field) -> Option<FieldNote> {
    let draft = cx.draft();
    let value = draft.value(field);
    if value == FieldValue::Empty && is_insisted_on(cx, field) && draft.is_required(field) {
        let mistake = match field {
            Field::LagDays(..) => Mistake::Number(NumberError::Empty),
            _ => Mistake::Missing(field.input()),
        };
        return Some(FieldNote::error(cx.t(Message::Mistake(mistake))));
    }
    let note = value_note(value, cx.writer, field.style())?;
    let offer = match value {
        FieldValue::Number { doubt: Some(Doubt::Other(other)), .. } => {
            let meant = cx.writer.unambiguous(other, field.style());
            Some((cx.t(Message::UseInstead(meant)), Action::SetNumber(field, other)))
        }
        FieldValue::Number { doubt: Some(Doubt::WinRate), .. } => {
            let stage = cx.t(ChannelText::UsualStage(OPPORTUNITY)).to_string();
            Some((cx.t(ChannelText::AddStage), Action::AddStage(stage)))
        }
        _ => None,
    };
    Some(FieldNote { offer: offer.filter(|_| !cx.is_read_only()), ..note })
}

/// Whether an empty field is told as missing: after an attempt to save, and where the last complete plan had a number.
/// A row that is being filled in is told about a cell only once a later one is filled.
fn is_insisted_on(cx: &ViewContext, field: Field) -> bool {
    let open = cx.app.open_plan();
    let Some(last_plan) = &open.last_plan else { return open.save_attempted };
    let is_skipped = |row: usize, column: usize| {
        let later = (column + 1..Field::COLUMNS).filter_map(|column| Field::of_cell(row, column));
        later.into_iter().any(|field| open.draft.value(field) != FieldValue::Empty)
    };
    match field.cell() {
        // Without a budget it is no part of the plan yet.
        Some((row, _)) if row >= open.draft.counted_channels() => open.save_attempted,
        Some((row, column)) if row >= last_plan.channels().len() => {
            open.save_attempted || is_skipped(row, column)
        }
        _ => true,
    }
}

//! The note under a field: an error, how its content was understood, or a hint.

use super::translate::Translate;
use super::view_context::ViewContext;
use crate::state::{Doubt, Field, FieldValue};
use crate::text::{Message, Mistake, NumberError, Style, Writer};
use yew::AttrValue;

#[derive(Clone, PartialEq)]
pub struct FieldNote {
    pub text: AttrValue,
    pub class: &'static str,
}

impl FieldNote {
    const ERROR: &'static str = "note wrong";

    pub fn error(text: AttrValue) -> Self {
        Self { text, class: Self::ERROR }
    }

    pub fn hint(text: AttrValue) -> Self {
        Self { text, class: "note" }
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
            };
            Some(FieldNote { text: writer.t(text), class: "note understood" })
        }
        FieldValue::Empty | FieldValue::Name | FieldValue::Number { .. } => None,
    }
}

/// The note for a field of the open plan. A required field that is empty is an error once there was a complete plan or
/// an attempt to save it.
pub fn plan_field_note(cx: &ViewContext, field: Field) -> Option<FieldNote> {
    let draft = cx.draft();
    let insists = cx.app.open_plan().save_attempted || cx.app.open_plan().last_plan.is_some();
    let value = draft.value(field);
    if value == FieldValue::Empty && insists && draft.is_required(field) {
        let mistake = match field {
            Field::LagDays(..) => Mistake::Number(NumberError::Empty),
            _ => Mistake::Missing(field.input()),
        };
        return Some(FieldNote::error(cx.t(Message::Mistake(mistake))));
    }
    value_note(value, cx.writer, field.style())
}

//! What is to say about what stands in a field.

use super::words::say;
use crate::state::FieldValue;
use crate::text::{Message, Mistake, Style, Writer};
use yew::AttrValue;

/// The class of a remark about something that can't be used.
pub const WRONG: &str = "note wrong";

/// What is wrong with a field's content, or how it was understood, with the class it is shown in; nothing where
/// there is nothing to say.
pub fn remark(entered: FieldValue, writer: Writer, style: Style) -> Option<(AttrValue, &'static str)> {
    let understood = |value| writer.unambiguous(value, style);
    let (message, tone) = match entered {
        // A text that is no number was not understood as one.
        FieldValue::Invalid { mistake: mistake @ Mistake::Number(_), .. }
        | FieldValue::Invalid { mistake, understood_as: None } => (Message::Mistake(mistake), WRONG),
        FieldValue::Invalid { mistake, understood_as: Some(value) } => {
            (Message::MistakeUnderstood { mistake, value: understood(value) }, WRONG)
        }
        FieldValue::Number { value, ambiguous: true } => {
            (Message::Understood(understood(value)), "note understood")
        }
        FieldValue::Empty | FieldValue::Name | FieldValue::Number { .. } => return None,
    };
    Some((say(writer.language, message), tone))
}

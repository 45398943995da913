//! What is to say about what stands in a field.

use super::words::say;
use crate::state::Entered;
use crate::text::{Message, Mistake, Style, Writer};
use yew::AttrValue;

/// The class of a remark about something that can't be used.
pub const WRONG: &str = "note wrong";

/// What is wrong with a field's content, or how it was understood, with the class it is shown in; nothing where
/// there is nothing to say.
pub fn remark(entered: Entered, writer: Writer, style: Style) -> Option<(AttrValue, &'static str)> {
    let understood = |value| writer.unambiguous(value, style);
    let (message, tone) = match entered {
        // A text that is no number was not understood as one.
        Entered::Wrong { mistake: mistake @ Mistake::Number(_), .. }
        | Entered::Wrong { mistake, doubtful: None } => (Message::Mistake(mistake), WRONG),
        Entered::Wrong { mistake, doubtful: Some(value) } => {
            (Message::MistakeUnderstood { mistake, value: understood(value) }, WRONG)
        }
        Entered::Number { value, doubtful: true } => {
            (Message::Understood(understood(value)), "note understood")
        }
        Entered::Nothing | Entered::Name | Entered::Number { .. } => return None,
    };
    Some((say(writer.language, message), tone))
}

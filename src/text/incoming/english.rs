//! Plans from a link or a file in English.

use super::{IncomingText, SourceTrouble};
use crate::text::isolated::isolated;
use crate::text::sharing::Trouble;
use std::borrow::Cow;

pub(super) fn text(text: &IncomingText) -> Cow<'static, str> {
    use IncomingText::*;
    Cow::Borrowed(match text {
        DropHere => "Drop the file to look at it",
        CameWithLink(count) => return format!("{count} plans came with the link").into(),
        SaveAll => "Save all",
        CloseAll => "Close them",
        LinkUnusable(Trouble::Damaged) => {
            "The link is cut off or damaged: nothing of it can be shown. Ask for it again, or for a file."
        }
        LinkUnusable(Trouble::Newer) => {
            "The link was made with a newer version of Embudo, which this page doesn't understand."
        }
        LinkUnusable(_) => {
            "The link carries too much, or nothing: nothing of it can be shown. Ask for a file instead."
        }
        LinkRefused(1) => "1 plan of the link can't be used and is left out.",
        LinkRefused(count) => {
            return format!("{count} plans of the link can't be used and are left out.").into();
        }

        Loading(file) => return format!("Loading “{file}”…", file = isolated(file)).into(),
        Opened(file) => return format!("From “{file}”", file = isolated(file)).into(),
        ReadOnly => {
            "It can be looked at, not changed. Keep a copy to work on it: it goes to your own scenarios."
        }
        KeepCopy => "Keep a copy",
        StatusOpened => "Read-only",
        SourceLeftOut { file, count: 1 } => {
            return format!(
                "One scenario of “{file}” has a value that is missing or out of range. It is left out.",
                file = isolated(file)
            )
            .into();
        }
        SourceLeftOut { file, count } => {
            return format!("{count} scenarios of “{file}” have a value that is missing or out of range. They are left out.", file = isolated(file)).into();
        }
        SourceFailed { file, trouble } => {
            return format!("“{file}” {}", trouble_text(*trouble), file = isolated(file)).into();
        }
    })
}

fn trouble_text(trouble: SourceTrouble) -> &'static str {
    match trouble {
        SourceTrouble::Missing => {
            "is not there. Check its name in the address behind “src=”, and that it lies beside this page."
        }
        SourceTrouble::NotAllowed => {
            "can’t be loaded here: it has to be a file of the same site as this page. Put it beside the page, or open the page on its own."
        }
        SourceTrouble::Unreachable => "could not be loaded. Check the connection and reload the page.",
        SourceTrouble::TooLarge => {
            "is too large: a file of plans has at most 1 MB. Save fewer scenarios to it."
        }
        SourceTrouble::NotAPlan => {
            "is not a file of Embudo, or it is damaged. Save one under Share, and put that in its place."
        }
        SourceTrouble::Invalid => {
            "has a value that is missing or out of range, so nothing of it is shown. Save the file anew under Share."
        }
        SourceTrouble::Newer => {
            "was made by a newer version of Embudo. Put the newer version in this page’s place."
        }
        SourceTrouble::Empty => "has no scenario in it.",
    }
}

//! Links and files in English.

use super::{Refusal, SharingText, Trouble};
use std::borrow::Cow;

pub(super) fn text(text: &SharingText) -> Cow<'static, str> {
    use SharingText::*;
    Cow::Borrowed(match text {
        SendHeading => "Send plans",
        What => "What to send",
        ThisPlan => "This plan",
        Chosen => "Plans of my choice",
        All(count) => return format!("All {count} plans").into(),
        CopyLink => "Copy the link",
        LinkHint(length) => {
            return format!("The plans are in the link itself ({length} characters). Whoever opens it sees them and decides whether to keep them.").into();
        }
        LinkTooLong { length, safe } => {
            return format!("The link has {length} characters. Some chats and mail programs cut off links of more than {safe}: a file is safer.").into();
        }
        TooManyForALink => "That is too much for a link. Save a file instead.",
        SaveFile => "Save as a file",
        CopyFile => "Copy as text",
        NothingChosen => "Choose at least one plan that is complete.",
        LeftOut(1) => "1 plan is not complete and stays out.",
        LeftOut(count) => return format!("{count} plans are not complete and stay out.").into(),

        BringHeading => "Bring plans in",
        ChooseFile => "File",
        BringHint => "You can drop a file anywhere on this page, too. Nothing changes before you say so.",
        Paste => "Or paste a link, the text of a file, or a table of channels",
        LookAtIt => "Look at it",
        Unusable(trouble) => trouble_text(*trouble),

        ReviewHeading => "What would happen",
        Line => "Scenario",
        Outcome => "Outcome",
        Nameless => "without a name",
        Added => "is added",
        Same => "is here already, nothing changes",
        Changed => "is here with other numbers",
        Refused(refusal) => return refusal_text(refusal),
        KeepBoth => "keep both",
        Replace => "replace mine",
        Bring(1) => "Bring in 1 scenario",
        Bring(count) => return format!("Bring in {count} scenarios").into(),
        NothingToBring => "There is nothing to bring in.",
        Cancel => "Cancel",
    })
}

fn trouble_text(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::TooLarge => "That is too large: at most 8 MB.",
        Trouble::TooMany => "Those are too many scenarios: at most 5,000.",
        Trouble::Link => "The link carries more than a link can. Ask for a file instead.",
        Trouble::Lines => "The table has too many lines: a plan has at most 50 channels.",
        Trouble::Empty => "There is no scenario in it.",
        Trouble::Damaged => {
            "This is no link, file or table that Embudo knows, or it is cut off. A table needs a budget, a cost per lead and a close rate in each line."
        }
        Trouble::Newer => "This was made with a newer version of Embudo, which this page doesn't understand.",
    }
}

fn refusal_text(refusal: &Refusal) -> Cow<'static, str> {
    match refusal {
        Refusal::NoFields => "can't be used: it is no scenario".into(),
        Refusal::Field(field) => format!("can't be used: “{field}” is missing or out of range").into(),
        Refusal::Misfit => "can't be used: its channels and stages don't fit together".into(),
        Refusal::SecondId => "can't be used: another one in the file has the same id".into(),
    }
}

//! What the rows of a comparison are called, and why a cell has no number.

use super::ComparisonText;
use crate::model::{Input, Item, Missing, Name, SameTime};
use crate::text::channels::ChannelText;
use crate::text::language::Language;
use crate::text::localized::Localized;

/// What a channel is called: its name, or its number among those without; of several with the same name
/// (`nth` is 0 for the first) the later ones are numbered too.
pub fn channel_name(name: Option<&Name>, nth: usize, language: Language) -> String {
    let number = (nth + 1).to_string();
    let text = match name {
        None => ChannelText::Number(number).t(language),
        Some(name) if nth == 0 => return name.as_str().to_owned(),
        Some(name) => ComparisonText::Namesake { name: name.as_str().to_owned(), number }.t(language),
    };
    text.into_owned()
}

/// Why there is no number: a margin that isn't given has a consequence of its own.
pub fn missing_text(item: Item, reason: Missing) -> ComparisonText {
    match (item, reason) {
        (Item::Input(Input::Margin), Missing::NotGiven) => ComparisonText::MarginMissing,
        (_, reason) => ComparisonText::Missing(reason),
    }
}

/// That the totals are not over the same time, or may not be; none where they are.
pub fn months_warning(time: SameTime) -> Option<ComparisonText> {
    match time {
        SameTime::Yes => None,
        SameTime::No => Some(ComparisonText::MonthsDiffer),
        SameTime::Unsaid => Some(ComparisonText::MonthsUnsaid),
    }
}

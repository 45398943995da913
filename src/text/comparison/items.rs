//! What the rows of a comparison are called, and why a cell has no number.

use super::ComparisonText;
use crate::model::{ComparisonItem, Input, MissingValue, MonthsMatch, Name};
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
pub fn missing_text(item: ComparisonItem, reason: MissingValue) -> ComparisonText {
    match (item, reason) {
        (ComparisonItem::Input(Input::Margin), MissingValue::NotGiven) => ComparisonText::MarginMissing,
        (_, reason) => ComparisonText::Missing(reason),
    }
}

/// That the totals are not over the same time, or may not be; none where they are.
pub fn months_warning(time: MonthsMatch) -> Option<ComparisonText> {
    match time {
        MonthsMatch::Same => None,
        MonthsMatch::Different => Some(ComparisonText::MonthsDiffer),
        MonthsMatch::NotComparable => Some(ComparisonText::MonthsUnsaid),
    }
}

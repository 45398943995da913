//! Names of a comparison's rows, and why a cell has no number.

use super::ComparisonText;
use crate::model::{ComparisonItem, Input, MissingValue, MonthsMatch, Name};
use crate::text::{ChannelText, Language, Localized};

/// A channel's name, or its number where it has none. Of several with the same name (`nth` counts from 0) all but
/// the first carry a number too.
pub fn channel_name(name: Option<&Name>, nth: usize, language: Language) -> String {
    let number = (nth + 1).to_string();
    let text = match name {
        None => ChannelText::Number(number).t(language),
        Some(name) if nth == 0 => return name.as_str().to_owned(),
        Some(name) => ComparisonText::Namesake { name: name.as_str().into(), number }.t(language),
    };
    text.into_owned()
}

/// Why there is no number. A margin that is not given counts as 100%, so its text says that as well.
pub fn missing_text(item: ComparisonItem, reason: MissingValue) -> ComparisonText {
    match (item, reason) {
        (ComparisonItem::Input(Input::Margin), MissingValue::NotGiven) => ComparisonText::MarginMissing,
        (_, reason) => ComparisonText::Missing(reason),
    }
}

/// The warning that totals are not, or may not be, over the same months; none where they are.
pub fn months_warning(time: MonthsMatch) -> Option<ComparisonText> {
    match time {
        MonthsMatch::Same => None,
        MonthsMatch::Different => Some(ComparisonText::MonthsDiffer),
        MonthsMatch::NotComparable => Some(ComparisonText::MonthsUnknown),
    }
}

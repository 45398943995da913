//! Names of a comparison's rows, and why a cell has no number.

use super::ComparisonText;
use crate::model::{Input, Item, Missing, Name, SameTime};
use crate::text::channels::ChannelText;
use crate::text::language::Language;
use crate::text::localized::Localized;

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

/// Why there is no number. A margin that is not given counts as 100 %, so its text says that as well.
pub fn missing_text(item: Item, reason: Missing) -> ComparisonText {
    match (item, reason) {
        (Item::Input(Input::Margin), Missing::NotGiven) => ComparisonText::MarginMissing,
        (_, reason) => ComparisonText::Missing(reason),
    }
}

/// The warning that totals are not, or may not be, over the same months; none where they are.
pub fn months_warning(time: SameTime) -> Option<ComparisonText> {
    match time {
        SameTime::Yes => None,
        SameTime::No => Some(ComparisonText::MonthsDiffer),
        SameTime::Unsaid => Some(ComparisonText::MonthsUnsaid),
    }
}

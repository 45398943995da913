//! The words in dates: names of months in English and Spanish, and words that don't matter.

use super::word_list::words;

const ENGLISH: &str = "january|february|march|april|may|june|july|august|september|october|november|december";
const SPANISH: &str =
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre";
/// Words in dates that don't matter: days of the week and words between the parts.
const IGNORED: &str = "de|del|of|t|st|nd|rd|th|sunday|monday|tuesday|wednesday|thursday|friday|saturday|domingo|lunes|\
    martes|miércoles|jueves|viernes|sábado";

/// A word of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateWord {
    /// A month, 1 to 12.
    Month(u32),
    Ignored,
}

/// What a word means in a date; names may be cut off after three letters or more. None where it means nothing.
pub(super) fn date_word(word: &str) -> Option<DateWord> {
    let word = word.to_lowercase();
    let names = |full: &str| full == word || (word.chars().count() >= 3 && full.starts_with(&word));
    let month = |list| words(list).position(names).map(|index| DateWord::Month(index as u32 + 1));
    let in_full = || month(ENGLISH).or_else(|| month(SPANISH));
    let september = || (word == "sept" || names("setiembre")).then_some(DateWord::Month(9));
    let ignored = || words(IGNORED).any(names).then_some(DateWord::Ignored);
    in_full().or_else(september).or_else(ignored)
}

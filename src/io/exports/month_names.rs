//! The words in dates: names of months in English, Spanish, German, French and Portuguese, weeks, and words that don't
//! matter.

use super::word_list::words;

const MONTHS: [&str; 5] = [
    "january|february|march|april|may|june|july|august|september|october|november|december",
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
];
/// Other spellings, each with its month.
const OTHERS: &str = "sept 9|setiembre 9|sete 9|maerz 3|mrz 3|jänner 1|feber 2|fevr 2|fevrier 2|juil 7|aout 8|decembre 12|marco 3";
/// Words in dates that don't matter: days of the week and words between the parts.
const IGNORED: &str = "de|del|do|of|t|z|utc|gmt|to|al|bis|au|le|am|pm|st|nd|rd|th|er|sunday|monday|tuesday|wednesday|thursday|\
    friday|saturday|domingo|lunes|martes|miércoles|jueves|viernes|sábado|sonntag|montag|dienstag|mittwoch|donnerstag|\
    freitag|samstag|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|segunda|terça|quarta|quinta|sexta|feira|so|mo|di|\
    mi|do|fr|sa|年|月|日";
const QUARTERS: &str = "q|quarter|quartal|trimestre|trim|qtr";
const WEEKS: &str = "w|wk|kw|cw|week|semana|woche|kalenderwoche|semaine";

/// A word of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateWord {
    /// A month, 1 to 12.
    Month(u32),
    /// A week's number is beside it.
    Week,
    /// A quarter's number is beside it.
    Quarter,
    Ignored,
}

/// What a word means in a date; names may be cut off after three letters or more. None where it means nothing.
pub(super) fn date_word(word: &str) -> Option<DateWord> {
    if !word.starts_with(char::is_alphabetic) {
        return None; // as the many empty cells of a column of dates
    }
    let word = word.to_lowercase();
    let names = |full: &str| full == word || (word.chars().count() >= 3 && full.starts_with(&word));
    let month = |list| words(list).position(names).map(|index| DateWord::Month(index as u32 + 1));
    let other = || {
        let (_, number) =
            words(OTHERS).filter_map(|it| it.split_once(' ')).find(|(name, _)| *name == word)?;
        number.parse().ok().map(DateWord::Month)
    };
    let ignored = || words(IGNORED).any(names).then_some(DateWord::Ignored);
    let week = || words(WEEKS).any(names).then_some(DateWord::Week);
    let quarter = || words(QUARTERS).any(|it| it == word).then_some(DateWord::Quarter);
    MONTHS.into_iter().find_map(month).or_else(other).or_else(week).or_else(quarter).or_else(ignored)
}

//! The shares of sales by the month in which they close, as a bar and in a sentence.

use crate::model::{ClosingShares, Lag};
use crate::text::{MonthText, RoundedParts, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// The most months with a part of their own.
const MOST: usize = 12;

/// Whole percent that add up to 100: for each month until the last that has one, and for what comes after so many.
fn percents(shares: &ClosingShares, most: usize) -> (Vec<f64>, f64) {
    let shown = shares.months.len().min(most);
    let mut parts = shares.months[..shown].to_vec();
    parts.push((1.0 - parts.iter().sum::<f64>()).max(0.0));
    let parts: Vec<f64> = parts.iter().map(|part| part * 100.0).collect();
    let mut rounded = RoundedParts::new(&parts, 100.0, 0).map(|it| it.parts).unwrap_or_default();
    let later = rounded.pop().unwrap_or_default();
    let last = rounded.iter().rposition(|&percent| percent > 0.0).map_or(0, |last| last + 1);
    rounded.truncate(if later > 0.0 { shown } else { last });
    (rounded, later)
}

/// What shares that are typed for the first time start with. What comes after the last month counts in it.
pub fn first_shares(shares: &ClosingShares) -> [u8; Lag::MAX_MONTHS] {
    let (months, later) = percents(shares, Lag::MAX_MONTHS);
    let mut first = std::array::from_fn(|at| months.get(at).map_or(0, |&percent| percent as u8));
    first[Lag::MAX_MONTHS - 1] += later as u8;
    first
}

/// A bar whose parts are as wide as the shares. The sentence says the same.
pub fn lag_bar(shares: &ClosingShares) -> Html {
    let (months, later) = percents(shares, MOST);
    let part = |(class, percent): (&'static str, f64)| {
        html! { <i {class} style={["flex:", &plain(percent)].concat()} /> }
    };
    let parts = months.into_iter().map(|percent| ("", percent)).chain([("later", later)]);
    html! { <div class="lag-bar" aria-hidden="true">{ for parts.filter(|(_, percent)| *percent > 0.0).map(part) }</div> }
}

pub fn lag_sentence(shares: &ClosingShares, writer: Writer) -> MonthText {
    let (months, later) = percents(shares, MOST);
    let percent = |percent: f64| writer.figure(percent / 100.0, Style::Percent);
    let first = percent(months.first().copied().unwrap_or_default());
    let second = percent(months.get(1).copied().unwrap_or_default());
    let last = months.len().saturating_sub(1).to_string();
    match months.len() {
        _ if later > 0.0 => MonthText::LagBeyond { first, second, rest: percent(later), months: last },
        0 | 1 => MonthText::LagAtOnce,
        2 => MonthText::LagTwo { first, second },
        _ => MonthText::LagSeveral { first, second, months: last },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Currency, LagDays};
    use crate::text::{Language, Locale, Localized};

    fn sentence(days: Option<(f64, f64)>) -> String {
        let shares = days.map_or_else(ClosingShares::at_once, |(median, upper)| {
            let [median, upper] = [median, upper].map(|days| Amount::new(days).unwrap());
            Lag::Days(LagDays::new(median, upper).unwrap()).shares()
        });
        let writer = Writer { locale: Locale::stored(Language::English), currency: Currency::EUR };
        lag_sentence(&shares, writer).t(Language::English).into_owned()
    }

    #[test]
    fn the_sentence_says_when_sales_close() {
        assert_eq!(sentence(None), "All buy in the month of the lead.");
        assert_eq!(
            sentence(Some((45.0, 75.0))),
            "10% buy in the month of the lead, 40% in the next, the last after 8 months."
        );
        assert_eq!(sentence(Some((5.0, 5.0))), "84% buy in the month of the lead, 16% in the next.");
        assert_eq!(
            sentence(Some((400.0, 600.0))),
            "0% buy in the month of the lead, 0% in the next, 59% later than after 11 months."
        );
    }

    #[test]
    fn the_percents_add_up_to_all_sales() {
        for (median, upper) in [(0.1, 0.2), (20.0, 21.0), (45.0, 75.0), (200.0, 900.0), (1_000.0, 1_095.0)] {
            let [median, upper] = [median, upper].map(|days| Amount::new(days).unwrap());
            let shares = Lag::Days(LagDays::new(median, upper).unwrap()).shares();
            let (months, later) = percents(&shares, MOST);
            assert_eq!(months.iter().sum::<f64>() + later, 100.0);
            assert_eq!(first_shares(&shares).iter().sum::<u8>(), 100);
        }
    }
}

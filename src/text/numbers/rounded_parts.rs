//! Parts of a total, rounded so that what is shown adds up.

use super::Writer;
use super::decimal::Decimal;
use crate::text::Style;

/// Parts and their total in units of so many decimals. The parts add up to the total.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundedParts {
    /// Whole numbers of units.
    pub parts: Vec<f64>,
    /// The total in the same units.
    pub total: f64,
    /// The decimals of a unit.
    pub places: usize,
}

/// Larger numbers of units are not exact.
const EXACT: f64 = 9e15;
/// The most decimals of a unit.
const MOST_PLACES: usize = 6;

impl RoundedParts {
    /// Rounds parts of 0 or more to units of so many decimals with the method of the largest remainder (Hamilton): the
    /// total is rounded, every part is cut off, and the units that are missing go to those parts that lost most. The
    /// parts come to the total up to a negligible rest. None for numbers beyond those that are exact.
    pub fn new(parts: &[f64], total: f64, places: usize) -> Option<Self> {
        let unit = (0..places).fold(1.0, |unit, _| unit * 10.0);
        // Rounding errors decide nothing.
        let exact = |value: f64| Decimal::shortest(value * unit).significant(14).value();
        if !parts.iter().chain([&total]).all(|value| (0.0..EXACT).contains(&(value * unit))) {
            return None;
        }
        let scaled: Vec<f64> = parts.iter().map(|&part| exact(part)).collect();
        let total = exact(total).round();
        let mut whole: Vec<f64> = scaled.iter().map(|part| part.floor()).collect();
        let mut by_loss: Vec<usize> = (0..parts.len()).collect();
        let lost = |at: &usize| scaled[*at] - scaled[*at].floor();
        by_loss.sort_by(|a, b| lost(b).total_cmp(&lost(a)));
        let missing = (total - whole.iter().sum::<f64>()).max(0.0) as usize;
        for at in by_loss.into_iter().cycle().take(missing) {
            whole[at] += 1.0;
        }
        Some(Self { parts: whole, total, places })
    }

    /// The number of a number of units.
    pub fn value(&self, units: f64) -> f64 {
        (0..self.places).fold(units, |value, _| value / 10.0)
    }
}

impl Writer {
    /// The decimals of a row of numbers that come to a total: whole units of money from 1,000 on, else those of the
    /// currency; of a count three digits of the total.
    pub fn places_of(&self, total: f64, style: Style) -> usize {
        if style == Style::Money && total >= 1.0 {
            return if total < 1_000.0 { self.currency.places() } else { 0 };
        }
        if total <= 0.0 {
            return 0;
        }
        (0..MOST_PLACES)
            .find(|&places| (0..places).fold(total, |it, _| it * 10.0) >= 100.0)
            .unwrap_or(MOST_PLACES)
    }

    /// A number with exactly so many decimals, without a symbol.
    pub fn fixed(&self, value: f64, places: usize) -> String {
        let (whole, mut decimals) = Decimal::shortest(value.abs()).rounded(places).parts();
        decimals.extend(std::iter::repeat_n('0', places.saturating_sub(decimals.len())));
        let is_zero = !whole.bytes().chain(decimals.bytes()).any(|digit| digit != b'0');
        let minus = if value < 0.0 && !is_zero { "−" } else { "" };
        [minus, &self.locale.numbers.join(&whole, &decimals)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Currency;
    use crate::text::{Locale, NumberFormat};

    const EN: Writer = Writer {
        locale: Locale { language: crate::text::Language::English, numbers: NumberFormat::POINT },
        currency: Currency::EUR,
    };

    #[test]
    fn thirds_add_up() {
        let thirds = RoundedParts::new(&[10.0 / 3.0; 3], 10.0, 0).unwrap();
        assert_eq!((thirds.parts.clone(), thirds.total), (vec![4.0, 3.0, 3.0], 10.0));
        let sales = [0.16, 0.788, 1.336, 1.802, 2.156, 2.174, 1.858, 1.056, 0.49, 0.18];
        let sales = RoundedParts::new(&sales, 12.0, 1).unwrap();
        assert_eq!(sales.total, 120.0);
        assert_eq!(sales.parts, [2.0, 8.0, 13.0, 18.0, 21.0, 22.0, 19.0, 10.0, 5.0, 2.0]);
        assert_eq!(sales.value(18.0), 1.8);
        assert_eq!(RoundedParts::new(&[], 0.0, 2).unwrap().total, 0.0);
        assert_eq!(RoundedParts::new(&[1e15, 1.0], 1e15, 2), None);
    }

    #[test]
    fn a_row_has_as_many_decimals_as_its_total_needs() {
        let money = [12_000.0, 999.0, 0.5].map(|total| EN.places_of(total, Style::Money));
        assert_eq!(money, [0, 2, 3]);
        assert_eq!([240.0, 12.0, 1.2, 0.03].map(|total| EN.places_of(total, Style::Count)), [0, 1, 2, 4]);
        assert_eq!(EN.places_of(0.0, Style::Count), 0);
        assert_eq!([EN.fixed(2.0, 1), EN.fixed(-2_280.0, 0), EN.fixed(-0.01, 1)], ["2.0", "−2,280", "0.0"]);
    }
}

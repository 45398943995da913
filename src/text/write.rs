//! Writes numbers, money and percentages in a language.

use super::decimal::Decimal;
use super::language::Language;
use super::money::{SymbolPosition, currency_symbol};
use crate::model::Currency;

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Money in the writer's currency.
    Money,
    /// A fraction, written as a percentage.
    Percent,
    /// A count of leads or sales.
    Count,
    /// A plain ratio, such as ROAS: `4.5×`.
    Times,
    /// A plain ratio without a sign, such as LTV:CAC: `2.5`.
    Ratio,
    /// A time in months, always with a decimal: `10.0 months`.
    Months,
}

/// Writes in one language and one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writer {
    /// Decides the signs for decimals and thousands and where currency and percent signs stand.
    pub language: Language,
    /// Decides the currency's sign and how many decimals money has.
    pub currency: Currency,
}

/// Above it a figure is written as a power of ten.
const ASTRONOMIC: f64 = 1e15;
/// Below it too.
const MINUTE: f64 = 1e-6;

impl Writer {
    /// A result for reading, rounded as far as it stays useful: money to the currency's smallest unit,
    /// counts and rates to about three digits, nothing above zero to zero.
    pub fn figure(&self, value: f64, style: Style) -> String {
        let number = self.bare(value, style);
        let minus =
            if value < 0.0 && number.contains(|c: char| ('1'..='9').contains(&c)) { "−" } else { "" };
        format!("{minus}{}", self.signed(number, style))
    }

    /// The same digits without a currency's sign, for formulas.
    pub fn plain_figure(&self, value: f64, style: Style) -> String {
        if style == Style::Money { self.bare(value, style) } else { self.figure(value, style) }
    }

    /// The rounded digits alone.
    pub fn bare(&self, value: f64, style: Style) -> String {
        let size = value.abs();
        let minute = size > 0.0 && size < MINUTE;
        if size > ASTRONOMIC || minute { self.power_of_ten(size, style) } else { self.rounded(size, style) }
    }

    /// Whether [`Writer::figure`] leaves digits out.
    pub fn rounds(&self, value: f64, style: Style) -> bool {
        let exact = shortest(value.abs(), style).value();
        (self.rounding(value.abs(), style).value() - exact).abs() > exact * 1e-12
    }

    /// Every digit, as a text that reads back to the same number: what a field shows.
    pub fn exact(&self, value: f64, style: Style) -> String {
        self.number(&shortest(value, style))
    }

    /// Every digit, with the sign that goes with the style: what a formula shows.
    pub fn exact_signed(&self, value: f64, style: Style) -> String {
        self.signed(self.number(&shortest(value, style)), style)
    }

    /// Every digit and the sign, so that nobody can take thousands for decimals: at least two decimals and
    /// never three.
    pub fn unambiguous(&self, value: f64, style: Style) -> String {
        if value > ASTRONOMIC {
            return self.figure(value, style);
        }
        let (whole, mut decimals) = shortest(value, style).parts();
        while decimals.len() < 2 || decimals.len() == 3 {
            decimals.push('0');
        }
        self.signed(self.join(&whole, &decimals), style)
    }

    /// Puts the sign of currency, percentage or multiple to a number.
    fn signed(&self, number: String, style: Style) -> String {
        match (style, self.language) {
            (Style::Count | Style::Ratio, _) => number,
            (Style::Months, Language::English) => format!("{number}\u{a0}months"),
            (Style::Months, Language::Spanish) => format!("{number}\u{a0}meses"),
            (Style::Times, _) => format!("{number}×"),
            (Style::Percent, Language::English) => format!("{number}%"),
            (Style::Percent, Language::Spanish) => format!("{number}\u{a0}%"),
            (Style::Money, language) => match currency_symbol(self.currency, language) {
                (sign, SymbolPosition::Before) => format!("{sign}{number}"),
                (sign, SymbolPosition::BeforeSpaced) => format!("{sign}\u{a0}{number}"),
                (sign, SymbolPosition::After) => format!("{number}\u{a0}{sign}"),
            },
        }
    }

    fn rounded(&self, size: f64, style: Style) -> String {
        let (whole, mut decimals) = self.rounding(size, style).parts();
        // Money that is not whole has all its decimals: 54.40.
        while style == Style::Money && !decimals.is_empty() && decimals.len() < self.currency.places() {
            decimals.push('0');
        }
        if style == Style::Months && decimals.is_empty() {
            decimals.push('0');
        }
        self.join(&whole, &decimals)
    }

    /// As many digits as stay useful.
    fn rounding(&self, size: f64, style: Style) -> Decimal {
        // What only working it out has left at the end decides nothing: 63.25 and 63.24999999999999 are one.
        let exact = shortest(size, style).significant(14);
        if size > ASTRONOMIC {
            return exact.significant(3);
        }
        let shown = if style == Style::Percent { size * 100.0 } else { size };
        let places = match style {
            Style::Money if shown < 100_000.0 => self.currency.places(),
            Style::Money => 0,
            Style::Months => 1,
            _ if shown < 10.0 => 2,
            _ if shown < 1_000.0 => 1,
            _ => 0,
        };
        let rounded = exact.clone().rounded(places);
        // 0.004 sales or €0.002 a lead is little, but it is not nothing.
        if shown < 0.5 && rounded.value() < shown * 0.9 { exact.significant(2) } else { rounded }
    }

    fn number(&self, decimal: &Decimal) -> String {
        let (whole, decimals) = decimal.parts();
        self.join(&whole, &decimals)
    }

    fn join(&self, whole: &str, decimals: &str) -> String {
        let mut text = String::with_capacity(whole.len() * 4 / 3 + decimals.len() + 1);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push(self.language.group_sign());
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.language.decimal_sign());
            text.push_str(decimals);
        }
        text
    }

    /// `1.23 × 10²¹`, `1.9 × 10⁻³³`.
    fn power_of_ten(&self, size: f64, style: Style) -> String {
        let rounded = self.rounding(size, style);
        let power = rounded.magnitude().unwrap_or(0);
        let raised: String = power.to_string().chars().filter_map(raised).collect();
        format!("{}\u{a0}×\u{a0}10{raised}", self.number(&rounded.shifted(-power)))
    }
}

/// A number for machines: every digit, a dot for the decimals and nothing between the thousands.
pub fn plain(value: f64) -> String {
    let (whole, decimals) = Decimal::shortest(value.abs()).parts();
    let minus = if value < 0.0 { "-" } else { "" };
    let dot = if decimals.is_empty() { "" } else { "." };
    [minus, &whole, dot, &decimals].concat()
}

/// The number without the digits that only working it out has left at its end: 0.055 for
/// 0.055000000000000007.
pub fn without_noise(value: f64) -> f64 {
    Decimal::shortest(value).significant(12).value()
}

fn shortest(value: f64, style: Style) -> Decimal {
    Decimal::shortest(value).shifted(if style == Style::Percent { 2 } else { 0 })
}

fn raised(digit: char) -> Option<char> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".chars().nth("0123456789-".find(digit)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Writer = Writer { language: Language::English, currency: Currency::EUR };
    const ES: Writer = Writer { language: Language::Spanish, currency: Currency::EUR };

    #[test]
    fn money_takes_the_currencys_sign_and_decimals() {
        assert_eq!(EN.figure(1000.0, Style::Money), "€1,000");
        assert_eq!(ES.figure(1000.0, Style::Money), "1.000\u{a0}€");
        assert_eq!(EN.figure(54.4071, Style::Money), "€54.41");
        assert_eq!(EN.figure(54.4, Style::Money), "€54.40");
        assert_eq!(ES.figure(58_705.23, Style::Money), "58.705,23\u{a0}€");
        assert_eq!(EN.figure(-2_000.5, Style::Money), "−€2,000.50");
        let chile = Writer { currency: Currency::CLP, ..EN };
        assert_eq!(chile.figure(54_407.1, Style::Money), "CLP\u{a0}54,407");
        let mexico = Writer { currency: Currency::MXN, ..ES };
        assert_eq!(mexico.figure(1234.5, Style::Money), "1.234,50\u{a0}MXN");
    }

    #[test]
    fn counts_and_rates_keep_what_is_useful() {
        assert_eq!(EN.figure(240.0, Style::Count), "240");
        assert_eq!(EN.figure(12.6, Style::Count), "12.6");
        assert_eq!(EN.figure(2_669.4, Style::Count), "2,669");
        assert_eq!(EN.figure(0.004_2, Style::Count), "0.0042");
        assert_eq!(EN.figure(0.055_555, Style::Percent), "5.56%");
        assert_eq!(ES.figure(0.330_575, Style::Percent), "33,1\u{a0}%");
        assert_eq!(EN.figure(-1.0, Style::Percent), "−100%");
        assert_eq!(EN.figure(4.0, Style::Times), "4×");
    }

    #[test]
    fn small_money_is_not_rounded_to_nothing() {
        assert_eq!(EN.figure(0.002, Style::Money), "€0.002");
        assert_eq!(Writer { currency: Currency::CLP, ..EN }.figure(0.25, Style::Money), "CLP\u{a0}0.25");
        assert_eq!(EN.figure(0.0, Style::Money), "€0");
        assert_eq!(EN.figure(-0.0, Style::Money), "€0");
    }

    #[test]
    fn the_astronomic_is_a_power_of_ten() {
        assert_eq!(EN.figure(1e21, Style::Count), "1\u{a0}×\u{a0}10²¹");
        assert_eq!(ES.figure(1.234e17, Style::Money), "1,23\u{a0}×\u{a0}10¹⁷\u{a0}€");
        assert_eq!(EN.figure(1e15, Style::Count), "1,000,000,000,000,000");
    }

    #[test]
    fn the_minute_is_one_too() {
        assert_eq!(ES.figure(1.94e-33, Style::Money), "1,9\u{a0}×\u{a0}10⁻³³\u{a0}€");
        assert_eq!(EN.figure(-4e-9, Style::Percent), "−4\u{a0}×\u{a0}10⁻⁷%");
        assert_eq!(EN.figure(0.000_001, Style::Count), "0.000001");
    }

    #[test]
    fn the_unmistakable_never_has_three_decimals() {
        assert_eq!(EN.unambiguous(1234.0, Style::Money), "€1,234.00");
        assert_eq!(EN.unambiguous(1.234, Style::Money), "€1.2340");
        assert_eq!(EN.unambiguous(1e99, Style::Money), "€1\u{a0}×\u{a0}10⁹⁹");
        assert_eq!(ES.unambiguous(0.0005, Style::Percent), "0,05\u{a0}%");
    }

    #[test]
    fn machines_read_it_plain() {
        assert_eq!(plain(12_600.5), "12600.5");
        assert_eq!(plain(-0.25), "-0.25");
        assert_eq!(plain(1e21), "1000000000000000000000");
        assert_eq!(plain(0.0), "0");
    }

    #[test]
    fn noise_goes_and_numbers_stay() {
        assert_eq!(without_noise(0.05 * 1.1), 0.055);
        assert_eq!(without_noise(12_600.5), 12_600.5);
        assert_eq!(without_noise(1e-6), 1e-6);
        assert_eq!(without_noise(0.0), 0.0);
    }

    #[test]
    fn fields_show_every_digit() {
        assert_eq!(ES.exact(12_600.5, Style::Money), "12.600,5");
        assert_eq!(EN.exact(0.0417, Style::Percent), "4.17");
    }
}

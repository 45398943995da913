//! Formats numbers, money and percentages.

use super::decimal::Decimal;
use super::money::{SymbolPosition, currency_symbol};
use crate::model::Currency;
use crate::text::{Language, Locale};

/// What kind of number it is, which decides its symbol and its rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// An amount in the writer's currency.
    Money,
    /// A fraction, written as a percentage.
    Percent,
    /// A count of leads or sales.
    Count,
    /// A multiple, such as ROAS: `4.5×`.
    Times,
    /// A ratio without a symbol, such as LTV:CAC: `2.5`.
    Ratio,
    /// A duration in months, always with a decimal: `10.0 months`.
    Months,
}

/// Formats numbers for one reader and in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writer {
    /// Decides the separators, and where the currency symbol and the percent sign are written.
    pub locale: Locale,
    /// Decides the currency symbol and how many decimals amounts have.
    pub currency: Currency,
}

/// Larger figures are written as a power of ten.
const LARGEST: f64 = 1e15;
/// Smaller figures too.
const SMALLEST: f64 = 1e-6;

impl Writer {
    /// A result, rounded as far as it stays useful: money to the currency's smallest unit and from 1,000 on to whole
    /// units, counts to one decimal and from 100 on to whole ones, rates to about three digits. Below 1 everything has
    /// three significant digits, so a number that is not zero is never rounded to zero.
    pub fn figure(&self, value: f64, style: Style) -> String {
        let number = self.bare(value, style);
        let minus =
            if value < 0.0 && number.contains(|c: char| ('1'..='9').contains(&c)) { "−" } else { "" };
        format!("{minus}{}", self.with_symbol(number, style))
    }

    /// An amount with as few digits as a sentence or a picture needs: from 100 on without cents.
    pub fn short_money(&self, amount: f64) -> String {
        self.figure(if amount.abs() >= 100.0 { amount.round() } else { amount }, Style::Money)
    }

    /// [`Writer::figure`] without the currency symbol, for formulas.
    pub fn plain_figure(&self, value: f64, style: Style) -> String {
        if style == Style::Money { self.bare(value, style) } else { self.figure(value, style) }
    }

    /// The digits of [`Writer::figure`], without symbol and minus sign.
    pub fn bare(&self, value: f64, style: Style) -> String {
        let size = value.abs();
        let tiny = size > 0.0 && size < SMALLEST;
        if size > LARGEST || tiny { self.power_of_ten(size, style) } else { self.rounded(size, style) }
    }

    /// Whether [`Writer::figure`] rounds the value.
    pub fn rounds(&self, value: f64, style: Style) -> bool {
        let exact = shortest(value.abs(), style).value();
        (self.rounding(value.abs(), style).value() - exact).abs() > exact * 1e-12
    }

    /// Every digit, as a text that is parsed to the same number: what a field shows.
    pub fn exact(&self, value: f64, style: Style) -> String {
        self.number(&shortest(value, style))
    }

    /// Every digit, with the symbol of the style: what a formula shows.
    pub fn exact_signed(&self, value: f64, style: Style) -> String {
        self.with_symbol(self.number(&shortest(value, style)), style)
    }

    /// Every digit and the symbol, with at least two decimals and never three, so that a thousands separator can't be
    /// taken for a decimal one.
    pub fn unambiguous(&self, value: f64, style: Style) -> String {
        if value > LARGEST {
            return self.figure(value, style);
        }
        let (whole, mut decimals) = shortest(value, style).parts();
        while decimals.len() < 2 || decimals.len() == 3 {
            decimals.push('0');
        }
        self.with_symbol(self.join(&whole, &decimals), style)
    }

    /// Adds the symbol of currency, percentage or multiple to the digits.
    fn with_symbol(&self, number: String, style: Style) -> String {
        match (style, self.locale.language) {
            (Style::Count | Style::Ratio, _) => number,
            (Style::Months, Language::English) => format!("{number}\u{a0}months"),
            (Style::Months, Language::Spanish) => format!("{number}\u{a0}meses"),
            (Style::Times, _) => format!("{number}×"),
            (Style::Percent, _) if self.locale.numbers.percent_spaced => format!("{number}\u{a0}%"),
            (Style::Percent, _) => format!("{number}%"),
            (Style::Money, _) => match currency_symbol(self.currency, self.locale.numbers) {
                (sign, SymbolPosition::Before) => format!("{sign}{number}"),
                (sign, SymbolPosition::BeforeSpaced) => format!("{sign}\u{a0}{number}"),
                (sign, SymbolPosition::After) => format!("{number}\u{a0}{sign}"),
            },
        }
    }

    fn rounded(&self, size: f64, style: Style) -> String {
        let (whole, mut decimals) = self.rounding(size, style).parts();
        // An amount that is not whole has all decimals of its currency: 54.40.
        while style == Style::Money && !decimals.is_empty() && decimals.len() < self.currency.places() {
            decimals.push('0');
        }
        if style == Style::Months && decimals.is_empty() {
            decimals.push('0');
        }
        self.join(&whole, &decimals)
    }

    /// The value with the digits that are shown.
    fn rounding(&self, size: f64, style: Style) -> Decimal {
        let exact = shortest(size, style);
        let shown = if style == Style::Percent { size * 100.0 } else { size };
        let places = match style {
            _ if shown < 1.0 || size > LARGEST => return exact.significant(3),
            Style::Money if shown < 1_000.0 => self.currency.places(),
            Style::Money => 0,
            Style::Months => 1,
            Style::Count => usize::from(shown < 100.0),
            _ if shown < 10.0 => 2,
            _ if shown < 1_000.0 => 1,
            _ => 0,
        };
        exact.rounded(places)
    }

    fn number(&self, decimal: &Decimal) -> String {
        let (whole, decimals) = decimal.parts();
        self.join(&whole, &decimals)
    }

    fn join(&self, whole: &str, decimals: &str) -> String {
        self.locale.numbers.join(whole, decimals)
    }

    /// `1.23 × 10²¹`, `1.9 × 10⁻³³`.
    fn power_of_ten(&self, size: f64, style: Style) -> String {
        let rounded = self.rounding(size, style);
        let power = rounded.magnitude().unwrap_or(0);
        let superscript: String = power.to_string().chars().filter_map(superscript).collect();
        format!("{}\u{a0}×\u{a0}10{superscript}", self.number(&rounded.shifted(-power)))
    }
}

/// A number for programs: every digit, a decimal point and no thousands separator.
pub fn plain(value: f64) -> String {
    let (whole, decimals) = Decimal::shortest(value.abs()).parts();
    let minus = if value < 0.0 { "-" } else { "" };
    let dot = if decimals.is_empty() { "" } else { "." };
    [minus, &whole, dot, &decimals].concat()
}

/// The number without binary rounding errors in its last digits: 0.055 for 0.055000000000000007.
pub fn without_rounding_noise(value: f64) -> f64 {
    Decimal::shortest(value).significant(12).value()
}

fn shortest(value: f64, style: Style) -> Decimal {
    Decimal::shortest(value).shifted(if style == Style::Percent { 2 } else { 0 })
}

fn superscript(digit: char) -> Option<char> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".chars().nth("0123456789-".find(digit)?)
}

#[cfg(test)]
mod tests {
    use super::super::NumberFormat;
    use super::*;

    const EN: Writer = Writer {
        locale: Locale { language: Language::English, numbers: NumberFormat::POINT },
        currency: Currency::EUR,
    };
    const ES: Writer = Writer {
        locale: Locale { language: Language::Spanish, numbers: NumberFormat::COMMA },
        currency: Currency::EUR,
    };

    #[test]
    fn money_takes_the_currencys_sign_and_decimals() {
        assert_eq!(EN.figure(1000.0, Style::Money), "€1,000");
        assert_eq!(ES.figure(1000.0, Style::Money), "1.000\u{a0}€");
        assert_eq!(EN.figure(54.4071, Style::Money), "€54.41");
        assert_eq!(EN.figure(54.4, Style::Money), "€54.40");
        assert_eq!(ES.figure(58_705.23, Style::Money), "58.705\u{a0}€");
        assert_eq!(EN.figure(-2_000.5, Style::Money), "−€2,001");
        let chile = Writer { currency: Currency::CLP, ..EN };
        assert_eq!(chile.figure(54_407.1, Style::Money), "$54,407");
        let mexico = Writer { currency: Currency::MXN, ..ES };
        assert_eq!(mexico.figure(1234.5, Style::Money), "1.235\u{a0}$");
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
        assert_eq!(Writer { currency: Currency::CLP, ..EN }.figure(0.25, Style::Money), "$0.25");
        assert_eq!(EN.figure(0.0, Style::Money), "€0");
        assert_eq!(EN.figure(-0.0, Style::Money), "€0");
    }

    #[test]
    fn below_one_everything_has_three_significant_digits() {
        for style in [Style::Count, Style::Ratio, Style::Money] {
            let digits = |value: f64| EN.bare(value, style);
            assert_eq!([digits(0.0051), digits(0.034), digits(0.123_45)], ["0.0051", "0.034", "0.123"]);
            assert_eq!(digits(0.999_6), "1");
        }
        assert_eq!(EN.figure(0.000_05, Style::Percent), "0.005%");
        assert_eq!(EN.figure(0.51, Style::Months), "0.51\u{a0}months");
        assert_eq!(EN.figure(0.4, Style::Months), "0.4\u{a0}months");
        assert_eq!(EN.figure(0.5, Style::Money), "€0.50");
    }

    #[test]
    fn a_number_is_rounded_once() {
        assert_eq!(EN.figure(6_113_253_999_725.466, Style::Count), "6,113,253,999,725");
        assert_eq!(EN.figure(63.249_999_999_999_99, Style::Ratio), "63.3");
        assert_eq!(EN.figure(12_345_678_901.499_6, Style::Money), "€12,345,678,901");
    }

    #[test]
    fn very_large_numbers_are_powers_of_ten() {
        assert_eq!(EN.figure(1e21, Style::Count), "1\u{a0}×\u{a0}10²¹");
        assert_eq!(ES.figure(1.234e17, Style::Money), "1,23\u{a0}×\u{a0}10¹⁷\u{a0}€");
        assert_eq!(EN.figure(1e15, Style::Count), "1,000,000,000,000,000");
    }

    #[test]
    fn very_small_numbers_are_powers_of_ten() {
        assert_eq!(ES.figure(1.94e-33, Style::Money), "1,94\u{a0}×\u{a0}10⁻³³\u{a0}€");
        assert_eq!(EN.figure(-4e-9, Style::Percent), "−4\u{a0}×\u{a0}10⁻⁷%");
        assert_eq!(EN.figure(0.000_001, Style::Count), "0.000001");
    }

    #[test]
    fn unambiguous_numbers_never_have_three_decimals() {
        assert_eq!(EN.unambiguous(1234.0, Style::Money), "€1,234.00");
        assert_eq!(EN.unambiguous(1.234, Style::Money), "€1.2340");
        assert_eq!(EN.unambiguous(1e99, Style::Money), "€1\u{a0}×\u{a0}10⁹⁹");
        assert_eq!(ES.unambiguous(0.0005, Style::Percent), "0,05\u{a0}%");
    }

    #[test]
    fn plain_numbers_have_no_separators() {
        assert_eq!(plain(12_600.5), "12600.5");
        assert_eq!(plain(-0.25), "-0.25");
        assert_eq!(plain(1e21), "1000000000000000000000");
        assert_eq!(plain(0.0), "0");
    }

    #[test]
    fn rounding_errors_go_and_numbers_stay() {
        assert_eq!(without_rounding_noise(0.05 * 1.1), 0.055);
        assert_eq!(without_rounding_noise(12_600.5), 12_600.5);
        assert_eq!(without_rounding_noise(1e-6), 1e-6);
        assert_eq!(without_rounding_noise(0.0), 0.0);
    }

    #[test]
    fn fields_show_every_digit() {
        assert_eq!(ES.exact(12_600.5, Style::Money), "12.600,5");
        assert_eq!(EN.exact(0.0417, Style::Percent), "4.17");
    }
}

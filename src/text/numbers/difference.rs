//! Writes the difference between two figures.

use super::decimal::Decimal;
use crate::text::{Language, Style, Writer};

/// A difference with its sign: `+€600`, `−2.24`; between two percentages in percentage points: `+1 pp`.
pub fn format_difference(writer: Writer, difference: f64, style: Style) -> String {
    match style {
        Style::Percent => {
            let points = size(writer, difference * 100.0, Style::Ratio);
            let unit = if writer.locale.language == Language::English { "pp" } else { "p.\u{a0}p." };
            signed(difference, [&points, "\u{a0}", unit].concat())
        }
        // Parts of a difference have a digit more than the counts, to add up as they are shown.
        Style::Count => signed(difference, size(writer, difference, Style::Ratio)),
        style => signed(difference, size(writer, difference, style)),
    }
}

/// A relative difference, given as a fraction: `+5%`.
pub fn format_percent_change(writer: Writer, fraction: f64) -> String {
    let percent = rounded_difference(fraction.abs() * 100.0);
    signed(fraction, writer.figure(percent / 100.0, Style::Percent))
}

fn size(writer: Writer, difference: f64, style: Style) -> String {
    writer.figure(rounded_difference(difference.abs()), style)
}

/// The size of a difference, below 1 with two decimals, as it has from 1 on; with its first digit where two have none of
/// it.
pub fn rounded_difference(value: f64) -> f64 {
    let rounded = Decimal::shortest(value).rounded(2).value();
    match value {
        _ if value >= 1.0 => value,
        _ if rounded > 0.0 => rounded,
        _ => Decimal::shortest(value).significant(1).value(),
    }
}

fn signed(difference: f64, written: String) -> String {
    let sign = match difference {
        d if d > 0.0 => "+",
        d if d < 0.0 => "−",
        _ => "",
    };
    [sign, &written].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Currency;
    use crate::text::Locale;

    #[test]
    fn a_difference_has_a_sign_and_a_unit() {
        let english = Writer { locale: Locale::stored(Language::English), currency: Currency::EUR };
        let spanish = Writer { locale: Locale::stored(Language::Spanish), currency: Currency::EUR };
        assert_eq!(format_difference(english, -2.236, Style::Count), "−2.24");
        assert_eq!(format_difference(english, 600.0, Style::Money), "+€600");
        assert_eq!(format_difference(spanish, 600.0, Style::Money), "+600\u{a0}€");
        assert_eq!(format_difference(english, 0.01, Style::Percent), "+1\u{a0}pp");
        assert_eq!(format_difference(spanish, -0.005, Style::Percent), "−0,5\u{a0}p.\u{a0}p.");
        assert_eq!(format_difference(english, 0.0, Style::Count), "0");
        let small = |difference| format_difference(english, difference, Style::Count);
        assert_eq!(
            [small(0.1234), small(-0.034), small(0.9996), small(0.00423)],
            ["+0.12", "−0.03", "+1", "+0.004"]
        );
        assert_eq!(format_difference(english, -0.1234, Style::Money), "−€0.12");
        assert_eq!(format_difference(english, 0.001_234, Style::Percent), "+0.12\u{a0}pp");
        assert_eq!(format_percent_change(english, 0.001_234), "+0.12%");
        assert_eq!(format_percent_change(spanish, 0.05), "+5\u{a0}%");
    }
}

//! Numbers as decimal digits, so that percentages, multiples of a thousand and steps of the arrow keys shift the
//! decimal point without rounding.

/// `0.d₁d₂d₃… × 10^point`, without zeros at either end. No digits is zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    /// ASCII digits, the first and the last not `0`.
    digits: String,
    /// How many digits stand before the decimal point; may be negative or beyond the digits.
    point: i32,
}

impl Decimal {
    /// Every decimal of so many digits survives the way to an `f64` and back.
    const PRECISION: i32 = 15;

    /// The shortest digits that are read back as this number, which must be finite and not negative.
    pub(super) fn shortest(value: f64) -> Self {
        // JSON needs this formatter anyway; that of the standard library would be a second one to download.
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let point = whole.len() as i32 + exponent.parse::<i32>().unwrap_or(0);
        Self::new(&[whole, decimals].concat(), point)
    }

    /// Rounded to so many decimals, a half away from zero.
    pub(super) fn rounded(self, places: usize) -> Self {
        let digits = self.point + places as i32;
        self.kept(digits)
    }

    /// Rounded to so many significant digits, a half away from zero.
    pub(super) fn significant(self, digits: i32) -> Self {
        self.kept(digits)
    }

    fn kept(self, count: i32) -> Self {
        // Binary rounding errors in the last digits must not decide the rounding: 63.25 and 63.24999999999999 are the
        // same. Where most digits are kept, those that are cut off decide alone: rounding twice could round up 0.47.
        if count <= 9 && self.digits.len() > 14 {
            return self.kept(14).kept(count);
        }
        let Ok(count) = usize::try_from(count) else { return Self::new("", 0) };
        let Some(next) = self.digits.as_bytes().get(count) else { return self };
        let kept = self.digits[..count].parse::<u64>().unwrap_or(0) + u64::from(*next >= b'5');
        let digits = kept.to_string();
        // 9.99 becomes 10.0: one digit more before the point.
        let grown = digits.len() as i32 - count.max(1) as i32 + i32::from(count == 0);
        Self::new(&digits, self.point + grown)
    }

    /// From a run of ASCII digits of which the first `point` are whole units.
    pub(super) fn new(digits: &str, point: i32) -> Self {
        let significant = digits.trim_start_matches('0');
        let zeros = (digits.len() - significant.len()) as i32;
        let significant = significant.trim_end_matches('0');
        if significant.is_empty() {
            return Self { digits: String::new(), point: 0 };
        }
        Self { digits: significant.to_owned(), point: point - zeros }
    }

    /// Times 10^by.
    pub(super) fn shifted(mut self, by: i32) -> Self {
        if !self.digits.is_empty() {
            self.point += by;
        }
        self
    }

    /// The `f64` nearest to the first [`Decimal::PRECISION`] digits. It is exact for every amount and rate a plan
    /// can have: digits and power of ten are exact in an `f64`, and only their product or quotient is rounded (the
    /// fast path of Clinger, "How to read floating point numbers accurately", 1990).
    pub(super) fn value(&self) -> f64 {
        let Self { digits, point } = self.clone().kept(Self::PRECISION);
        let whole = digits.parse::<u64>().unwrap_or(0) as f64;
        let power = point - digits.len() as i32;
        let tens = (0..power.unsigned_abs().min(400)).fold(1.0, |tens, _| tens * 10.0);
        if power < 0 { whole / tens } else { whole * tens }
    }

    /// The power of ten of the first digit: 4 for 12,000. None for zero.
    pub(super) fn magnitude(&self) -> Option<i32> {
        (!self.digits.is_empty()).then_some(self.point - 1)
    }

    /// The digits before and after the decimal point; the first are at least `0`.
    pub(super) fn parts(&self) -> (String, String) {
        let point = self.point.max(0) as usize;
        let count = self.digits.len();
        let whole = match point {
            0 => "0".to_owned(),
            _ => format!("{}{}", &self.digits[..point.min(count)], "0".repeat(point.saturating_sub(count))),
        };
        let leading = "0".repeat(if count == 0 { 0 } else { (-self.point).max(0) as usize });
        (whole, format!("{leading}{}", &self.digits[point.min(count)..]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(decimal: Decimal) -> String {
        let (whole, decimals) = decimal.parts();
        format!("{whole}.{decimals}")
    }

    #[test]
    fn digits_are_written_out() {
        assert_eq!(digits(Decimal::shortest(0.0)), "0.");
        assert_eq!(digits(Decimal::shortest(12_600.5)), "12600.5");
        assert_eq!(digits(Decimal::shortest(1e15)), "1000000000000000.");
        assert_eq!(digits(Decimal::shortest(0.000_012)), "0.000012");
        assert_eq!(digits(Decimal::shortest(0.0417).shifted(2)), "4.17");
    }

    #[test]
    fn digits_are_rounded_as_people_round() {
        let rounded = |value, places| digits(Decimal::shortest(value).rounded(places));
        assert_eq!(rounded(0.0, 2), "0.");
        assert_eq!(rounded(999.996, 2), "1000.");
        assert_eq!(rounded(1.005, 2), "1.01");
        assert_eq!(rounded(0.5, 0), "1.");
        assert_eq!(rounded(0.49, 0), "0.");
        assert_eq!(rounded(0.004, 1), "0.");
        assert_eq!(rounded(12.0, 2), "12.");
        assert_eq!(digits(Decimal::shortest(0.004_567).significant(2)), "0.0046");
        assert_eq!(digits(Decimal::shortest(0.996).significant(2)), "1.");
    }

    #[test]
    fn the_value_comes_back() {
        for value in [0.0, 1.0, 0.1, 0.05, 4.17, 12_600.5, 1e15, 1e-6, 123_456_789.987_654] {
            assert_eq!(Decimal::shortest(value).value(), value);
        }
        assert_eq!(Decimal::new("5", 1).shifted(-2).value(), 0.05);
        assert_eq!(Decimal::new("000", 3).shifted(5).value(), 0.0);
    }
}

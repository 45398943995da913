//! The scale of a slider: round numbers around the one it starts from.

use super::decimal::Decimal;

/// Round numbers from a quarter to two and a half times a start, which are the multiples of 1, 2 or 5 times a power of
/// ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SliderScale {
    start: f64,
    digit: u64,
    exponent: i32,
}

/// The start has at least this many steps below it.
const STEPS: f64 = 40.0;

impl SliderScale {
    /// None for zero, which has no size to go by.
    pub fn around(start: f64) -> Option<Self> {
        let size = Decimal::shortest(start / STEPS);
        let exponent = size.magnitude()?;
        let leading = size.shifted(-exponent).value();
        let digit = [5, 2].into_iter().find(|&digit| leading >= digit as f64).unwrap_or(1);
        Some(Self { start, digit, exponent })
    }

    /// The first and the last position.
    pub fn bounds(self) -> (u64, u64) {
        (self.position(self.start / 4.0).max(1), self.position(self.start * 2.5))
    }

    /// The position nearest to a number.
    pub fn position(self, value: f64) -> u64 {
        (Decimal::shortest(value).shifted(-self.exponent).value() / self.digit as f64).round() as u64
    }

    /// The number at a position.
    pub fn value(self, position: u64) -> f64 {
        let digits = (position * self.digit).to_string();
        Decimal::new(&digits, digits.len() as i32 + self.exponent).value()
    }

    /// Whether a number is within the scale.
    pub fn contains(self, value: f64) -> bool {
        let (least, most) = self.bounds();
        (self.value(least)..=self.value(most)).contains(&value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_round_numbers_around_the_start() {
        for (start, unit, least, most) in
            [(12_000.0, 200.0, 3_000.0, 30_000.0), (50.0, 1.0, 13.0, 125.0), (0.05, 0.001, 0.013, 0.125)]
        {
            let scale = SliderScale::around(start).unwrap();
            assert_eq!(scale.value(1), unit, "{start}");
            let (first, last) = scale.bounds();
            assert_eq!((scale.value(first), scale.value(last)), (least, most), "{start}");
            assert_eq!(scale.value(scale.position(start)), start);
            assert!(scale.contains(start) && !scale.contains(start * 3.0));
        }
        assert_eq!(SliderScale::around(0.0), None);
    }
}

//! Validated input numbers: amounts of money and rates. A value that exists is in range.

use thiserror::Error;

/// Why a number is not a valid [`Amount`] or [`Rate`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OutOfRange {
    /// NaN or infinite.
    #[error("not a finite number")]
    NotFinite,
    /// Below zero.
    #[error("below zero")]
    Negative,
    /// Above zero, but below [`Amount::MIN`] or [`Rate::MIN`].
    #[error("too close to zero")]
    TooSmall,
    /// Above [`Amount::MAX`], or a rate above 1.
    #[error("too large")]
    TooLarge,
}

/// A non-negative number, usually money in the scenario's currency: 0, or from [`Amount::MIN`] to
/// [`Amount::MAX`]. The bounds keep every figure derived from amounts finite.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Amount(f64);

/// A fraction, not a percentage: 0, or from [`Rate::MIN`] to 1. `0.05` is 5 %.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Rate(f64);

impl Amount {
    /// The smallest amount above zero: a millionth of a currency unit.
    pub const MIN: f64 = 1e-6;
    /// The largest amount: 10¹⁵, at which an `f64` is still exact to the unit.
    pub const MAX: f64 = 1e15;
    /// 0.
    pub const ZERO: Amount = Amount(0.0);
    /// 100, the default weight of a month.
    pub const HUNDRED: Amount = Amount(100.0);

    /// An amount of so many currency units; an error where that is out of range.
    pub fn new(value: f64) -> Result<Self, OutOfRange> {
        within(value, Self::MIN, Self::MAX).map(Amount)
    }

    /// A mean of positive amounts. Clamped, because rounding may take it just past the bounds.
    pub(super) fn mean(value: f64) -> Amount {
        Amount(value.clamp(Self::MIN, Self::MAX))
    }

    /// The amount as a number of currency units.
    pub fn get(self) -> f64 {
        self.0
    }

    /// The amount × a finite factor of 0 or more, clamped to [`Amount::MIN`] and [`Amount::MAX`]; 0 stays 0.
    pub fn times(self, factor: f64) -> Self {
        let product = self.0 * factor;
        if product > 0.0 { Self(product.clamp(Self::MIN, Self::MAX)) } else { Self::ZERO }
    }
}

impl Rate {
    /// The smallest rate above zero that can be typed: one in a hundred million.
    pub const MIN: f64 = 1e-8;
    /// 100 %.
    pub const WHOLE: Rate = Rate(1.0);

    /// A rate from a fraction; an error where that is out of range.
    pub fn new(value: f64) -> Result<Self, OutOfRange> {
        within(value, Self::MIN, 1.0).map(Rate)
    }

    /// The product of two rates: 50 % of 10 % is 5 %. May be below [`Rate::MIN`].
    pub fn of(self, other: Rate) -> Rate {
        Rate(self.0 * other.0)
    }

    /// A mean of rates. Clamped to 1 because of rounding; may be below [`Rate::MIN`].
    pub(super) fn mean(value: f64) -> Rate {
        Rate(value.clamp(0.0, 1.0))
    }

    /// The rate as a fraction, 0 to 1.
    pub fn get(self) -> f64 {
        self.0
    }

    /// The rate × a finite factor of 0 or more, clamped to [`Rate::MIN`] and 1; 0 stays 0. A product of stage
    /// rates that is already below [`Rate::MIN`] has no lower bound.
    pub fn times(self, factor: f64) -> Self {
        let product = self.0 * factor;
        let least = if self.0 < Self::MIN { 0.0 } else { Self::MIN };
        if product > 0.0 { Self(product.max(least).min(Self::WHOLE.0)) } else { Self(0.0) }
    }
}

fn within(value: f64, least: f64, most: f64) -> Result<f64, OutOfRange> {
    match value {
        v if !v.is_finite() => Err(OutOfRange::NotFinite),
        v if v < 0.0 => Err(OutOfRange::Negative),
        v if v > most => Err(OutOfRange::TooLarge),
        v if v > 0.0 && v < least => Err(OutOfRange::TooSmall),
        v => Ok(v + 0.0), // turns −0 into 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_zero_or_within_its_bounds() {
        for good in [0.0, Amount::MIN, 0.01, 12_600.5, Amount::MAX] {
            assert_eq!(Amount::new(good).map(Amount::get), Ok(good));
        }
        assert_eq!(Amount::new(-0.01), Err(OutOfRange::Negative));
        assert_eq!(Amount::new(1e-7), Err(OutOfRange::TooSmall));
        assert_eq!(Amount::new(1.1e15), Err(OutOfRange::TooLarge));
        assert_eq!(Amount::new(f64::NAN), Err(OutOfRange::NotFinite));
        assert_eq!(Amount::new(f64::INFINITY), Err(OutOfRange::NotFinite));
    }

    #[test]
    fn a_rate_is_a_fraction() {
        assert_eq!(Rate::new(1.0), Ok(Rate::WHOLE));
        assert_eq!(Rate::new(1.01), Err(OutOfRange::TooLarge));
        assert_eq!(Rate::new(1e-9), Err(OutOfRange::TooSmall));
    }

    #[test]
    fn times_clamps_to_the_bounds() {
        let (amount, rate) = (Amount::new(50.0).unwrap(), Rate::new(0.95).unwrap());
        assert_eq!(amount.times(1.2).get(), 60.0);
        assert_eq!(amount.times(0.0), Amount::ZERO);
        assert_eq!(amount.times(1e14).get(), Amount::MAX);
        assert_eq!(amount.times(1e-12).get(), Amount::MIN);
        assert_eq!(rate.times(1.2), Rate::WHOLE);
        assert_eq!(rate.times(0.0).get(), 0.0);
        assert_eq!(rate.times(1e-12).get(), Rate::MIN);
        let tiny = Rate::MIN * Rate::MIN;
        assert_eq!(Rate(tiny).times(0.5).get(), tiny / 2.0);
    }

    #[test]
    fn minus_zero_is_zero() {
        assert!(Amount::new(-0.0).is_ok_and(|zero| zero.get().is_sign_positive()));
    }
}

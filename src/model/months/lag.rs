//! The lag from lead to sale, as shares by month or as a log-normal distribution in days.

use super::closing_shares::ClosingShares;
use super::lag_days::LagDays;
use crate::model::quantity::Rate;

/// When the leads of a month that become sales close.
#[derive(Debug, Clone, PartialEq)]
pub enum Lag {
    /// Shares by month.
    Shares(LagShares),
    /// A distribution in days, from which the shares are calculated.
    Days(LagDays),
}

/// The shares of a cohort's sales by the month in which they close, the month of the leads first: 1 to
/// [`Lag::MAX_MONTHS`] fractions that add up to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct LagShares(Vec<Rate>);

impl Lag {
    /// The most months that can have a share of their own in [`Lag::Shares`].
    pub const MAX_MONTHS: usize = 36;

    /// When the sales of a month's leads close. Shares by month end with the last of them. A distribution in days never
    /// quite ends: what closes after [`ClosingShares::MAX_MONTHS`] is left for later.
    pub fn shares(&self) -> ClosingShares {
        match self {
            Lag::Shares(shares) => ClosingShares::by_month(shares.normalised()),
            Lag::Days(days) => days.shares(),
        }
    }
}

impl LagShares {
    /// How far the sum of rounded shares may be from 1.
    pub const ROUNDING: f64 = 1e-6;

    /// Shares from the month of the leads on; none where they do not add up to 1 or there are too many.
    pub fn new(shares: Vec<Rate>) -> Option<Self> {
        let whole: f64 = shares.iter().map(|share| share.get()).sum();
        let fits = (whole - 1.0).abs() <= Self::ROUNDING && shares.len() <= Lag::MAX_MONTHS;
        fits.then_some(Self(shares))
    }

    /// The share of each month, as typed.
    pub fn rates(&self) -> &[Rate] {
        &self.0
    }

    fn normalised(&self) -> Vec<f64> {
        let whole: f64 = self.0.iter().map(|share| share.get()).sum();
        self.0.iter().map(|share| share.get() / whole).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_one() {
        let shares =
            |shares: &[f64]| LagShares::new(shares.iter().map(|&share| Rate::new(share).unwrap()).collect());
        let closing = Lag::Shares(shares(&[0.2, 0.5, 0.3]).unwrap()).shares();
        assert_eq!((closing.months, closing.later), (vec![0.2, 0.5, 0.3], 0.0));
        assert!(shares(&[0.333333, 0.333333, 0.333334]).is_some());
        assert!(shares(&[0.2, 0.5]).is_none());
        assert!(shares(&[]).is_none());
        assert!(shares(&[1.0 / 37.0; 37]).is_none());
    }
}

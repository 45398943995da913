//! The lag from lead to sale, as shares by month or as a log-normal distribution in days.

use crate::model::month::DAYS_PER_MONTH;
use crate::model::quantity::{Amount, Rate};
use std::f64::consts::SQRT_2;

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

/// Days from lead to sale with a log-normal distribution, given by its median and upper quartile
/// (J. Aitchison and J. A. C. Brown, "The Lognormal Distribution", 1957).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LagDays {
    median: f64,
    upper: f64,
}

/// The 75 % quantile of the standard normal distribution.
const UPPER_QUARTILE: f64 = 0.674_489_750_196_081_7;
/// The tail of a log-normal distribution takes years: once less than this share is open, it closes in the last month.
const TAIL: f64 = 0.002;

impl Lag {
    /// The most months from lead to sale; later sales count in the last.
    pub const MAX_MONTHS: usize = 36;

    /// The shares of a cohort's sales by the month in which they close, the month of the leads first: fractions that
    /// add up to 1.
    pub fn shares(&self) -> Vec<f64> {
        match self {
            Lag::Shares(shares) => shares.normalised(),
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

impl LagDays {
    /// The longest upper quartile, days: three years.
    pub const MAX_DAYS: f64 = 1_095.0;

    /// The days after which half and three quarters of the sales have closed; none unless 0 < median ≤ upper quartile
    /// ≤ [`LagDays::MAX_DAYS`].
    pub fn new(median: Amount, upper: Amount) -> Option<Self> {
        let (median, upper) = (median.get(), upper.get());
        (median > 0.0 && median <= upper && upper <= Self::MAX_DAYS).then_some(Self { median, upper })
    }

    /// The days after which half of the sales have closed.
    pub fn median(self) -> f64 {
        self.median
    }

    /// The days after which three quarters of the sales have closed.
    pub fn upper_quartile(self) -> f64 {
        self.upper
    }

    /// Leads come in evenly over their month: one that comes in at fraction u of its month and takes t days has closed
    /// by the end of the kth month after where t ≤ (k + 1 − u) months. The mean over u is the integral of the
    /// distribution function from k to k + 1 months, divided by the length of a month.
    fn shares(self) -> Vec<f64> {
        let mut shares = Vec::new();
        let mut closed = 0.0;
        for month in 1..=Lag::MAX_MONTHS {
            let [from, to] = [month - 1, month].map(|at| self.integral(at as f64 * DAYS_PER_MONTH));
            let by_now = ((to - from) / DAYS_PER_MONTH).clamp(closed, 1.0);
            shares.push(by_now - closed);
            closed = by_now;
            if 1.0 - closed < TAIL {
                break;
            }
        }
        if let Some(last) = shares.last_mut() {
            *last += 1.0 - closed;
        }
        shares
    }

    /// The integral of the distribution function F from 0 to x days: x·F(x) − E[T; T ≤ x], where the partial
    /// expectation E[T; T ≤ x] = e^(μ + σ²/2)·Φ((ln x − μ)/σ − σ).
    fn integral(self, days: f64) -> f64 {
        let spread = (self.upper / self.median).ln() / UPPER_QUARTILE;
        if spread == 0.0 {
            return (days - self.median).max(0.0);
        }
        if days == 0.0 {
            return 0.0;
        }
        let at = (days / self.median).ln() / spread;
        let mean = self.median * (spread * spread / 2.0).exp();
        // At σ above about 37 the mean overflows; the partial expectation, which is at most x, is neglected there.
        let partial_expectation = if mean.is_finite() { mean * normal(at - spread) } else { 0.0 };
        days * normal(at) - partial_expectation
    }
}

/// The standard normal distribution function Φ.
fn normal(x: f64) -> f64 {
    libm::erfc(-x / SQRT_2) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(median: f64, upper: f64) -> Vec<f64> {
        let [median, upper] = [median, upper].map(|days| Amount::new(days).unwrap());
        Lag::Days(LagDays::new(median, upper).unwrap()).shares()
    }

    #[test]
    fn shares_add_up_to_one() {
        let shares =
            |shares: &[f64]| LagShares::new(shares.iter().map(|&share| Rate::new(share).unwrap()).collect());
        assert_eq!(Lag::Shares(shares(&[0.2, 0.5, 0.3]).unwrap()).shares(), [0.2, 0.5, 0.3]);
        assert!(shares(&[0.333333, 0.333333, 0.333334]).is_some());
        assert!(shares(&[0.2, 0.5]).is_none());
        assert!(shares(&[]).is_none());
        assert!(shares(&[1.0 / 37.0; 37]).is_none());
    }

    #[test]
    fn days_without_a_spread_match_a_calculation_by_hand() {
        // Every sale takes half a month: the first half of a month's leads closes in that month.
        let half = days(DAYS_PER_MONTH / 2.0, DAYS_PER_MONTH / 2.0);
        assert!(half.iter().zip([0.5, 0.5]).all(|(is, should)| (is - should).abs() < 1e-12), "{half:?}");
        // Every sale takes 1.25 months: three quarters close in the next month, the others in the one after.
        let later = days(DAYS_PER_MONTH * 1.25, DAYS_PER_MONTH * 1.25);
        assert!(
            later.iter().zip([0.0, 0.75, 0.25]).all(|(is, should)| (is - should).abs() < 1e-12),
            "{later:?}"
        );
    }

    #[test]
    fn days_with_a_spread_match_numerical_integration() {
        // Midpoint rule over the days on which leads come in, independent of the closed form.
        let (median, upper) = (30.0_f64, 60.0_f64);
        let spread = (upper / median).ln() / UPPER_QUARTILE;
        let steps = 4_000;
        let mut counted = vec![0.0; Lag::MAX_MONTHS];
        for at in 0..steps {
            let share = (f64::from(at) + 0.5) / f64::from(steps);
            let came = share * DAYS_PER_MONTH;
            for month in 1..=Lag::MAX_MONTHS {
                let left = month as f64 * DAYS_PER_MONTH - came;
                counted[month - 1] += normal((left / median).ln() / spread) / f64::from(steps);
            }
        }
        let mut closed = 0.0;
        for (share, by_now) in days(median, upper).iter().zip(counted) {
            closed += share;
            assert!((closed - by_now).abs() < 1e-5 || closed == 1.0, "{closed} {by_now}");
        }
    }

    #[test]
    fn shares_of_extreme_days_add_up_to_one() {
        for (median, upper) in
            [(1e-6, 1e-6), (1e-6, 1_095.0), (1.0, 1.0001), (45.0, 90.0), (1_095.0, 1_095.0)]
        {
            let shares = days(median, upper);
            assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)), "{median} {upper}: {shares:?}");
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{median} {upper}");
        }
        let [zero, one, far] = [0.0, 1.0, 1_096.0].map(|days| Amount::new(days).unwrap());
        for (median, upper) in [(zero, one), (far, far), (far, one)] {
            assert_eq!(LagDays::new(median, upper), None);
        }
    }
}

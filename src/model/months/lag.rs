//! How long leads take to become sales.

use crate::model::quantity::{Amount, Rate};
use std::f64::consts::SQRT_2;

/// When the leads of a month that do become sales do so.
#[derive(Debug, Clone, PartialEq)]
pub enum Lag {
    /// As shares by month.
    Shares(LagShares),
    /// As days, of which the shares follow.
    Days(LagDays),
}

/// The shares of a month's sales by the month they close, the month of their leads first: 1 to [`Lag::MAX_MONTHS`]
/// of them, 100 % together.
#[derive(Debug, Clone, PartialEq)]
pub struct LagShares(Vec<Rate>);

/// Days from lead to sale, distributed log-normally: many sales come soon and some take very long. A usual
/// model for times to a decision (J. Aitchison and J. A. C. Brown, "The Lognormal Distribution", 1957).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LagDays {
    median: f64,
    upper: f64,
}

/// The mean length of a month, days.
const MONTH: f64 = 365.25 / 12.0;
/// Of a standard normal variable, three quarters of the values are below it.
const UPPER_QUARTILE: f64 = 0.674_489_750_196_081_7;
/// The last sales of a log-normal take years: what is left to close once it is less than this goes with the last
/// month.
const REST: f64 = 0.002;

impl Lag {
    /// The most months that sales are followed: what takes longer is counted in the last.
    pub const MAX_MONTHS: usize = 36;

    /// The shares of a month's sales by the month they close, from the month of their leads on; 1 together.
    pub fn shares(&self) -> Vec<f64> {
        match self {
            Lag::Shares(shares) => shares.normalised(),
            Lag::Days(days) => days.shares(),
        }
    }
}

impl LagShares {
    /// How far from 100 % shares may be that were rounded.
    pub const ROUNDING: f64 = 1e-6;

    /// Takes shares from the month of the leads on; none where they don't add up to 100 % or there are too many.
    pub fn new(shares: Vec<Rate>) -> Option<Self> {
        let whole: f64 = shares.iter().map(|share| share.get()).sum();
        let fits = (whole - 1.0).abs() <= Self::ROUNDING && shares.len() <= Lag::MAX_MONTHS;
        fits.then_some(Self(shares))
    }

    /// Each month's share, as it was given.
    pub fn rates(&self) -> &[Rate] {
        &self.0
    }

    fn normalised(&self) -> Vec<f64> {
        let whole: f64 = self.0.iter().map(|share| share.get()).sum();
        self.0.iter().map(|share| share.get() / whole).collect()
    }
}

impl LagDays {
    /// The longest quartile, days: three years.
    pub const MAX_DAYS: f64 = 1_095.0;

    /// Takes the days after which half and three quarters of the sales have closed; none where these are 0, the
    /// second is below the first or above [`LagDays::MAX_DAYS`].
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

    /// Leads come in evenly over their month, so of those that take t days a lead of the month's share u has
    /// closed by the end of the kth month after where t ≤ (k + 1 − u) months. The mean over u is the integral of
    /// the distribution over that month.
    fn shares(self) -> Vec<f64> {
        let mut shares = Vec::new();
        let mut closed = 0.0;
        for month in 1..=Lag::MAX_MONTHS {
            let [from, to] = [month - 1, month].map(|at| self.integral(at as f64 * MONTH));
            let by_now = ((to - from) / MONTH).clamp(closed, 1.0);
            shares.push(by_now - closed);
            closed = by_now;
            if 1.0 - closed < REST {
                break;
            }
        }
        if let Some(last) = shares.last_mut() {
            *last += 1.0 - closed;
        }
        shares
    }

    /// The distribution function, integrated from 0 to so many days: ∫F = x·F(x) − E[T; T ≤ x], of which the
    /// last is e^(μ + σ²/2)·Φ((ln x − μ)/σ − σ).
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
        // With a spread beyond all bounds the mean is too, but what of it lies before x never is more than x.
        let before = if mean.is_finite() { mean * normal(at - spread) } else { 0.0 };
        days * normal(at) - before
    }
}

/// The distribution function of a standard normal variable.
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
    fn shares_are_a_whole() {
        let shares =
            |shares: &[f64]| LagShares::new(shares.iter().map(|&share| Rate::new(share).unwrap()).collect());
        assert_eq!(Lag::Shares(shares(&[0.2, 0.5, 0.3]).unwrap()).shares(), [0.2, 0.5, 0.3]);
        assert!(shares(&[0.333333, 0.333333, 0.333334]).is_some());
        assert!(shares(&[0.2, 0.5]).is_none());
        assert!(shares(&[]).is_none());
        assert!(shares(&[1.0 / 37.0; 37]).is_none());
    }

    #[test]
    fn days_without_a_spread_are_told_by_hand() {
        // Half a month after its lead: of those that come in a month, the first half closes in it.
        let half = days(MONTH / 2.0, MONTH / 2.0);
        assert!(half.iter().zip([0.5, 0.5]).all(|(is, should)| (is - should).abs() < 1e-12), "{half:?}");
        // A month and a quarter after: three quarters of them in the next month, the others in the one after it.
        let later = days(MONTH * 1.25, MONTH * 1.25);
        assert!(
            later.iter().zip([0.0, 0.75, 0.25]).all(|(is, should)| (is - should).abs() < 1e-12),
            "{later:?}"
        );
    }

    #[test]
    fn days_with_a_spread_are_what_counting_gives() {
        // By the rule of midpoints over leads and quantiles, which knows nothing of the closed form.
        let (median, upper) = (30.0_f64, 60.0_f64);
        let spread = (upper / median).ln() / UPPER_QUARTILE;
        let steps = 4_000;
        let mut counted = vec![0.0; Lag::MAX_MONTHS];
        for at in 0..steps {
            let share = (f64::from(at) + 0.5) / f64::from(steps);
            let came = share * MONTH;
            for month in 1..=Lag::MAX_MONTHS {
                let left = month as f64 * MONTH - came;
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
    fn days_in_any_range_are_a_whole() {
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

//! The lag from lead to sale as a log-normal distribution in days.

use super::closing_shares::ClosingShares;
use crate::model::month::DAYS_PER_MONTH;
use crate::model::quantity::Amount;
use std::f64::consts::SQRT_2;

/// Days from lead to sale with a log-normal distribution, given by its median and upper quartile
/// (J. Aitchison and J. A. C. Brown, "The Lognormal Distribution", 1957).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LagDays {
    median: f64,
    upper: f64,
}

/// The 75 % quantile of the standard normal distribution.
const UPPER_QUARTILE: f64 = 0.674_489_750_196_081_7;
/// A smaller share than this is the rounding error of the calculation.
const ROUNDING: f64 = 1e-12;

impl LagDays {
    /// The longest upper quartile, days: three years.
    pub const MAX_DAYS: f64 = 1_095.0;

    /// The days after which three quarters of the sales have closed where only the median is known: five thirds of it,
    /// at most [`LagDays::MAX_DAYS`]. A convention, not a measurement: see `docs/FORMULAS.md`.
    pub fn usual_upper_quartile(median: f64) -> f64 {
        (median * 5.0 / 3.0).min(Self::MAX_DAYS)
    }

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
    pub(super) fn shares(self) -> ClosingShares {
        let (mut months, mut closed, mut before) = (Vec::new(), 0.0, 0.0);
        while months.len() < ClosingShares::MAX_MONTHS && 1.0 - closed > ROUNDING {
            let integral = self.integral((months.len() + 1) as f64 * DAYS_PER_MONTH);
            let by_now = ((integral - before) / DAYS_PER_MONTH).clamp(closed, 1.0);
            months.push(by_now - closed);
            (closed, before) = (by_now, integral);
        }
        let later = if 1.0 - closed > ROUNDING { 1.0 - closed } else { 0.0 };
        ClosingShares { months, later, endless: self.spread() > 0.0 }
    }

    /// σ, the standard deviation of the logarithm of the days; 0 where all sales take equally long.
    fn spread(self) -> f64 {
        (self.upper / self.median).ln() / UPPER_QUARTILE
    }

    /// The integral of the distribution function F from 0 to x days: x·F(x) − E[T; T ≤ x], where the partial
    /// expectation E[T; T ≤ x] = e^(μ + σ²/2)·Φ((ln x − μ)/σ − σ).
    fn integral(self, days: f64) -> f64 {
        let spread = self.spread();
        if spread == 0.0 {
            return (days - self.median).max(0.0);
        }
        let at = (days / self.median).ln() / spread;
        let mean = self.median * libm::exp(spread * spread / 2.0);
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

    fn days(median: f64, upper: f64) -> ClosingShares {
        let [median, upper] = [median, upper].map(|days| Amount::new(days).unwrap());
        LagDays::new(median, upper).unwrap().shares()
    }

    fn same(shares: &ClosingShares, expected: &[f64]) -> bool {
        let near = shares.months.iter().zip(expected).all(|(is, should)| (is - should).abs() < 1e-12);
        near && shares.months.len() == expected.len() && shares.later == 0.0 && !shares.endless
    }

    #[test]
    fn days_without_a_spread_match_a_calculation_by_hand() {
        // Every sale takes half a month: the first half of a month's leads closes in that month.
        let half = days(DAYS_PER_MONTH / 2.0, DAYS_PER_MONTH / 2.0);
        assert!(same(&half, &[0.5, 0.5]), "{half:?}");
        // Every sale takes 1.25 months: three quarters close in the next month, the others in the one after.
        let later = days(DAYS_PER_MONTH * 1.25, DAYS_PER_MONTH * 1.25);
        assert!(same(&later, &[0.0, 0.75, 0.25]), "{later:?}");
    }

    /// The share that has closed by the end of each month: the distribution function, averaged over the days on which
    /// leads come in by the midpoint rule. Independent of the closed form.
    fn closed_by_numerical_integration(median: f64, upper: f64) -> Vec<f64> {
        let (spread, steps) = ((upper / median).ln() / UPPER_QUARTILE, 4_000);
        let closed = |month: usize| {
            let at = |step: i32| month as f64 - (f64::from(step) + 0.5) / f64::from(steps);
            let closed = |months: f64| normal((months * DAYS_PER_MONTH / median).ln() / spread);
            (0..steps).map(|step| closed(at(step))).sum::<f64>() / f64::from(steps)
        };
        (1..=ClosingShares::MAX_MONTHS).map(closed).collect()
    }

    #[test]
    fn every_share_is_the_integral_of_the_distribution() {
        for (median, upper) in [(30.0, 60.0), (200.0, 800.0), (1.0, 1_095.0), (3.0, 5.0), (1_000.0, 1_095.0)]
        {
            let shares = days(median, upper);
            let (mut closed, mut before) = (0.0, 0.0);
            for (month, by_now) in closed_by_numerical_integration(median, upper).into_iter().enumerate() {
                let share = shares.months.get(month).copied().unwrap_or_default();
                let expected = by_now - before;
                assert!((share - expected).abs() < 1e-5, "{median}/{upper}, {month}: {share} {expected}");
                (closed, before) = (closed + share, by_now);
                assert!((shares.after(month + 1) - (1.0 - closed)).abs() < 1e-9);
            }
            assert!((shares.later - (1.0 - before)).abs() < 1e-5, "{median}/{upper}: {}", shares.later);
        }
    }

    #[test]
    fn the_tail_of_a_wide_distribution_is_left_for_later() {
        let shares = days(200.0, 800.0);
        assert!(shares.months.len() == ClosingShares::MAX_MONTHS && shares.endless);
        let sales = |share: f64| (share * 100_000.0).round();
        assert_eq!((sales(shares.months[35]), sales(shares.after(36))), (398.0, 20_590.0));
        assert_eq!(sales(shares.later), 7_908.0);
    }

    #[test]
    fn shares_of_extreme_days_add_up_to_one() {
        for (median, upper) in
            [(1e-6, 1e-6), (1e-6, 1_095.0), (1.0, 1.0001), (45.0, 90.0), (1_095.0, 1_095.0)]
        {
            let shares = days(median, upper);
            assert!(shares.months.iter().all(|it| (0.0..=1.0).contains(it)), "{median} {upper}: {shares:?}");
            assert!((shares.after(0) - 1.0).abs() < 1e-11, "{median} {upper}");
        }
        let [zero, one, far] = [0.0, 1.0, 1_096.0].map(|days| Amount::new(days).unwrap());
        for (median, upper) in [(zero, one), (far, far), (far, one)] {
            assert_eq!(LagDays::new(median, upper), None);
        }
    }
}

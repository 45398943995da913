//! The share of leads that closes in the end, with its interval.

use super::SurvivalCurve;
use crate::model::ConfidenceInterval;

impl SurvivalCurve {
    /// The eventual close rate, a fraction: the share closed where the curve is cut, and each later sale as one of all
    /// leads. Observed share ≤ eventual close rate ≤ 1. None for fewer than [`SurvivalCurve::MIN_AT_RISK`] leads.
    pub fn eventual_close_rate(&self) -> Option<f64> {
        self.reliable?;
        let share: f64 = self.closing_shares().map(|(_, share)| share).sum();
        // Both bounds hold but for rounding.
        Some(share.clamp(self.observed_share(), 1.0))
    }

    /// The 95 % confidence interval of the eventual close rate: the Wilson interval for the effective sample size,
    /// which is the number of fully observed leads with the same variance. Without censored leads it is the interval
    /// of closed leads / all leads. None where there is no eventual close rate.
    ///
    /// Variance = S² Σ d / n(n − d), where the curve is cut: M. Greenwood, "The natural duration of cancer", Reports on
    /// Public Health and Medical Subjects 33 (1926). Effective sample size = S(1 − S) / variance: K. J. Rothman,
    /// "Estimation of confidence limits for the cumulative probability of survival in life table analysis", Journal of
    /// Chronic Diseases 31 (1978). Where no lead or every lead closed by then it is the leads at risk there.
    ///
    /// The interval is widened to what no variance has in it. Upwards to the curve that is not cut: the later sales
    /// stand for all leads after all. Downwards to the observed share: the open leads close no more, which censored
    /// data can't exclude (A. Tsiatis, "A nonidentifiability aspect of the problem of competing risks", Proceedings of
    /// the National Academy of Sciences 72 (1975)). So it covers at least 95 %.
    pub fn eventual_close_rate_interval(&self) -> Option<ConfidenceInterval> {
        let (end, eventual) = (self.reliable?, self.eventual_close_rate()?);
        let (mut open, mut greenwood_sum) = (1.0, 0.0);
        for point in self.points.iter().take_while(|point| point.age <= end.age) {
            let stayed = (1.0 - point.closed_share) / open;
            open = 1.0 - point.closed_share;
            greenwood_sum += (1.0 - stayed) / (stayed * f64::from(point.at_risk));
        }
        let leads = (1.0 - open) / (open * greenwood_sum);
        let leads = if leads.is_finite() && leads > 0.0 { leads } else { end.at_risk.into() };
        let interval = ConfidenceInterval::wilson(eventual * leads, leads)?;
        Some(
            [self.observed_share(), eventual, self.uncut_close_rate()]
                .into_iter()
                .fold(interval, ConfidenceInterval::including),
        )
    }

    /// What the sales of each age add to the eventual close rate.
    pub(super) fn closing_shares(&self) -> impl Iterator<Item = (u32, f64)> {
        let (mut before, last) = (0.0, self.reliable_until());
        self.points.iter().map(move |point| {
            let rise = point.closed_share - before;
            before = point.closed_share;
            let counted = if last >= Some(point.age) { rise } else { self.share(point.closed) };
            (point.age, counted)
        })
    }

    /// Leads as a share of all.
    fn share(&self, leads: u32) -> f64 {
        f64::from(leads) / f64::from(self.leads)
    }

    /// Closed leads / all leads; only where there are leads.
    fn observed_share(&self) -> f64 {
        self.share(self.points.iter().map(|point| point.closed).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AgeUnit, ClosingTimes, Month};

    fn month(n: i32) -> Month {
        Month::new(2026, 1).unwrap().plus(n)
    }

    #[test]
    fn the_interval_without_censoring_is_the_wilson_interval() {
        let near = |one: Option<ConfidenceInterval>, part: f64, whole: f64| {
            let (one, other) = (one.unwrap(), ConfidenceInterval::wilson(part, whole).unwrap());
            assert!((one.low - other.low).abs() + (one.high - other.high).abs() < 1e-12, "{one:?} {other:?}");
        };
        let mut all = ClosingTimes::new(AgeUnit::Day);
        all.add_closed(month(0), 5, 8);
        all.add_closed(month(0), 9, 4);
        all.add_open(month(0), 30, 228);
        near(SurvivalCurve::of(&all).eventual_close_rate_interval(), 12.0, 240.0);
        // Leads censored before the first closing add no information but that they may never close.
        let mut young = all.clone();
        young.add_open(month(1), 1, 240);
        let [old, young] =
            [all, young].map(|it| SurvivalCurve::of(&it).eventual_close_rate_interval().unwrap());
        assert!((young.low - 12.0 / 480.0).abs() < 1e-9 && (old.high - young.high).abs() < 1e-9);
        let mut none = ClosingTimes::new(AgeUnit::Day);
        none.add_open(month(0), 30, 20);
        near(SurvivalCurve::of(&none).eventual_close_rate_interval(), 0.0, 20.0);
        let mut every = ClosingTimes::new(AgeUnit::Day);
        every.add_closed(month(0), 3, 20);
        near(SurvivalCurve::of(&every).eventual_close_rate_interval(), 20.0, 20.0);
    }
}

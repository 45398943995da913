//! The survival curve (Kaplan–Meier) of leads: the share that has closed by an age, although recent leads have not
//! had the time to close.

use super::closing_times::{AgeUnit, ClosingTimes};
use super::confidence_interval::ConfidenceInterval;
use crate::model::month::DAYS_PER_MONTH;
use std::collections::BTreeMap;

/// The Kaplan–Meier estimate of the share of leads that has closed by each age, with open leads as censored.
///
/// With d leads closed at age a and n leads at risk (open just before a, and observed up to a), S(t) = Π over a ≤ t
/// of (1 − d/n), and the share closed is 1 − S(t). E. L. Kaplan and P. Meier, "Nonparametric estimation from
/// incomplete observations", Journal of the American Statistical Association 53 (1958). A lead last seen open at an
/// age counts as at risk at that age.
///
/// Most leads never close, so the share closed levels out at the eventual close rate (a cure fraction). The end of
/// the curve rests on few old leads, so it is used only up to the age at which at least
/// [`SurvivalCurve::MIN_AT_RISK`] leads and a tenth of all are at risk (S. J. Pocock, T. G. Clayton and D. G. Altman,
/// Lancet 359 (2002), advise to stop at 10 to 20 %). Sales after that age are not counted.
#[derive(Debug, Clone, PartialEq)]
pub struct SurvivalCurve {
    unit: AgeUnit,
    leads: u32,
    points: Vec<SurvivalPoint>,
    /// The last reliable age, and the leads at risk there.
    reliable: Option<(u32, u32)>,
}

/// The curve at an age at which leads closed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SurvivalPoint {
    /// The age, in the curve's unit.
    pub age: u32,
    /// Leads that were open just before and observed up to this age.
    pub at_risk: u32,
    /// The share of all leads that has closed by this age: 1 − S(age), 0 to 1.
    pub closed_share: f64,
}

impl SurvivalCurve {
    /// The fewest leads at risk for the curve to be reliable.
    pub const MIN_AT_RISK: u32 = 10;

    /// The curve of the leads of all months together.
    pub fn of(closings: &ClosingTimes) -> Self {
        // Closed and open leads by the age at which they leave the sample.
        let mut leaving: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
        for (_, cohort) in closings.cohorts() {
            cohort.closed.iter().for_each(|(age, leads)| leaving.entry(*age).or_default().0 += leads);
            cohort.open.iter().for_each(|(age, leads)| leaving.entry(*age).or_default().1 += leads);
        }
        let leads: u32 = leaving.values().map(|(closed, open)| closed + open).sum();
        let min_at_risk = Self::MIN_AT_RISK.max(leads.div_ceil(10));
        let (mut at_risk, mut open, mut reliable, mut points) = (leads, 1.0, None, Vec::new());
        for (age, (closed, left_open)) in leaving {
            if at_risk >= min_at_risk {
                reliable = Some((age, at_risk));
            }
            if closed > 0 {
                open *= 1.0 - f64::from(closed) / f64::from(at_risk);
                points.push(SurvivalPoint { age, at_risk, closed_share: 1.0 - open });
            }
            at_risk -= closed + left_open;
        }
        Self { unit: closings.unit, leads, points, reliable }
    }

    /// The unit of all ages.
    pub fn unit(&self) -> AgeUnit {
        self.unit
    }

    /// The number of leads in the sample.
    pub fn leads(&self) -> u32 {
        self.leads
    }

    /// The curve at each age at which leads closed, also beyond [`SurvivalCurve::reliable_until`].
    pub fn points(&self) -> &[SurvivalPoint] {
        &self.points
    }

    /// The last age at which enough leads are at risk; none where the sample is too small.
    pub fn reliable_until(&self) -> Option<u32> {
        self.reliable.map(|(age, _)| age)
    }

    /// The share of leads that has closed by an age, 0 to 1; 0 before the first.
    pub fn closed_share_by(&self, age: u32) -> f64 {
        self.points.iter().take_while(|point| point.age <= age).last().map_or(0.0, |point| point.closed_share)
    }

    /// The eventual close rate: the share closed by the last reliable age, a fraction; none without one.
    pub fn eventual_close_rate(&self) -> Option<f64> {
        self.reliable_until().map(|age| self.closed_share_by(age))
    }

    /// The 95 % confidence interval of the eventual close rate: the Wilson interval for the effective sample size,
    /// which is the number of fully observed leads with the same variance. Without censored leads it is the interval
    /// of closed leads / all leads. None where there is no eventual close rate.
    ///
    /// Variance = S² Σ d / n(n − d): M. Greenwood, "The natural duration of cancer", Reports on Public Health and
    /// Medical Subjects 33 (1926). Effective sample size = S(1 − S) / variance: K. J. Rothman, "Estimation of
    /// confidence limits for the cumulative probability of survival in life table analysis", Journal of Chronic
    /// Diseases 31 (1978). Where no lead or every lead closed it is the leads at risk at the last reliable age.
    pub fn eventual_close_rate_interval(&self) -> Option<ConfidenceInterval> {
        let ((last, left), share) = (self.reliable?, self.eventual_close_rate()?);
        let (mut open, mut greenwood_sum) = (1.0, 0.0);
        for point in self.points.iter().take_while(|point| point.age <= last) {
            let stayed = (1.0 - point.closed_share) / open;
            open = 1.0 - point.closed_share;
            greenwood_sum += (1.0 - stayed) / (stayed * f64::from(point.at_risk));
        }
        let leads = share / (open * greenwood_sum);
        let leads = if leads.is_finite() && leads > 0.0 { leads } else { left.into() };
        ConfidenceInterval::wilson(share * leads, leads)
    }

    /// The lag: of the leads that close, the share that closes in the month they came in, the month after, and so
    /// on; 1 together. Empty where no lead closed up to the last reliable age.
    ///
    /// Ages in days are converted to calendar months as if leads came in evenly over their month: of the leads that
    /// close at age a, the fractional part of a / 30.4375 closes a month later than the rest.
    pub fn lag_by_month(&self) -> Vec<f64> {
        let (Some(last), Some(eventual)) =
            (self.reliable_until(), self.eventual_close_rate().filter(|&it| it > 0.0))
        else {
            return Vec::new();
        };
        let (mut months, mut before) = (Vec::new(), 0.0);
        for point in self.points.iter().take_while(|point| point.age <= last) {
            let age = match self.unit {
                AgeUnit::Day => f64::from(point.age) / DAYS_PER_MONTH,
                AgeUnit::Month => f64::from(point.age),
            };
            let (month, later, share) = (age as usize, age.fract(), (point.closed_share - before) / eventual);
            before = point.closed_share;
            months.resize(months.len().max(month + 1 + usize::from(later > 0.0)), 0.0);
            months[month] += share * (1.0 - later);
            if later > 0.0 {
                months[month + 1] += share * later;
            }
        }
        months
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Month;

    fn month(n: i32) -> Month {
        Month::new(2026, 1).unwrap().plus(n)
    }

    #[test]
    fn the_curve_is_that_of_a_published_example() {
        // Weeks in remission under 6-MP: E. J. Freireich and others, Blood 21 (1963); the estimate as in
        // D. Collett, Modelling Survival Data in Medical Research, and many textbooks.
        let mut closings = ClosingTimes::new(AgeUnit::Day);
        [(6, 3), (7, 1), (10, 1), (13, 1), (16, 1), (22, 1), (23, 1)]
            .iter()
            .for_each(|&(age, leads)| closings.add_closed(month(0), age, leads));
        [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
            .iter()
            .for_each(|&age| closings.add_open(month(0), age, 1));
        let curve = SurvivalCurve::of(&closings);
        let expected = [
            (6, 21, 0.8571),
            (7, 17, 0.8067),
            (10, 15, 0.7529),
            (13, 12, 0.6902),
            (16, 11, 0.6275),
            (22, 7, 0.5378),
            (23, 6, 0.4482),
        ];
        assert_eq!(curve.points().len(), expected.len());
        for (point, (age, at_risk, open)) in curve.points().iter().zip(expected) {
            assert_eq!((point.age, point.at_risk), (age, at_risk));
            assert!((1.0 - point.closed_share - open).abs() < 5e-5, "{point:?}");
        }
        assert_eq!(curve.reliable_until(), Some(17), "ten are left at 17 weeks, nine at 19");
        assert_eq!(curve.eventual_close_rate(), Some(curve.closed_share_by(16)));
        assert_eq!(curve.closed_share_by(5), 0.0);
    }

    /// A year of months with 100 leads each, of which 4 close in their month, 4 a month and 2 two months
    /// later, seen at the end of the year.
    fn year() -> ClosingTimes {
        let mut closings = ClosingTimes::new(AgeUnit::Month);
        for at in 0..12 {
            let mut open = 100;
            for (age, sales) in [(0, 4), (1, 4), (2, 2)] {
                if at + age <= 11 {
                    closings.add_closed(month(at), age as u32, sales);
                    open -= sales;
                }
            }
            closings.add_open(month(at), (11 - at) as u32, open);
        }
        closings
    }

    #[test]
    fn recent_open_leads_do_not_lower_the_close_rate() {
        let closings = year();
        let closed: u32 = closings.cohorts().flat_map(|(_, it)| it.closed.values()).sum();
        assert_eq!(closed, 112, "of 1,200: seemingly 9.3 %");
        let curve = SurvivalCurve::of(&closings);
        assert!((curve.eventual_close_rate().unwrap() - 0.1).abs() < 1e-12);
        let lag = curve.lag_by_month();
        let expected = [0.4, 0.4, 0.2];
        assert_eq!(lag.len(), 3);
        assert!(
            lag.iter().zip(expected).all(|(share, expected)| (share - expected).abs() < 1e-12),
            "{lag:?}"
        );
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
        // Leads censored before the first closing add no information.
        let mut young = all.clone();
        young.add_open(month(1), 1, 240);
        let [old, young] =
            [all, young].map(|it| SurvivalCurve::of(&it).eventual_close_rate_interval().unwrap());
        assert!((old.low - young.low).abs() < 1e-9 && (old.high - young.high).abs() < 1e-9);
        let mut none = ClosingTimes::new(AgeUnit::Day);
        none.add_open(month(0), 30, 20);
        near(SurvivalCurve::of(&none).eventual_close_rate_interval(), 0.0, 20.0);
        let mut every = ClosingTimes::new(AgeUnit::Day);
        every.add_closed(month(0), 3, 20);
        near(SurvivalCurve::of(&every).eventual_close_rate_interval(), 20.0, 20.0);
    }

    #[test]
    fn ages_in_days_are_split_between_two_months() {
        let mut closings = ClosingTimes::new(AgeUnit::Day);
        closings.add_closed(month(0), 15, 10);
        closings.add_closed(month(0), 45, 10);
        closings.add_open(month(0), 90, 20);
        let lag = SurvivalCurve::of(&closings).lag_by_month();
        let (half, rest) = (15.0 / DAYS_PER_MONTH, 45.0 / DAYS_PER_MONTH - 1.0);
        let expected = [(1.0 - half) / 2.0, (half + 1.0 - rest) / 2.0, rest / 2.0];
        assert!(
            lag.iter().zip(expected).all(|(share, expected)| (share - expected).abs() < 1e-12),
            "{lag:?}"
        );
        assert!((lag.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn too_few_leads_have_no_close_rate() {
        let mut closings = ClosingTimes::new(AgeUnit::Day);
        closings.add_closed(month(0), 3, 9);
        let curve = SurvivalCurve::of(&closings);
        assert_eq!(
            (curve.reliable_until(), curve.eventual_close_rate(), curve.lag_by_month()),
            (None, None, vec![])
        );
        assert_eq!(SurvivalCurve::of(&ClosingTimes::default()).leads(), 0);
    }
}

//! The survival curve (Kaplan–Meier) of leads: the share that has closed by an age, although recent leads have not
//! had the time to close.

mod eventual_close_rate;
mod lag_by_month;

use super::closing_times::{AgeUnit, ClosingTimes};
use std::collections::BTreeMap;

/// The Kaplan–Meier estimate of the share of leads that has closed by each age, with open leads as censored.
///
/// With d leads closed at age a and n leads at risk (open just before a, and observed up to a), S(t) = Π over a ≤ t
/// of (1 − d/n), and the share closed is 1 − S(t). E. L. Kaplan and P. Meier, "Nonparametric estimation from
/// incomplete observations", Journal of the American Statistical Association 53 (1958). A lead last seen open at an
/// age counts as at risk at that age.
///
/// Most leads never close, so the share closed levels out at the eventual close rate (a cure fraction). The end of
/// the curve rests on few old leads: one sale among five stands for a fifth of all. So it is cut after the last age at
/// which at least [`SurvivalCurve::MIN_AT_RISK`] leads and a tenth of all are at risk (S. J. Pocock, T. G. Clayton
/// and D. G. Altman, Lancet 359 (2002), advise to stop at 10 to 20 %).
///
/// A sale after the cut counts as one of all leads, 1/n, and stands for no other lead. The Kaplan–Meier estimate
/// starts with the same mass of 1/n for each lead and hands that of a censored lead on to those that were observed for
/// longer (B. Efron, "The two sample problem with censored data", Proceedings of the Fifth Berkeley Symposium 4
/// (1967)): after the cut nothing is handed on. So the eventual close rate is never below the observed share (closed
/// leads / all leads) nor above the curve that is not cut, and without censoring it is the observed share.
#[derive(Debug, Clone, PartialEq)]
pub struct SurvivalCurve {
    unit: AgeUnit,
    leads: u32,
    points: Vec<SurvivalPoint>,
    reliable: Option<ReliableEnd>,
}

/// The last age at which enough leads are at risk.
#[derive(Debug, Clone, Copy, PartialEq)]
struct ReliableEnd {
    age: u32,
    at_risk: u32,
    /// Leads that were observed beyond it.
    left: u32,
}

/// The curve at an age at which leads closed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SurvivalPoint {
    /// The age, in the curve's unit.
    pub age: u32,
    /// Leads that were open just before and observed up to this age.
    pub at_risk: u32,
    /// Leads that closed at this age.
    pub closed: u32,
    /// The share of all leads that has closed by this age: 1 − S(age), 0 to 1.
    pub closed_share: f64,
}

/// Where a curve is cut although some leads were observed for longer, and what that leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurveCut {
    /// The last age of the curve, in its unit.
    pub age: u32,
    /// After it fewer leads than this are at risk.
    pub min_at_risk: u32,
    /// Leads that closed after it.
    pub later_sales: u32,
    /// The eventual close rate if the curve were not cut, a fraction.
    pub uncut_close_rate: f64,
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
        let min_at_risk = min_at_risk(leads);
        let (mut at_risk, mut open, mut reliable, mut points) = (leads, 1.0, None, Vec::new());
        for (age, (closed, left_open)) in leaving {
            if at_risk >= min_at_risk {
                reliable = Some(ReliableEnd { age, at_risk, left: at_risk - closed - left_open });
            }
            if closed > 0 {
                open *= 1.0 - f64::from(closed) / f64::from(at_risk);
                points.push(SurvivalPoint { age, at_risk, closed, closed_share: 1.0 - open });
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
        self.reliable.map(|end| end.age)
    }

    /// Where the curve is cut; none where no lead was observed for longer, or the sample is too small.
    pub fn cut(&self) -> Option<CurveCut> {
        let end = self.reliable.filter(|end| end.left > 0)?;
        Some(CurveCut {
            age: end.age,
            min_at_risk: min_at_risk(self.leads),
            later_sales: self.points.iter().filter(|point| point.age > end.age).map(|it| it.closed).sum(),
            uncut_close_rate: self.uncut_close_rate(),
        })
    }

    fn uncut_close_rate(&self) -> f64 {
        self.points.last().map_or(0.0, |point| point.closed_share)
    }
}

/// The fewest leads at risk for a curve of so many leads to be reliable.
fn min_at_risk(leads: u32) -> u32 {
    SurvivalCurve::MIN_AT_RISK.max(leads.div_ceil(10))
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
        let later = 2.0 / 21.0;
        let at_16 = curve.points().iter().find(|point| point.age == 16).unwrap().closed_share;
        assert!((curve.eventual_close_rate().unwrap() - at_16 - later).abs() < 1e-12);
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

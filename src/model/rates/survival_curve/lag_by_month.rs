//! How the sales of a month's leads spread over the months after.

use super::SurvivalCurve;
use crate::model::AgeUnit;
use crate::model::month::DAYS_PER_MONTH;

impl SurvivalCurve {
    /// The lag: of the leads that close, the share that closes in the month they came in, the month after, and so
    /// on; 1 together. A sale after the cut has the share with which it counts in the eventual close rate, in its own
    /// month. Empty where no lead closed or the sample is too small.
    ///
    /// Ages in days are converted to calendar months as if leads came in evenly over their month: of the leads that
    /// close at age a, the fractional part of a / 30.4375 closes a month later than the rest.
    pub fn lag_by_month(&self) -> Vec<f64> {
        let Some(eventual) = self.eventual_close_rate().filter(|&it| it > 0.0) else { return Vec::new() };
        let mut months = Vec::new();
        for (age, share) in self.closing_shares() {
            let age = match self.unit {
                AgeUnit::Day => f64::from(age) / DAYS_PER_MONTH,
                AgeUnit::Month => f64::from(age),
            };
            let (month, later, share) = (age as usize, age.fract(), share / eventual);
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
    use crate::model::{ClosingTimes, Month};

    fn month(n: i32) -> Month {
        Month::new(2026, 1).unwrap().plus(n)
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
}

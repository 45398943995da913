//! Spend, leads and sales of each month of a plan, and the sales that close in the months after it.

use super::schedule::Schedule;
use crate::model::figure::{Figure, Undefined, ratio};
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// A month of a plan, or one after it in which sales still close. All numbers are expected values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimelineMonth {
    /// The calendar month.
    pub month: Month,
    /// The spend of the month, its leads, and the sales of these leads whenever they close: the cohort.
    pub cohort: Outcome,
    /// Sales that close in the month, from leads of this and of earlier months.
    pub closing: f64,
}

impl TimelineMonth {
    /// Calendar CAC = spend of the month / sales that close in it, money per sale. With a lag, the sales come partly
    /// from earlier spend. Undefined where no sale closes, and where nothing is spent but sales close.
    pub fn calendar_cac(&self) -> Figure {
        if self.cohort.spend == 0.0 && self.closing > 0.0 {
            return Err(Undefined::EarlierSpend);
        }
        ratio(self.cohort.spend, self.closing, Undefined::NoSales)
    }

    /// Cohort CAC = spend of the month / sales of its leads whenever they close, money per sale. Undefined without
    /// these sales.
    pub fn cohort_cac(&self) -> Figure {
        self.cohort.media_cac()
    }
}

/// The months of a plan, and the months after it until the last sale closes.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Consecutive months from the plan's first.
    pub months: Vec<TimelineMonth>,
    /// How many of them are months of the plan; the others come after it.
    pub planned: usize,
}

impl Timeline {
    /// The number of months after the plan that are shown one by one; see [`Timeline::truncated`].
    pub const MONTHS_SHOWN_AFTER: usize = 6;

    /// The timeline of all channels together. None where the plan is not in months; undefined where a CPL is 0.
    pub fn of(plan: &Plan) -> Option<Result<Self, Undefined>> {
        Self::of_scope(plan, None)
    }

    /// The timeline of the channel at an index; see [`Timeline::of`].
    pub fn of_channel(plan: &Plan, channel: usize) -> Option<Result<Self, Undefined>> {
        Self::of_scope(plan, Some(channel))
    }

    /// The timeline of the channel at an index, or of all channels; see [`Timeline::of`].
    pub fn of_scope(plan: &Plan, only: Option<usize>) -> Option<Result<Self, Undefined>> {
        let schedule = plan.schedule()?;
        let mut timeline = Self::empty(schedule);
        for (at, channel) in plan.channels().iter().enumerate() {
            if only.is_some_and(|only| only != at) {
                continue;
            }
            let cohorts = match channel.by_month.cohorts(plan.usual_funnel(channel), schedule) {
                Ok(cohorts) => cohorts,
                Err(reason) => return Some(Err(reason)),
            };
            timeline.add(&cohorts, &channel.by_month.lag_shares(schedule));
        }
        Some(Ok(timeline))
    }

    fn empty(schedule: &Schedule) -> Self {
        let mut timeline = Self { months: Vec::new(), planned: schedule.months() };
        timeline.extend_to(schedule.start, schedule.months());
        timeline
    }

    /// Appends empty months up to a number.
    fn extend_to(&mut self, start: Month, months: usize) {
        while self.months.len() < months {
            let month = start.plus(self.months.len() as i32);
            self.months.push(TimelineMonth { month, cohort: Outcome::default(), closing: 0.0 });
        }
    }

    fn add(&mut self, cohorts: &[Outcome], lag: &[f64]) {
        let start = self.months[0].month;
        for (month, &cohort) in cohorts.iter().enumerate() {
            self.months[month].cohort = self.months[month].cohort + cohort;
            for (later, share) in lag.iter().enumerate() {
                let closing = cohort.sales * share;
                if closing > 0.0 {
                    self.extend_to(start, month + later + 1);
                    self.months[month + later].closing += closing;
                }
            }
        }
    }

    /// The timeline cut after a number of months behind the plan, and the sales that close after the cut; none where
    /// there are none.
    pub fn truncated(mut self, months: usize) -> (Self, Option<LaterSales>) {
        let rest = self.months.split_off(self.months.len().min(self.planned + months));
        let later = rest.last().map(|last| LaterSales {
            closing: rest.iter().map(|month| month.closing).sum(),
            last_month: last.month,
        });
        (self, later)
    }

    /// Spend, leads and sales of all cohorts together.
    pub fn total(&self) -> Outcome {
        self.months.iter().map(|month| month.cohort).sum()
    }

    /// Sales closed by the end of each month.
    pub fn cumulative_sales(&self) -> Vec<f64> {
        cumulative(self.months.iter().map(|month| month.closing))
    }
}

/// The sales that close after the last month shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaterSales {
    /// Expected sales, a count.
    pub closing: f64,
    /// The month in which the last of them closes.
    pub last_month: Month,
}

/// The cumulative sum by the end of each month.
pub(super) fn cumulative(months: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    months
        .map(|month| {
            sum += month;
            sum
        })
        .collect()
}

/// The index of the first month whose cumulative sum reaches a target; none where none does.
pub fn first_reaching(running: &[f64], target: f64) -> Option<usize> {
    // Tolerance for rounding errors: the monthly shares of a sale add up to slightly less than 1.
    running.iter().position(|&sum| sum >= target * (1.0 - 1e-9))
}

//! What happens in each month of a plan, and in those after it.

use super::schedule::Schedule;
use crate::model::figure::{Figure, Undefined, ratio};
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// A month of a plan, or one after it in which sales still come in. All numbers are expected values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimelineMonth {
    /// Which month.
    pub month: Month,
    /// What is spent in it, and the leads and sales that come of that, whenever these close: the cohort.
    pub cohort: Outcome,
    /// Sales that close in it, of leads from this month and from earlier ones.
    pub closing: f64,
}

impl TimelineMonth {
    /// Calendar CAC = what is spent in the month / what closes in it, money per sale. It sets a month's spend
    /// against the sales of earlier spend. Undefined where nothing closes, and where only earlier spend sells.
    pub fn calendar_cac(&self) -> Figure {
        if self.cohort.spend == 0.0 && self.closing > 0.0 {
            return Err(Undefined::EarlierSpend);
        }
        ratio(self.cohort.spend, self.closing, Undefined::NoSales)
    }

    /// Cohort CAC = what is spent in the month / what that spend sells in the end, money per sale. Undefined
    /// where it sells nothing.
    pub fn cohort_cac(&self) -> Figure {
        self.cohort.media_cac()
    }
}

/// The months of a plan in their order, and those after it until the last sale is in.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// One after another, without a gap.
    pub months: Vec<TimelineMonth>,
    /// How many of them are months of the plan.
    pub planned: usize,
}

impl Timeline {
    /// So many months after the plan are shown one by one; what closes later is shown together.
    pub const MONTHS_SHOWN_AFTER: usize = 6;

    /// That of all channels together. None where the plan is not in months; undefined where a lead costs
    /// nothing.
    pub fn of(plan: &Plan) -> Option<Result<Self, Undefined>> {
        Self::of_scope(plan, None)
    }

    /// That of one channel of the plan, by its place.
    pub fn of_channel(plan: &Plan, channel: usize) -> Option<Result<Self, Undefined>> {
        Self::of_scope(plan, Some(channel))
    }

    /// That of one channel of the plan, by its place, or of all together.
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

    /// Makes room for so many months.
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

    /// The same with so many months after the plan at most, and what closes after these.
    pub fn truncated(mut self, months: usize) -> (Self, Option<LaterSales>) {
        let rest = self.months.split_off(self.months.len().min(self.planned + months));
        let later = rest.last().map(|last| LaterSales {
            closing: rest.iter().map(|period| period.closing).sum(),
            last_month: last.month,
        });
        (self, later)
    }

    /// Spend, leads and sales of all months together.
    pub fn total(&self) -> Outcome {
        self.months.iter().map(|period| period.cohort).sum()
    }

    /// Sales that have closed by the end of each month.
    pub fn cumulative_sales(&self) -> Vec<f64> {
        cumulative(self.months.iter().map(|period| period.closing))
    }

    /// Leads that have come by the end of each month.
    pub fn cumulative_leads(&self) -> Vec<f64> {
        cumulative(self.months.iter().map(|period| period.cohort.leads))
    }
}

/// What closes after the months that are shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaterSales {
    /// So many sales.
    pub closing: f64,
    /// The month of the last.
    pub last_month: Month,
}

/// How much has come together by the end of each month.
pub(super) fn cumulative(months: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    months
        .map(|month| {
            sum += month;
            sum
        })
        .collect()
}

/// The first month by whose end so much has come together; none where it never does.
pub fn first_reaching(running: &[f64], target: f64) -> Option<usize> {
    // Shares of a sale don't quite add up to it.
    running.iter().position(|&sum| sum >= target * (1.0 - 1e-9))
}

//! Spend, leads and sales of each month of a plan, and the sales that close in the months after it.

use super::closing_shares::ClosingShares;
use super::later_sales::{LaterSales, months_until_closed, negligible};
use super::schedule::Schedule;
use crate::model::figure::{Figure, Undefined, ratio};
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::{Channel, Plan};

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

/// The months of a plan, and the months after it in which sales close.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Consecutive months from the plan's first: until the last sale closes, at most [`Timeline::MAX_MONTHS`].
    pub months: Vec<TimelineMonth>,
    /// How many of them are months of the plan; the others come after it.
    pub planned: usize,
    /// Sales that close after these months, a count. They belong to none of them.
    pub later: f64,
    /// Whether some channel has a lag that never quite ends.
    endless: bool,
}

impl Timeline {
    /// The number of months after the plan that are shown one by one; see [`Timeline::truncated`].
    pub const MONTHS_SHOWN_AFTER: usize = 6;
    /// The most months: ten years.
    pub const MAX_MONTHS: usize = ClosingShares::MAX_MONTHS;

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
        let lag_of_plan = schedule.closing_shares();
        let mut timeline = Self::empty(schedule);
        let added =
            channels(plan, only).try_for_each(|channel| timeline.add(plan, channel, schedule, &lag_of_plan));
        Some(added.map(|()| timeline))
    }

    /// Each channel, or the one at an index, with its own timeline; see [`Timeline::of`].
    pub(in crate::model) fn by_channel(
        plan: &Plan,
        only: Option<usize>,
    ) -> Option<impl Iterator<Item = (&Channel, Result<Self, Undefined>)>> {
        let schedule = plan.schedule()?;
        let lag_of_plan = schedule.closing_shares();
        let timeline = move |channel| {
            let mut timeline = Self::empty(schedule);
            timeline.add(plan, channel, schedule, &lag_of_plan).map(|()| timeline)
        };
        Some(channels(plan, only).map(move |channel| (channel, timeline(channel))))
    }

    fn empty(schedule: &Schedule) -> Self {
        let mut timeline =
            Self { months: Vec::new(), planned: schedule.months(), later: 0.0, endless: false };
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

    fn add(
        &mut self,
        plan: &Plan,
        channel: &Channel,
        schedule: &Schedule,
        lag_of_plan: &ClosingShares,
    ) -> Result<(), Undefined> {
        let cohorts = channel.by_month.cohorts(plan.usual_funnel(channel), schedule)?;
        let lag = channel.by_month.closing_shares(lag_of_plan);
        self.endless |= lag.endless;
        for (month, cohort) in cohorts.into_iter().enumerate() {
            self.months[month].cohort = self.months[month].cohort + cohort;
            let within = Self::MAX_MONTHS - month;
            let shares = lag.shares_of(cohort.sales, within);
            self.extend_to(schedule.start, month + shares.len());
            for (closes, share) in self.months[month..].iter_mut().zip(shares) {
                closes.closing += cohort.sales * share;
            }
            self.later += cohort.sales * lag.after(within);
        }
        Ok(())
    }

    /// The timeline cut after a number of months behind the plan, or before that once only a negligible number of
    /// sales is still to close; and the sales that close after the cut, none where they are negligible.
    pub fn truncated(mut self, months: usize) -> (Self, Option<LaterSales>) {
        let shown = self.months_until_closed().min(self.planned + months).max(self.planned);
        let later = self.after(shown);
        self.months.truncate(shown);
        self.later = later.closing;
        let later = Some(later).filter(|later| later.closing > self.negligible());
        (self, later)
    }

    /// The sales that close after the first months of the timeline.
    pub fn after(&self, months: usize) -> LaterSales {
        let last = self.months[self.months_until_closed().saturating_sub(1)].month;
        LaterSales {
            closing: self.months.iter().skip(months).map(|month| month.closing).sum::<f64>() + self.later,
            last_month: last,
            beyond: if self.later > self.negligible() { self.later } else { 0.0 },
        }
    }

    fn months_until_closed(&self) -> usize {
        let closing: Vec<f64> = self.months.iter().map(|month| month.closing).collect();
        months_until_closed(&closing, self.later, self.negligible())
    }

    fn negligible(&self) -> f64 {
        negligible(self.total().sales, self.endless)
    }

    /// Spend, leads and sales of all cohorts together.
    pub fn total(&self) -> Outcome {
        self.months.iter().map(|month| month.cohort).sum()
    }

    /// All sales that close, in the months and later: those of all cohorts, up to rounding.
    pub fn total_closing(&self) -> f64 {
        self.months.iter().map(|month| month.closing).sum::<f64>() + self.later
    }

    /// Sales closed by the end of each month.
    pub fn cumulative_sales(&self) -> Vec<f64> {
        cumulative(self.months.iter().map(|month| month.closing))
    }

    /// The index of the first month by whose end so many sales have closed, apart from a negligible rest; none where
    /// that is later than in ten years, or never.
    pub fn first_reaching(&self, sales: f64) -> Option<usize> {
        let enough = sales - negligible(sales, self.endless);
        let closed = self.cumulative_sales();
        self.comes_to(sales).then(|| closed.iter().position(|&closed| closed >= enough))?
    }

    /// Whether so many sales close in all, however late.
    pub fn comes_to(&self, sales: f64) -> bool {
        self.total().sales >= sales - negligible(sales, false)
    }
}

/// All channels, or the one at an index.
fn channels(plan: &Plan, only: Option<usize>) -> impl Iterator<Item = &Channel> {
    let all = plan.channels().iter().enumerate();
    all.filter(move |(at, _)| only.is_none_or(|only| only == *at)).map(|(_, channel)| channel)
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

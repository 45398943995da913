//! The plan held against what really happened.

use super::actuals::Indicator;
use super::timeline::Timeline;
use crate::model::bridge::Bridge;
use crate::model::figure::Undefined;
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// A month of the plan, or one after it in which sales still come in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanVsActualMonth {
    /// Which month.
    pub month: Month,
    /// What was planned for it: spend, leads, and sales that close in it.
    pub planned: Outcome,
    /// Spend, leads and sales as they were measured, in the order of [`Indicator::ALL`]; none where no channel
    /// knows.
    pub actual: [Option<f64>; 3],
    /// Whether it is still running, so that what is missing is no shortfall.
    pub in_progress: bool,
}

/// A plan and what really happened, over the same months of the same channels: those that are over and of which
/// spend, leads and sales are all known.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanVsActual {
    /// Every month, whether anything is known of it or not.
    pub months: Vec<PlanVsActualMonth>,
    /// What was planned to date, by channel.
    pub planned: Vec<Outcome>,
    /// What happened to date, by channel.
    pub actual: Vec<Outcome>,
    /// How many months of channels these are.
    pub channel_months: usize,
}

impl PlanVsActual {
    /// Of all channels of a plan or of one, by its place, in a month that is still running. None where the plan
    /// is not in months; undefined where a lead costs nothing.
    pub fn of(plan: &Plan, only: Option<usize>, today: Month) -> Option<Result<Self, Undefined>> {
        plan.schedule()?;
        let mut held =
            Self { months: Vec::new(), planned: Vec::new(), actual: Vec::new(), channel_months: 0 };
        for (at, channel) in plan.channels().iter().enumerate() {
            if only.is_some_and(|only| only != at) {
                continue;
            }
            let timeline = match Timeline::of_channel(plan, at)? {
                Ok(timeline) => timeline,
                Err(reason) => return Some(Err(reason)),
            };
            let (mut planned, mut happened) = (Outcome::default(), Outcome::default());
            for (place, period) in timeline.months.iter().enumerate() {
                let actual = channel.by_month.actuals.get(period.month);
                let month = held.month(place, period.month, today);
                let plan = Outcome { sales: period.closing, ..period.cohort };
                month.planned = month.planned + plan;
                for indicator in Indicator::ALL {
                    if let Some(value) = actual.get(indicator) {
                        *month.actual[indicator as usize].get_or_insert(0.0) += value;
                    }
                }
                if let Some(outcome) = actual.outcome().filter(|_| period.month < today) {
                    (planned, happened) = (planned + plan, happened + outcome);
                    held.channel_months += 1;
                }
            }
            held.planned.push(planned);
            held.actual.push(happened);
        }
        Some(Ok(held))
    }

    fn month(&mut self, place: usize, month: Month, today: Month) -> &mut PlanVsActualMonth {
        if place == self.months.len() {
            let running = month == today;
            self.months.push(PlanVsActualMonth {
                month,
                planned: Outcome::default(),
                actual: [None; 3],
                in_progress: running,
            });
        }
        &mut self.months[place]
    }

    /// What was planned and what happened to date, over all channels.
    pub fn to_date(&self) -> [Outcome; 2] {
        [self.planned.iter().copied().sum(), self.actual.iter().copied().sum()]
    }

    /// What made the sales to date other than planned: budget, CPL, and the sales that closed for each lead that
    /// came in the same months.
    pub fn bridge(&self) -> Bridge {
        Bridge::between_outcomes(&self.planned, &self.actual)
    }
}

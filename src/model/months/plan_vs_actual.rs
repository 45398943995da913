//! Plan against actuals, to date.

use super::actuals::Indicator;
use super::timeline::Timeline;
use crate::model::bridge::Bridge;
use crate::model::figure::Undefined;
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// A month of the plan, or one after it in which sales still close.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanVsActualMonth {
    /// The calendar month.
    pub month: Month,
    /// Planned spend, leads, and sales that close in the month (not those of its leads).
    pub planned: Outcome,
    /// Actual spend, leads and sales in the order of [`Indicator::ALL`], summed over the channels that have the
    /// number; none where no channel has it.
    pub actual: [Option<f64>; 3],
    /// Whether it is the current month, which is not over, so that less than planned is not yet a shortfall.
    pub in_progress: bool,
}

/// A plan and its actuals. The totals to date are over the same months of the same channels on both sides: those
/// before the current month for which actual spend, leads and sales are all known.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanVsActual {
    /// All months, also those without actuals.
    pub months: Vec<PlanVsActualMonth>,
    /// The plan to date, by channel.
    pub planned: Vec<Outcome>,
    /// The actuals to date, by channel.
    pub actual: Vec<Outcome>,
    /// The number of months with complete actuals, summed over channels.
    pub channel_months: usize,
    /// The first and the last of these months; none where there are none.
    pub counted: Option<[Month; 2]>,
}

impl PlanVsActual {
    /// Compares all channels of a plan, or the one at an index. `today` is the current month. None where the plan is
    /// not in months; undefined where a CPL is 0.
    pub fn of(plan: &Plan, only: Option<usize>, today: Month) -> Option<Result<Self, Undefined>> {
        let mut result = Self {
            months: Vec::new(),
            planned: Vec::new(),
            actual: Vec::new(),
            channel_months: 0,
            counted: None,
        };
        for (channel, timeline) in Timeline::by_channel(plan, only)? {
            let timeline = match timeline {
                Ok(timeline) => timeline,
                Err(reason) => return Some(Err(reason)),
            };
            let (mut planned_to_date, mut actual_to_date) = (Outcome::default(), Outcome::default());
            for (place, period) in timeline.months.iter().enumerate() {
                let actual = channel.by_month.actuals.get(period.month);
                let month = result.month_at(place, period.month, today);
                let plan = Outcome { sales: period.closing, ..period.cohort };
                month.planned = month.planned + plan;
                for indicator in Indicator::ALL {
                    if let Some(value) = actual.get(indicator) {
                        *month.actual[indicator as usize].get_or_insert(0.0) += value;
                    }
                }
                if let Some(outcome) = actual.outcome().filter(|_| period.month < today) {
                    (planned_to_date, actual_to_date) = (planned_to_date + plan, actual_to_date + outcome);
                    result.channel_months += 1;
                    let [first, last] = result.counted.unwrap_or([period.month; 2]);
                    result.counted = Some([first.min(period.month), last.max(period.month)]);
                }
            }
            result.planned.push(planned_to_date);
            result.actual.push(actual_to_date);
        }
        Some(Ok(result))
    }

    fn month_at(&mut self, place: usize, month: Month, today: Month) -> &mut PlanVsActualMonth {
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

    /// Plan and actuals to date over all channels.
    pub fn to_date(&self) -> [Outcome; 2] {
        [self.planned.iter().copied().sum(), self.actual.iter().copied().sum()]
    }

    /// An indicator over the months before one in which it is known: [planned, actual]. None where there is no such month.
    /// A month in which not every channel has it counts with those that do.
    pub fn so_far(&self, indicator: Indicator, before: Month) -> Option<[f64; 2]> {
        let known = self.months.iter().filter(|it| it.month < before).filter_map(|it| {
            let Outcome { spend, leads, sales } = it.planned;
            Some([[spend, leads, sales][indicator as usize], it.actual[indicator as usize]?])
        });
        known.reduce(|[planned, actual], month| [planned + month[0], actual + month[1]])
    }

    /// Splits the difference in sales to date (log-mean Divisia) into budget, CPL, and close rate as the sales that
    /// closed / the leads that came in during the same months.
    pub fn bridge(&self) -> Bridge {
        Bridge::between_outcomes(&self.planned, &self.actual)
    }
}

//! Reality held against a plan, a month at a time.

use crate::model::figure::Undefined;
use crate::model::month::Month;
use crate::model::months::Timeline;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;
use crate::model::rates::ConfidenceInterval;

/// A month that is over, with what was planned for it and what happened, over the channels of which spend, leads and sales
/// are known.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthGap {
    /// The calendar month.
    pub month: Month,
    /// Planned spend, leads, and sales that close in the month.
    pub planned: Outcome,
    /// Actual spend, leads and sales.
    pub actual: Outcome,
    /// How many sales each team moved, in the order of [`Team::ALL`](crate::model::Team::ALL), a count: marketing what its
    /// leads would have sold at the planned rates of their channels, less the planned sales; sales what was sold, less what
    /// these leads would have. Each side is held to what it owes, so that the order is fixed; a change whose cause is sought
    /// is split by a [`Bridge`](crate::model::Bridge), which prefers neither.
    pub moved: [f64; 2],
    /// Whether the 95 % interval (Wilson) of the sales per lead holds the planned rate.
    pub within_chance: bool,
}

impl MonthGap {
    /// Every month before the current one in which some channel has all three numbers. None where the plan is not in
    /// months; undefined where a CPL is 0.
    pub fn of(plan: &Plan, today: Month) -> Option<Result<Vec<Self>, Undefined>> {
        let mut months: Vec<(Month, Vec<[Outcome; 2]>)> = Vec::new();
        for (channel, timeline) in Timeline::by_channel(plan, None)? {
            let timeline = match timeline {
                Ok(timeline) => timeline,
                Err(reason) => return Some(Err(reason)),
            };
            for period in timeline.months.iter().filter(|period| period.month < today) {
                let Some(actual) = channel.by_month.actuals.get(period.month).outcome() else { continue };
                let planned = Outcome { sales: period.closing, ..period.cohort };
                match months.iter_mut().find(|(month, _)| *month == period.month) {
                    Some((_, channels)) => channels.push([planned, actual]),
                    None => months.push((period.month, vec![[planned, actual]])),
                }
            }
        }
        months.sort_by_key(|(month, _)| *month);
        Some(Ok(months.into_iter().map(|(month, channels)| Self::of_channels(month, &channels)).collect()))
    }

    fn of_channels(month: Month, channels: &[[Outcome; 2]]) -> Self {
        let [planned, actual] = [0, 1].map(|side| channels.iter().map(|it| it[side]).sum::<Outcome>());
        let expected: f64 = channels.iter().map(|[planned, actual]| expected_sales(*planned, *actual)).sum();
        let moved = [expected - planned.sales, actual.sales - expected];
        Self { month, planned, actual, moved, within_chance: within_chance(planned, actual) }
    }

    /// Actual less planned sales, a count; below 0 where sales are missing.
    pub fn sales(&self) -> f64 {
        self.actual.sales - self.planned.sales
    }
}

/// What the leads that came would have sold at the planned rate. Sales that were planned without leads are those of earlier
/// ones.
fn expected_sales(planned: Outcome, actual: Outcome) -> f64 {
    planned.close_rate().map_or(planned.sales, |rate| actual.leads * rate)
}

/// Without leads there is no rate that chance could move.
fn within_chance(planned: Outcome, actual: Outcome) -> bool {
    let Ok(rate) = planned.close_rate() else { return false };
    ConfidenceInterval::wilson(actual.sales, actual.leads)
        .is_some_and(|interval| interval.low <= rate && rate <= interval.high)
}

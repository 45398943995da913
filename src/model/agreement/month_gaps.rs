//! Reality held against a plan, a month at a time.

use super::{AgreedVersion, Agreement};
use crate::model::day::Day;
use crate::model::figure::Undefined;
use crate::model::month::Month;
use crate::model::months::Timeline;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;
use crate::model::rates::Z;
use crate::model::verdict::CloseRateVerdict;
use std::collections::BTreeMap;

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
    /// The sales per lead of the month, judged as those of all months are.
    pub close_rate: CloseRateVerdict,
}

impl Agreement {
    /// The version that actuals are held against: the agreed one, where it is planned in months.
    pub fn agreed_months(&self) -> Option<(&AgreedVersion, Day)> {
        self.agreed_version().filter(|(version, _)| version.scenario.plan.schedule().is_some())
    }

    /// The actuals of a plan before a month, held against the agreed version or, without one, against the plan itself.
    /// Empty where nothing can be held against it; see [`MonthGap::of`].
    pub fn month_gaps(&self, plan: &Plan, before: Month) -> Vec<MonthGap> {
        let gaps = match self.agreed_months() {
            Some((version, _)) => MonthGap::of(&version.with_actuals_of(plan), before),
            None => MonthGap::of(plan, before),
        };
        gaps.and_then(Result::ok).unwrap_or_default()
    }
}

impl MonthGap {
    /// Every month before the current one in which some channel has all three numbers. None where the plan is not in
    /// months; undefined where a CPL is 0.
    pub fn of(plan: &Plan, today: Month) -> Option<Result<Vec<Self>, Undefined>> {
        let mut months: BTreeMap<Month, [Vec<Outcome>; 2]> = BTreeMap::new();
        for (channel, timeline) in Timeline::by_channel(plan, None)? {
            let timeline = match timeline {
                Ok(timeline) => timeline,
                Err(reason) => return Some(Err(reason)),
            };
            for period in timeline.months.iter().filter(|period| period.month < today) {
                let Some(actual) = channel.by_month.actuals.get(period.month).outcome() else { continue };
                let planned = Outcome { sales: period.closing, ..period.cohort };
                let [all_planned, all_actual] = months.entry(period.month).or_default();
                all_planned.push(planned);
                all_actual.push(actual);
            }
        }
        Some(Ok(months.into_iter().map(|(month, channels)| Self::of_channels(month, &channels)).collect()))
    }

    /// `planned` and `actual` have an outcome for each channel.
    fn of_channels(month: Month, [planned, actual]: &[Vec<Outcome>; 2]) -> Self {
        let expected: f64 =
            planned.iter().zip(actual).map(|(planned, actual)| expected_sales(*planned, *actual)).sum();
        let close_rate = CloseRateVerdict::of(planned, actual);
        let [planned, actual] = [planned, actual].map(|side| side.iter().copied().sum::<Outcome>());
        let moved = [expected - planned.sales, actual.sales - expected];
        Self { month, planned, actual, moved, close_rate }
    }

    /// Whether neither the leads nor the sales per lead are off by more than chance. A count of leads of mean λ has the
    /// standard deviation √λ (Poisson) and lies within 1.96 of them in 95 % of months.
    pub fn is_within_chance(&self) -> bool {
        let off = (self.actual.leads - self.planned.leads).abs();
        self.moved_by_sales().is_none() && off <= Z * self.planned.leads.sqrt()
    }

    /// What marketing moved, a count of sales; none where the month is within chance.
    pub fn moved_by_marketing(&self) -> Option<f64> {
        (!self.is_within_chance()).then_some(self.moved[0])
    }

    /// What sales moved, a count of sales; none where the sales per lead are within chance.
    pub fn moved_by_sales(&self) -> Option<f64> {
        (self.close_rate != CloseRateVerdict::WithinChance).then_some(self.moved[1])
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

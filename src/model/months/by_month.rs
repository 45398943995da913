//! What a channel does in which month.

use super::actuals::Actuals;
use super::lag::Lag;
use super::schedule::Schedule;
use crate::model::figure::Undefined;
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::outcome::Outcome;
use crate::model::plan::Funnel;
use crate::model::quantity::{Amount, Rate};

/// How a channel's budget is spread over the months of a plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum BudgetSpread {
    /// The same every month.
    #[default]
    Even,
    /// By the plan's season.
    Season,
    /// In proportion to these, from the first month on. Usually they add up to the channel's budget; where that
    /// is changed, they keep its shape. A month that is missing gets nothing.
    Months(Vec<Amount>),
}

/// What is different about a channel in some months, each by its place in the plan, from 0, and what really
/// happened.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ByMonth {
    /// How its budget is spread.
    pub spread: BudgetSpread,
    /// CPL, where a month has one of its own.
    pub costs_per_lead: Vec<Option<Amount>>,
    /// Close rates, where a month has one of its own.
    pub close_rates: Vec<Option<Rate>>,
    /// Its own lag; none takes that of the plan.
    pub lag: Option<Lag>,
    /// What really happened.
    pub actuals: Actuals,
    /// What its CPL and close rate were measured by, where they were.
    pub source: Option<RateSource>,
}

/// What rates were measured by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateSource {
    /// So many leads; may be fractional.
    pub leads: Amount,
    /// The first month.
    pub first: Month,
    /// The last month.
    pub last: Month,
}

impl ByMonth {
    /// The share of the budget that each month gets, 1 together. Where nothing gets anything, all get the same.
    pub fn budget_shares(&self, schedule: &Schedule) -> Vec<f64> {
        let months = schedule.months();
        let weights: Vec<f64> = match &self.spread {
            BudgetSpread::Even => vec![1.0; months],
            BudgetSpread::Season => schedule.season_weights(),
            BudgetSpread::Months(amounts) => {
                (0..months).map(|at| amounts.get(at).map_or(0.0, |amount| amount.get())).collect()
            }
        };
        let whole: f64 = weights.iter().sum();
        let share = |weight: f64| if whole > 0.0 { weight / whole } else { 1.0 / months as f64 };
        weights.into_iter().map(share).collect()
    }

    /// The shares of its sales by the month they close: by its own lag, or by that of the plan.
    pub(super) fn lag_shares(&self, schedule: &Schedule) -> Vec<f64> {
        let lag = self.lag.as_ref().or(schedule.lag.as_ref());
        lag.map_or_else(|| vec![1.0], Lag::shares)
    }

    /// Whether some month has a number of its own for an input.
    pub fn has_monthly(&self, input: Input) -> bool {
        match input {
            Input::CostPerLead => self.costs_per_lead.iter().any(Option::is_some),
            Input::CloseRate => self.close_rates.iter().any(Option::is_some),
            _ => false,
        }
    }

    /// What comes of each month's leads, whenever they become sales. Undefined where leads cost nothing.
    pub fn cohorts(&self, funnel: Funnel, schedule: &Schedule) -> Result<Vec<Outcome>, Undefined> {
        let cohort = |(at, share): (usize, f64)| {
            let month = Funnel {
                budget: funnel.budget,
                cost_per_lead: own(&self.costs_per_lead, at).unwrap_or(funnel.cost_per_lead),
                close_rate: own(&self.close_rates, at).unwrap_or(funnel.close_rate),
            };
            let Outcome { spend, leads, sales } = month.outcome()?;
            Ok(Outcome { spend: spend * share, leads: leads * share, sales: sales * share })
        };
        self.budget_shares(schedule).into_iter().enumerate().map(cohort).collect()
    }

    /// The numbers of all months together: what is different in some of them counts as much as is spent then.
    pub(in crate::model) fn funnel_over_months(&self, usual: Funnel, schedule: &Schedule) -> Funnel {
        let months = schedule.months();
        let differs = |at| own(&self.costs_per_lead, at).is_some() || own(&self.close_rates, at).is_some();
        if !(0..months).any(differs) {
            return usual;
        }
        let Ok(cohorts) = self.cohorts(usual, schedule) else {
            return Funnel { cost_per_lead: Amount::ZERO, ..usual };
        };
        let all: Outcome = cohorts.into_iter().sum();
        let (Ok(cost), Ok(rate)) = (all.cost_per_lead(), all.close_rate()) else {
            // Without leads no month counts for more than another.
            return Funnel {
                cost_per_lead: own(&self.costs_per_lead, 0).unwrap_or(usual.cost_per_lead),
                ..usual
            };
        };
        Funnel { budget: usual.budget, cost_per_lead: Amount::mean(cost), close_rate: Rate::mean(rate) }
    }
}

fn own<T: Copy>(months: &[Option<T>], at: usize) -> Option<T> {
    months.get(at).copied().flatten()
}

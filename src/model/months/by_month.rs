//! A channel's budget by month, and months with a CPL or close rate of their own.

use super::actuals::Actuals;
use super::closing_shares::ClosingShares;
use super::lag::Lag;
use super::schedule::Schedule;
use crate::model::channel_inputs::ChannelInputs;
use crate::model::close_rates::CloseRates;
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
    /// By the plan's seasonality.
    Season,
    /// In proportion to these weights, from the first month on. They add up to the channel's budget when they are
    /// typed; when the budget changes later, only their proportions count. A missing month gets nothing.
    Months(Vec<Amount>),
}

/// The monthly side of a channel: spread of the budget, CPL and close rate by month of the plan (index 0 is the first
/// month), lag and actuals.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ByMonth {
    /// How its budget is spread.
    pub spread: BudgetSpread,
    /// CPL of months that differ from the channel's, money per lead.
    pub costs_per_lead: Vec<Option<Amount>>,
    /// Close rates of months that differ from the channel's, fractions.
    pub close_rates: Vec<Option<Rate>>,
    /// The channel's own lag; none uses the plan's.
    pub lag: Option<Lag>,
    /// Actual spend, leads and sales by month.
    pub actuals: Actuals,
    /// The data that CPL and close rate were measured from; none where they are assumptions.
    pub source: Option<RateSource>,
}

/// The data that rates were measured from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateSource {
    /// The number of leads; may be fractional.
    pub leads: Amount,
    /// The first month.
    pub first: Month,
    /// The last month.
    pub last: Month,
}

impl ByMonth {
    /// The share of the budget that each month gets, fractions that add up to 1. Where all weights are 0, all months
    /// get the same.
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

    /// When the sales of a month's leads close: by the channel's own lag, or as in the whole plan.
    pub(super) fn closing_shares(&self, of_plan: &ClosingShares) -> ClosingShares {
        self.lag.as_ref().map_or_else(|| of_plan.clone(), Lag::shares)
    }

    /// Whether some month has its own CPL or close rate; false for other inputs.
    pub fn has_monthly(&self, input: Input) -> bool {
        match input {
            Input::CostPerLead => self.costs_per_lead.iter().any(Option::is_some),
            Input::CloseRate => self.close_rates.iter().any(Option::is_some),
            _ => false,
        }
    }

    /// The numbers of a month, with the budget of the whole period.
    pub(in crate::model) fn funnel_of_month(&self, usual: Funnel, at: usize) -> Funnel {
        Funnel {
            budget: usual.budget,
            cost_per_lead: own(&self.costs_per_lead, at).unwrap_or(usual.cost_per_lead),
            close_rate: own(&self.close_rates, at).unwrap_or(usual.close_rate),
        }
    }

    /// Spend and leads of each month, and the sales of these leads whenever they close. Undefined where a CPL is 0.
    pub fn cohorts(&self, usual: Funnel, schedule: &Schedule) -> Result<Vec<Outcome>, Undefined> {
        let cohort = |(at, share): (usize, f64)| {
            let Outcome { spend, leads, sales } = self.funnel_of_month(usual, at).outcome()?;
            Ok(Outcome { spend: spend * share, leads: leads * share, sales: sales * share })
        };
        self.budget_shares(schedule).into_iter().enumerate().map(cohort).collect()
    }

    /// The numbers over all months: the CPL as a ratio of sums, and the close rates with the leads they are for. A CPL
    /// of 0 in some month gives a CPL of 0, so that the outcome is undefined.
    pub(in crate::model) fn inputs_over_months(&self, usual: Funnel, schedule: &Schedule) -> ChannelInputs {
        if !self.has_monthly(Input::CostPerLead) && !self.has_monthly(Input::CloseRate) {
            return usual.into();
        }
        let (mut leads, mut rates, mut is_free) = (0.0, Vec::new(), false);
        let (mut least, mut most) = (f64::MAX, 0.0_f64);
        for (at, share) in self.budget_shares(schedule).into_iter().enumerate() {
            let month = self.funnel_of_month(usual, at);
            let cost = month.cost_per_lead.get();
            is_free |= cost == 0.0;
            // Per unit of money: the size of the budget changes neither the CPL nor the proportions.
            let of_month = if cost > 0.0 { share / cost } else { share };
            if of_month > 0.0 {
                (least, most) = (least.min(cost), most.max(cost));
            }
            leads += of_month;
            rates.push((of_month, month.close_rate));
        }
        let mean = if least == most { most } else { 1.0 / leads };
        ChannelInputs {
            budget: usual.budget,
            cost_per_lead: if is_free { Amount::ZERO } else { Amount::mean(mean) },
            close_rates: CloseRates::weighted(rates),
            cost_varies: is_free || least != most,
        }
    }
}

fn own<T: Copy>(months: &[Option<T>], at: usize) -> Option<T> {
    months.get(at).copied().flatten()
}

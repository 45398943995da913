//! The plans of the guide's worked examples.

use super::economics::{Cost, Economics};
use super::goal::Goal;
use super::month::Month;
use super::months::{Lag, LagDays, Schedule};
use super::plan::{Funnel, Plan};
use super::projection::Measure;
use super::quantity::{Amount, Rate};

/// An example that the guide works through in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkedExample {
    /// From a goal for sales back to leads, budget and the highest CPL.
    Goal,
    /// A media CAC that no budget reaches.
    OutOfReach,
    /// What both sides agree to, and what a dearer lead or a lower close rate would change.
    Agreement,
    /// Two plans, and what each input contributed to the difference.
    Compared,
    /// From a budget to the fully loaded CAC.
    Cost,
    /// Up to which CPL, and from which close rate on, a sale pays for its media.
    BreakEven,
    /// LTV and payback of an account.
    Account,
    /// Sales that close after the months of the plan.
    Months,
}

impl WorkedExample {
    /// Each of them, in the order of the guide.
    pub const ALL: [WorkedExample; 8] = [
        WorkedExample::Goal,
        WorkedExample::OutOfReach,
        WorkedExample::Agreement,
        WorkedExample::Compared,
        WorkedExample::Cost,
        WorkedExample::BreakEven,
        WorkedExample::Account,
        WorkedExample::Months,
    ];

    /// The plan, or the plans to compare in their order. Amounts are multiplied by `scale`, a finite number above 0, so
    /// that they are plausible in any currency; months start with `first`. None where an amount would be out of range.
    pub fn plans(self, scale: f64, first: Month) -> Option<Vec<Plan>> {
        let money = |amount: f64| Amount::new(amount * scale).ok();
        let rate = |rate: f64| Rate::new(rate).ok();
        let plan = |budget: f64, cost_per_lead: f64, close_rate: f64, economics: Economics| {
            let [budget, cost_per_lead] = [money(budget)?, money(cost_per_lead)?];
            Some(Plan::single(Funnel { budget, cost_per_lead, close_rate: rate(close_rate)? }, economics))
        };
        let usual = |economics| plan(12_000.0, 50.0, 0.05, economics);
        let with_sales_cost =
            Economics { sales_cost: Cost::per_period(money(6_000.0)?), ..Economics::default() };
        let mut single = match self {
            Self::OutOfReach | Self::Agreement => usual(Economics::default())?,
            Self::Compared => {
                let after = plan(12_600.0, 60.0, 0.06, Economics::default())?;
                return Some(vec![usual(Economics::default())?, after]);
            }
            Self::Goal | Self::Cost | Self::Months => usual(with_sales_cost)?,
            Self::BreakEven => usual(Economics {
                sale_value: Some(money(2_000.0)?),
                margin: Some(rate(0.6)?),
                ..Economics::default()
            })?,
            Self::Account => {
                let economics = Economics {
                    account_revenue: Some(money(80.0)?),
                    margin: Some(rate(0.7)?),
                    churn: Some(rate(0.04)?),
                    ..Economics::default()
                };
                plan(5_600.0, 28.0, 0.05, economics)?
            }
        };
        match self {
            Self::Goal => {
                single.goals.set(Goal::new(Measure::Sales, 30.0)?);
                single.goals.set(Goal::new(Measure::LoadedCac, 1_500.0 * scale)?);
            }
            Self::OutOfReach => single.goals.set(Goal::new(Measure::MediaCac, 900.0 * scale)?),
            Self::Months => {
                let mut schedule = Schedule::new(first, 6)?;
                schedule.lag = LagDays::new(Amount::new(45.0).ok()?, Amount::new(75.0).ok()?).map(Lag::Days);
                single.months = Some(schedule);
            }
            _ => {}
        }
        Some(vec![single])
    }
}

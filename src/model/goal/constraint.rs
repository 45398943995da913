//! What a goal demands of spend, leads and sales, as one inequality without a division.

use super::Goal;
use crate::model::economics::{Cost, CostBasis, Economics};
use crate::model::figure::Undefined;
use crate::model::projection::Measure;

/// `base + slope × x`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct LinearFunction {
    pub intercept: f64,
    pub slope: f64,
}

impl LinearFunction {
    pub(super) fn at(self, x: f64) -> f64 {
        self.intercept + self.slope * x
    }
}

/// Spend, leads and sales along x.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct OutcomeLines {
    pub spend: LinearFunction,
    pub leads: LinearFunction,
    pub sales: LinearFunction,
}

/// `for_leads × leads + for_sales × sales ≥ of_spend × spend + rest + …`: what stands on either side is never
/// negative, so that what is left by rounding can be told from what is there.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct GoalConstraint {
    /// What a lead and a sale count for.
    gains: [f64; 2],
    /// What spend, a lead, a sale and the period itself count against.
    drains: [f64; 4],
}

/// Differences below this share of their terms are rounding.
const ROUNDING: f64 = 1e-12;

impl GoalConstraint {
    /// What a goal demands; an error where its figure has no value whatever is planned.
    pub(super) fn of(goal: Goal, economics: &Economics) -> Result<Self, Undefined> {
        let target = goal.target();
        let costs = costs(economics);
        let per_sale = |gain: f64, drains: [f64; 4]| Self { gains: [0.0, gain], drains };
        Ok(match goal.measure() {
            Measure::Leads => Self { gains: [1.0, 0.0], drains: [0.0, 0.0, 0.0, target] },
            Measure::Revenue => per_sale(economics.per_sale()?.sale_value.get(), [0.0, 0.0, 0.0, target]),
            Measure::MediaCac => per_sale(target, [1.0, 0.0, 0.0, 0.0]),
            Measure::LoadedCac => per_sale(target, costs),
            Measure::Roi => {
                per_sale(economics.per_sale()?.gross_profit(), costs.map(|cost| cost * (1.0 + target)))
            }
            Measure::Payback => per_sale(target * economics.account_gross_profit()?, costs),
            _ => per_sale(1.0, [0.0, 0.0, 0.0, target]),
        })
    }

    /// By how much it is met along x: 0 or more where it is.
    pub(super) fn along(self, course: OutcomeLines) -> LinearFunction {
        let OutcomeLines { spend, leads, sales } = course;
        let left = |of: fn(LinearFunction) -> f64, period: f64| {
            let gains = self.gains[0] * of(leads) + self.gains[1] * of(sales);
            let [spent, a_lead, a_sale, rest] = self.drains;
            let drains = spent * of(spend) + a_lead * of(leads) + a_sale * of(sales) + rest * period;
            let left = gains - drains;
            if left.abs() <= ROUNDING * (gains + drains) { 0.0 } else { left }
        };
        LinearFunction { intercept: left(|line| line.intercept, 1.0), slope: left(|line| line.slope, 0.0) }
    }
}

/// What spend, a lead, a sale and the period itself add to all costs.
fn costs(economics: &Economics) -> [f64; 4] {
    let mut costs = [1.0, 0.0, 0.0, 0.0];
    for Cost { amount, basis } in [economics.sales_cost, economics.fixed_cost] {
        let at = match basis {
            CostBasis::Lead => 1,
            CostBasis::Sale => 2,
            CostBasis::Period => 3,
        };
        costs[at] += amount.get();
    }
    costs
}

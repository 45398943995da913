//! A goal as a linear inequality of spend, leads and sales.

use super::Goal;
use crate::model::economics::{Cost, CostBasis, Economics};
use crate::model::figure::Undefined;
use crate::model::projection::Measure;

/// `intercept + slope × x`.
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

/// Spend, leads and sales as linear functions of x.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct OutcomeLines {
    pub spend: LinearFunction,
    pub leads: LinearFunction,
    pub sales: LinearFunction,
}

/// `gains · (leads, sales) ≥ costs · (spend, leads, sales, 1)`. No coefficient is negative, so the size of both
/// sides tells rounding errors from real differences.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct GoalConstraint {
    /// The coefficients of leads and sales on the left side.
    gains: [f64; 2],
    /// The coefficients of spend, leads and sales, and the constant, on the right side.
    costs: [f64; 4],
}

/// Differences up to this share of both sides are rounding errors.
const ROUNDING: f64 = 1e-12;

impl GoalConstraint {
    /// The constraint of a goal, such as target × sales ≥ all costs for a fully loaded CAC. Undefined where the
    /// sale value or account revenue that the goal needs is not given.
    pub(super) fn of(goal: Goal, economics: &Economics) -> Result<Self, Undefined> {
        let target = goal.target();
        let all_costs = total_cost_coefficients(economics);
        let per_sale = |gain: f64, costs: [f64; 4]| Self { gains: [0.0, gain], costs };
        Ok(match goal.measure() {
            Measure::Leads => Self { gains: [1.0, 0.0], costs: [0.0, 0.0, 0.0, target] },
            Measure::Revenue => per_sale(economics.per_sale()?.sale_value.get(), [0.0, 0.0, 0.0, target]),
            Measure::MediaCac => per_sale(target, [1.0, 0.0, 0.0, 0.0]),
            Measure::LoadedCac => per_sale(target, all_costs),
            Measure::Roi => {
                per_sale(economics.per_sale()?.gross_profit(), all_costs.map(|cost| cost * (1.0 + target)))
            }
            Measure::Payback => per_sale(target * economics.account_gross_profit()?, all_costs),
            _ => per_sale(1.0, [0.0, 0.0, 0.0, target]),
        })
    }

    /// Left side − right side as a function of x: the goal is reached where it is 0 or more.
    pub(super) fn surplus(self, lines: OutcomeLines) -> LinearFunction {
        let OutcomeLines { spend, leads, sales } = lines;
        let surplus = |of: fn(LinearFunction) -> f64, constant: f64| {
            let gains = self.gains[0] * of(leads) + self.gains[1] * of(sales);
            let [per_spend, per_lead, per_sale, fixed] = self.costs;
            let costs =
                per_spend * of(spend) + per_lead * of(leads) + per_sale * of(sales) + fixed * constant;
            let surplus = gains - costs;
            if surplus.abs() <= ROUNDING * (gains + costs) { 0.0 } else { surplus }
        };
        LinearFunction {
            intercept: surplus(|line| line.intercept, 1.0),
            slope: surplus(|line| line.slope, 0.0),
        }
    }
}

/// The coefficients of spend, leads and sales, and the constant, in all costs.
fn total_cost_coefficients(economics: &Economics) -> [f64; 4] {
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

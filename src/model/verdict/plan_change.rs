//! What a plan has more or less of than another, and what that comes from.

use crate::model::bridge::{Bridge, BridgeMeasure, Driver};
use crate::model::comparison::ComparedPlan;
use crate::model::economics::Economics;
use crate::model::input::Input;
use crate::model::outcome::Outcome;
use crate::model::plan::Plan;

/// A cause of a change, with how far it moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cause {
    /// The close rate over all channels, a difference of fractions.
    CloseRate(f64),
    /// The CPL over all channels, a difference of money per lead.
    CostPerLead(f64),
    /// Channels that only one of the plans has.
    Channels,
    /// What a sale leaves, a difference of money per sale.
    SaleLeaves(f64),
    /// Sales cost and fixed cost, a difference of money at the baseline's leads and sales.
    OtherCosts(f64),
}

/// The change from a baseline to another plan: differences are the plan's number less the baseline's, pairs are the
/// baseline's and the plan's.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanChange {
    /// The index of the plan.
    pub plan: usize,
    /// The difference in sales, a count; exactly 0 where only rounding differs.
    pub sales: f64,
    /// The difference in budget, money.
    pub budget: f64,
    /// The fully loaded CACs, money per sale; none where one of them is undefined.
    pub loaded_cac: Option<[f64; 2]>,
    /// What both earn, money; none where a sale value is not given.
    pub earned: Option<[f64; 2]>,
    /// The largest causes first, at most two; none where only the budget differs.
    pub causes: Vec<Cause>,
}

/// The numbers that plans are judged by.
pub(super) struct Side {
    pub outcome: Outcome,
    pub loaded_cac: Option<f64>,
    pub earned: Option<f64>,
}

/// Relative differences of sales up to this are rounding.
const ROUNDING: f64 = 1e-9;
/// A cause is named where it contributed at least this share of what the largest did.
const NAMED: f64 = 1.0 / 3.0;

impl Side {
    /// None where a CPL is 0.
    pub(super) fn of(plan: &Plan) -> Option<Self> {
        let (outcome, economics) = (plan.outcome().ok()?, &plan.economics);
        let (loaded_cac, earned) = (economics.loaded_cac(outcome).ok(), economics.earned(outcome).ok());
        Some(Self { outcome, loaded_cac, earned })
    }

    /// Sales above another's; 0 where only rounding differs.
    pub(super) fn more_sales(&self, other: &Side) -> f64 {
        let [sales, others] = [self.outcome.sales, other.outcome.sales];
        if (sales - others).abs() <= sales.max(others) * ROUNDING { 0.0 } else { sales - others }
    }
}

impl PlanChange {
    /// The direction is above 0 where the change is for the better, below 0 where it is for the worse: that is what the
    /// causes explain.
    pub(super) fn between(
        [from, to]: [usize; 2],
        plans: &[ComparedPlan],
        sides: &[Side],
        direction: f64,
    ) -> Self {
        let (before, after) = (&sides[from], &sides[to]);
        let pair = |figure: fn(&Side) -> Option<f64>| Some([figure(before)?, figure(after)?]);
        let sales = after.more_sales(before);
        Self {
            plan: to,
            sales,
            budget: after.outcome.spend - before.outcome.spend,
            loaded_cac: pair(|side| side.loaded_cac),
            earned: pair(|side| side.earned),
            causes: causes([plans[from].plan, plans[to].plan], [before, after], direction.signum()),
        }
    }
}

/// Splits what is earned into what the sales, their value and the other costs changed, and names the largest.
fn causes(plans: [&Plan; 2], [before, after]: [&Side; 2], direction: f64) -> Vec<Cause> {
    let [from, to] = plans.map(|plan| &plan.economics);
    let other_costs = |economics: &Economics| economics.total_cost(before.outcome) - before.outcome.spend;
    let costs = other_costs(to) - other_costs(from);
    let leaves = match (from.per_sale(), to.per_sale()) {
        (Ok(from), Ok(to)) => to.gross_profit() - from.gross_profit(),
        _ => 0.0,
    };
    let [by_leaves, by_costs] = [leaves * before.outcome.sales * direction, -costs * direction];
    let by_funnel = match before.earned.zip(after.earned) {
        Some((before, after)) => (after - before) * direction - by_leaves - by_costs,
        None => 0.0,
    };
    if by_leaves > by_costs.max(by_funnel) {
        return vec![Cause::SaleLeaves(leaves)];
    }
    let by_sales = if before.earned.is_none() || by_funnel >= by_costs {
        causes_of_sales(plans, direction)
    } else {
        Vec::new()
    };
    if by_sales.is_empty() && by_costs > 0.0 { vec![Cause::OtherCosts(costs)] } else { by_sales }
}

/// The drivers that moved the sales in a direction, apart from the budget.
fn causes_of_sales([before, after]: [&Plan; 2], direction: f64) -> Vec<Cause> {
    let Ok(bridge) = Bridge::between(BridgeMeasure::Sales, before, after) else { return Vec::new() };
    let parts = bridge.contributions();
    let part = |driver: Driver| bridge.without_rounding(parts.get(driver)) * direction;
    let mut drivers = [Driver::CloseRate, Driver::CostPerLead, Driver::Channel];
    drivers.sort_by(|&one, &other| part(other).total_cmp(&part(one)));
    let largest = part(drivers[0]).max(part(Driver::Budget));
    let by = |input: Input| Some(after.input(input)? - before.input(input)?);
    // Over several channels a rate may move against its own contribution, because their mix changed too.
    let cause = |&driver: &Driver| match driver {
        Driver::CloseRate => by(Input::CloseRate).filter(|by| by * direction > 0.0).map(Cause::CloseRate),
        Driver::CostPerLead => {
            by(Input::CostPerLead).filter(|by| by * direction < 0.0).map(Cause::CostPerLead)
        }
        _ => Some(Cause::Channels),
    };
    let named = |driver: &&Driver| part(**driver) > 0.0 && part(**driver) >= largest * NAMED;
    let causes: Vec<Cause> = drivers.iter().filter(named).filter_map(cause).take(2).collect();
    // Channels that are dropped bring fewer sales, and may earn more for that.
    if causes.is_empty() && bridge.channels_differ() { vec![Cause::Channels] } else { causes }
}

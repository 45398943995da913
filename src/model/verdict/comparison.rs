//! Which of several plans is better than the baseline.

use super::SameAmount;
use super::plan_change::{PlanChange, Side};
use crate::model::comparison::ComparedPlan;

/// Which plan a reader would take.
#[derive(Debug, Clone, PartialEq)]
pub enum ComparisonVerdict {
    /// This plan is better than the baseline, and none is better than it.
    Better(PlanChange),
    /// No plan is better than the baseline; the change to the best of those that are worse.
    BaselineBest(PlanChange),
    /// A plan has cheaper sales but fewer of them, or more but dearer ones.
    Mixed(PlanChange),
    /// All are as good as the baseline.
    Alike,
    /// The plans are in different currencies.
    Currencies,
    /// What a sale costs is undefined in one of the plans, and so is what is earned.
    Undefined,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Better,
    Mixed,
    Worse,
    Alike,
}

/// Judges plans against the one at an index: by what they earn where all have a sale value, otherwise by fully loaded
/// CAC and sales together.
pub fn compare_plans(plans: &[ComparedPlan], baseline: usize, same: SameAmount) -> ComparisonVerdict {
    if plans.windows(2).any(|pair| pair[0].currency != pair[1].currency) {
        return ComparisonVerdict::Currencies;
    }
    let sides: Option<Vec<Side>> = plans.iter().map(|compared| Side::of(compared.plan)).collect();
    let Some(sides) = sides else { return ComparisonVerdict::Undefined };
    let all = |figure: fn(&Side) -> Option<f64>| sides.iter().map(figure).collect::<Option<Vec<f64>>>();
    let (ranks, by_earned) = match (all(|side| side.earned), all(|side| Some(-side.loaded_cac?))) {
        (Some(earned), _) => (earned, true),
        (None, Some(cheapness)) => (cheapness, false),
        (None, None) => return ComparisonVerdict::Undefined,
    };
    let order = |at: usize| {
        let better = if same(ranks[at], ranks[baseline]) { 0.0 } else { ranks[at] - ranks[baseline] };
        let more_sales = if by_earned { 0.0 } else { sides[at].more_sales(&sides[baseline]) };
        match (better, more_sales) {
            (0.0, 0.0) => Order::Alike,
            _ if better >= 0.0 && more_sales >= 0.0 => Order::Better,
            _ if better <= 0.0 && more_sales <= 0.0 => Order::Worse,
            _ => Order::Mixed,
        }
    };
    let best = |of: Order| {
        let among = (0..plans.len()).filter(|&at| at != baseline && order(at) == of);
        let best = among.reduce(|best, next| if ranks[next] > ranks[best] { next } else { best })?;
        let direction = match of {
            Order::Better => 1.0,
            Order::Mixed | Order::Alike => sides[best].more_sales(&sides[baseline]),
            Order::Worse => -1.0,
        };
        Some(PlanChange::between([baseline, best], plans, &sides, direction))
    };
    let better = best(Order::Better).map(ComparisonVerdict::Better);
    better
        .or_else(|| best(Order::Mixed).map(ComparisonVerdict::Mixed))
        .or_else(|| best(Order::Worse).map(ComparisonVerdict::BaselineBest))
        .unwrap_or(ComparisonVerdict::Alike)
}

//! Applies a cell of the two-way table (CPL by close rate) to the plan.

use super::goals::changed_numbers;
use crate::model::{GridLine, Input, Plan, PlanInputs};
use crate::state::plan::Field;
use crate::text::without_rounding_noise;

/// The channel fields to change in a plan, with their numbers, for the CPL and close rate of a cell of the table around
/// another plan, or the same; fields that have these numbers are left out.
pub fn grid_cell_numbers(centre: &Plan, plan: &Plan, cost: GridLine, rate: GridLine) -> Vec<(Field, f64)> {
    let (after, _) = PlanInputs::of(centre).scaled(Input::CostPerLead, cost.factor);
    let (after, _) = after.scaled(Input::CloseRate, rate.factor);
    let changed = changed_numbers(&after.funnels(), &plan.funnels());
    changed.into_iter().map(|(field, value)| (field, without_rounding_noise(value))).collect()
}

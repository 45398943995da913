//! Applies a cell of the two-way table (CPL by close rate) to the plan.

use super::goals::changed_numbers;
use crate::model::{GridLine, Input, Plan, PlanInputs};
use crate::state::plan::Field;
use crate::text::without_noise;

/// The channel fields to change, with their numbers, for the CPL and close rate of a cell; unchanged fields
/// are left out.
pub fn grid_cell_numbers(plan: &Plan, cost: GridLine, rate: GridLine) -> Vec<(Field, f64)> {
    let before = PlanInputs::of(plan);
    let (after, _) = before.scaled(Input::CostPerLead, cost.factor);
    let (after, _) = after.scaled(Input::CloseRate, rate.factor);
    let changed = changed_numbers(&after.funnels(), &before.funnels());
    changed.into_iter().map(|(field, value)| (field, without_noise(value))).collect()
}

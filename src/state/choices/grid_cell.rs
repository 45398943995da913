//! Trying out another CPL and close rate.

use super::goals::changed_numbers;
use crate::model::{GridLine, Input, Plan, PlanInputs};
use crate::state::plan::Field;
use crate::text::without_noise;

/// What the fields of every channel have to say for a plan to be at a column and a row of its two-way table.
/// What stays as it is isn't among it.
pub fn grid_cell_numbers(plan: &Plan, cost: GridLine, rate: GridLine) -> Vec<(Field, f64)> {
    let before = PlanInputs::of(plan);
    let (after, _) = before.scaled(Input::CostPerLead, cost.factor);
    let (after, _) = after.scaled(Input::CloseRate, rate.factor);
    let changed = changed_numbers(&after.funnels, &before.funnels);
    changed.into_iter().map(|(field, value)| (field, without_noise(value))).collect()
}

//! Trying out another CPL and close rate.

use super::field::Field;
use super::goals::numbers_of;
use crate::model::{GridLine, Input, Plan, PlanInputs};
use crate::text::without_noise;

/// What the fields of every channel have to say for a plan to be at a column and a row of its two-way table.
/// What stays as it is isn't among it.
pub fn trial(plan: &Plan, cost: GridLine, rate: GridLine) -> Vec<(Field, f64)> {
    let before = PlanInputs::of(plan);
    let (after, _) = before.scaled(Input::CostPerLead, cost.factor);
    let (after, _) = after.scaled(Input::CloseRate, rate.factor);
    let changed = numbers_of(&after.funnels, &before.funnels);
    changed.into_iter().map(|(field, value)| (field, without_noise(value))).collect()
}

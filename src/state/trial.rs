//! Trying out another CPL and close rate.

use super::field::Field;
use crate::model::{Funnel, GridLine, Input, Numbers, Plan};
use crate::text::without_noise;

/// What the fields of every channel have to say for a plan to be at a column and a row of its two-way table.
/// What stays as it is isn't among it.
pub fn trial(plan: &Plan, cost: GridLine, rate: GridLine) -> Vec<(Field, f64)> {
    let before = Numbers::of(plan);
    let mut fields = Vec::new();
    for (input, line) in [(Input::CostPerLead, cost), (Input::CloseRate, rate)] {
        let (after, _) = before.times(input, line.factor);
        let of = |numbers: &Numbers| -> Vec<f64> {
            numbers.funnels.iter().map(|funnel: &Funnel| input.of_funnel(funnel)).collect()
        };
        for (at, (was, is)) in of(&before).into_iter().zip(of(&after)).enumerate() {
            if is != was {
                fields.push((Field::Channel(at, input), without_noise(is)));
            }
        }
    }
    fields
}

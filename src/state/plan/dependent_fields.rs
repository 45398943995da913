//! Keeps dependent fields consistent: a channel's budget is the sum of its monthly budgets.

use super::field::Field;
use super::{Draft, SpreadKind};
use crate::model::{Amount, Input, Rate, Schedule};
use crate::text::without_noise;

/// The value times the factor, within the range of the input.
fn times(input: Input, value: f64, factor: f64) -> f64 {
    let product = match input.is_rate() {
        true => Rate::new(value).map(|rate| rate.times(factor).get()),
        false => Amount::new(value).map(|amount| amount.times(factor).get()),
    };
    product.unwrap_or(value)
}

/// Removes floating-point noise from a product. Digits beyond noise stay, so that multiplying back restores
/// the earlier value.
fn rounded(value: f64) -> f64 {
    let round = without_noise(value);
    if (round - value).abs() <= 1e-13 * value { round } else { value }
}

impl Draft {
    /// Updates the fields that depend on one that changed: monthly budgets and their total.
    pub(super) fn follow(&mut self, field: Field) {
        match field {
            Field::Monthly(channel, Input::Budget, _) => self.add_up(channel),
            Field::Channel(channel, Input::Budget) => self.share_out(channel),
            _ => {}
        }
    }

    /// The sum of a channel's monthly budgets; `None` unless the budget is entered by month and every month
    /// is valid.
    fn monthly_sum(&self, channel: usize) -> Option<f64> {
        let (_, count) = self.span().filter(|_| self.spread(channel) == SpreadKind::Months)?;
        let months = (0..count).map(|month| self.optional(Field::Monthly(channel, Input::Budget, month)));
        months.map(|month| month.map(Option::unwrap_or_default)).sum::<Result<f64, _>>().ok()
    }

    /// Sets a channel's budget to the sum of its monthly budgets.
    pub(super) fn add_up(&mut self, channel: usize) {
        if let Some(sum) = self.monthly_sum(channel) {
            self.put_number(Field::Channel(channel, Input::Budget), without_noise(sum));
        }
    }

    /// Scales a channel's monthly budgets in proportion so that they add up to its budget. If either is 0
    /// there is no proportion, and they stay.
    pub(super) fn share_out(&mut self, channel: usize) {
        let whole = self.number(Field::Channel(channel, Input::Budget)).filter(|&whole| whole > 0.0);
        let sum = self.monthly_sum(channel).filter(|&sum| sum > 0.0);
        let (Some(whole), Some(sum)) = (whole, sum) else { return };
        if (whole - sum).abs() <= 1e-9 * whole {
            return;
        }
        self.times_months(channel, Input::Budget, whole / sum);
    }

    /// Multiplies each monthly value of a channel's input.
    fn times_months(&mut self, channel: usize, input: Input, factor: f64) {
        for month in 0..Schedule::MAX_MONTHS {
            let field = Field::Monthly(channel, input, month);
            if let Some(value) = self.number(field) {
                self.put_number(field, rounded(times(input, value, factor)));
            }
        }
    }

    /// Writes numbers calculated for the whole period, such as the answer to a goal. Where an input varies by
    /// month, its usual value and its monthly values are scaled by the same factor.
    pub fn apply_numbers(&mut self, numbers: Vec<(Field, f64)>) {
        let before = self.plan();
        for (field, value) in numbers {
            let together = before.as_ref().and_then(|plan| {
                let Field::Channel(channel, input) = field else { return None };
                let of_plan = plan.channels().get(channel)?;
                let (now, usual) = (plan.funnel(of_plan), plan.usual_funnel(of_plan));
                let (now, usual) = (input.of_funnel(&now), input.of_funnel(&usual));
                (of_plan.by_month.has_monthly(input) && now > 0.0).then_some((
                    channel,
                    input,
                    value / now,
                    usual,
                ))
            });
            match together {
                Some((channel, input, factor, usual)) => {
                    self.times_months(channel, input, factor);
                    self.write(field, rounded(times(input, usual, factor)));
                }
                None => self.write(field, value),
            }
        }
    }
}

//! What follows from a number that changes: months and their whole stay one.

use super::field::Field;
use super::{Draft, SpreadKind};
use crate::model::{Amount, Input, Rate, Schedule};
use crate::text::without_noise;

/// So many times the number of an input: it stops at the input's bounds.
fn times(input: Input, value: f64, factor: f64) -> f64 {
    let product = match input.is_rate() {
        true => Rate::new(value).map(|rate| rate.times(factor).get()),
        false => Amount::new(value).map(|amount| amount.times(factor).get()),
    };
    product.unwrap_or(value)
}

/// Without what multiplying has left at the end; any other digits stay, so that multiplying back gives what was
/// there before.
fn rounded(value: f64) -> f64 {
    let round = without_noise(value);
    if (round - value).abs() <= 1e-13 * value { round } else { value }
}

impl Draft {
    /// What follows from a text that changed: the budgets of the months and that of all together are one.
    pub(super) fn follow(&mut self, field: Field) {
        match field {
            Field::Monthly(channel, Input::Budget, _) => self.add_up(channel),
            Field::Channel(channel, Input::Budget) => self.share_out(channel),
            _ => {}
        }
    }

    /// The budgets of the months together; none where the channel's is not typed month by month or one of them
    /// can't be read.
    fn monthly_sum(&self, channel: usize) -> Option<f64> {
        let (_, count) = self.span().filter(|_| self.spread(channel) == SpreadKind::Months)?;
        let months = (0..count).map(|month| self.optional(Field::Monthly(channel, Input::Budget, month)));
        months.map(|month| month.map(Option::unwrap_or_default)).sum()
    }

    /// The budget of a channel becomes that of its months together.
    pub(super) fn add_up(&mut self, channel: usize) {
        if let Some(sum) = self.monthly_sum(channel) {
            self.put_number(Field::Channel(channel, Input::Budget), without_noise(sum));
        }
    }

    /// The budgets of a channel's months become those of the whole, in the same proportion. Of nothing there is
    /// no proportion: they stay.
    pub(super) fn share_out(&mut self, channel: usize) {
        let whole = self.number(Field::Channel(channel, Input::Budget)).filter(|&whole| whole > 0.0);
        let sum = self.monthly_sum(channel).filter(|&sum| sum > 0.0);
        let (Some(whole), Some(sum)) = (whole, sum) else { return };
        if (whole - sum).abs() <= 1e-9 * whole {
            return;
        }
        self.times_months(channel, Input::Budget, whole / sum);
    }

    /// Multiplies what is typed for each month of a channel.
    fn times_months(&mut self, channel: usize, input: Input, factor: f64) {
        for month in 0..Schedule::MAX_MONTHS {
            let field = Field::Monthly(channel, input, month);
            if let Some(value) = self.number(field) {
                self.put_number(field, rounded(times(input, value, factor)));
            }
        }
    }

    /// Puts numbers in that were worked out for all months together: what is different in some of them keeps
    /// its proportion to the rest.
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

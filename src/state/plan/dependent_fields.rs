//! Keeps dependent fields consistent: a channel's budget is the sum of its monthly budgets.

use super::field::Field;
use super::{Draft, SpreadKind};
use crate::model::{Amount, Input, Rate, Schedule};
use crate::text::without_rounding_noise;

/// The value times the factor, within the range of the input.
fn scaled(input: Input, value: f64, factor: f64) -> f64 {
    let product = match input.is_rate() {
        true => Rate::new(value).map(|rate| rate.times(factor).get()),
        false => Amount::new(value).map(|amount| amount.times(factor).get()),
    };
    product.unwrap_or(value)
}

/// Removes floating-point noise from a product. Digits beyond noise stay, so that multiplying back restores
/// the earlier value.
fn product_without_noise(value: f64) -> f64 {
    let clean = without_rounding_noise(value);
    if (clean - value).abs() <= 1e-13 * value { clean } else { value }
}

impl Draft {
    /// Updates what depends on a field that changed: monthly budgets and their total, which channels follow the
    /// season, and what a lag is made of.
    pub(super) fn update_dependent_fields(&mut self, field: Field) {
        match field {
            Field::Monthly(channel, Input::Budget, _) => self.sum_monthly_budgets(channel),
            Field::Channel(channel, Input::Budget) => self.distribute_budget(channel),
            Field::Season(_) => self.follow_season(),
            Field::LagDays(of, _) => self.use_lag_days(of),
            _ => {}
        }
    }

    /// The sum of a channel's monthly budgets; `None` unless the budget is entered by month and every month
    /// is valid.
    fn monthly_sum(&self, channel: usize) -> Option<f64> {
        let (_, count) = self.span().filter(|_| self.spread(channel) == SpreadKind::Months)?;
        let months =
            (0..count).map(|month| self.optional_number(Field::Monthly(channel, Input::Budget, month)));
        months.map(|month| month.map(Option::unwrap_or_default)).sum::<Result<f64, _>>().ok()
    }

    /// Sets a channel's budget to the sum of its monthly budgets.
    pub(super) fn sum_monthly_budgets(&mut self, channel: usize) {
        if let Some(sum) = self.monthly_sum(channel) {
            self.replace_number(Field::Channel(channel, Input::Budget), without_rounding_noise(sum));
        }
    }

    /// Scales a channel's monthly budgets in proportion so that they add up to its budget. If either is 0
    /// there is no proportion, and they stay.
    pub(super) fn distribute_budget(&mut self, channel: usize) {
        let total = self.number(Field::Channel(channel, Input::Budget)).filter(|&total| total > 0.0);
        let sum = self.monthly_sum(channel).filter(|&sum| sum > 0.0);
        let (Some(total), Some(sum)) = (total, sum) else { return };
        if (total - sum).abs() <= 1e-9 * total {
            return;
        }
        self.scale_months(channel, Input::Budget, total / sum);
    }

    /// Multiplies each monthly value of a channel's input.
    fn scale_months(&mut self, channel: usize, input: Input, factor: f64) {
        for month in 0..Schedule::MAX_MONTHS {
            let field = Field::Monthly(channel, input, month);
            if let Some(value) = self.number(field) {
                self.replace_number(field, product_without_noise(scaled(input, value, factor)));
            }
        }
    }

    /// Writes numbers calculated for the whole period, such as the answer to a goal. Where an input varies by
    /// month, its usual value and its monthly values are scaled by the same factor: for a close rate the one at
    /// which the months, each at most 100 %, come to it.
    pub fn apply_numbers(&mut self, numbers: Vec<(Field, f64)>) {
        let before = self.plan();
        for (field, value) in numbers {
            let varying = before.as_ref().and_then(|plan| {
                let Field::Channel(channel, input) = field else { return None };
                let channel_before = plan.channels().get(channel)?;
                if !channel_before.by_month.has_monthly(input) {
                    return None;
                }
                let now = plan.channel_inputs(channel_before);
                let factor = match input {
                    Input::CloseRate => now.close_rates.factor_for(value),
                    _ => value / input.of_funnel(&now.funnel()),
                };
                let usual = input.of_funnel(&plan.usual_funnel(channel_before));
                factor.is_finite().then_some((channel, input, factor, usual))
            });
            match varying {
                Some((channel, input, factor, usual)) => {
                    self.scale_months(channel, input, factor);
                    self.write(field, product_without_noise(scaled(input, usual, factor)));
                }
                None => self.write(field, value),
            }
        }
    }
}

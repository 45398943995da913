//! A copy of a plan's numbers that what-if calculations may change.

use super::channel_inputs::ChannelInputs;
use super::economics::{Cost, Economics};
use super::input::Input;
use super::plan::{Funnel, Plan};
use super::projection::Projection;
use super::quantity::{Amount, Rate};

/// The numbers that every figure of a plan is calculated from.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanInputs {
    /// One per channel, in the plan's order.
    pub channels: Vec<ChannelInputs>,
    /// Costs beyond media, sale value, margin, account revenue and churn.
    pub economics: Economics,
}

impl PlanInputs {
    /// The numbers of a plan. Stage rates are multiplied into the close rate.
    pub fn of(plan: &Plan) -> Self {
        let channels = plan.channels().iter().map(|channel| plan.channel_inputs(channel)).collect();
        Self { channels, economics: plan.economics }
    }

    /// Numbers that are the same in every month.
    pub fn of_funnels(funnels: &[Funnel], economics: Economics) -> Self {
        Self { channels: funnels.iter().map(|&funnel| funnel.into()).collect(), economics }
    }

    /// The numbers of every channel, with the close rate over all months.
    pub fn funnels(&self) -> Vec<Funnel> {
        self.channels.iter().map(ChannelInputs::funnel).collect()
    }

    /// The same numbers with one input × a finite factor of 0 or more, the same factor in every channel so that
    /// the channel mix stays. Each channel's value is clamped to its own bounds, and a close rate month by month
    /// (rates to 1); the second value says whether any was.
    pub fn scaled(&self, input: Input, factor: f64) -> (Self, bool) {
        let mut moved = self.clone();
        let Economics { sales_cost, fixed_cost, sale_value, margin, account_revenue, churn } =
            &mut moved.economics;
        let cost = |cost: &mut Cost| amount_times(&mut cost.amount, factor);
        let amount = |given: &mut Option<Amount>| given.as_mut().is_some_and(|it| amount_times(it, factor));
        let rate = |given: &mut Option<Rate>| given.as_mut().is_some_and(|it| rate_times(it, factor));
        let clamped = match input {
            Input::SalesCost => cost(sales_cost),
            Input::FixedCost => cost(fixed_cost),
            Input::SaleValue => amount(sale_value),
            Input::AccountRevenue => amount(account_revenue),
            Input::Margin => rate(margin),
            Input::Churn => rate(churn),
            Input::Budget | Input::CostPerLead | Input::CloseRate => {
                let mut any = false;
                for channel in &mut moved.channels {
                    any |= match input {
                        Input::Budget => amount_times(&mut channel.budget, factor),
                        Input::CostPerLead => amount_times(&mut channel.cost_per_lead, factor),
                        _ => {
                            let (rates, clamped) = channel.close_rates.times(factor);
                            channel.close_rates = rates;
                            clamped
                        }
                    };
                }
                any
            }
        };
        (moved, clamped)
    }

    /// The value of an input, money or a fraction; over all channels for budget, CPL and close rate. None where
    /// it is not given or, as a ratio over channels or months, undefined.
    pub fn input(&self, input: Input) -> Option<f64> {
        input.of_all(&self.channels, &self.economics)
    }

    /// Every figure calculated from these numbers.
    pub fn projection(&self) -> Projection {
        Projection::of_inputs(self)
    }
}

/// Multiplies an amount; returns whether the product was clamped.
fn amount_times(amount: &mut Amount, factor: f64) -> bool {
    let wanted = amount.get() * factor;
    *amount = amount.times(factor);
    amount.get() != wanted
}

/// Multiplies a rate; returns whether the product was clamped.
fn rate_times(rate: &mut Rate, factor: f64) -> bool {
    let wanted = rate.get() * factor;
    *rate = rate.times(factor);
    rate.get() != wanted
}

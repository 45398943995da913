//! A copy of a plan's numbers that what-if calculations may change.

use super::economics::{Cost, Economics};
use super::input::Input;
use super::plan::{Funnel, Plan};
use super::projection::Projection;
use super::quantity::{Amount, Rate};

/// The numbers that every figure of a plan is calculated from.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanInputs {
    /// One per channel, in the plan's order.
    pub funnels: Vec<Funnel>,
    /// Costs beyond media, sale value, margin, account revenue and churn.
    pub economics: Economics,
}

impl PlanInputs {
    /// The numbers of a plan. Stage rates are multiplied into the close rate.
    pub fn of(plan: &Plan) -> Self {
        Self { funnels: plan.funnels(), economics: plan.economics }
    }

    /// The same numbers with one input × a finite factor of 0 or more, the same factor in every channel so that
    /// the channel mix stays. Each channel's value is clamped to its own bounds (rates to 1); the second value
    /// says whether any was.
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
                for funnel in &mut moved.funnels {
                    any |= match input {
                        Input::Budget => amount_times(&mut funnel.budget, factor),
                        Input::CostPerLead => amount_times(&mut funnel.cost_per_lead, factor),
                        _ => rate_times(&mut funnel.close_rate, factor),
                    };
                }
                any
            }
        };
        (moved, clamped)
    }

    /// The value of an input, money or a fraction; over all channels for budget, CPL and close rate. None where
    /// it is not given or, over several channels, undefined.
    pub fn input(&self, input: Input) -> Option<f64> {
        input.of_all(&self.funnels, &self.economics)
    }

    /// Every figure calculated from these numbers.
    pub fn projection(&self) -> Projection {
        Projection::of_funnels(&self.funnels, &self.economics)
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

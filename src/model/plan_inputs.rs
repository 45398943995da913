//! A plan's numbers, to be moved without touching the plan.

use super::economics::{Cost, Economics};
use super::plan::{Funnel, Input, Plan};
use super::projection::Projection;
use super::quantity::{Amount, Rate};

/// What every channel of a plan is worked out from, and what goes with all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanInputs {
    /// One for each channel, in the channels' order.
    pub funnels: Vec<Funnel>,
    /// What sales cost and bring in.
    pub economics: Economics,
}

impl PlanInputs {
    /// Those of a plan as it is. Rates of stages come together in the close rate.
    pub fn of(plan: &Plan) -> Self {
        Self { funnels: plan.funnels(), economics: plan.economics }
    }

    /// The same numbers with one input multiplied, for a finite factor of 0 or more: in every channel by the
    /// same factor, so that the mix is held. Rates stop at 1 and amounts at their bounds, each channel's for
    /// itself; the second value says whether any did.
    pub fn scaled(&self, input: Input, factor: f64) -> (Self, bool) {
        let mut moved = self.clone();
        let Economics { sales_cost, fixed_cost, sale_value, margin, account_revenue, churn } =
            &mut moved.economics;
        let cost = |cost: &mut Cost| amount_times(&mut cost.amount, factor);
        let amount = |given: &mut Option<Amount>| given.as_mut().is_some_and(|it| amount_times(it, factor));
        let rate = |given: &mut Option<Rate>| given.as_mut().is_some_and(|it| rate_times(it, factor));
        let stopped = match input {
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
        (moved, stopped)
    }

    /// The plain number of an input: of the channels together for the budget, CPL and close rate. None where
    /// it is not given or, for a rate over several channels, undefined.
    pub fn input(&self, input: Input) -> Option<f64> {
        input.of_all(&self.funnels, &self.economics)
    }

    /// Every figure that follows from them.
    pub fn projection(&self) -> Projection {
        Projection::of_funnels(&self.funnels, &self.economics)
    }
}

/// Multiplies an amount; says whether it had to stop at a bound.
fn amount_times(amount: &mut Amount, factor: f64) -> bool {
    let wanted = amount.get() * factor;
    *amount = amount.times(factor);
    amount.get() != wanted
}

/// Multiplies a rate; says whether it had to stop at a bound.
fn rate_times(rate: &mut Rate, factor: f64) -> bool {
    let wanted = rate.get() * factor;
    *rate = rate.times(factor);
    rate.get() != wanted
}

//! What a person decides or assumes for one planning period.

use super::economics::Economics;
use super::figure::{Undefined, ratio};
use super::outcome::Outcome;
use super::quantity::{Amount, Rate};

/// From money to customers: what is spent, what a lead costs, how many leads buy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Funnel {
    /// Media spend planned for the period.
    pub budget: Amount,
    /// CPL, money per lead.
    pub cost_per_lead: Amount,
    /// Sales per lead, as a fraction.
    pub close_rate: Rate,
}

impl Funnel {
    /// Leads = budget / CPL; sales = leads × close rate. Undefined at a CPL of zero, where any number of
    /// leads would cost the same.
    pub fn outcome(&self) -> Result<Outcome, Undefined> {
        let spend = self.budget.get();
        let leads = ratio(spend, self.cost_per_lead.get(), Undefined::FreeLeads)?;
        Ok(Outcome { spend, leads, sales: leads * self.close_rate.get() })
    }
}

/// All that is decided or assumed for one planning period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// What is spent and how it turns into sales.
    pub funnel: Funnel,
    /// What a sale costs beyond media and what it brings in.
    pub economics: Economics,
}

/// One of the numbers a plan is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the vocabulary: see the fields of Funnel and Economics
pub enum Input {
    Budget,
    CostPerLead,
    CloseRate,
    SaleValue,
    Margin,
    SalesCost,
    FixedCost,
}

impl Input {
    /// Every input, in the order a person thinks of them.
    pub const ALL: [Input; 7] = [
        Input::Budget,
        Input::CostPerLead,
        Input::CloseRate,
        Input::SaleValue,
        Input::Margin,
        Input::SalesCost,
        Input::FixedCost,
    ];

    /// Whether there is no plan without it.
    pub fn is_required(self) -> bool {
        matches!(self, Input::Budget | Input::CostPerLead | Input::CloseRate)
    }

    /// Whether it is a fraction; the others are money.
    pub fn is_rate(self) -> bool {
        matches!(self, Input::CloseRate | Input::Margin)
    }

    /// The plain number of this input in a plan; none where it is not given.
    pub fn of(self, plan: &Plan) -> Option<f64> {
        let Plan { funnel, economics } = plan;
        match self {
            Input::Budget => Some(funnel.budget.get()),
            Input::CostPerLead => Some(funnel.cost_per_lead.get()),
            Input::CloseRate => Some(funnel.close_rate.get()),
            Input::SaleValue => economics.sale_value.map(Amount::get),
            Input::Margin => economics.margin.map(Rate::get),
            Input::SalesCost => Some(economics.sales_cost.get()),
            Input::FixedCost => Some(economics.fixed_cost.get()),
        }
    }
}

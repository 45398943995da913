//! What a sale costs beyond media, and what it brings in.

use super::figure::{Figure, Undefined, ratio};
use super::outcome::Outcome;
use super::quantity::{Amount, Rate};

/// What selling costs and what a sale is worth, for one planning period.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Economics {
    /// What selling costs: people, commissions, tools.
    pub sales_cost: Amount,
    /// What running the programme costs whatever it brings.
    pub fixed_cost: Amount,
    /// What an average sale brings in, where that is known.
    pub sale_value: Option<Amount>,
    /// The share of a sale's value that is left after what was sold is paid for.
    pub margin: Option<Rate>,
}

/// What an average sale is worth and what share of it is left: the part of [`Economics`] that figures
/// about earnings need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Yield {
    /// Average sale value, money per sale.
    pub sale_value: Amount,
    /// Gross margin as a fraction. Where none is given it counts as 100 %.
    pub margin: Rate,
}

impl Economics {
    /// Media spend, sales cost and fixed cost together.
    pub fn all_costs(&self, outcome: Outcome) -> f64 {
        outcome.spend + self.sales_cost.get() + self.fixed_cost.get()
    }

    /// Fully loaded CAC = (budget + sales cost + fixed cost) / sales, money per sale. Undefined without
    /// sales.
    pub fn loaded_cac(&self, outcome: Outcome) -> Figure {
        ratio(self.all_costs(outcome), outcome.sales, Undefined::NoSales)
    }

    /// What a sale brings in; undefined while the average sale value is not given.
    pub fn per_sale(&self) -> Result<Yield, Undefined> {
        let sale_value = self.sale_value.ok_or(Undefined::NoSaleValue)?;
        Ok(Yield { sale_value, margin: self.margin.unwrap_or(Rate::WHOLE) })
    }

    /// Revenue = sales × average sale value, money a period.
    pub fn revenue(&self, outcome: Outcome) -> Figure {
        Ok(outcome.sales * self.per_sale()?.sale_value.get())
    }

    /// ROAS = revenue / budget, a plain ratio. Undefined without a budget.
    pub fn roas(&self, outcome: Outcome) -> Figure {
        ratio(self.revenue(outcome)?, outcome.spend, Undefined::NoBudget)
    }

    /// ROI = (revenue × margin − all costs) / all costs, a fraction that may be negative (−1 when nothing
    /// comes back). Undefined where nothing is spent.
    pub fn roi(&self, outcome: Outcome) -> Figure {
        let earned = outcome.sales * self.per_sale()?.earnings();
        let costs = self.all_costs(outcome);
        ratio(earned - costs, costs, Undefined::NoCosts)
    }
}

impl Yield {
    /// Average sale value × margin, money per sale.
    pub fn earnings(self) -> f64 {
        self.sale_value.get() * self.margin.get()
    }

    /// Break-even CPL = average sale value × margin × close rate: the price of a lead at which its sale
    /// pays for the media and no more. Money per lead.
    pub fn break_even_cpl(self, close_rate: Rate) -> f64 {
        self.earnings() * close_rate.get()
    }

    /// Break-even close rate = CPL / (average sale value × margin), as a fraction. Above 1 no close rate
    /// is enough. Undefined where a sale earns nothing.
    pub fn break_even_close_rate(self, cost_per_lead: Amount) -> Figure {
        ratio(cost_per_lead.get(), self.earnings(), Undefined::NoEarnings)
    }
}

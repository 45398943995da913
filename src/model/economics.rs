//! What a sale costs beyond media, and what it brings in.

use super::figure::{Figure, Undefined, ratio};
use super::outcome::Outcome;
use super::quantity::{Amount, Rate};

/// How a cost arises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CostBasis {
    /// As one sum for the period.
    #[default]
    Period,
    /// With every sale, such as a commission.
    Sale,
    /// With every lead, such as a call.
    Lead,
}

impl CostBasis {
    /// Every basis.
    pub const ALL: [CostBasis; 3] = [CostBasis::Period, CostBasis::Sale, CostBasis::Lead];

    /// Its name in files and forms: nothing, `sale` or `lead`.
    pub fn code(self) -> &'static str {
        match self {
            CostBasis::Period => "",
            CostBasis::Sale => "sale",
            CostBasis::Lead => "lead",
        }
    }

    /// The basis of a name; none for any other text.
    pub fn from_code(code: &str) -> Option<CostBasis> {
        Self::ALL.into_iter().find(|basis| basis.code() == code)
    }
}

/// A cost beyond media.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cost {
    /// Money for the period, per sale or per lead.
    pub amount: Amount,
    /// Which of these.
    pub basis: CostBasis,
}

impl Cost {
    /// One sum for the period.
    pub fn per_period(amount: Amount) -> Self {
        Self { amount, basis: CostBasis::Period }
    }

    /// What it comes to over the period, money.
    pub fn total(self, outcome: Outcome) -> f64 {
        self.amount.get()
            * match self.basis {
                CostBasis::Period => 1.0,
                CostBasis::Sale => outcome.sales,
                CostBasis::Lead => outcome.leads,
            }
    }
}

/// What selling costs and what a sale is worth, for one planning period.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Economics {
    /// What selling costs: people, commissions, tools.
    pub sales_cost: Cost,
    /// What running the programme costs whatever it brings.
    pub fixed_cost: Cost,
    /// What an average sale brings in, where that is known.
    pub sale_value: Option<Amount>,
    /// The share of revenue that is left after what was sold is paid for.
    pub margin: Option<Rate>,
    /// Revenue per account, money a month.
    pub account_revenue: Option<Amount>,
    /// The share of accounts lost a month.
    pub churn: Option<Rate>,
}

/// What an average sale is worth and what share of it is left: the part of [`Economics`] that figures
/// about earnings need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SaleEconomics {
    /// Average sale value, money per sale.
    pub sale_value: Amount,
    /// Gross margin as a fraction. Where none is given it counts as 100 %.
    pub margin: Rate,
}

impl Economics {
    /// Media spend, sales cost and fixed cost together.
    pub fn total_cost(&self, outcome: Outcome) -> f64 {
        outcome.spend + self.sales_cost.total(outcome) + self.fixed_cost.total(outcome)
    }

    /// Fully loaded CAC = (budget + sales cost + fixed cost) / sales, money per sale. Undefined without
    /// sales.
    pub fn loaded_cac(&self, outcome: Outcome) -> Figure {
        ratio(self.total_cost(outcome), outcome.sales, Undefined::NoSales)
    }

    /// The margin that counts: 100 % where none is given.
    pub fn counted_margin(&self) -> Rate {
        self.margin.unwrap_or(Rate::WHOLE)
    }

    /// What a sale brings in; undefined while the average sale value is not given.
    pub fn per_sale(&self) -> Result<SaleEconomics, Undefined> {
        let sale_value = self.sale_value.ok_or(Undefined::NoSaleValue)?;
        Ok(SaleEconomics { sale_value, margin: self.counted_margin() })
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
        let earned = outcome.sales * self.per_sale()?.gross_profit();
        let costs = self.total_cost(outcome);
        ratio(earned - costs, costs, Undefined::NoCosts)
    }

    /// What a sale leaves once everything is paid = average sale value × margin − fully loaded CAC, money
    /// per sale; negative where each sale loses. Undefined without sales.
    pub fn profit_per_sale(&self, outcome: Outcome) -> Figure {
        Ok(self.per_sale()?.gross_profit() - self.loaded_cac(outcome)?)
    }

    /// What an account leaves a month = revenue per account × gross margin, money a month. Undefined while
    /// the revenue is not given.
    pub(super) fn account_gross_profit(&self) -> Figure {
        let revenue = self.account_revenue.ok_or(Undefined::NoAccountRevenue)?;
        Ok(revenue.get() * self.counted_margin().get())
    }

    /// LTV = revenue per account per month × gross margin / monthly churn, money per account. Undefined
    /// while one of them is not given, and where no account is ever lost.
    pub fn ltv(&self) -> Figure {
        let earnings = self.account_gross_profit()?;
        ratio(earnings, self.churn.ok_or(Undefined::ChurnMissing)?.get(), Undefined::NoChurn)
    }

    /// LTV:CAC = LTV / fully loaded CAC, a plain ratio. Undefined without sales or where they cost nothing.
    pub fn ltv_to_cac(&self, outcome: Outcome) -> Figure {
        ratio(self.ltv()?, self.loaded_cac(outcome)?, Undefined::NoCosts)
    }

    /// Payback = fully loaded CAC / (revenue per account per month × gross margin), months. Undefined
    /// without sales, and where an account earns nothing.
    pub fn payback(&self, outcome: Outcome) -> Figure {
        ratio(self.loaded_cac(outcome)?, self.account_gross_profit()?, Undefined::NoGrossProfit)
    }
}

impl SaleEconomics {
    /// Average sale value × margin, money per sale.
    pub fn gross_profit(self) -> f64 {
        self.sale_value.get() * self.margin.get()
    }

    /// Break-even CPL = average sale value × margin × close rate: the price of a lead at which its sale
    /// pays for the media and no more. Money per lead.
    pub fn break_even_cpl(self, close_rate: f64) -> f64 {
        self.gross_profit() * close_rate
    }

    /// Break-even close rate = CPL / (average sale value × margin), as a fraction. Above 1 no close rate
    /// is enough. Undefined where a sale earns nothing.
    pub fn break_even_close_rate(self, cost_per_lead: f64) -> Figure {
        ratio(cost_per_lead, self.gross_profit(), Undefined::NoGrossProfit)
    }
}

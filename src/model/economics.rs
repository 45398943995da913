//! Costs beyond media, revenue and the figures that follow: fully loaded CAC, ROAS, ROI, LTV, payback, break-evens.

use super::figure::{Figure, Undefined, ratio};
use super::outcome::Outcome;
use super::quantity::{Amount, Rate};

/// What a cost is charged for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CostBasis {
    /// The whole planning period, as one sum.
    #[default]
    Period,
    /// Each sale, such as a commission.
    Sale,
    /// Each lead, such as a call.
    Lead,
}

impl CostBasis {
    /// All three, the default first.
    pub const ALL: [CostBasis; 3] = [CostBasis::Period, CostBasis::Sale, CostBasis::Lead];

    /// The name in files and forms: empty for the period, `sale` or `lead`.
    pub fn code(self) -> &'static str {
        match self {
            CostBasis::Period => "",
            CostBasis::Sale => "sale",
            CostBasis::Lead => "lead",
        }
    }

    /// The basis with a [`CostBasis::code`]; none for any other text.
    pub fn from_code(code: &str) -> Option<CostBasis> {
        Self::ALL.into_iter().find(|basis| basis.code() == code)
    }
}

/// A cost beyond media spend.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cost {
    /// Money for the period, per sale or per lead, as the basis says.
    pub amount: Amount,
    /// What the amount is charged for.
    pub basis: CostBasis,
}

impl Cost {
    /// A cost charged once for the whole period.
    pub fn per_period(amount: Amount) -> Self {
        Self { amount, basis: CostBasis::Period }
    }

    /// The cost over the period, money: amount × 1, × sales or × leads.
    pub fn total(self, outcome: Outcome) -> f64 {
        self.amount.get()
            * match self.basis {
                CostBasis::Period => 1.0,
                CostBasis::Sale => outcome.sales,
                CostBasis::Lead => outcome.leads,
            }
    }
}

/// Costs beyond media and the value of a sale or an account, for one planning period.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Economics {
    /// Cost of selling: people, commissions, tools.
    pub sales_cost: Cost,
    /// Cost of running the programme, whatever it sells.
    pub fixed_cost: Cost,
    /// Average sale value, money per sale.
    pub sale_value: Option<Amount>,
    /// Gross margin, a fraction of revenue. Where none is given it counts as 100 %.
    pub margin: Option<Rate>,
    /// Revenue per account, money per month.
    pub account_revenue: Option<Amount>,
    /// Share of accounts lost per month, a fraction.
    pub churn: Option<Rate>,
}

/// Value and margin of an average sale: the part of [`Economics`] that break-evens and ROI need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SaleEconomics {
    /// Average sale value, money per sale.
    pub sale_value: Amount,
    /// Gross margin as a fraction. Where none is given it counts as 100 %.
    pub margin: Rate,
}

impl Economics {
    /// Media spend + sales cost + fixed cost, money for the period.
    pub fn total_cost(&self, outcome: Outcome) -> f64 {
        outcome.spend + self.sales_cost.total(outcome) + self.fixed_cost.total(outcome)
    }

    /// Sales cost and fixed cost together, as far as they are charged on one basis: money for the period, per sale or
    /// per lead.
    pub fn costs_by(&self, basis: CostBasis) -> f64 {
        let costs = [self.sales_cost, self.fixed_cost];
        costs.iter().filter(|cost| cost.basis == basis).map(|cost| cost.amount.get()).sum()
    }

    /// Fully loaded CAC = (budget + sales cost + fixed cost) / sales, money per sale. Undefined without
    /// sales.
    pub fn loaded_cac(&self, outcome: Outcome) -> Figure {
        ratio(self.total_cost(outcome), outcome.sales, Undefined::NoSales)
    }

    /// The gross margin, a fraction; 1 where none is given.
    pub fn counted_margin(&self) -> Rate {
        self.margin.unwrap_or(Rate::WHOLE)
    }

    /// Value and margin of an average sale. Undefined where the average sale value is not given.
    pub fn per_sale(&self) -> Result<SaleEconomics, Undefined> {
        let sale_value = self.sale_value.ok_or(Undefined::NoSaleValue)?;
        Ok(SaleEconomics { sale_value, margin: self.counted_margin() })
    }

    /// Revenue = sales × average sale value, money for the period. Undefined where the average sale value is
    /// not given.
    pub fn revenue(&self, outcome: Outcome) -> Figure {
        Ok(outcome.sales * self.per_sale()?.sale_value.get())
    }

    /// ROAS = revenue / budget, a ratio. Undefined without a budget or an average sale value.
    pub fn roas(&self, outcome: Outcome) -> Figure {
        ratio(self.revenue(outcome)?, outcome.spend, Undefined::NoBudget)
    }

    /// Earned = sales × average sale value × margin − all costs, money for the period; negative where it is a loss.
    /// Undefined where the average sale value is not given.
    pub fn earned(&self, outcome: Outcome) -> Figure {
        Ok(outcome.sales * self.per_sale()?.gross_profit() - self.total_cost(outcome))
    }

    /// ROI = (revenue × margin − all costs) / all costs, a fraction of −1 or more (−1: nothing comes back).
    /// Undefined without costs or an average sale value.
    pub fn roi(&self, outcome: Outcome) -> Figure {
        ratio(self.earned(outcome)?, self.total_cost(outcome), Undefined::NoCosts)
    }

    /// Profit per sale = average sale value × margin − fully loaded CAC, money per sale; negative where each
    /// sale loses money. Undefined without sales or an average sale value.
    pub fn profit_per_sale(&self, outcome: Outcome) -> Figure {
        Ok(self.per_sale()?.gross_profit() - self.loaded_cac(outcome)?)
    }

    /// Gross profit per account = revenue per account per month × gross margin, money per month. Undefined
    /// where the revenue per account is not given.
    pub fn account_gross_profit(&self) -> Figure {
        let revenue = self.account_revenue.ok_or(Undefined::NoAccountRevenue)?;
        Ok(revenue.get() * self.counted_margin().get())
    }

    /// LTV = revenue per account per month × gross margin / monthly churn, money per account. Undefined
    /// where the revenue or the churn is not given, and at a churn of 0.
    pub fn ltv(&self) -> Figure {
        let gross_profit = self.account_gross_profit()?;
        ratio(gross_profit, self.churn.ok_or(Undefined::ChurnMissing)?.get(), Undefined::NoChurn)
    }

    /// LTV:CAC = LTV / fully loaded CAC, a ratio. Undefined where the LTV is, without sales, and where sales
    /// cost nothing.
    pub fn ltv_to_cac(&self, outcome: Outcome) -> Figure {
        ratio(self.ltv()?, self.loaded_cac(outcome)?, Undefined::NoCosts)
    }

    /// Payback = fully loaded CAC / (revenue per account per month × gross margin), months. Undefined
    /// without sales, and where the revenue per account or its margin is not given or 0.
    pub fn payback(&self, outcome: Outcome) -> Figure {
        ratio(self.loaded_cac(outcome)?, self.account_gross_profit()?, Undefined::NoGrossProfit)
    }
}

impl SaleEconomics {
    /// Gross profit = average sale value × margin, money per sale.
    pub fn gross_profit(self) -> f64 {
        self.sale_value.get() * self.margin.get()
    }

    /// Break-even CPL = average sale value × margin × close rate, money per lead: the CPL at which the gross
    /// profit just covers the media spend.
    pub fn break_even_cpl(self, close_rate: f64) -> f64 {
        self.gross_profit() * close_rate
    }

    /// Break-even close rate = CPL / (average sale value × margin), a fraction; above 1, no close rate is
    /// high enough. Undefined where a sale has no gross profit.
    pub fn break_even_close_rate(self, cost_per_lead: f64) -> Figure {
        ratio(cost_per_lead, self.gross_profit(), Undefined::NoGrossProfit)
    }
}

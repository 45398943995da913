//! Whether a plan's sales earn what they cost.

use super::SameAmount;
use crate::model::figure::Undefined;
use crate::model::plan::Plan;

/// What a sale costs and leaves, money per sale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SaleResult {
    /// The fully loaded CAC.
    pub cost: f64,
    /// Average sale value × margin.
    pub leaves: f64,
}

impl SaleResult {
    /// The profit per sale, money; negative where the sale loses money.
    pub fn earned(self) -> f64 {
        self.leaves - self.cost
    }
}

/// What a plan comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlanVerdict {
    /// A sale leaves more than it costs.
    Earns(SaleResult),
    /// A sale leaves what it costs.
    JustPays(SaleResult),
    /// A sale costs more than it leaves.
    Loses(SaleResult),
    /// Without a sale value: the account of a sale brings back its cost.
    AccountPays {
        /// The fully loaded CAC, money.
        cost: f64,
        /// The payback, months.
        months: f64,
    },
    /// Without a sale value: the account is lost before it has brought back its cost.
    AccountFallsShort {
        /// The fully loaded CAC, money.
        cost: f64,
        /// The LTV, money; not more than the cost.
        ltv: f64,
    },
    /// Neither the sale value nor the revenue per account is given.
    ValueUnknown {
        /// The fully loaded CAC, money.
        cost: f64,
    },
    /// Not even one sale is expected.
    LessThanOneSale {
        /// Expected sales, above 0.
        sales: f64,
        /// The budget at which it would be one, money: the media CAC.
        budget: f64,
    },
    /// Leads, but none of them buys.
    NoSales {
        /// Expected leads, above 0.
        leads: f64,
        /// All costs, money.
        costs: f64,
    },
    /// No budget, so no leads.
    NoLeads,
    /// A CPL of 0, so the leads are unknown.
    FreeLeads,
}

/// Fewer sales are less than one. From here on, two decimals are written as 1.
const ONE_SALE: f64 = 0.995;

impl PlanVerdict {
    /// Judges a plan over all its channels and costs.
    pub fn of(plan: &Plan, same: SameAmount) -> Self {
        let Ok(outcome) = plan.outcome() else { return Self::FreeLeads };
        let economics = &plan.economics;
        let cost = match economics.loaded_cac(outcome) {
            Err(_) if outcome.leads == 0.0 => return Self::NoLeads,
            Err(_) => {
                return Self::NoSales { leads: outcome.leads, costs: economics.total_cost(outcome) };
            }
            Ok(_) if outcome.sales < ONE_SALE => {
                return Self::LessThanOneSale { sales: outcome.sales, budget: outcome.spend / outcome.sales };
            }
            Ok(cost) => cost,
        };
        if let Ok(sale) = economics.per_sale() {
            let sale = SaleResult { cost, leaves: sale.gross_profit() };
            return match sale.earned() {
                _ if same(sale.cost, sale.leaves) => Self::JustPays(sale),
                earned if earned > 0.0 => Self::Earns(sale),
                _ => Self::Loses(sale),
            };
        }
        match (economics.payback(outcome), economics.ltv()) {
            (Ok(_), Ok(ltv)) if ltv <= cost => Self::AccountFallsShort { cost, ltv },
            (Ok(months), _) => Self::AccountPays { cost, months },
            (Err(Undefined::NoGrossProfit), _) => Self::AccountFallsShort { cost, ltv: 0.0 },
            (Err(_), _) => Self::ValueUnknown { cost },
        }
    }
}

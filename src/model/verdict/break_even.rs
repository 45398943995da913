//! How far the close rate and the CPL of a plan may move before its sales no longer pay for all costs.

use crate::model::economics::CostBasis;
use crate::model::figure::Undefined;
use crate::model::plan::{Funnel, Plan};

/// The close rate and the CPL at which a plan earns exactly its costs, each with all other numbers as they are. They
/// count every cost; [`SaleEconomics`](crate::model::SaleEconomics) has those of the media alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEven {
    /// The lowest close rate that pays, a fraction over all channels; none where not even 100 % of the leads would.
    pub close_rate: Option<f64>,
    /// The highest CPL that pays at the same budget, money over all channels; none where no CPL does.
    pub cost_per_lead: Option<f64>,
}

impl BreakEven {
    /// With B = media spend and costs per period, N leads, S sales, l = costs per lead, s = costs per sale and
    /// g = sale value × margin, a plan earns S (g − s) − l N − B. The close rates of all channels × r pay at
    /// r = (B + l N) / (S (g − s)). The CPLs × f divide leads and sales by f, and pay at
    /// f = (S (g − s) − l N) / B.
    ///
    /// Undefined without leads, sales, or an average sale value.
    pub fn of(plan: &Plan) -> Result<Self, Undefined> {
        let (outcome, economics) = (plan.outcome()?, &plan.economics);
        let (rate, cost_per_lead) = (outcome.close_rate()?, outcome.cost_per_lead()?);
        if outcome.sales == 0.0 {
            return Err(Undefined::NoSales);
        }
        let each_sale = economics.per_sale()?.gross_profit() - economics.costs_by(CostBasis::Sale);
        let brought_in = outcome.sales * each_sale;
        let for_leads = outcome.leads * economics.costs_by(CostBasis::Lead);
        let fixed = outcome.spend + economics.costs_by(CostBasis::Period);
        let highest = plan.funnels().iter().map(|it: &Funnel| it.close_rate.get()).fold(0.0, f64::max);
        let by_rate = (fixed + for_leads) / brought_in;
        let by_cost = (brought_in - for_leads) / fixed;
        Ok(Self {
            close_rate: (brought_in > 0.0 && highest * by_rate <= 1.0).then_some(rate * by_rate),
            cost_per_lead: (by_cost > 0.0).then_some(cost_per_lead * by_cost),
        })
    }
}

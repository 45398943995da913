//! When money goes out and when it comes back.

use super::timeline::{Timeline, cumulative};
use crate::model::economics::{Cost, CostBasis, Economics};
use crate::model::month::Month;

/// What has gone out and what has come back by the end of each month of a timeline, and of those after it until
/// the money is back.
#[derive(Debug, Clone, PartialEq)]
pub struct CashFlow {
    /// The first month.
    pub start: Month,
    /// Media spend, sales cost and fixed cost so far, money. A cost of the period is spread evenly over the
    /// plan's months; one for each lead or sale arises in the month of the lead, or in which the sale closes.
    pub spent: Vec<f64>,
    /// What the sales have earned so far, money; none where neither what a sale nor what an account brings in
    /// is known.
    pub earned: Option<Vec<f64>>,
}

impl CashFlow {
    /// So long after the start nobody waits for money any more: ten years.
    const MAX_MONTHS: usize = 120;

    /// That of a timeline. Where the revenue per account is known each sale earns revenue × margin a month from
    /// the month in which it closes, less the churn; otherwise sale value × margin at once.
    pub fn of(timeline: &Timeline, economics: &Economics) -> Self {
        let out = cumulative(timeline.months.iter().enumerate().map(|(at, period)| {
            let of_month = |cost: Cost| match cost.basis {
                CostBasis::Period if at < timeline.planned => cost.amount.get() / timeline.planned as f64,
                CostBasis::Period => 0.0,
                CostBasis::Sale => cost.amount.get() * period.closing,
                CostBasis::Lead => cost.amount.get() * period.cohort.leads,
            };
            period.cohort.spend + of_month(economics.sales_cost) + of_month(economics.fixed_cost)
        }));
        let mut cash = Self { start: timeline.months[0].month, spent: out, earned: None };
        cash.earned = cash.cumulative_earnings(timeline, economics);
        cash
    }

    fn cumulative_earnings(&mut self, timeline: &Timeline, economics: &Economics) -> Option<Vec<f64>> {
        let closing = timeline.months.iter().map(|period| period.closing);
        let Ok(monthly) = economics.account_gross_profit() else {
            let sale = economics.per_sale().ok()?;
            return Some(cumulative(closing.map(|sales| sales * sale.gross_profit())));
        };
        let stay = 1.0 - economics.churn.map_or(0.0, |churn| churn.get());
        let whole = self.spent.last().copied().unwrap_or_default();
        let (mut accounts, mut sum, mut back) = (0.0, 0.0, Vec::new());
        for sales in closing.map(Some).chain(std::iter::repeat(None)) {
            if back.len() >= Self::MAX_MONTHS || (sales.is_none() && sum >= whole) {
                break;
            }
            accounts = accounts * stay + sales.unwrap_or_default();
            sum += accounts * monthly;
            back.push(sum);
        }
        self.spent.resize(back.len(), whole);
        Some(back)
    }

    /// The month from whose end on what came back covers what went out; none where it is not known or doesn't
    /// within ten years.
    pub fn payback_month(&self) -> Option<Month> {
        let back = self.earned.as_ref()?;
        let covered = |&at: &usize| back[at] >= self.spent[at] * (1.0 - 1e-9);
        let first = (0..back.len()).rev().take_while(covered).last()?;
        Some(self.start.plus(first as i32))
    }
}

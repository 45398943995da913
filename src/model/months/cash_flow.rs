//! Cumulative cash flow: when money is spent, and when it is earned back.

use super::timeline::{Timeline, cumulative};
use crate::model::economics::{Cost, CostBasis, Economics};
use crate::model::month::Month;

/// Money spent and earned by the end of each month of a timeline, and of further months until the money is back, for at
/// most ten years. Sales that close later than that cost and earn nothing within them.
#[derive(Debug, Clone, PartialEq)]
pub struct CashFlow {
    /// The first month.
    pub start: Month,
    /// Media spend + sales cost + fixed cost so far, money, cumulative. A cost per period is spread evenly over the
    /// plan's months; a cost per lead or sale counts in the month in which the lead comes in or the sale closes.
    pub spent: Vec<f64>,
    /// Gross profit so far, money, cumulative; none where neither the average sale value nor the revenue per account
    /// is given.
    pub earned: Option<Vec<f64>>,
}

impl CashFlow {
    /// The cash flow of a timeline. Where the revenue per account is given, each sale earns revenue × margin a month
    /// from the month in which it closes, decreasing by the churn; otherwise sale value × margin once.
    pub fn of(timeline: &Timeline, economics: &Economics) -> Self {
        let spent = cumulative(timeline.months.iter().enumerate().map(|(at, month)| {
            let of_month = |cost: Cost| match cost.basis {
                CostBasis::Period if at < timeline.planned => cost.amount.get() / timeline.planned as f64,
                CostBasis::Period => 0.0,
                CostBasis::Sale => cost.amount.get() * month.closing,
                CostBasis::Lead => cost.amount.get() * month.cohort.leads,
            };
            month.cohort.spend + of_month(economics.sales_cost) + of_month(economics.fixed_cost)
        }));
        let mut cash_flow = Self { start: timeline.months[0].month, spent, earned: None };
        cash_flow.earned = cash_flow.cumulative_earnings(timeline, economics);
        cash_flow
    }

    /// The cumulative gross profit, and the spend extended to as many months.
    fn cumulative_earnings(&mut self, timeline: &Timeline, economics: &Economics) -> Option<Vec<f64>> {
        let closing = timeline.months.iter().map(|month| month.closing);
        let Ok(monthly) = economics.account_gross_profit() else {
            let sale = economics.per_sale().ok()?;
            return Some(cumulative(closing.map(|sales| sales * sale.gross_profit())));
        };
        let retention = 1.0 - economics.churn.map_or(0.0, |churn| churn.get());
        let total_spent = self.spent.last().copied().unwrap_or_default();
        let (mut accounts, mut sum, mut earned) = (0.0, 0.0, Vec::new());
        for sales in closing.map(Some).chain(std::iter::repeat(None)) {
            if earned.len() >= Timeline::MAX_MONTHS || (sales.is_none() && sum >= total_spent) {
                break;
            }
            accounts = accounts * retention + sales.unwrap_or_default();
            sum += accounts * monthly;
            earned.push(sum);
        }
        self.spent.resize(earned.len(), total_spent);
        Some(earned)
    }

    /// The first month from whose end on the earnings cover the spend for good; none where earnings are unknown or do
    /// not within ten years.
    pub fn payback_month(&self) -> Option<Month> {
        let earned = self.earned.as_ref()?;
        let covered = |&at: &usize| earned[at] >= self.spent[at] * (1.0 - 1e-9);
        let first = (0..earned.len()).rev().take_while(covered).last()?;
        Some(self.start.plus(first as i32))
    }
}

//! A plan in months: when its budget is spent, when its leads become sales, actuals and forecast.

mod actuals;
mod by_month;
mod cash_flow;
mod closing_shares;
mod forecast;
mod lag;
mod lag_days;
mod later_sales;
mod plan_months;
mod plan_vs_actual;
mod schedule;
mod timeline;

pub use actuals::{Actual, Actuals, Indicator};
pub use by_month::{BudgetSpread, ByMonth, RateSource};
pub use cash_flow::CashFlow;
pub use closing_shares::ClosingShares;
pub use forecast::{Forecast, ForecastMonth, ForecastRates};
pub use lag::{Lag, LagShares};
pub use lag_days::LagDays;
pub use later_sales::LaterSales;
pub use plan_months::{MonthsMatch, PlanMonths, PlanMonthsSet};
pub use plan_vs_actual::{PlanVsActual, PlanVsActualMonth};
pub use schedule::{Schedule, Seasonality};
pub use timeline::{Timeline, TimelineMonth};

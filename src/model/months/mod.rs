//! A plan in months: when its budget is spent, when its leads become sales, actuals and forecast.

mod actuals;
mod by_month;
mod cash_flow;
mod forecast;
mod lag;
mod plan_months;
mod plan_vs_actual;
mod schedule;
mod timeline;

pub use actuals::{Actual, Actuals, Indicator};
pub use by_month::{BudgetSpread, ByMonth, RateSource};
pub use cash_flow::CashFlow;
pub use forecast::{Forecast, ForecastMonth, ForecastRates};
pub use lag::{Lag, LagDays, LagShares};
pub use plan_months::{MonthsMatch, PlanMonths, PlanMonthsSet};
pub use plan_vs_actual::{PlanVsActual, PlanVsActualMonth};
pub use schedule::{Schedule, Seasonality};
pub use timeline::{LaterSales, Timeline, TimelineMonth, first_reaching};

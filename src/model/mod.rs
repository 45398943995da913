//! The domain: what a plan is and what follows from it. Imports nothing else of ours.
//!
//! Rates are fractions (`0.05` is 5 %), money is a plain amount in the scenario's one currency, and
//! counts of leads and sales are expected values, so they may be fractional.

mod bridge;
mod channel_matching;
mod comparison;
mod currency;
mod economics;
mod figure;
mod goal;
mod log_mean;
mod month;
mod months;
mod outcome;
mod plan;
mod plan_inputs;
mod projection;
mod quantity;
mod rates;
mod scenario;
mod sensitivity_grid;
mod stages;
mod tornado;
mod unknown_fields;

pub use bridge::{Bridge, BridgeMeasure, ChannelContributions, Contributions, Driver, Team};
pub use channel_matching::ChannelPair;
pub use comparison::{
    ComparedPlan, Comparison, ComparisonCell, ComparisonItem, ComparisonRow, Difference, MissingValue,
};
pub use currency::{Currency, UnknownCurrency};
pub use economics::{Cost, CostBasis, Economics, SaleEconomics};
pub use figure::{Figure, Undefined, ratio};
pub use goal::{Goal, GoalSeek, GoalSolution, Lever, SolutionBound, Unreachable};
pub use month::{Month, NotAMonth};
pub use months::{
    Actual, Actuals, BudgetSpread, ByMonth, CashFlow, Forecast, ForecastMonth, ForecastRates, Indicator, Lag,
    LagDays, LagShares, LaterSales, MonthsMatch, PlanMonths, PlanMonthsSet, PlanVsActual, PlanVsActualMonth,
    RateSource, Schedule, Seasonality, Timeline, TimelineMonth, first_reaching,
};
pub use outcome::Outcome;
pub use plan::{Channel, Funnel, Input, Plan, PlanError};
pub use plan_inputs::PlanInputs;
pub use projection::{Measure, Projection};
pub use quantity::{Amount, OutOfRange, Rate};
pub use rates::{
    AgeUnit, CacRange, ClosingTimes, ConfidenceInterval, LeadCohort, MeasuredChannel, MeasuredCloseRate,
    MeasuredHistory, MeasuredOutcome, RateError, SurvivalCurve, SurvivalPoint,
};
pub use scenario::{Name, NameError, Scenario};
pub use sensitivity_grid::{GridCell, GridLine, SensitivityGrid};
pub use stages::{StageRates, Stages};
pub use tornado::{Tornado, TornadoBar, TornadoEnd};
pub use unknown_fields::UnknownFields;

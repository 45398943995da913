//! The domain: what a plan is, and every formula. Imports nothing else of the crate.
//!
//! Rates are fractions (`0.05` is 5 %), money is a plain number in the scenario's one currency, and counts of leads
//! and sales are expected values, so they may be fractional. A figure without a value is an `Err` with the reason,
//! never NaN or infinite.
//!
//! | formula | file |
//! | --- | --- |
//! | leads = budget / CPL, sales = leads × close rate, of a channel | `plan.rs` |
//! | CPL, close rate and media CAC, also over several channels (ratios of sums) | `outcome.rs` |
//! | close rate = product of stage rates | `stages.rs` |
//! | fully loaded CAC, revenue, earned, ROAS, ROI, profit per sale, break-even CPL and close rate | `economics.rs` |
//! | counts of stages, stage rates of a month with a close rate of its own | `stage_counts.rs` |
//! | close rates of months × one factor, each up to 100 % | `close_rates.rs` |
//! | LTV, LTV:CAC, payback | `economics.rs` |
//! | fully loaded CAC of a channel, with its part of sales and fixed cost | `channel_costs.rs` |
//! | all of these for one plan | `projection.rs` |
//! | goal seek: the budget, CPL or close rate that reaches goals | `goal/` |
//! | plans side by side, differences from a baseline | `comparison/` |
//! | bridge: what each input contributed to a change (log-mean Divisia, LMDI-I) | `bridge/` |
//! | one-way sensitivity (tornado) and two-way sensitivity | `tornado.rs`, `sensitivity_grid.rs` |
//! | months: spread of the budget, months that differ | `months/by_month.rs` |
//! | lead-to-sale lag by month | `months/lag.rs` |
//! | log-normal lag in days | `months/lag_days.rs` |
//! | sales by closing month, calendar CAC, cohort CAC | `months/timeline.rs` |
//! | cumulative spend and earnings, the month in which money is back | `months/cash_flow.rs` |
//! | plan against actuals | `months/plan_vs_actual.rs` |
//! | forecast: measured + pending + to come | `months/forecast.rs` |
//! | whether a sale earns what it costs, which channels lose, how far close rate and CPL may move | `verdict/` |
//! | measured CPL, close rate, media CAC and its range | `rates/measured_outcome.rs` |
//! | whether two plans have the same figures, what has changed since one was agreed to, what each side owes | `agreement/` |
//! | reality held against a plan by month and side | `agreement/month_gaps.rs` |
//! | 95 % confidence interval of a rate (Wilson) | `rates/confidence_interval.rs` |
//! | survival curve (Kaplan–Meier): eventual close rate and lag from lead dates | `rates/survival_curve/` |

#![warn(missing_docs)]

mod agreement;
mod bridge;
mod channel_costs;
mod channel_inputs;
mod channel_matching;
mod close_rates;
mod comparison;
mod currency;
mod day;
mod economics;
mod figure;
mod goal;
mod input;
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
mod stage_counts;
mod stages;
mod tornado;
mod unknown_fields;
mod verdict;
mod worked_example;

pub use agreement::{
    AgreedVersion, Agreement, ChangedFigure, Dispute, DisputedFigure, Fingerprint, Mark, MonthGap, Note,
    Owed, OwedChannel, OwedMonth, Reason, Stance, Standing, changed_figures,
};
pub use bridge::{Bridge, BridgeMeasure, ChannelContributions, Contributions, Driver, Team};
pub use channel_costs::ChannelCost;
pub use channel_inputs::ChannelInputs;
pub use channel_matching::{ChannelPair, match_despite_names};
pub use close_rates::CloseRates;
pub use comparison::{
    ComparedPlan, Comparison, ComparisonCell, ComparisonItem, ComparisonRow, Difference, MissingValue,
};
pub use currency::{Currency, UnknownCurrency};
pub use day::Day;
pub use economics::{Cost, CostBasis, Economics, SaleEconomics};
pub use figure::{Figure, Undefined, ratio};
pub use goal::{Goal, GoalSeek, GoalSolution, Goals, Lever, SolutionBound, Unreachable};
pub use input::Input;
pub use month::{Month, NotAMonth};
pub use months::{
    Actual, Actuals, BudgetSpread, ByMonth, CashFlow, ClosingShares, Forecast, ForecastMonth, ForecastRates,
    Indicator, Lag, LagDays, LagShares, LaterSales, MonthsMatch, PlanMonths, PlanMonthsSet, PlanVsActual,
    PlanVsActualMonth, RateSource, Schedule, Seasonality, Timeline, TimelineMonth,
};
pub use outcome::Outcome;
pub use plan::{Channel, Funnel, Plan, PlanError};
pub use plan_inputs::PlanInputs;
pub use projection::{Measure, Projection};
pub use quantity::{Amount, OutOfRange, Rate};
pub use rates::{
    AgeUnit, CacRange, ClosingTimes, ConfidenceInterval, CurveCut, LeadCohort, MeasuredChannel,
    MeasuredCloseRate, MeasuredHistory, MeasuredOutcome, RateError, StartingPlan, SurvivalCurve,
    SurvivalPoint,
};
pub use scenario::{Name, NameError, Scenario};
pub use sensitivity_grid::{GridCell, GridLine, SensitivityGrid};
pub use stages::{StageRates, Stages};
pub use tornado::{Tornado, TornadoBar, TornadoEnd};
pub use unknown_fields::UnknownFields;
pub use verdict::{
    ActualsVerdict, BreakEven, Cause, CloseRateVerdict, ComparisonVerdict, DroppedChannels, MarketingVerdict,
    MonthsVerdict, OutOfPocket, PlanChange, PlanVerdict, SaleResult, SameAmount, compare_plans,
    drop_losing_channels, losing_channels,
};
pub use worked_example::WorkedExample;

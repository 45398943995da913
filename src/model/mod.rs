//! The domain: what a plan is and what follows from it. Imports nothing else of ours.
//!
//! Rates are fractions (`0.05` is 5 %), money is a plain amount in the scenario's one currency, and
//! counts of leads and sales are expected values, so they may be fractional.

mod bridge;
mod comparison;
mod currency;
mod economics;
mod figure;
mod goal;
mod grid;
mod log_mean;
mod matching;
mod month;
mod months;
mod numbers;
mod outcome;
mod plan;
mod projection;
mod quantity;
mod rates;
mod scenario;
mod sensitivity;
mod stages;
mod unknown;

pub use bridge::{Bridge, Bridged, Mover, Parts, Span, Team};
pub use comparison::{Cell, Column, Comparison, Difference, Item, Missing, Row};
pub use currency::{Currency, UnknownCurrency};
pub use economics::{Basis, Cost, Economics, Yield};
pub use figure::{Figure, Undefined, ratio};
pub use goal::{Answer, Bound, Goal, Lever, Question, Unreachable};
pub use grid::{Grid, GridCell, GridLine};
pub use matching::Pair;
pub use month::{Month, NotAMonth};
pub use months::{
    Actual, Actuals, Against, ByMonth, Cash, Expected, Forecast, Held, Indicator, Lag, LagDays, LagShares,
    Later, Outlook, Period, SameTime, Schedule, Season, Source, Spread, Stretch, Stretches, Timeline,
    reached,
};
pub use numbers::Numbers;
pub use outcome::Outcome;
pub use plan::{Channel, Funnel, Input, Plan, PlanError};
pub use projection::{Measure, Projection};
pub use quantity::{Amount, OutOfRange, Rate};
pub use rates::{
    CacRange, CloseRate, Closed, ClosingCurve, Closings, Cohort, Interval, Measured, MeasuredChannel, Step,
    Tally, Unmeasured,
};
pub use scenario::{Name, NameError, Scenario};
pub use sensitivity::{Bar, End, Tornado};
pub use stages::{Stages, Steps};
pub use unknown::Unknown;

//! The judgement of a plan: whether a sale earns what it costs, which channels lose money, when the money is back,
//! what is off in the actuals, and which of several plans is better.

mod actuals;
mod break_even;
mod channels;
mod comparison;
mod drop_channels;
mod months;
mod plan;
mod plan_change;

pub use actuals::{ActualsVerdict, CloseRateVerdict, MarketingVerdict};
pub use break_even::BreakEven;
pub use channels::losing_channels;
pub use comparison::{ComparisonVerdict, compare_plans};
pub use drop_channels::{DroppedChannels, drop_losing_channels};
pub use months::{MonthsVerdict, OutOfPocket};
pub use plan::{PlanVerdict, SaleResult};
pub use plan_change::{Cause, PlanChange};

/// Whether two amounts of money are the same to a reader: written with the same digits. A judgement must not
/// contradict the numbers beside it.
pub type SameAmount<'a> = &'a dyn Fn(f64, f64) -> bool;

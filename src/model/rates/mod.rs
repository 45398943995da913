//! What a team's own numbers say: what leads cost, how many of them close, and how long that takes.

mod actuals;
mod closings;
mod curve;
mod interval;
mod tally;

pub use actuals::{Actuals, ChannelActuals};
pub use closings::{Closings, Cohort, Step};
pub use curve::{Closed, ClosingCurve};
pub use interval::Interval;
pub use tally::{CacRange, CloseRate, Tally, Unmeasured};

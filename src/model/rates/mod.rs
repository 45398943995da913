//! What a team's own numbers say: what leads cost, how many of them close, and how long that takes.

mod closings;
mod curve;
mod interval;
mod measured;
mod start;
mod tally;

pub use closings::{Closings, Cohort, Step};
pub use curve::{Closed, ClosingCurve};
pub use interval::Interval;
pub use measured::{Measured, MeasuredChannel};
pub use tally::{CacRange, CloseRate, Tally, Unmeasured};

//! A plan in months: when its budget is spent, and when the sales that it brings come in.

mod cash;
mod channel;
mod lag;
mod schedule;
mod timeline;

pub use cash::Cash;
pub use channel::{ByMonth, Spread};
pub use lag::{Lag, LagDays, LagShares};
pub use schedule::{Schedule, Season};
pub use timeline::{Later, Period, Timeline, reached};

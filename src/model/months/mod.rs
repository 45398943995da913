//! A plan in months: when its budget is spent, and when the sales that it brings come in.

mod actuals;
mod against;
mod cash;
mod channel;
mod forecast;
mod lag;
mod schedule;
mod stretch;
mod timeline;

pub use actuals::{Actual, Actuals, Indicator};
pub use against::{Against, Held};
pub use cash::Cash;
pub use channel::{ByMonth, Source, Spread};
pub use forecast::{Expected, Forecast, Outlook};
pub use lag::{Lag, LagDays, LagShares};
pub use schedule::{Schedule, Season};
pub use stretch::{SameTime, Stretch, Stretches};
pub use timeline::{Later, Period, Timeline, reached};

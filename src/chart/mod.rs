//! Chart geometry: plain numbers in, positions out, in the units of the SVG `viewBox` or in percent. Drawing is in
//! `ui/charts/`.

mod channel_columns;
mod funnel;
mod heat;
mod horizontal_bars;
mod month_axis;
mod monthly_columns;
mod rect;
mod running_totals;
mod span;
mod tornado;
mod waterfall;

pub use channel_columns::{ChannelColumn, ChannelColumns};
pub use funnel::FunnelShape;
pub use heat::{HEAT_LEVELS, heat_level};
pub use horizontal_bars::{HorizontalBars, waterfall_ranges};
pub use month_axis::MonthAxis;
pub use monthly_columns::MonthlyColumns;
pub use rect::Rect;
pub use running_totals::RunningTotals;
pub use span::{Span, percent};
pub use tornado::{TornadoHalf, TornadoShape};
pub use waterfall::Waterfall;

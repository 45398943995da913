//! Chart geometry: plain numbers in, positions out, in the units of the SVG `viewBox` or in percent. Drawing is in
//! `ui/charts/`.

mod bridge;
mod channel_columns;
mod heat;
mod horizontal_bars;
mod month_axis;
mod monthly_columns;
mod rect;
mod span;
mod stacked_columns;
mod tornado;
mod waterfall;

pub use bridge::{BridgeBar, bars_from_zero, bridge_axis, bridge_bars_on};
pub use channel_columns::{ChannelColumn, ChannelColumns};
pub use heat::{HEAT_LEVELS, heat_level};
pub use horizontal_bars::{HorizontalBars, waterfall_ranges};
pub use month_axis::MonthAxis;
pub use monthly_columns::MonthlyColumns;
pub use rect::Rect;
pub use span::{Span, percent};
pub use stacked_columns::StackedColumns;
pub use tornado::{TornadoHalf, TornadoShape};
pub use waterfall::Waterfall;

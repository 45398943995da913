//! Chart geometry: plain numbers in, positions in the units of the SVG `viewBox` out. Drawing is in `ui/charts/`.

mod funnel;
mod heat;
mod horizontal_bars;
mod month_axis;
mod monthly_columns;
mod rect;
mod stacked_columns;
mod tornado;
mod waterfall;

pub use funnel::FunnelShape;
pub use heat::{HEAT_LEVELS, heat_level};
pub use horizontal_bars::{HorizontalBars, waterfall_ranges};
pub use month_axis::MonthAxis;
pub use monthly_columns::MonthlyColumns;
pub use rect::Rect;
pub use stacked_columns::StackedColumns;
pub use tornado::{TornadoHalf, TornadoRow, TornadoShape};
pub use waterfall::{Waterfall, WaterfallBar};

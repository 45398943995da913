//! Geometry: where the shapes of a picture stand, in its own units. Drawing them is the page's business.

mod funnel;
mod heat;
mod horizontal_bars;
mod month_axis;
mod monthly_columns;
mod stacked_columns;
mod tornado;
mod waterfall;

pub use funnel::{FunnelShape, Rect};
pub use heat::{HEAT_LEVELS, heat_level};
pub use horizontal_bars::{HorizontalBars, waterfall_ranges};
pub use month_axis::MonthAxis;
pub use monthly_columns::MonthlyColumns;
pub use stacked_columns::StackedColumns;
pub use tornado::{TornadoHalf, TornadoRow, TornadoShape};
pub use waterfall::{Waterfall, WaterfallBar};

//! Chart geometry: plain numbers in, positions out, in the units of the SVG `viewBox` or in percent. Drawing is in
//! `ui/charts/`.

mod bridge;
mod channel_columns;
mod heat;
mod horizontal_bars;
mod label_places;
mod money_curves;
mod month_axis;
mod month_names;
mod rect;
mod running_totals;
mod span;
mod tornado;
mod value_axis;
mod waterfall;

pub use bridge::{BridgeBar, bars_from_zero, bridge_axis, bridge_bars_on};
pub use channel_columns::{ChannelColumn, ChannelColumns};
pub use heat::{HEAT_LEVELS, heat_level};
pub use horizontal_bars::{HorizontalBars, waterfall_ranges};
pub use label_places::{LABEL_GAP, LabelGround, LabelPlace, PlotLabel, Side};
pub use money_curves::{MoneyCurves, MoneyGap, crossing};
pub use month_axis::MonthAxis;
pub use month_names::{AxisName, month_names, year_names};
pub use rect::Rect;
pub use running_totals::RunningTotals;
pub use span::{Span, percent};
pub use tornado::{TornadoHalf, TornadoShape};
pub use value_axis::{ValueAxis, month_x};
pub use waterfall::Waterfall;

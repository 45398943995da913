//! Charts: rows and columns of HTML, whose shapes are as wide as the page and whose words stay as they are, and SVG for
//! curves and for files.

mod bars;
mod channel_costs;
mod channels;
mod data;
mod funnel;
mod funnel_levels;
mod funnel_picture;
mod legend;
mod money;
mod months;
mod moved;
mod running_totals;
mod tornado;
mod waterfall;

pub use bars::{ChartBar, bar_chart, bridge_bars};
pub use channels::channels_chart;
pub use funnel::funnel_chart;
pub use funnel_picture::funnel_picture;
pub use legend::legend_item;
pub use money::{just_pays, short_money};
pub use months::{months_chart, summary as months_summary};
pub use moved::{MovedBar, moved_bars};
pub use running_totals::{RunningTotalsChart, RunningTotalsProps};
pub use tornado::tornado_chart;
pub use waterfall::waterfall_chart;

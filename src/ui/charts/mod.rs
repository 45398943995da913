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
mod month_names;
mod months;
mod stacks;
mod tornado;
mod waterfall;

pub use bars::{ChartBar, bar_chart, bridge_bars};
pub use channels::channels_chart;
pub use funnel::funnel_chart;
pub use funnel_picture::funnel_picture;
pub use legend::legend_item;
pub use money::{just_pays, short_money};
pub use months::{MonthsToDraw, cac_chart, leads_chart, money_chart, sales_chart};
pub use stacks::{STACK_CLASSES, stacks_chart};
pub use tornado::tornado_chart;
pub use waterfall::waterfall_chart;

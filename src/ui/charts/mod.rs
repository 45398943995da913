//! Charts: rows and columns of HTML, whose shapes are as wide as the page and whose words stay as they are, and SVG for
//! curves and for files.

mod bars;
mod channel_costs;
mod channels;
mod data;
mod funnel;
mod funnel_levels;
mod legend;
mod money;
mod month_names;
mod months;
mod stacks;
mod tornado;
mod waterfall;

pub use bars::{bar_chart, bridge_bars};
pub use channel_costs::{CostedChannel, Verdict, channels_finding};
pub use channels::{channel_shape, channels_chart};
pub use funnel::funnel_chart;
pub use funnel_levels::{Level, funnel_levels, leak};
pub use legend::legend_item;
pub use money::just_pays;
pub use months::{MonthsToDraw, cac_chart, leads_chart, money_chart, sales_chart};
pub use stacks::{STACK_CLASSES, stacks_chart};
pub use tornado::{input_range, tornado_chart};
pub use waterfall::{SaleCostRow, sale_cost_rows, waterfall_chart};

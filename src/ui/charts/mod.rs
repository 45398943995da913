//! Charts: rows and columns of HTML, whose shapes are as wide as the page and whose words stay as they are, and SVG for
//! curves and for files.

mod bridge;
mod channel_costs;
mod channels;
mod data;
mod funnel;
mod funnel_levels;
mod legend;
mod money;
mod months;
mod running_totals;
mod tornado;
mod waterfall;

pub use bridge::{BridgeRow, BridgeRowKind, bridge};
pub use channel_costs::{CostedChannel, Verdict, channels_finding};
pub use channels::{channel_shape, channels_chart};
pub use funnel::funnel_chart;
pub use funnel_levels::{Level, funnel_levels, leak};
pub use legend::legend_item;
pub use money::just_pays;
pub use months::{
    ByMonth, MoneyOverMonths, MonthsToDraw, cac_by_month, cac_chart, leads_by_month, leads_chart,
    money_chart, runs, sales_by_month, sales_chart,
};
pub use running_totals::{RunningTotalsChart, RunningTotalsProps};
pub use tornado::{input_range, tornado_chart};
pub use waterfall::{SaleCostRow, sale_cost_rows, waterfall_chart};

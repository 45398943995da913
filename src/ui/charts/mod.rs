//! Charts in SVG.

mod bars;
mod data;
mod funnel;
mod legend;
mod months;
mod stacks;
mod tornado;
mod waterfall;

pub use bars::{ChartBar, bar_chart, bridge_bars};
pub use funnel::{funnel_chart, funnel_picture};
pub use legend::legend_item;
pub use months::{months_chart, summary as months_summary};
pub use stacks::{STACK_CLASSES, stacks_chart};
pub use tornado::tornado_chart;
pub use waterfall::waterfall_chart;

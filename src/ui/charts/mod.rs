//! Pictures in SVG.

mod bars;
mod data;
mod funnel;
mod months;
mod stacks;
mod tornado;
mod waterfall;

pub use bars::{Bar, bar_chart};
pub use funnel::{funnel_chart, funnel_picture};
pub use months::{months_chart, summary as months_summary};
pub use stacks::{PARTS as STACKED, stacks_chart};
pub use tornado::tornado_chart;
pub use waterfall::waterfall_chart;

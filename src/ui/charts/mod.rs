//! Pictures in SVG.

mod bars;
mod data;
mod funnel;
mod months;
mod tornado;
mod waterfall;

pub use bars::{Bar, bar_chart};
pub use funnel::{funnel_chart, funnel_picture};
pub use months::{months_chart, summary as months_summary};
pub use tornado::tornado_chart;
pub use waterfall::waterfall_chart;

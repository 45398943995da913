//! Pictures in SVG.

mod data;
mod funnel;
mod waterfall;

pub use funnel::funnel_chart;
pub use waterfall::waterfall_chart;

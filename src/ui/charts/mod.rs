//! Pictures in SVG.

mod funnel;
mod tornado;

pub use funnel::funnel_chart;
pub use tornado::tornado_chart;

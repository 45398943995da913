//! Pictures in SVG.

mod funnel;

pub use funnel::funnel_chart;

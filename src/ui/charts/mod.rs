//! Pictures in SVG.

mod bars;
mod funnel;

pub use bars::{Bar, bar_chart};
pub use funnel::funnel_chart;

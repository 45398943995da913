//! Geometry: where the shapes of a picture stand, in its own units. Drawing them is the page's business.

mod funnel;
mod waterfall;

pub use funnel::{Band, FunnelShape};
pub use waterfall::{Stretch, Waterfall};

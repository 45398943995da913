//! Geometry: where the shapes of a picture stand, in its own units. Drawing them is the page's business.

mod bars;
mod funnel;
mod heat;
mod month_axis;
mod months;
mod stacks;
mod tornado;
mod waterfall;

pub use bars::{Bars, stairs};
pub use funnel::{Band, FunnelShape};
pub use heat::{HEATS, heat};
pub use month_axis::MonthAxis;
pub use months::MonthsShape;
pub use stacks::Stacks;
pub use tornado::{TornadoHalf, TornadoRow, TornadoShape};
pub use waterfall::{Stretch, Waterfall};

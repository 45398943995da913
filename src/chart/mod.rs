//! Geometry: where the shapes of a picture stand, in its own units. Drawing them is the page's business.

mod funnel;
mod heat;
mod tornado;

pub use funnel::{Band, FunnelShape};
pub use heat::{HEATS, heat};
pub use tornado::{TornadoHalf, TornadoRow, TornadoShape};

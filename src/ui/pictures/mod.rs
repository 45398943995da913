//! The pictures of the page as they are saved: each is described by its rows, and one writer draws them all.

mod channels;
mod compared;
mod funnel;
mod row_picture;
mod sale_cost;
mod svg;
mod text_width;
mod tornado;

pub use channels::channels_picture;
pub use compared::compared_picture;
pub use funnel::funnel_picture;
pub use row_picture::RowPicture;
pub use sale_cost::sale_cost_picture;
pub use svg::{data_address, svg};
pub use tornado::tornado_picture;

//! The pictures of the page as they are saved: each is described without where anything is on the page, and drawn by the
//! writer of its form.

mod channels;
mod compared;
mod funnel;
mod grid_picture;
mod months;
mod moved;
mod plot_picture;
mod row_picture;
mod sale_cost;
mod saved_picture;
mod sheet;
mod svg;
mod text_width;
mod tornado;
mod two_way;

pub use saved_picture::{SavedPicture, picture_name};
pub use svg::data_address;

//! Joins the state to the browser.

mod address;
mod document;
mod drawn;
mod incoming;
mod parts;
mod persistence;
mod source;
mod store;

pub use address::use_address;
pub use document::{use_choices, use_document};
pub use drawn::{once_drawn, use_drawn};
pub use incoming::{look_at, use_incoming};
pub use parts::{Loading, Part, Parts, use_parts};
pub use persistence::{storage_trouble, use_persistence};
pub use source::use_source;
pub use store::{Dispatch, use_store};

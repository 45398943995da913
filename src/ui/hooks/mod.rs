//! Joins the state to the browser.

mod address;
mod document;
mod persistence;
mod store;

pub use address::use_address;
pub use document::{use_choices, use_document};
pub use persistence::{storage_trouble, use_persistence};
pub use store::{Dispatch, use_store};

//! Joins the state to the browser.

mod address;
mod after_render;
mod document;
mod incoming;
mod lazy_modules;
mod new_version;
mod persistence;
mod settled;
mod shortcuts;
mod source;
mod store;
mod today;

pub use address::use_address;
pub use after_render::{after_render, use_after_render};
pub use document::{use_document, use_select_sync};
pub use incoming::{receive_files, receive_text, use_incoming};
pub use lazy_modules::{LazyModule, LazyModules, LoadState, use_lazy_modules};
pub use new_version::use_new_version;
pub use persistence::{storage_failure, use_persistence};
pub use settled::use_settled;
pub use shortcuts::use_shortcuts;
pub use source::use_source;
pub use store::{Dispatch, use_store};
pub use today::use_today;

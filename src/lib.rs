//! Embudo: a marketing and sales budget planner that runs in the browser.
//!
//! Imports go one way: `ui` → `state` → `text` → `io` → `model`. `chart` and `platform` import none of these: they
//! take and return plain values.

// `ui::html!` takes a page apart tag by tag.
#![recursion_limit = "512"]

pub mod chart;
pub mod io;
pub mod model;
pub mod platform;
pub mod state;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;

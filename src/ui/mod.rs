//! The page.
//!
//! Most parts are plain functions from the state to HTML: a component costs the page some kilobytes, so
//! there is one only where something has a state of its own or must not be drawn anew with every key.

mod banner;
mod charts;
mod field;
mod focus;
mod hooks;
mod mount;
mod notices;
mod planner;
mod results;
mod scenarios;
mod shared;
mod sheet;
mod title;
mod top_bar;
mod words;

pub use mount::mount;
pub use planner::{Planner, PlannerProps};

//! The page.
//!
//! Most parts are plain functions from the state to HTML: a component costs the page some kilobytes, so
//! there is one only where something has a state of its own or must not be drawn anew with every key.

mod acts;
mod actuals;
mod arriving;
mod banner;
mod cell;
mod channels;
mod charts;
mod comparison;
mod embedded;
mod exports;
mod field;
mod focus;
mod goals;
mod hooks;
mod html;
mod measured_by;
mod months;
mod mount;
mod notices;
mod parts;
mod planner;
mod question;
mod remark;
mod results;
mod sale_cost;
mod scenarios;
mod sensitivity;
mod share;
mod shared;
mod sheet;
mod stages;
mod table_keys;
mod title;
mod top_bar;
mod unreadable;
mod views;
mod words;

pub use mount::mount;
pub use planner::{Planner, PlannerProps};

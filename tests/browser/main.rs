//! The whole app in a real browser: every test opens the built site in a Chromium of its own.
//!
//! `scripts/test` builds the site and says where things are: the site in EMBUDO_DIST, the programs in
//! CHROMEDRIVER and CHROMIUM, axe-core in AXE.

mod harness;

mod accessibility;
mod actuals;
mod channels;
mod comparison;
mod embedding;
mod exports;
mod first_visit;
mod goals;
mod history;
mod hostile;
mod keeping;
mod keyboard;
mod languages;
mod layout;
mod link;
mod many;
mod months;
mod numbers;
mod parts;
mod policies;
mod publishing;
mod results;
mod scenarios;
mod sensitivity;
mod sharing;
mod single_file;
mod source;
#[allow(dead_code)] // some of it is for benches/page.rs
mod stored;
mod tabs;
mod trouble;

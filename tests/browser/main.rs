//! End-to-end tests: each opens the built site in its own browser.
//!
//! `scripts/test` builds the site and sets the environment variables: EMBUDO_DIST for the site, EMBUDO_BROWSER for the
//! browser if not Chromium, its programs (harness/engines), AXE for axe-core, PDFTOTEXT for the program that reads what was
//! printed.

mod harness;

mod accessibility;
mod actuals;
mod agreement;
mod channels;
mod commands;
mod comparison;
mod embedding;
mod exports;
mod first_view;
mod first_visit;
mod frame_height;
mod goals;
mod guide;
mod history;
mod hostile_input;
mod keyboard;
mod languages;
mod layout;
mod lazy_modules;
mod link;
mod months;
mod numbers;
mod offline;
mod older_browsers;
mod persistence;
mod pictures;
mod policies;
mod printing;
mod publishing;
mod results;
mod returning;
mod scenarios;
mod sensitivity;
mod sharing;
mod single_file;
mod source;
mod storage_errors;
#[allow(dead_code)] // some of it is for benches/page.rs
mod stored;
mod tabs;
mod thousand_scenarios;
mod verdict;
mod views;

//! The browser, as plain values: the only place that talks to it.

pub mod cells;
pub mod clipboard;
pub mod events;
pub mod fetch;
pub mod files;
pub mod frame;
pub mod page;
pub mod picture;
pub mod random;
pub mod storage;
pub mod time;
pub mod words;

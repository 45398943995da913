//! The browser's APIs with plain values in and out. Only this module uses web-sys, js-sys and gloo.

pub mod announcement;
pub mod clipboard;
pub mod events;
pub mod fetch;
pub mod files;
pub mod frame;
pub mod image_export;
pub mod js;
pub mod page;
pub mod random;
pub mod service_worker;
mod site;
pub mod storage;
pub mod table_fields;
pub mod text_search;
pub mod time;
pub mod visibility;

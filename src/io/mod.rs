//! Codecs: what is stored in the browser, and what a link may carry. Nothing here reads or writes anything
//! but text.

mod envelope;
mod json;
mod query;
mod record;
mod scenario;

pub use envelope::Unreadable;
pub use query::{Prefill, Unread, plan_keys, prefill};
pub use record::{DeskRecord, DraftRecord, Order, Preferences, unknown_of_record, with_unknown};
pub use scenario::{scenario_from_json, scenario_to_json};

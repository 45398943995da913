//! Codecs: what is stored in the browser, what a link may carry, and what other tools export. Nothing here reads
//! or writes anything but text and the bytes it comes in.

#![warn(missing_docs)]

mod base62;
mod base64url;
mod encoding;
mod envelope;
pub mod exports;
mod fault;
mod file;
mod json;
pub mod limits;
mod months;
mod pairs;
mod query;
mod record;
mod scenario;
mod share;

pub use encoding::text_from_bytes;
pub use envelope::RecordError;
pub use fault::Fault;
pub use file::{
    FileError, ReceivedScenario, RejectedScenario, ScenarioResults, file_from_json, file_to_json,
};
pub use pairs::query_pairs;
pub use query::{Prefill, UnreadParameter, plan_keys, prefill};
pub use record::{
    DraftRecord, OrderRecord, PreferencesRecord, ViewChoicesRecord, unknown_of_record, with_unknown,
};
pub use scenario::{scenario_from_json, scenario_to_json};
pub use share::{scenarios_from_fragment, share_fragment};

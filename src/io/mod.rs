//! Reading and writing text formats: the JSON that is stored in the browser and in files, share links, links that
//! prefill a plan, and the exports of advertising and sales tools. Pure functions of text and bytes: the browser's
//! storage, files and address are read elsewhere.

#![warn(missing_docs)]

mod agreement;
mod base62;
mod base64url;
mod encoding;
mod envelope;
mod error;
pub mod exports;
mod file;
mod found_links;
mod goal_fields;
mod json;
pub mod limits;
mod month_fields;
mod prefill;
mod query_string;
mod record;
mod scenario;
mod scenario_fields;
mod share;
mod values;
pub mod xlsx;

pub use agreement::{agreement_of, with_agreement, with_marks_of};
pub use encoding::text_from_bytes;
pub use error::{Fault, FileError, RecordError};
pub use file::{ReceivedScenario, RejectedScenario, ScenarioResults, file_from_json, file_to_json};
pub use found_links::{prefill_in_text, scenarios_in_text};
pub use prefill::{Prefill, UnreadParameter, parse_plain_decimal, plan_keys, prefill};
pub use query_string::query_pairs;
pub use record::{
    DraftRecord, OrderRecord, PreferencesRecord, ViewChoicesRecord, unknown_of_record, with_unknown,
};
pub use scenario::{scenario_from_json, scenario_to_json};
pub use share::{scenarios_from_fragment, share_fragment};

//! Reads what advertising and sales tools export, as tables of text, into counts by channel and month.

mod aggregate;
mod column;
mod dates;
mod day;
mod decode;
mod gathered;
mod mapping;
mod nameless;
mod names;
mod not_a_table;
mod numbers;
mod propose;
mod reader;
mod records;
mod report;
mod role;
mod row;
mod survey;
mod table;
mod words;

pub use aggregate::{Aggregate, Joined};
pub use column::Column;
pub use dates::DateOrder;
pub use day::Day;
pub use decode::{Decoder, decode};
pub use gathered::Gathered;
pub use mapping::{Lack, Mapping, NotAMapping};
pub use not_a_table::{NotATable, TooMany};
pub use numbers::DecimalSign;
pub use propose::propose;
pub use reader::{Progress, Reader};
pub use report::{LeftOut, Reason, Report, Understood};
pub use role::{NotARole, Role};
pub use survey::{Question, Reading};
pub use table::Table;

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

pub use aggregate::{Aggregate, JoinedChannel};
pub use column::ExportColumn;
pub use dates::DateOrder;
pub use day::Day;
pub use decode::{Decoder, decode};
pub use gathered::Accumulator;
pub use mapping::{Mapping, MappingError, ParseMappingError};
pub use not_a_table::{NotATable, TooMany};
pub use numbers::DecimalSeparator;
pub use propose::propose_mapping;
pub use reader::{ExportReader, ReadProgress};
pub use report::{Report, RowPreview, SkipReason, SkippedRow};
pub use role::{ParseRoleError, Role};
pub use survey::{DateOrderPreview, FormatQuestion};
pub use table::ExportTable;

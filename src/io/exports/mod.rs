//! Exports of advertising and sales tools: tables of text (CSV as in RFC 4180, but with any usual delimiter and
//! encoding) that become spend, leads and sales by channel and month. The steps:
//!
//! 1. [`Decoder`]: the text of the bytes;
//! 2. [`TableSniffer`]: the delimiter, the header and the columns;
//! 3. [`propose_mapping`]: what the columns mean, for a person to correct;
//! 4. [`ExportReader`]: how dates and numbers are written, then each row into an [`Accumulator`];
//! 5. [`Accumulator::aggregate`]: names that are one channel joined by a [`ChannelGrouping`], sales linked to their
//!    leads, and the totals.
//!
//! Steps 1, 2 and 4 work in slices, so that a page stays responsive with large files.

mod accumulator;
mod aggregate;
mod channel_groups;
mod channel_names;
mod column;
mod column_names;
mod column_sampler;
mod column_words;
mod currencies;
mod currency_amounts;
mod date_columns;
mod dates;
mod decoder;
mod formats;
mod header;
mod labels;
mod linked_channels;
mod mapping;
mod month_names;
mod new_year;
mod not_a_table;
mod numbers;
mod outcomes;
mod period;
mod propose;
mod reader;
mod records;
mod report;
mod role;
mod row;
mod shared_ids;
mod sniffer;
mod table;
mod traffic;
mod turned_rows;
mod unnamed_rows;
mod wide;
mod word_list;

pub use accumulator::Accumulator;
pub use aggregate::{Aggregate, ChannelGroup, ChannelMember};
pub use channel_groups::ChannelGrouping;
pub use column::ExportColumn;
pub use dates::DateOrder;
pub use decoder::{Decoder, ExportText, decode};
pub use formats::{DateOrderPreview, FormatQuestion};
pub use mapping::{CurrencyChoice, Mapping, MappingError, ParseMappingError};
pub use not_a_table::{NotATable, TooMany};
pub use numbers::DecimalSeparator;
pub use propose::{Proposal, Reason, propose_mapping};
pub use reader::{ExportReader, ReadProgress};
pub use report::{JudgedCell, Report, RowPreview, SkipReason, SkippedRow};
pub use role::{ParseRoleError, Role};
pub use sniffer::{SniffProgress, TableSniffer};
pub use table::ExportTable;
pub use wide::Turned;

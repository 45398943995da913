//! Texts and numbers in the reader's language: messages, number parsing and formatting, tables for publishing.

#![warn(missing_docs)]

mod actuals;
mod channels;
mod comparison;
mod decimal;
mod difference;
mod exports;
mod file_name;
mod formula;
mod frame;
mod funnel;
mod goals;
mod incoming;
mod labels;
mod language;
mod localized;
mod message;
mod messages;
mod mistake;
mod money;
mod months;
mod publish;
mod read;
mod sale_cost;
mod sensitivity;
mod sharing;
mod step;
mod table;
mod user_text;
mod write;

pub use actuals::ActualText;
pub use channels::ChannelText;
pub use comparison::{ComparisonText, channel_name, missing_text, months_warning};
pub use difference::{format_difference, format_percent_change};
pub use exports::ExportText;
pub use file_name::file_name;
pub use formula::{Formula, formula, style_of, style_of_field, style_of_input};
pub use frame::FrameText;
pub use funnel::FunnelText;
pub use goals::{GoalPhrase, GoalText};
pub use incoming::{IncomingText, SourceTrouble};
pub use language::Language;
pub use localized::Localized;
pub use message::{Message, StorageTrouble};
pub use mistake::Mistake;
pub use money::{SymbolPosition, currency_symbol};
pub use months::MonthText;
pub use publish::PublishText;
pub use read::{NumberError, ParsedNumber, parse_number, parse_percent};
pub use sale_cost::SaleCostText;
pub use sensitivity::SensitivityText;
pub use sharing::SharingText;
pub use step::{ArrowStep, step, step_percent};
pub use table::{
    CsvDecimalSign, CsvFormat, CsvSeparator, PublishedPlan, PublishedTable, TableCell, TableHeading,
    TableNumber, TableRow, WikiMarkup, comparison_tables, scenario_tables,
};
pub use user_text::UserText;
pub use write::{Style, Writer, plain, without_noise};

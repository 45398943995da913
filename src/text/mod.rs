//! Words and numbers in the reader's language: messages, and reading and writing numbers and money.

#![warn(missing_docs)]

mod actuals;
mod arrival;
mod channels;
mod comparison;
mod decimal;
mod english;
mod exports;
mod file_name;
mod formula;
mod frame;
mod funnel;
mod goals;
mod isolated;
mod language;
mod message;
mod money;
mod months;
mod publish;
mod read;
mod sale_cost;
mod sensitivity;
mod sharing;
mod spanish;
mod step;
mod table;
mod worded;
mod write;

pub use actuals::ActualText;
pub use arrival::{ArrivalText, SourceTrouble};
pub use channels::ChannelText;
pub use comparison::{ComparisonText, change, channel_name, missing_text, share, times_text};
pub use exports::{ExportText, LackText, Misfit, RoleText, WhyText};
pub use file_name::file_name;
pub use formula::{Formula, formula, style_of, style_of_field, style_of_input};
pub use frame::FrameText;
pub use funnel::FunnelText;
pub use goals::{GoalText, Phrase};
pub use isolated::isolated;
pub use language::Language;
pub use message::{Message, Mistake, StorageTrouble};
pub use money::{Place, symbol};
pub use months::MonthText;
pub use publish::PublishText;
pub use read::{NumberError, Reading, read, read_percent};
pub use sale_cost::SaleCostText;
pub use sensitivity::SensitivityText;
pub use sharing::{Refusal, SharingText, Trouble};
pub use step::{Step, step, step_percent};
pub use table::{
    Cell, Csv, DecimalSign, Heading, Markup, Number, Row, Separator, Table, TableColumn, comparison_tables,
    scenario_tables,
};
pub use worded::Worded;
pub use write::{Style, Writer, plain, without_noise};

//! Parsing and formatting numbers, money and percentages.

mod decimal;
mod difference;
mod format;
mod money;
mod parse;
mod slider_scale;
mod step;

pub use difference::{format_difference, format_percent_change};
pub use format::{Style, Writer, plain, without_noise};
pub use money::{SymbolPosition, currency_symbol};
pub use parse::{NumberError, ParsedNumber, parse_number, parse_percent};
pub use slider_scale::SliderScale;
pub use step::{ArrowStep, step, step_percent};

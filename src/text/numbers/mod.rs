//! Parsing and formatting numbers, money and percentages.

mod calculation;
mod decimal;
mod difference;
mod format;
mod money;
mod number_format;
mod parse;
mod rounded_parts;
mod slider_scale;
mod step;
mod tidy;

pub use difference::{format_difference, format_percent_change, rounded_difference};
pub use format::{Style, Writer, plain, without_rounding_noise};
pub use money::{SymbolPosition, currency_symbol, is_sign_of};
pub use number_format::NumberFormat;
pub use parse::{NumberError, ParsedNumber, parse_number, parse_percent};
pub use rounded_parts::RoundedParts;
pub use slider_scale::SliderScale;
pub use step::{ArrowStep, step, step_percent};

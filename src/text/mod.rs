//! Words and numbers in the reader's language: messages, and reading and writing numbers and money.

mod channels;
mod comparison;
mod decimal;
mod english;
mod formula;
mod funnel;
mod goals;
mod language;
mod message;
mod money;
mod read;
mod sale_cost;
mod sensitivity;
mod spanish;
mod step;
mod write;

pub use channels::ChannelText;
pub use comparison::{ComparisonText, change, share};
pub use formula::{Formula, formula, style_of, style_of_field, style_of_input};
pub use funnel::FunnelText;
pub use goals::{GoalText, Phrase};
pub use language::Language;
pub use message::{Message, Mistake, StorageTrouble};
pub use money::{Place, symbol};
pub use read::{NumberError, Reading, read, read_percent};
pub use sale_cost::SaleCostText;
pub use sensitivity::SensitivityText;
pub use step::{Step, step, step_percent};
pub use write::{Style, Writer, plain, without_noise};

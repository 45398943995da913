//! Words and numbers in the reader's language: messages, and reading and writing numbers and money.

mod comparison;
mod decimal;
mod english;
mod formula;
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

pub use comparison::ComparisonText;
pub use formula::{Formula, formula, style_of, style_of_input};
pub use goals::{GoalText, Phrase};
pub use language::Language;
pub use message::{Message, Mistake, StorageTrouble};
pub use money::{Place, symbol};
pub use read::{NumberError, Reading, read, read_percent};
pub use sale_cost::SaleCostText;
pub use sensitivity::SensitivityText;
pub use step::{Step, step, step_percent};
pub use write::{Style, Writer, plain};

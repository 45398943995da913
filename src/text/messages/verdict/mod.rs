//! What the page says as the verdict of each view. Texts with marks are templates of
//! [`Sentence`](crate::text::Sentence).

mod actuals;
mod comparison;
mod months;
mod plan;
mod try_without;

pub use actuals::ActualsVerdictText;
pub use comparison::ComparisonVerdictText;
pub use months::MonthsVerdictText;
pub use plan::VerdictText;
pub use try_without::TryWithoutText;

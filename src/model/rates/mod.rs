//! Rates measured from a team's own data: CPL, close rate with its confidence interval, media CAC, and the
//! lead-to-sale lag by survival analysis.

mod closing_times;
mod confidence_interval;
mod measured_history;
mod measured_outcome;
mod starting_plan;
mod survival_curve;

pub use closing_times::{AgeUnit, ClosingTimes, LeadCohort};
pub use confidence_interval::ConfidenceInterval;
pub(super) use confidence_interval::Z;
pub use measured_history::{MeasuredChannel, MeasuredHistory};
pub use measured_outcome::{CacRange, MeasuredCloseRate, MeasuredOutcome, RateError};
pub use starting_plan::StartingPlan;
pub use survival_curve::{CurveCut, SurvivalCurve, SurvivalPoint};

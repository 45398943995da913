//! What the reader chose and typed in the views and belongs to no plan.

mod actuals;
mod choice;
mod comparison;
mod goals;
mod grid_cell;
mod percent;
mod picture_kind;
mod sensitivity;
mod sharing;
mod view;
mod view_choices;

pub use actuals::ActualsChoices;
pub use choice::{Choice, FORECAST_RATES, MEASURED, MONTH_CHANNEL, STAGE_CHANNEL};
pub use comparison::{
    ComparedScenario, ComparisonChoice, ComparisonChoices, PlanMark, bridged_code, comparison_ids, toggled,
};
pub(super) use goals::choices_for_goals;
pub use goals::{GOAL_CHANNEL, GoalChoices, changed_numbers, goal_plan};
pub use grid_cell::grid_cell_numbers;
pub use percent::PercentChoice;
pub use picture_kind::PictureKind;
pub use sensitivity::Sensitivity;
pub use sharing::{SentPlans, SharingChoice, SharingChoices, sharing_ids};
pub use view::View;
pub use view_choices::ViewChoices;

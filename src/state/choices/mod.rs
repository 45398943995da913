//! What the reader chose in the views, and typed into them, that belongs to no plan.

mod comparison;
mod goals;
mod grid_cell;
mod sensitivity;
mod view_choices;

pub use comparison::{ComparedScenario, PlanMark, bridged_code, choice, toggled};
pub(super) use goals::choices_with_goals;
pub use goals::{GoalChoices, changed_numbers, goal_field_id, goal_id, goal_plan, goal_value};
pub use grid_cell::grid_cell_numbers;
pub use sensitivity::Sensitivity;
pub use view_choices::{View, ViewChoices};

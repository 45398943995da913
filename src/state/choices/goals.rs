//! What the goals are solved for, and the plan they apply to.

use super::view::View;
use super::view_choices::ViewChoices;
use crate::io::Prefill;
use crate::model::{Funnel, Input, Lever, Plan};
use crate::state::library::OpenPlan;
use crate::state::plan::Field;
use std::rc::Rc;

/// What the goals are solved for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalChoices {
    pub lever: Lever,
    /// The only channel that may change; `None` for all.
    pub channel: Option<usize>,
}

impl Default for GoalChoices {
    fn default() -> Self {
        Self { lever: Lever::Budget, channel: None }
    }
}

/// Ids under which the choices are stored.
pub const GOAL_SOLVE: &str = "goal-solve";
pub const GOAL_CHANNEL: &str = "goal-channel";

impl GoalChoices {
    /// The choices for a plan with this many channels: a channel it does not have is ignored.
    pub fn of(choices: &ViewChoices, channels: usize) -> Self {
        let channel = choices.goals.channel.filter(|&at| channels > 1 && at < channels);
        Self { channel, ..choices.goals }
    }
}

/// The plan to solve for, and whether it is outdated because a field is invalid. Empty inputs count as 0:
/// they may be what is solved for.
pub fn goal_plan(open_plan: &OpenPlan) -> Option<(Rc<Plan>, bool)> {
    let current = open_plan.plan.clone().or_else(|| open_plan.draft.plan_with_gaps().map(Rc::new));
    current.map(|plan| (plan, false)).or_else(|| open_plan.last_plan.clone().map(|plan| (plan, true)))
}

/// The fields that differ between two versions of a plan's channels, with the new numbers.
pub fn changed_numbers(changed: &[Funnel], original: &[Funnel]) -> Vec<(Field, f64)> {
    let mut numbers = Vec::new();
    for (at, (new, old)) in changed.iter().zip(original).enumerate() {
        for input in Input::OF_CHANNEL {
            if input.of_funnel(new) != input.of_funnel(old) {
                numbers.push((Field::Channel(at, input), input.of_funnel(new)));
            }
        }
    }
    numbers
}

/// Selects what a link with goals solves for, and the view that has them.
pub(in crate::state) fn choices_for_goals(mut choices: ViewChoices, link: &Prefill) -> ViewChoices {
    choices.goals = GoalChoices { lever: link.solve.unwrap_or(Lever::Budget), channel: None };
    choices.view = View::Plan;
    choices
}

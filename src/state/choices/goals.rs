//! The goals view: its choices, and the plan they apply to.

use super::choice::Choice;
use super::view::View;
use super::view_choices::ViewChoices;
use crate::io::Prefill;
use crate::model::{Amount, Funnel, Goal, Input, Lever, Measure, OutOfRange, Plan};
use crate::state::library::OpenPlan;
use crate::state::plan::{Doubt, Field, FieldValue};
use crate::text::{Mistake, plain};
use std::rc::Rc;

/// The choices of the goals view. A goal without a target has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalChoices {
    /// The volume goal: one of [`Goal::VOLUME_MEASURES`].
    pub volume: Measure,
    /// The efficiency goal: one of [`Goal::EFFICIENCY_MEASURES`].
    pub terms: Measure,
    pub lever: Lever,
    /// The only channel that may change; `None` for all.
    pub channel: Option<usize>,
}

impl Default for GoalChoices {
    fn default() -> Self {
        let [volume, ..] = Goal::VOLUME_MEASURES;
        let [terms, ..] = Goal::EFFICIENCY_MEASURES;
        Self { volume, terms, lever: Lever::Budget, channel: None }
    }
}

/// The target of a goal, as typed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GoalTarget {
    pub measure: Measure,
    pub text: String,
}

/// Ids of lists on the page, under which their choice is stored.
pub const GOAL_VOLUME: &str = "goal-volume";
pub const GOAL_TERMS: &str = "goal-terms";
pub const GOAL_SOLVE: &str = "goal-solve";
pub const GOAL_CHANNEL: &str = "goal-channel";

impl GoalChoices {
    /// The choices for a plan with this many channels: a channel it does not have is ignored.
    pub fn of(choices: &ViewChoices, channels: usize) -> Self {
        let channel = choices.goals.channel.filter(|&at| channels > 1 && at < channels);
        Self { channel, ..choices.goals }
    }

    /// The goals with valid targets, the volume goal first.
    pub fn goals(self, choices: &ViewChoices) -> Vec<Goal> {
        let goal = |measure| match goal_value(choices, measure) {
            FieldValue::Number { value, .. } => Goal::new(measure, value),
            _ => None,
        };
        [self.volume, self.terms].into_iter().filter_map(goal).collect()
    }
}

pub fn goal_id(measure: Measure) -> &'static str {
    match measure {
        Measure::Revenue => "goal-revenue#",
        Measure::Leads => "goal-leads#",
        Measure::LoadedCac => "goal-loaded-cac#",
        Measure::MediaCac => "goal-media-cac#",
        Measure::Roi => "goal-roi%",
        Measure::Payback => "goal-payback#",
        _ => "goal-sales#",
    }
}

/// The id of a goal's field, and its value in the lists of goals.
pub fn goal_field_id(measure: Measure) -> &'static str {
    goal_id(measure).trim_end_matches(['#', '%'])
}

/// The value of a goal's target.
pub fn goal_value(choices: &ViewChoices, measure: Measure) -> FieldValue {
    let text = choices.goal_target(measure);
    if text.trim().is_empty() {
        return FieldValue::Empty;
    }
    let number = match choices.locale().parse(text, GoalTarget::style(measure)) {
        Ok(number) => number,
        Err(error) => return FieldValue::Invalid { mistake: Mistake::Number(error), understood_as: None },
    };
    if Goal::new(measure, number.value).is_some() {
        return FieldValue::Number {
            value: number.value,
            doubt: number
                .other
                .filter(|&it| number.doubtful && Goal::new(measure, it).is_some())
                .map(Doubt::Other),
        };
    }
    // A target of 0 is reported as too small, like one below the smallest amount.
    let reason = Amount::new(number.value).err().unwrap_or(OutOfRange::TooSmall);
    let mistake = Mistake::Range(Input::Budget, reason);
    FieldValue::Invalid { mistake, understood_as: number.other.map(|_| number.value) }
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

/// Replaces the goals by those of a link, and selects the view that has them.
pub(in crate::state) fn choices_with_goals(mut choices: ViewChoices, link: &Prefill) -> ViewChoices {
    choices.goal_targets.clear();
    choices.goals.channel = None;
    choices.goals.lever = link.solve.unwrap_or(Lever::Budget);
    choices.view = View::Plan;
    // Without thousands separators the number is not ambiguous.
    let sign = choices.locale().numbers.decimal().to_string();
    for goal in &link.goals {
        let measure = goal.measure();
        if goal.is_volume() {
            choices.goals.volume = measure;
        } else {
            choices.goals.terms = measure;
        }
        choices.set(Choice::GoalTarget(measure, plain(goal.target()).replace('.', &sign)));
    }
    choices
}

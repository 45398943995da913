//! What is asked for in the view of goals: the choices and numbers on the desk, and the plan they are about.

use super::view_choices::ViewChoices;
use crate::io::Prefill;
use crate::model::{Amount, Funnel, Goal, Input, Lever, Measure, OutOfRange, Plan};
use crate::state::library::OpenPlan;
use crate::state::plan::{Field, FieldValue};
use crate::text::{Mistake, parse_number, parse_percent, plain};
use std::rc::Rc;

/// What is chosen in the view of goals. A goal whose number is not typed counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalChoices {
    /// How much is needed of what: one of [`Goal::VOLUME_MEASURES`].
    pub volume: Measure,
    /// On what terms: one of [`Goal::EFFICIENCY_MEASURES`].
    pub terms: Measure,
    /// What is worked out.
    pub lever: Lever,
    /// The one channel that may change.
    pub channel: Option<usize>,
}

impl GoalChoices {
    /// The id on the desk of which volume is needed.
    pub const VOLUME: &str = "goal-volume";
    /// The id on the desk of which terms are to hold.
    pub const TERMS: &str = "goal-terms";
    /// The id on the desk of what is worked out.
    pub const SOLVE: &str = "goal-solve";
    /// The id on the desk of the channel that may change: its number, from 1; nothing for all.
    pub const CHANNEL: &str = "goal-channel";

    /// What is chosen on the desk, for a plan of so many channels.
    pub fn of(choices: &ViewChoices, channels: usize) -> Self {
        let chosen = |id: &str, among: &[Measure]| {
            among.iter().copied().find(|&it| goal_field_id(it) == choices.text(id)).unwrap_or(among[0])
        };
        let place =
            choices.text(Self::CHANNEL).parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        Self {
            volume: chosen(Self::VOLUME, &Goal::VOLUME_MEASURES),
            terms: chosen(Self::TERMS, &Goal::EFFICIENCY_MEASURES),
            lever: Lever::from_code(choices.text(Self::SOLVE)).unwrap_or(Lever::Budget),
            channel: place.filter(|&at| channels > 1 && at < channels),
        }
    }

    /// The goals whose numbers are typed, the volume first.
    pub fn goals(self, choices: &ViewChoices) -> Vec<Goal> {
        let goal = |measure| match goal_value(choices, measure) {
            FieldValue::Number { value, .. } => Goal::new(measure, value),
            _ => None,
        };
        [self.volume, self.terms].into_iter().filter_map(goal).collect()
    }
}

/// The id of a goal's number on the desk.
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

/// The id of a goal's field on the page, and what stands for it in the choices.
pub fn goal_field_id(measure: Measure) -> &'static str {
    goal_id(measure).trim_end_matches(['#', '%'])
}

/// What a goal's number on the desk amounts to.
pub fn goal_value(choices: &ViewChoices, measure: Measure) -> FieldValue {
    let id = goal_id(measure);
    let text = choices.text(id);
    if text.trim().is_empty() {
        return FieldValue::Empty;
    }
    let read = if id.ends_with('%') { parse_percent } else { parse_number };
    let reading = match read(text, choices.language()) {
        Ok(reading) => reading,
        Err(error) => return FieldValue::Invalid { mistake: Mistake::Number(error), understood_as: None },
    };
    if Goal::new(measure, reading.value).is_some() {
        return FieldValue::Number { value: reading.value, ambiguous: reading.doubtful };
    }
    // A goal of 0 is none: too small like any other below the least amount.
    let reason = Amount::new(reading.value).err().unwrap_or(OutOfRange::TooSmall);
    let mistake = Mistake::Range(Input::Budget, reason);
    FieldValue::Invalid { mistake, understood_as: reading.doubtful.then_some(reading.value) }
}

/// The plan that goals are about, and whether it is older than what stands in the fields. What is still to be
/// typed counts as 0: it may be what is asked for.
pub fn goal_plan(open_plan: &OpenPlan) -> Option<(Rc<Plan>, bool)> {
    let now = open_plan.plan.clone().or_else(|| open_plan.draft.plan_with_gaps().map(Rc::new));
    now.map(|plan| (plan, false)).or_else(|| open_plan.last_plan.clone().map(|plan| (plan, true)))
}

/// The fields that an answer changes, with their numbers.
pub fn changed_numbers(answer: &[Funnel], plan: &[Funnel]) -> Vec<(Field, f64)> {
    let mut numbers = Vec::new();
    for (at, (is, was)) in answer.iter().zip(plan).enumerate() {
        for input in Input::OF_CHANNEL {
            if input.of_funnel(is) != input.of_funnel(was) {
                numbers.push((Field::Channel(at, input), input.of_funnel(is)));
            }
        }
    }
    numbers
}

/// The desk with a link's goals in the place of those that were there, opened at them.
pub(in crate::state) fn choices_with_goals(mut choices: ViewChoices, link: &Prefill) -> ViewChoices {
    for measure in Goal::VOLUME_MEASURES.into_iter().chain(Goal::EFFICIENCY_MEASURES) {
        choices.set(goal_id(measure), String::new());
    }
    choices.set(GoalChoices::CHANNEL, String::new());
    for goal in &link.goals {
        let kind = if goal.is_volume() { GoalChoices::VOLUME } else { GoalChoices::TERMS };
        choices.set(kind, goal_field_id(goal.measure()).to_owned());
        // Without signs between thousands nobody can take it for another number.
        let sign = choices.language().decimal_sign().to_string();
        choices.set(goal_id(goal.measure()), plain(goal.target()).replace('.', &sign));
    }
    choices.set(GoalChoices::SOLVE, link.solve.unwrap_or(Lever::Budget).code().to_owned());
    choices.set("view", super::View::Goals.code().to_owned());
    choices
}

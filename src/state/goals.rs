//! What is asked for in the view of goals: the choices and numbers on the desk, and the plan they are about.

use super::desk::Desk;
use super::draft::Entered;
use super::field::Field;
use super::sheet::Sheet;
use crate::io::Prefill;
use crate::model::{Amount, Funnel, Goal, Input, Lever, Measure, OutOfRange, Plan};
use crate::text::{Mistake, plain, read, read_percent};
use std::rc::Rc;

/// What is chosen in the view of goals. A goal whose number is not typed counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// How much is needed of what: one of [`Goal::VOLUME_MEASURES`].
    pub volume: Measure,
    /// On what terms: one of [`Goal::EFFICIENCY_MEASURES`].
    pub terms: Measure,
    /// What is worked out.
    pub lever: Lever,
    /// The one channel that may change.
    pub channel: Option<usize>,
}

impl Asking {
    /// The id on the desk of which volume is needed.
    pub const VOLUME: &str = "goal-volume";
    /// The id on the desk of which terms are to hold.
    pub const TERMS: &str = "goal-terms";
    /// The id on the desk of what is worked out.
    pub const SOLVE: &str = "goal-solve";
    /// The id on the desk of the channel that may change: its number, from 1; nothing for all.
    pub const CHANNEL: &str = "goal-channel";

    /// What is chosen on the desk, for a plan of so many channels.
    pub fn of(desk: &Desk, channels: usize) -> Self {
        let chosen = |id: &str, among: &[Measure]| {
            among.iter().copied().find(|&it| goal_field_id(it) == desk.text(id)).unwrap_or(among[0])
        };
        let place = desk.text(Self::CHANNEL).parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        Self {
            volume: chosen(Self::VOLUME, &Goal::VOLUME_MEASURES),
            terms: chosen(Self::TERMS, &Goal::EFFICIENCY_MEASURES),
            lever: Lever::from_code(desk.text(Self::SOLVE)).unwrap_or(Lever::Budget),
            channel: place.filter(|&at| channels > 1 && at < channels),
        }
    }

    /// The goals whose numbers are typed, the volume first.
    pub fn goals(self, desk: &Desk) -> Vec<Goal> {
        let goal = |measure| match goal_entered(desk, measure) {
            Entered::Number { value, .. } => Goal::new(measure, value),
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
pub fn goal_entered(desk: &Desk, measure: Measure) -> Entered {
    let id = goal_id(measure);
    let text = desk.text(id);
    if text.trim().is_empty() {
        return Entered::Nothing;
    }
    let read = if id.ends_with('%') { read_percent } else { read };
    let reading = match read(text, desk.language()) {
        Ok(reading) => reading,
        Err(error) => return Entered::Wrong { mistake: Mistake::Number(error), doubtful: None },
    };
    if Goal::new(measure, reading.value).is_some() {
        return Entered::Number { value: reading.value, doubtful: reading.doubtful };
    }
    // A goal of 0 is none: too small like any other below the least amount.
    let reason = Amount::new(reading.value).err().unwrap_or(OutOfRange::TooSmall);
    let mistake = Mistake::Range(Input::Budget, reason);
    Entered::Wrong { mistake, doubtful: reading.doubtful.then_some(reading.value) }
}

/// The plan that goals are about, and whether it is older than what stands in the fields. What is still to be
/// typed counts as 0: it may be what is asked for.
pub fn goal_plan(sheet: &Sheet) -> Option<(Rc<Plan>, bool)> {
    let now = sheet.plan.clone().or_else(|| sheet.draft.plan_with_gaps().map(Rc::new));
    now.map(|plan| (plan, false)).or_else(|| sheet.last_plan.clone().map(|plan| (plan, true)))
}

/// The fields that an answer changes, with their numbers.
pub fn numbers_of(answer: &[Funnel], plan: &[Funnel]) -> Vec<(Field, f64)> {
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
pub(super) fn desk_with_goals(mut desk: Desk, link: &Prefill) -> Desk {
    for measure in Goal::VOLUME_MEASURES.into_iter().chain(Goal::EFFICIENCY_MEASURES) {
        desk.jot(goal_id(measure), String::new());
    }
    desk.jot(Asking::CHANNEL, String::new());
    for goal in &link.goals {
        let kind = if goal.is_volume() { Asking::VOLUME } else { Asking::TERMS };
        desk.jot(kind, goal_field_id(goal.measure()).to_owned());
        // Without signs between thousands nobody can take it for another number.
        let sign = desk.language().decimal_sign().to_string();
        desk.jot(goal_id(goal.measure()), plain(goal.target()).replace('.', &sign));
    }
    desk.jot(Asking::SOLVE, link.solve.unwrap_or(Lever::Budget).code().to_owned());
    desk.jot("view", super::desk::View::Goals.code().to_owned());
    desk
}

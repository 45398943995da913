//! The goals of a plan as typed.

use super::field::goal_id;
use super::{Draft, Field, FieldText, FieldValue};
use crate::model::{Goal, Goals, Measure};

/// A target for each measure, and the two measures whose targets are the plan's goals. What is typed for another one
/// is kept.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GoalTexts {
    pub chosen: [Measure; 2],
    targets: [FieldText; Goal::MEASURES.len()],
}

/// The measure with this id, if goals are for it.
pub fn goal_measure(id: &str) -> Option<Measure> {
    Goal::MEASURES.into_iter().find(|&measure| goal_id(measure) == id)
}

impl Default for GoalTexts {
    fn default() -> Self {
        let ([volume, ..], [efficiency, ..]) = (Goal::VOLUME_MEASURES, Goal::EFFICIENCY_MEASURES);
        Self { chosen: [volume, efficiency], targets: Default::default() }
    }
}

impl GoalTexts {
    pub fn get(&self, measure: Measure) -> Option<&FieldText> {
        self.targets.get(index_of(measure)?)
    }

    pub fn get_mut(&mut self, measure: Measure) -> Option<&mut FieldText> {
        self.targets.get_mut(index_of(measure)?)
    }
}

fn index_of(measure: Measure) -> Option<usize> {
    Goal::MEASURES.iter().position(|&each| each == measure)
}

impl Draft {
    /// The fields of all goals, chosen or not.
    pub(super) fn goal_fields() -> impl Iterator<Item = Field> {
        Goal::MEASURES.into_iter().map(Field::Goal)
    }

    /// The measures whose targets are the plan's goals: one of volume, then one of efficiency.
    pub fn goal_measures(&self) -> [Measure; 2] {
        self.goals.chosen
    }

    /// Makes a goal for this measure the plan's own, in place of that for another measure of its kind.
    pub fn choose_goal(&mut self, measure: Measure) {
        let kind = usize::from(Goal::EFFICIENCY_MEASURES.contains(&measure));
        self.goals.chosen[kind] = measure;
    }

    /// The goals whose targets are valid.
    pub fn goals(&self) -> Goals {
        let goal = |measure| Goal::new(measure, self.number(Field::Goal(measure))?);
        self.goals.chosen.into_iter().filter_map(goal).collect()
    }

    pub(in crate::state) fn with_goals(mut self, goals: Goals) -> Self {
        for goal in goals.iter() {
            self.choose_goal(goal.measure());
            self.write(Field::Goal(goal.measure()), goal.target());
        }
        self
    }

    /// Whether a target can't be read. The figures of the plan don't depend on it, but the plan can't be saved.
    pub fn has_invalid_goal(&self) -> bool {
        let value = |measure| self.value(Field::Goal(measure));
        self.goals.chosen.into_iter().any(|measure| matches!(value(measure), FieldValue::Invalid { .. }))
    }
}

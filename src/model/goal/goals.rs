//! The goals of a plan.

use super::target::Goal;

/// What a plan has to reach: at most one goal for a volume and one for efficiency.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Goals {
    volume: Option<Goal>,
    efficiency: Option<Goal>,
}

impl Goals {
    /// The goal for a volume.
    pub fn volume(&self) -> Option<Goal> {
        self.volume
    }

    /// Adds a goal, in place of one of the same kind.
    pub fn set(&mut self, goal: Goal) {
        *(if goal.is_volume() { &mut self.volume } else { &mut self.efficiency }) = Some(goal);
    }

    /// Whether there is a goal of the same kind.
    pub fn has_kind_of(&self, goal: Goal) -> bool {
        (if goal.is_volume() { self.volume } else { self.efficiency }).is_some()
    }

    /// Whether there is no goal.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every goal, that for a volume first.
    pub fn iter(&self) -> impl Iterator<Item = Goal> {
        self.volume.into_iter().chain(self.efficiency)
    }
}

impl FromIterator<Goal> for Goals {
    /// Of several goals of a kind the last counts.
    fn from_iter<T: IntoIterator<Item = Goal>>(goals: T) -> Self {
        let mut all = Self::default();
        goals.into_iter().for_each(|goal| all.set(goal));
        all
    }
}

//! Amounts, rates and goal seeks from plain numbers.

use embudo::model::{Amount, Economics, Funnel, Goal, GoalSeek, Rate};

pub fn amount(value: f64) -> Amount {
    Amount::new(value).expect("in range")
}

pub fn rate(value: f64) -> Rate {
    Rate::new(value).expect("in range")
}

/// A goal seek that owns its data.
#[derive(Debug)]
pub struct OwnedGoalSeek {
    pub funnels: Vec<Funnel>,
    pub economics: Economics,
    pub goals: Vec<Goal>,
    pub channel: Option<usize>,
}

impl OwnedGoalSeek {
    pub fn goal_seek(&self) -> GoalSeek<'_> {
        let Self { funnels, economics, goals, channel } = self;
        GoalSeek { funnels, economics, goals, channel: *channel }
    }
}

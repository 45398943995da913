//! Amounts, rates and goal seeks from plain numbers.

use embudo::model::{Amount, Goal, GoalSeek, PlanInputs, Rate, Scenario};

pub fn amount(value: f64) -> Amount {
    Amount::new(value).expect("in range")
}

pub fn rate(value: f64) -> Rate {
    Rate::new(value).expect("in range")
}

/// A goal seek that owns its data.
#[derive(Debug)]
pub struct OwnedGoalSeek {
    pub inputs: PlanInputs,
    pub goals: Vec<Goal>,
    pub channel: Option<usize>,
}

impl OwnedGoalSeek {
    pub fn goal_seek(&self) -> GoalSeek<'_> {
        let Self { inputs, goals, channel } = self;
        GoalSeek { inputs, goals, channel: *channel }
    }
}

/// A scenario from its JSON object.
pub fn scenario(json: &str) -> Scenario {
    let file = [r#"{"format":"embudo","version":3,"scenarios":["#, json, "]}"].concat();
    embudo::io::scenario_from_json(&file).unwrap_or_else(|error| panic!("{error:?}: {file}"))
}

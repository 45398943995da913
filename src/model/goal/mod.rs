//! Goal seek: the budget, CPL or close rate that reaches goals such as 30 sales at a CAC of at most 1,500.

mod constraint;
mod field_bounds;
mod goals;
mod lever;
mod lever_path;
mod monthly_rates;
mod solve;
mod target;

pub use goals::Goals;
pub use lever::Lever;
pub use target::Goal;

use super::figure::{Figure, Undefined};
use super::input::Input;
use super::plan::Funnel;
use super::plan_inputs::PlanInputs;

/// A goal seek: the numbers of a plan, and the goals that they have to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GoalSeek<'a> {
    /// The numbers of every channel, costs and sale values.
    pub inputs: &'a PlanInputs,
    /// The goals, all of which have to be reached.
    pub goals: &'a [Goal],
    /// The index of the only channel that may change. None: all channels change by the same factor, so that the
    /// channel mix stays.
    pub channel: Option<usize>,
}

/// A value of the lever at which every goal is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalSolution {
    /// The value of the lever, money or a fraction: of the only changing channel, or over all channels (total
    /// budget, total spend / total leads, total sales / total leads).
    pub value: f64,
    /// Which end of the possible values it is.
    pub bound: SolutionBound,
    /// The index of the goal that sets the bound; none where no goal does.
    pub binding_goal: Option<usize>,
    /// The numbers of every channel in the solution.
    pub funnels: Vec<Funnel>,
}

/// Which of the values that reach the goals a solution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SolutionBound {
    /// The lowest: any higher value reaches the goals too, up to other limits.
    Minimum,
    /// The highest: any lower value reaches the goals too, down to other limits.
    Maximum,
    /// The goals are reached at any value of the lever, so it stays as it is.
    Unconstrained,
}

/// Why no value of a lever reaches the goals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unreachable {
    /// This input is missing or 0, so there are no leads or no sales at any value of the lever.
    MissingInput(Input),
    /// The goal's measure is undefined.
    Undefined(Undefined),
    /// A goal is not reached at any value of the lever.
    OutOfReach {
        /// The index of the goal.
        goal: usize,
        /// The best figure that the lever gets to.
        nearest: Figure,
    },
    /// The solution needs an input that is out of range, such as a close rate above 100 %.
    OutOfRange {
        /// The input that would be out of range in some channel.
        input: Input,
        /// The value that it would need there; of close rates by month, what the lowest of them would need.
        needed: f64,
    },
    /// Each goal can be reached, but no value of the lever reaches both.
    Conflict {
        /// The index of the goal that needs at least this value of the lever.
        least: (usize, f64),
        /// The index of the goal that allows at most this value of the lever.
        most: (usize, f64),
    },
}

impl GoalSeek<'_> {
    /// Solves for one lever while the other inputs stay.
    ///
    /// With a goal for a volume and one for efficiency (30 sales at a fully loaded CAC of at most 1,500), solving for
    /// CPL or close rate lets the budget follow: the volume is reached exactly, and the solution is the highest CPL or
    /// the lowest close rate at which the other goals are reached there.
    ///
    /// The media CAC of a single channel does not depend on the budget, so CPL and close rate are solved for without
    /// one.
    ///
    /// Close rates of months are multiplied by the same factor, and each stops at 100 %. A channel can go no further
    /// where its lowest one has come to 100 %.
    ///
    /// The method is closed-form. Spend, leads and sales are linear in a number x that moves the lever, and so is each
    /// goal's constraint on them. Each goal allows an interval of x, and the solution is the end of their
    /// intersection that demands least of the team. Of close rates by month, x moves the sales, and the factor of the
    /// rates follows from them.
    pub fn solve(&self, lever: Lever) -> Result<GoalSolution, Unreachable> {
        solve::solve(self, lever)
    }

    /// The present value of a lever, money or a fraction: of the only changing channel, or over all channels. None
    /// where that is undefined.
    pub fn current_value(&self, lever: Lever) -> Option<f64> {
        if let Some(channel) = self.only_changing_channel() {
            return Some(lever.input().of_funnel(&self.inputs.channels[channel].funnel()));
        }
        self.inputs.input(lever.input())
    }

    /// The index of the only channel that changes: the chosen one, or the only one there is.
    fn only_changing_channel(&self) -> Option<usize> {
        let only = (self.inputs.channels.len() == 1).then_some(0);
        self.channel.filter(|&channel| channel < self.inputs.channels.len()).or(only)
    }
}

//! What it takes to reach a goal: the plan read from its end.

mod constraint;
mod lever_path;
mod solve;

use super::economics::Economics;
use super::figure::{Figure, Undefined};
use super::input::Input;
use super::outcome::Outcome;
use super::plan::Funnel;
use super::projection::Measure;
use super::quantity::Amount;

/// A figure to reach: at least so many leads or sales, so much revenue or ROI; at most such a media CAC, fully
/// loaded CAC or payback. One that exists has a target in range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    measure: Measure,
    target: f64,
}

impl Goal {
    /// The goals that say how much is needed.
    pub const VOLUME_MEASURES: [Measure; 3] = [Measure::Sales, Measure::Revenue, Measure::Leads];
    /// The goals that say what it may cost or has to bring.
    pub const EFFICIENCY_MEASURES: [Measure; 4] =
        [Measure::LoadedCac, Measure::MediaCac, Measure::Roi, Measure::Payback];

    /// A goal for one of [`Goal::VOLUME_MEASURES`] or [`Goal::EFFICIENCY_MEASURES`]. The target is in the measure's unit: a count,
    /// money, months or, for ROI, a fraction. None for other measures and for targets out of range: below
    /// [`Amount::MIN`] or above [`Amount::MAX`], but for an ROI of 0, which is to break even.
    pub fn new(measure: Measure, target: f64) -> Option<Self> {
        let known = Self::VOLUME_MEASURES.contains(&measure) || Self::EFFICIENCY_MEASURES.contains(&measure);
        let fits = Amount::new(target).is_ok() && (target > 0.0 || measure == Measure::Roi);
        (known && fits).then_some(Self { measure, target })
    }

    /// The figure to reach.
    pub fn measure(self) -> Measure {
        self.measure
    }

    /// The number to reach, in the measure's unit.
    pub fn target(self) -> f64 {
        self.target
    }

    /// Whether the target is the most there may be; else it is the least.
    pub fn is_at_most(self) -> bool {
        self.measure.less_is_better()
    }

    /// Whether it says how much is needed and not on what terms.
    pub fn is_volume(self) -> bool {
        Self::VOLUME_MEASURES.contains(&self.measure)
    }

    /// Whether a figure reaches it, to 1e-9 of the target (for ROI, of the costs). A figure without a value
    /// does not.
    pub fn is_reached_by(self, figure: Figure) -> bool {
        let scale = if self.measure == Measure::Roi { 1.0 + self.target } else { self.target };
        figure.is_ok_and(|value| {
            let short = if self.is_at_most() { value - self.target } else { self.target - value };
            short <= 1e-9 * scale
        })
    }
}

/// The number that is worked out so that a goal is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// Media spend: the least it takes.
    Budget,
    /// CPL: the most marketing may pay.
    CostPerLead,
    /// Close rate: the least that sales must reach.
    CloseRate,
}

impl Lever {
    /// Every lever.
    pub const ALL: [Lever; 3] = [Lever::Budget, Lever::CostPerLead, Lever::CloseRate];

    /// The input it moves.
    pub fn input(self) -> Input {
        Input::OF_CHANNEL[self as usize]
    }

    /// Its name in links and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            Lever::Budget => "budget",
            Lever::CostPerLead => "cpl",
            Lever::CloseRate => "close",
        }
    }

    /// The lever of a name.
    pub fn from_code(code: &str) -> Option<Lever> {
        Self::ALL.into_iter().find(|lever| lever.code() == code)
    }
}

/// A plan's numbers and the goals they are to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GoalSeek<'a> {
    /// The numbers of every channel.
    pub funnels: &'a [Funnel],
    /// What a sale costs beyond media and brings in.
    pub economics: &'a Economics,
    /// All of them are to be reached.
    pub goals: &'a [Goal],
    /// The one channel that may change. None: all of them, by one factor, so that the mix is held.
    pub channel: Option<usize>,
}

/// A value of the lever with which every goal is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalSolution {
    /// The number of the lever, money or a fraction: the changing channel's own, or over all channels
    /// together (a total budget, total spend / total leads, total sales / total leads).
    pub value: f64,
    /// Whether less would do, or more.
    pub bound: SolutionBound,
    /// The goal, by its place, that allows nothing beyond the value; none where all allow any.
    pub binding_goal: Option<usize>,
    /// The numbers of every channel that go with it.
    pub funnels: Vec<Funnel>,
}

/// What an answer's value is among those that reach the goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SolutionBound {
    /// The least.
    Minimum,
    /// The most.
    Maximum,
    /// One as good as another: the goals are reached whatever the lever says, so it stays as it is.
    Unconstrained,
}

/// Why no value of a lever reaches the goals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unreachable {
    /// This input is missing or zero, and nothing comes of the others without it.
    MissingInput(Input),
    /// The goal's figure has no value.
    Undefined(Undefined),
    /// Whatever the lever says, a goal is not reached.
    OutOfReach {
        /// The goal, by its place.
        goal: usize,
        /// The nearest that its figure comes.
        nearest: Figure,
    },
    /// It would take a number that no field can hold, such as a close rate above 100 %.
    OutOfRange {
        /// The input that would be out of range, in some channel.
        input: Input,
        /// What it would have to be there.
        needed: f64,
    },
    /// Each goal can be reached, but not both with one value.
    Conflict {
        /// The goal that needs at least this value of the lever.
        least: (usize, f64),
        /// The goal that allows at most this value of the lever.
        most: (usize, f64),
    },
}

impl GoalSeek<'_> {
    /// Solves for one lever, the other inputs held.
    ///
    /// With goals for a volume and for terms (30 sales at a fully loaded CAC of at most 1,500), the budget is
    /// not held when the CPL or the close rate is asked for: it follows, so that the volume is reached
    /// exactly, and the answer is the highest CPL or the lowest close rate at which the terms hold there.
    ///
    /// One channel's media CAC is the same whatever the budget: the CPL and the close rate for it are found
    /// without one.
    ///
    /// Spend, leads and sales are each `a + b·x` of one number x that moves the lever, and so is what a goal
    /// demands of them: each goal leaves an interval of x, and the answer is the end of what they have in
    /// common that asks least of the team. Closed form throughout.
    pub fn solve(&self, lever: Lever) -> Result<GoalSolution, Unreachable> {
        solve::solve(self, lever)
    }

    /// The number of a lever as it is: the changing channel's own, or over all channels together. None where
    /// that has no value.
    pub fn current_value(&self, lever: Lever) -> Option<f64> {
        if let Some(channel) = self.only_changing_channel() {
            return Some(lever.input().of_funnel(&self.funnels[channel]));
        }
        let total: Result<Outcome, _> = self.funnels.iter().map(Funnel::outcome).sum();
        match lever {
            Lever::Budget => Some(self.funnels.iter().map(|funnel| funnel.budget.get()).sum()),
            Lever::CostPerLead => total.and_then(Outcome::cost_per_lead).ok(),
            Lever::CloseRate => total.and_then(Outcome::close_rate).ok(),
        }
    }

    /// The only channel that changes: the one named, or the only one there is.
    fn only_changing_channel(&self) -> Option<usize> {
        let only = (self.funnels.len() == 1).then_some(0);
        self.channel.filter(|&channel| channel < self.funnels.len()).or(only)
    }
}

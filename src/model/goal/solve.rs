//! From goals to the number that reaches them all.

use super::constraint::{GoalConstraint, OutcomeLines};
use super::lever_path::LeverPath;
use super::{Goal, GoalSeek, GoalSolution, Lever, SolutionBound, Unreachable};
use crate::model::figure::Figure;
use crate::model::input::Input;
use crate::model::outcome::Outcome;
use crate::model::projection::Measure;

/// An end of the interval that goals leave, and which of them sets it.
type IntervalEnd = Option<(f64, usize)>;

/// Numbers this close to a bound are on it.
const AT_THE_BOUND: f64 = 1e-12;

pub(super) fn solve(question: &GoalSeek, lever: Lever) -> Result<GoalSolution, Unreachable> {
    let demands = question.goals.iter().map(|goal| GoalConstraint::of(*goal, question.economics));
    let demands = demands.collect::<Result<Vec<_>, _>>().map_err(Unreachable::Undefined)?;
    let held = hold(question, lever, &demands);
    let Some(volume) = volume(question).filter(|_| lever != Lever::Budget && question.goals.len() > 1) else {
        return held;
    };
    // A volume is the least there has to be: the present budget counts where it asks less of the team.
    match (follow(question, lever, &demands, volume), held) {
        (Ok(follows), Ok(held)) if !asks_less(lever, &held, &follows) => Ok(follows),
        (_, Ok(held)) => Ok(held),
        (follows, Err(_)) => follows,
    }
}

/// Whether an answer leaves marketing a higher CPL, or sales a lower close rate, than another.
fn asks_less(lever: Lever, answer: &GoalSolution, other: &GoalSolution) -> bool {
    match lever {
        Lever::CostPerLead => answer.value > other.value,
        Lever::Budget | Lever::CloseRate => answer.value < other.value,
    }
}

/// The first goal that says how much is needed.
fn volume(question: &GoalSeek) -> Option<usize> {
    question.goals.iter().position(|goal| goal.is_volume())
}

fn needs_sales(question: &GoalSeek) -> bool {
    question.goals.iter().any(|goal| goal.measure() != Measure::Leads)
}

/// The lever moves, the other inputs are held.
fn hold(question: &GoalSeek, lever: Lever, demands: &[GoalConstraint]) -> Result<GoalSolution, Unreachable> {
    let path = LeverPath::with_inputs_held(question, lever)?;
    // One channel's media CAC is CPL / close rate, whatever the budget.
    let any_budget = lever != Lever::Budget
        && question.funnels.len() == 1
        && question.goals.iter().all(|goal| goal.measure() == Measure::MediaCac);
    let path = if any_budget { path.with_budget(1.0) } else { path };
    if let Some(input) = path.missing_input(needs_sales(question)) {
        return Err(Unreachable::MissingInput(input));
    }
    let mut answer = along(question, &path, demands, None)?;
    if any_budget {
        answer.funnels[0].budget = question.funnels[0].budget;
    }
    Ok(answer)
}

/// A volume is reached exactly, with the budget that it takes.
fn follow(
    question: &GoalSeek,
    lever: Lever,
    demands: &[GoalConstraint],
    volume: usize,
) -> Result<GoalSolution, Unreachable> {
    let goal = question.goals[volume];
    let of_leads = goal.measure() == Measure::Leads;
    let path = LeverPath::with_budget_following(question, lever)?;
    if let Some(input) = path.missing_input(needs_sales(question)) {
        return Err(Unreachable::MissingInput(input));
    }
    let needed = match goal.measure() {
        Measure::Revenue => {
            let value = question.economics.per_sale().map_err(Unreachable::Undefined)?.sale_value.get();
            if value == 0.0 {
                return Err(Unreachable::OutOfReach { goal: volume, nearest: Ok(0.0) });
            }
            goal.target() / value
        }
        _ => goal.target(),
    };
    let (held, moving) = path.volumes();
    let of = usize::from(!of_leads);
    if held[of] >= needed {
        // The channels that stay as they are bring it already.
        return hold(question, lever, demands);
    }
    if moving[of] == 0.0 {
        return Err(Unreachable::MissingInput(Input::CloseRate));
    }
    let times = (needed - held[of]) / moving[of];
    let path = match (lever, of_leads) {
        (Lever::CloseRate, true) => path.times(Lever::Budget, times).with_budget_held(),
        (Lever::CloseRate, false) => path.times(Lever::CloseRate, times),
        _ => path.times(Lever::CostPerLead, 1.0 / times),
    };
    if let Some(needed) =
        path.out_of_range_budget(1.0).filter(|_| (lever, of_leads) == (Lever::CloseRate, true))
    {
        return Err(Unreachable::OutOfRange { input: Input::Budget, needed });
    }
    along(question, &path, demands, Some(volume))
}

/// The end of the interval in which every demand is met that asks least of the team: the least budget, the
/// highest CPL, the lowest close rate. What is reached exactly everywhere sets no end.
fn along(
    question: &GoalSeek,
    path: &LeverPath,
    demands: &[GoalConstraint],
    exactly: Option<usize>,
) -> Result<GoalSolution, Unreachable> {
    let course = path.outcome_lines();
    let (mut low, mut high): (IntervalEnd, IntervalEnd) = (None, None);
    for (goal, demand) in demands.iter().enumerate().filter(|(goal, _)| Some(*goal) != exactly) {
        let met = demand.along(course);
        if met.slope > 0.0 {
            let x = -met.intercept / met.slope;
            if x > 0.0 && low.is_none_or(|(other, _)| x > other) {
                low = Some((x, goal));
            }
        } else if met.slope < 0.0 && met.intercept > 0.0 {
            let x = met.intercept / -met.slope;
            if high.is_none_or(|(other, _)| x < other) {
                high = Some((x, goal));
            }
        } else if met.slope < 0.0 || met.intercept < 0.0 {
            return Err(Unreachable::OutOfReach { goal, nearest: nearest(question, path, course, goal) });
        }
    }
    within(path, low, high)?;
    // What no field can say sets no end.
    let (from, to) = path.range();
    let inside = |&(x, _): &(f64, usize)| (from..=to).contains(&x);
    let (low, high) = (low.map(onto(to)).filter(inside), high.map(onto(from)).filter(inside));
    let end = if path.prefers_smallest_x() { low.or(high) } else { high.or(low) };
    let Some((x, goal)) = end else { return any(question, path) };
    let bound = if (end == low) == path.lever_increases_with_x() {
        SolutionBound::Minimum
    } else {
        SolutionBound::Maximum
    };
    Ok(GoalSolution {
        value: path.value(x),
        bound,
        binding_goal: Some(goal),
        funnels: path.funnels(x, question.funnels),
    })
}

/// Puts on a bound what rounding put beside it.
fn onto(bound: f64) -> impl Fn((f64, usize)) -> (f64, usize) {
    move |(x, goal)| if (x - bound).abs() <= AT_THE_BOUND * bound { (bound, goal) } else { (x, goal) }
}

/// Every goal is reached whatever the lever says: it stays as it is.
fn any(question: &GoalSeek, path: &LeverPath) -> Result<GoalSolution, Unreachable> {
    let x = path.current_x(question);
    if !(x > 0.0 && x.is_finite()) {
        return Err(Unreachable::MissingInput(path.lever().input()));
    }
    let (from, to) = path.range();
    let x = x.max(from).min(to);
    let funnels = path.funnels(x, question.funnels);
    Ok(GoalSolution {
        value: path.value(x),
        bound: SolutionBound::Unconstrained,
        binding_goal: None,
        funnels,
    })
}

/// Whether some x is in the interval, and every number there fits its field.
fn within(path: &LeverPath, low: IntervalEnd, high: IntervalEnd) -> Result<(), Unreachable> {
    let (from, to) = path.range();
    if let (Some(low), Some(high)) = (low, high)
        && low.0 > high.0 * (1.0 + AT_THE_BOUND)
    {
        let end = |(x, goal): (f64, usize)| (goal, path.value(x));
        let (least, most) =
            if path.lever_increases_with_x() { (end(low), end(high)) } else { (end(high), end(low)) };
        return Err(Unreachable::Conflict { least, most });
    }
    let beyond = low.filter(|&(x, _)| x > to * (1.0 + AT_THE_BOUND));
    let short = high.filter(|&(x, _)| x < from * (1.0 - AT_THE_BOUND));
    let empty = (from > to).then_some((from, 0));
    match beyond.or(short).or(empty) {
        None => Ok(()),
        Some((x, _)) => Err(match path.out_of_range_input(x) {
            Some((input, needed)) => Unreachable::OutOfRange { input, needed },
            None => Unreachable::MissingInput(path.lever().input()),
        }),
    }
}

/// The better of a goal's figures at the two ends of what can be typed. The figure is a ratio of two lines, so
/// it has no better one in between.
fn nearest(question: &GoalSeek, path: &LeverPath, course: OutcomeLines, goal: usize) -> Figure {
    let (from, to) = path.range();
    let goal: Goal = question.goals[goal];
    let figure = |x: f64| {
        let OutcomeLines { spend, leads, sales } = course;
        let outcome = Outcome { spend: spend.at(x), leads: leads.at(x), sales: sales.at(x) };
        goal.measure().of(Ok(outcome), question.economics)
    };
    match (figure(from), figure(to)) {
        (Ok(a), Ok(b)) => Ok(if goal.is_at_most() { a.min(b) } else { a.max(b) }),
        (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(only),
        (Err(reason), Err(_)) => Err(reason),
    }
}

//! The solver behind [`GoalSeek::solve`].

use super::constraint::{GoalConstraint, OutcomeLines};
use super::field_bounds::BOUND_TOLERANCE;
use super::lever_path::LeverPath;
use super::{Goal, GoalSeek, GoalSolution, Lever, SolutionBound, Unreachable};
use crate::model::figure::Figure;
use crate::model::input::Input;
use crate::model::outcome::Outcome;
use crate::model::projection::Measure;

/// An end of the interval of x that the goals allow, and the index of the goal that sets it.
type IntervalEnd = Option<(f64, usize)>;

pub(super) fn solve(seek: &GoalSeek, lever: Lever) -> Result<GoalSolution, Unreachable> {
    let constraints = seek.goals.iter().map(|goal| GoalConstraint::of(*goal, &seek.inputs.economics));
    let constraints = constraints.collect::<Result<Vec<_>, _>>().map_err(Unreachable::Undefined)?;
    let held = with_inputs_held(seek, lever, &constraints);
    let Some(volume) = volume_goal(seek).filter(|_| lever != Lever::Budget && seek.goals.len() > 1) else {
        return held;
    };
    // A volume goal is a minimum: the present budget is kept where that demands less of the team.
    match (with_budget_following(seek, lever, &constraints, volume), held) {
        (Ok(follows), Ok(held)) if !demands_less(lever, &held, &follows) => Ok(follows),
        (_, Ok(held)) => Ok(held),
        (follows, Err(_)) => follows,
    }
}

/// Whether a solution leaves the lever free where another does not, or has a higher CPL, or a lower close rate or budget.
fn demands_less(lever: Lever, answer: &GoalSolution, other: &GoalSolution) -> bool {
    let is_free = |solution: &GoalSolution| solution.bound == SolutionBound::Unconstrained;
    if is_free(answer) != is_free(other) {
        return is_free(answer);
    }
    match lever {
        Lever::CostPerLead => answer.value > other.value,
        Lever::Budget | Lever::CloseRate => answer.value < other.value,
    }
}

/// The index of the first goal for a volume.
fn volume_goal(seek: &GoalSeek) -> Option<usize> {
    seek.goals.iter().position(|goal| goal.is_volume())
}

fn needs_sales(seek: &GoalSeek) -> bool {
    seek.goals.iter().any(|goal| goal.measure() != Measure::Leads)
}

/// Solves with the other inputs held.
fn with_inputs_held(
    seek: &GoalSeek,
    lever: Lever,
    constraints: &[GoalConstraint],
) -> Result<GoalSolution, Unreachable> {
    let path = LeverPath::with_inputs_held(seek, lever)?;
    // One channel's media CAC is CPL / close rate, whatever the budget.
    let needs_no_budget = lever != Lever::Budget
        && seek.inputs.channels.len() == 1
        && seek.goals.iter().all(|goal| goal.measure() == Measure::MediaCac);
    let path = if needs_no_budget { path.with_budget(1.0) } else { path };
    if let Some(input) = path.missing_input(needs_sales(seek)) {
        return Err(Unreachable::MissingInput(input));
    }
    let mut answer = end_of_interval(seek, &path, constraints, None)?;
    if needs_no_budget {
        answer.funnels[0].budget = seek.inputs.channels[0].budget;
    }
    Ok(answer)
}

/// Solves with the budget following, so that the volume goal is reached exactly.
fn with_budget_following(
    seek: &GoalSeek,
    lever: Lever,
    constraints: &[GoalConstraint],
    volume: usize,
) -> Result<GoalSolution, Unreachable> {
    let goal = seek.goals[volume];
    let of_leads = goal.measure() == Measure::Leads;
    let path = LeverPath::with_budget_following(seek, lever)?;
    if let Some(input) = path.missing_input(needs_sales(seek)) {
        return Err(Unreachable::MissingInput(input));
    }
    let needed = match goal.measure() {
        Measure::Revenue => {
            let value = seek.inputs.economics.per_sale().map_err(Unreachable::Undefined)?.sale_value.get();
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
        // The channels that stay reach the volume already.
        return with_inputs_held(seek, lever, constraints);
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
    let budget_is_held = (lever, of_leads) == (Lever::CloseRate, true);
    if budget_is_held && let Some(needed) = path.out_of_range_budget() {
        return Err(Unreachable::OutOfRange { input: Input::Budget, needed });
    }
    end_of_interval(seek, &path, constraints, Some(volume))
}

/// The end of the interval in which every constraint holds that demands least of the team: the lowest budget, the
/// highest CPL, the lowest close rate. The goal at index `exactly` holds with equality for every x and sets no end.
fn end_of_interval(
    seek: &GoalSeek,
    path: &LeverPath,
    constraints: &[GoalConstraint],
    exactly: Option<usize>,
) -> Result<GoalSolution, Unreachable> {
    let lines = path.outcome_lines();
    let (mut low, mut high): (IntervalEnd, IntervalEnd) = (None, None);
    for (goal, constraint) in constraints.iter().enumerate().filter(|(goal, _)| Some(*goal) != exactly) {
        let surplus = constraint.surplus(lines);
        if surplus.slope > 0.0 {
            let x = -surplus.intercept / surplus.slope;
            if x > 0.0 && low.is_none_or(|(other, _)| x > other) {
                low = Some((x, goal));
            }
        } else if surplus.slope < 0.0 && surplus.intercept > 0.0 {
            let x = surplus.intercept / -surplus.slope;
            if high.is_none_or(|(other, _)| x < other) {
                high = Some((x, goal));
            }
        } else if surplus.slope < 0.0 || surplus.intercept < 0.0 {
            return Err(Unreachable::OutOfReach { goal, nearest: nearest(seek, path, lines, goal) });
        }
    }
    check_interval(path, low, high)?;
    // An end outside the range of the fields is not an end.
    let (from, to) = path.range();
    let inside = |&(x, _): &(f64, usize)| (from..=to).contains(&x);
    let (low, high) = (low.map(snapped_to(to)).filter(inside), high.map(snapped_to(from)).filter(inside));
    let end = if path.prefers_smallest_x() { low.or(high) } else { high.or(low) };
    let Some((x, goal)) = end else { return unconstrained(seek, path) };
    let bound = if (end == low) == path.lever_increases_with_x() {
        SolutionBound::Minimum
    } else {
        SolutionBound::Maximum
    };
    Ok(GoalSolution {
        value: path.value(x),
        bound,
        binding_goal: Some(goal),
        funnels: path.funnels(x, &seek.inputs.funnels()),
    })
}

/// Replaces an end that differs from a bound by rounding errors with the bound.
fn snapped_to(bound: f64) -> impl Fn((f64, usize)) -> (f64, usize) {
    move |(x, goal)| if (x - bound).abs() <= BOUND_TOLERANCE * bound { (bound, goal) } else { (x, goal) }
}

/// The solution where every goal is reached at any value of the lever: the present value.
fn unconstrained(seek: &GoalSeek, path: &LeverPath) -> Result<GoalSolution, Unreachable> {
    let x = path.current_x(seek);
    if !(x > 0.0 && x.is_finite()) {
        return Err(Unreachable::MissingInput(path.lever().input()));
    }
    let (from, to) = path.range();
    let x = x.max(from).min(to);
    let funnels = path.funnels(x, &seek.inputs.funnels());
    Ok(GoalSolution {
        value: path.value(x),
        bound: SolutionBound::Unconstrained,
        binding_goal: None,
        funnels,
    })
}

/// An error where the interval is empty or outside the range of the fields.
fn check_interval(path: &LeverPath, low: IntervalEnd, high: IntervalEnd) -> Result<(), Unreachable> {
    let (from, to) = path.range();
    if let (Some(low), Some(high)) = (low, high)
        && low.0 > high.0 * (1.0 + BOUND_TOLERANCE)
    {
        let end = |(x, goal): (f64, usize)| (goal, path.value(x));
        let (least, most) =
            if path.lever_increases_with_x() { (end(low), end(high)) } else { (end(high), end(low)) };
        return Err(Unreachable::Conflict { least, most });
    }
    let beyond = low.filter(|&(x, _)| x > to * (1.0 + BOUND_TOLERANCE));
    let short = high.filter(|&(x, _)| x < from * (1.0 - BOUND_TOLERANCE));
    let empty = (from > to).then_some((from, 0));
    match beyond.or(short).or(empty) {
        None => Ok(()),
        Some((x, _)) => Err(match path.out_of_range_input(x) {
            Some((input, needed)) => Unreachable::OutOfRange { input, needed },
            None => Unreachable::MissingInput(path.lever().input()),
        }),
    }
}

/// The better of a goal's figures at both ends of the range of x. A ratio of linear functions is monotonic, so there
/// is no better one in between.
fn nearest(seek: &GoalSeek, path: &LeverPath, lines: OutcomeLines, goal: usize) -> Figure {
    let (from, to) = path.range();
    let goal: Goal = seek.goals[goal];
    let figure = |x: f64| {
        let OutcomeLines { spend, leads, sales } = lines;
        let outcome = Outcome { spend: spend.at(x), leads: leads.at(x), sales: sales.at(x) };
        goal.measure().of(Ok(outcome), &seek.inputs.economics)
    };
    match (figure(from), figure(to)) {
        (Ok(a), Ok(b)) => Ok(if goal.is_at_most() { a.min(b) } else { a.max(b) }),
        (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(only),
        (Err(reason), Err(_)) => Err(reason),
    }
}

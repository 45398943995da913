//! One-way sensitivity (tornado diagram): each input moved down and up by a range while the others stay.

use super::figure::Figure;
use super::input::Input;
use super::plan::Plan;
use super::plan_inputs::PlanInputs;
use super::projection::Measure;
use super::quantity::Rate;

/// How far each input of a plan moves one result: the data of a tornado diagram.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The result of the plan as it is.
    pub now: Figure,
    /// One per input that is given and above zero, longest first; bars of the same length in the order of
    /// [`Input::ALL`]. Empty where the result is undefined.
    pub bars: Vec<TornadoBar>,
}

/// The result when one input moves down and up by its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TornadoBar {
    /// The input that moves.
    pub input: Input,
    /// How far, as a fraction of its present value.
    pub range: Rate,
    /// Moved down: multiplied by 1 − range.
    pub lower: TornadoEnd,
    /// Moved up: multiplied by 1 + range.
    pub higher: TornadoEnd,
    /// Highest minus lowest of the present result and the results at both ends, in the result's unit, 0 or more.
    /// An end that is undefined counts as the present result.
    pub length: f64,
}

/// One end of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TornadoEnd {
    /// The input's value there, money or a fraction; over all channels where there are several. None where that is
    /// undefined.
    pub input: Option<f64>,
    /// The result there, or why it is undefined.
    pub figure: Figure,
    /// Whether the input was clamped before the end of its range, such as a rate at 100 %.
    pub stopped: bool,
}

/// Relative differences up to this are rounding errors.
pub(super) const ROUNDING: f64 = 1e-12;
/// Bars count as equally long up to this relative difference.
const TIE: f64 = 1e-9;

impl Tornado {
    /// Moves every input by its range: a fraction of its present value, in the order of [`Input::ALL`]. An input
    /// of several channels moves in all of them by the same factor.
    pub fn of(plan: &Plan, measure: Measure, ranges: &[Rate; Input::ALL.len()]) -> Self {
        let numbers = PlanInputs::of(plan);
        let now = numbers.projection().get(measure);
        let mut bars: Vec<TornadoBar> = Vec::new();
        for (input, &range) in Input::ALL.into_iter().zip(ranges) {
            let (Ok(present), true) = (now, numbers.input(input).is_some_and(|value| value > 0.0)) else {
                continue;
            };
            let end = |factor: f64| {
                let (moved, stopped) = numbers.scaled(input, factor);
                let figure = moved.projection().get(measure);
                TornadoEnd {
                    input: moved.input(input),
                    figure: figure.map(|it| snapped_to_present(it, present, measure)),
                    stopped,
                }
            };
            let (lower, higher) = (end(1.0 - range.get()), end(1.0 + range.get()));
            let [low, high] = [lower, higher].map(|end| end.figure.unwrap_or(present));
            let length = low.max(high).max(present) - low.min(high).min(present);
            // Insertion instead of `sort_by`: "equal up to TIE" is not transitive, and ties keep the inputs' order.
            let shorter = bars.iter().position(|bar| bar.length < length * (1.0 - TIE));
            bars.insert(shorter.unwrap_or(bars.len()), TornadoBar { input, range, lower, higher, length });
        }
        Self { now, bars }
    }
}

/// The present figure where the other differs from it by rounding errors only.
fn snapped_to_present(figure: f64, present: f64, measure: Measure) -> f64 {
    // ROI is a ratio − 1 and has the rounding errors of the ratio.
    let size = figure.abs().max(present.abs()) + if measure == Measure::Roi { 1.0 } else { 0.0 };
    if (figure - present).abs() <= ROUNDING * size { present } else { figure }
}

//! Which input matters most: each moved by a range, the others held.

use super::figure::Figure;
use super::plan::{Input, Plan};
use super::plan_inputs::PlanInputs;
use super::projection::Measure;
use super::quantity::Rate;

/// How far each input of a plan moves one result: a tornado diagram's data.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The result as the plan stands.
    pub now: Figure,
    /// One for each input that is given and not zero, the longest first, those of the same length in the
    /// order of [`Input::ALL`]. None while the result is undefined.
    pub bars: Vec<TornadoBar>,
}

/// What a result becomes when one input moves down and up by its range.
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
    /// From the lowest to the highest of the result now and at both ends, in the result's unit, 0 or more. An
    /// end without a figure counts as the result now.
    pub length: f64,
}

/// One end of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TornadoEnd {
    /// What the input becomes: money, or a fraction for a rate. Over several channels that of them together;
    /// none where that is undefined.
    pub input: Option<f64>,
    /// What the result becomes, or why it has no figure.
    pub figure: Figure,
    /// Whether the input could not move as far as its range, because a rate ends at 100 %.
    pub stopped: bool,
}

/// Differences that are no more than this share of the figures come from rounding, not from the input.
pub(super) const ROUNDING: f64 = 1e-12;
/// Bars whose lengths differ by no more than this share are of the same length.
const TIE: f64 = 1e-9;

impl Tornado {
    /// Moves every input of a plan by its range, a share of its present value at the input's place in
    /// [`Input::ALL`]. Over several channels an input moves in all of them by the same factor.
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
                    figure: figure.map(|it| without_rounding(it, present, measure)),
                    stopped,
                }
            };
            let (lower, higher) = (end(1.0 - range.get()), end(1.0 + range.get()));
            let [low, high] = [lower, higher].map(|end| end.figure.unwrap_or(present));
            let length = low.max(high).max(present) - low.min(high).min(present);
            // Not a sort by comparing: lengths that are as good as equal keep the inputs' order.
            let shorter = bars.iter().position(|bar| bar.length < length * (1.0 - TIE));
            bars.insert(shorter.unwrap_or(bars.len()), TornadoBar { input, range, lower, higher, length });
        }
        Self { now, bars }
    }
}

/// A figure that differs from the present one by rounding only is the present one.
fn without_rounding(figure: f64, present: f64, measure: Measure) -> f64 {
    // ROI is a ratio less one, and rounds like the ratio.
    let size = figure.abs().max(present.abs()) + if measure == Measure::Roi { 1.0 } else { 0.0 };
    if (figure - present).abs() <= ROUNDING * size { present } else { figure }
}

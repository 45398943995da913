//! A goal: a measure and its target.

use crate::model::figure::Figure;
use crate::model::projection::Measure;
use crate::model::quantity::Amount;

/// A figure to reach: at least so many leads or sales, so much revenue or ROI; at most such a media CAC, fully
/// loaded CAC or payback. A goal that exists has a target in range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    measure: Measure,
    target: f64,
}

impl Goal {
    /// Measures of volume: how much is needed.
    pub const VOLUME_MEASURES: [Measure; 3] = [Measure::Sales, Measure::Revenue, Measure::Leads];
    /// Measures of efficiency: what a sale may cost, or what spend has to return.
    pub const EFFICIENCY_MEASURES: [Measure; 4] =
        [Measure::LoadedCac, Measure::MediaCac, Measure::Roi, Measure::Payback];

    /// [`Goal::VOLUME_MEASURES`], then [`Goal::EFFICIENCY_MEASURES`].
    pub const MEASURES: [Measure; 7] = [
        Measure::Sales,
        Measure::Revenue,
        Measure::Leads,
        Measure::LoadedCac,
        Measure::MediaCac,
        Measure::Roi,
        Measure::Payback,
    ];

    /// A goal for one of [`Goal::MEASURES`], with a target in the
    /// measure's unit: a count, money, months or, for ROI, a fraction. None for other measures and for targets
    /// outside [`Amount::MIN`] to [`Amount::MAX`]; an ROI of 0, which is break-even, is allowed.
    pub fn new(measure: Measure, target: f64) -> Option<Self> {
        let fits = Amount::new(target).is_ok() && (target > 0.0 || measure == Measure::Roi);
        (Self::MEASURES.contains(&measure) && fits).then_some(Self { measure, target })
    }

    /// The measure to reach.
    pub fn measure(self) -> Measure {
        self.measure
    }

    /// The target, in the measure's unit.
    pub fn target(self) -> f64 {
        self.target
    }

    /// Whether the target is a maximum; otherwise it is a minimum.
    pub fn is_at_most(self) -> bool {
        self.measure.less_is_better()
    }

    /// Whether it is a goal for a volume, not for efficiency.
    pub fn is_volume(self) -> bool {
        Self::VOLUME_MEASURES.contains(&self.measure)
    }

    /// Whether a figure reaches the target, with a tolerance of 1e-9 of the target (for ROI, of the costs). An
    /// undefined figure does not.
    pub fn is_reached_by(self, figure: Figure) -> bool {
        let scale = if self.measure == Measure::Roi { 1.0 + self.target } else { self.target };
        figure.is_ok_and(|value| {
            let short = if self.is_at_most() { value - self.target } else { self.target - value };
            short <= 1e-9 * scale
        })
    }
}

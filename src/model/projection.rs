//! Every figure that follows from a plan.

use super::figure::Figure;
use super::outcome::Outcome;
use super::plan::Plan;

/// One of the figures that follow from a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Expected leads, a count.
    Leads,
    /// Expected sales, a count.
    Sales,
    /// Budget / sales, money per sale.
    MediaCac,
    /// All costs / sales, money per sale.
    LoadedCac,
    /// Sales × average sale value, money a period.
    Revenue,
    /// Revenue / budget, a plain ratio.
    Roas,
    /// (Revenue × margin − all costs) / all costs, a fraction that may be negative.
    Roi,
    /// The CPL at which a sale pays for its media and no more.
    BreakEvenCpl,
    /// The close rate at which a sale pays for its media and no more, as a fraction.
    BreakEvenCloseRate,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Measure; 9] = [
        Measure::Leads,
        Measure::Sales,
        Measure::MediaCac,
        Measure::LoadedCac,
        Measure::Revenue,
        Measure::Roas,
        Measure::Roi,
        Measure::BreakEvenCpl,
        Measure::BreakEvenCloseRate,
    ];
}

/// A figure for every [`Measure`] of one plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    figures: [Figure; Measure::ALL.len()],
}

impl Projection {
    /// Works out every figure of a plan.
    pub fn of(plan: &Plan) -> Self {
        let Plan { funnel, economics } = plan;
        let outcome = funnel.outcome();
        let per_sale = economics.per_sale();
        Self {
            figures: Measure::ALL.map(|measure| match measure {
                Measure::Leads => outcome.map(|o| o.leads),
                Measure::Sales => outcome.map(|o| o.sales),
                Measure::MediaCac => outcome.and_then(Outcome::media_cac),
                Measure::LoadedCac => outcome.and_then(|o| economics.loaded_cac(o)),
                Measure::Revenue => outcome.and_then(|o| economics.revenue(o)),
                Measure::Roas => outcome.and_then(|o| economics.roas(o)),
                Measure::Roi => outcome.and_then(|o| economics.roi(o)),
                Measure::BreakEvenCpl => per_sale.map(|sale| sale.break_even_cpl(funnel.close_rate)),
                Measure::BreakEvenCloseRate => {
                    per_sale.and_then(|sale| sale.break_even_close_rate(funnel.cost_per_lead))
                }
            }),
        }
    }

    /// The figure of a measure, or why it has none.
    pub fn get(&self, measure: Measure) -> Figure {
        self.figures[measure as usize]
    }
}

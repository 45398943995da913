//! The calculated figures of a plan.

use super::channel_inputs::ChannelInputs;
use super::economics::Economics;
use super::figure::{Figure, Undefined};
use super::input::Input;
use super::outcome::Outcome;
use super::plan::{Funnel, Plan};
use super::plan_inputs::PlanInputs;

/// A figure that is calculated from a plan. The formulas are those of [`Outcome`] and [`Economics`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Expected leads, a count: budget / CPL.
    Leads,
    /// Expected sales, a count: leads × close rate.
    Sales,
    /// Media CAC: budget / sales, money per sale.
    MediaCac,
    /// Fully loaded CAC: all costs / sales, money per sale.
    LoadedCac,
    /// Sales × average sale value, money for the period.
    Revenue,
    /// Revenue / budget, a ratio.
    Roas,
    /// (Revenue × margin − all costs) / all costs, a fraction of −1 or more.
    Roi,
    /// Average sale value × margin × close rate, money per lead.
    BreakEvenCpl,
    /// CPL / (average sale value × margin), a fraction that may be above 1.
    BreakEvenCloseRate,
    /// Average sale value × margin − fully loaded CAC, money per sale, may be negative.
    ProfitPerSale,
    /// Lifetime value: revenue per account per month × margin / churn, money per account.
    Ltv,
    /// LTV / fully loaded CAC, a ratio.
    LtvToCac,
    /// Fully loaded CAC / (revenue per account per month × margin), months.
    Payback,
}

impl Measure {
    /// All measures, in the order in which they are shown.
    pub const ALL: [Measure; 13] = [
        Measure::Leads,
        Measure::Sales,
        Measure::MediaCac,
        Measure::LoadedCac,
        Measure::Revenue,
        Measure::Roas,
        Measure::Roi,
        Measure::BreakEvenCpl,
        Measure::BreakEvenCloseRate,
        Measure::ProfitPerSale,
        Measure::Ltv,
        Measure::LtvToCac,
        Measure::Payback,
    ];

    /// Whether a lower value is better: costs, the close rate needed, and the payback time.
    pub fn less_is_better(self) -> bool {
        matches!(
            self,
            Measure::MediaCac | Measure::LoadedCac | Measure::BreakEvenCloseRate | Measure::Payback
        )
    }

    /// Whether more or less of it is better at all. Leads alone are not: they are bought.
    pub fn is_judged(self) -> bool {
        self != Measure::Leads
    }

    /// Whether the unit is money; the others are counts, ratios, fractions or months.
    pub fn is_money(self) -> bool {
        matches!(
            self,
            Measure::MediaCac
                | Measure::LoadedCac
                | Measure::Revenue
                | Measure::BreakEvenCpl
                | Measure::ProfitPerSale
                | Measure::Ltv
        )
    }

    /// The figure for an outcome, or why it is undefined.
    pub fn of(self, outcome: Result<Outcome, Undefined>, economics: &Economics) -> Figure {
        match self {
            Measure::Ltv => return economics.ltv(),
            // A sale value that is not given is the reason that comes first.
            Measure::BreakEvenCpl | Measure::BreakEvenCloseRate => economics.per_sale().map(|_| ())?,
            _ => {}
        }
        let outcome = outcome?;
        match self {
            Measure::Leads => Ok(outcome.leads),
            Measure::Sales => Ok(outcome.sales),
            Measure::MediaCac => outcome.media_cac(),
            Measure::LoadedCac => economics.loaded_cac(outcome),
            Measure::Revenue => economics.revenue(outcome),
            Measure::Roas => economics.roas(outcome),
            Measure::Roi => economics.roi(outcome),
            Measure::BreakEvenCpl => Ok(economics.per_sale()?.break_even_cpl(outcome.close_rate()?)),
            Measure::BreakEvenCloseRate => {
                economics.per_sale()?.break_even_close_rate(outcome.cost_per_lead()?)
            }
            Measure::ProfitPerSale => economics.profit_per_sale(outcome),
            Measure::Ltv => economics.ltv(),
            Measure::LtvToCac => economics.ltv_to_cac(outcome),
            Measure::Payback => economics.payback(outcome),
        }
    }
}

/// The figure of every [`Measure`] for one plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    figures: [Figure; Measure::ALL.len()],
}

impl Projection {
    /// Calculates every figure of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self::of_inputs(&PlanInputs::of(plan))
    }

    /// Calculates every figure from the numbers of a plan, or from these with some of them changed.
    pub fn of_inputs(PlanInputs { channels, economics }: &PlanInputs) -> Self {
        let outcome = ChannelInputs::outcome_of(channels);
        let mut figures = Measure::ALL.map(|measure| measure.of(outcome, economics));
        // The break-evens of a single channel are defined wherever its CPL and close rate are, even without leads.
        if let ([only], Ok(sale)) = (&channels[..], economics.per_sale()) {
            figures[Measure::BreakEvenCpl as usize] =
                only.get(Input::CloseRate).map(|close_rate| sale.break_even_cpl(close_rate));
            figures[Measure::BreakEvenCloseRate as usize] =
                only.get(Input::CostPerLead).and_then(|cost| sale.break_even_close_rate(cost));
        }
        Self { figures }
    }

    /// [`Projection::of_inputs`] of numbers that are the same in every month.
    pub fn of_funnels(funnels: &[Funnel], economics: &Economics) -> Self {
        Self::of_inputs(&PlanInputs::of_funnels(funnels, *economics))
    }

    /// The figure of a measure, or why it is undefined.
    pub fn get(&self, measure: Measure) -> Figure {
        self.figures[measure as usize]
    }
}

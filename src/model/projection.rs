//! Every figure that follows from a plan.

use super::economics::Economics;
use super::figure::{Figure, Undefined};
use super::outcome::Outcome;
use super::plan::{Funnel, Plan};

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
    /// Average sale value × margin − fully loaded CAC, money per sale; negative where each sale loses.
    ProfitPerSale,
    /// What an account leaves over its life, money.
    Ltv,
    /// LTV / fully loaded CAC, a plain ratio.
    LtvToCac,
    /// Until an account has paid for its sale, months.
    Payback,
}

impl Measure {
    /// Every measure.
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

    /// Whether less of it is better: what things cost, and how long money is tied up.
    pub fn less_is_better(self) -> bool {
        matches!(
            self,
            Measure::MediaCac | Measure::LoadedCac | Measure::BreakEvenCloseRate | Measure::Payback
        )
    }

    /// Whether it is an amount of money; the others are counts, ratios, fractions and months.
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

    /// Its figure for an outcome, or why it has none.
    pub fn of(self, outcome: Result<Outcome, Undefined>, economics: &Economics) -> Figure {
        match self {
            Measure::Leads => outcome.map(|it| it.leads),
            Measure::Sales => outcome.map(|it| it.sales),
            Measure::MediaCac => outcome?.media_cac(),
            Measure::LoadedCac => economics.loaded_cac(outcome?),
            Measure::Revenue => economics.revenue(outcome?),
            Measure::Roas => economics.roas(outcome?),
            Measure::Roi => economics.roi(outcome?),
            Measure::BreakEvenCpl => Ok(economics.per_sale()?.break_even_cpl(outcome?.close_rate()?)),
            Measure::BreakEvenCloseRate => {
                economics.per_sale()?.break_even_close_rate(outcome?.cost_per_lead()?)
            }
            Measure::ProfitPerSale => economics.profit_per_sale(outcome?),
            Measure::Ltv => economics.ltv(),
            Measure::LtvToCac => economics.ltv_to_cac(outcome?),
            Measure::Payback => economics.payback(outcome?),
        }
    }
}

/// A figure for every [`Measure`] of one plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    figures: [Figure; Measure::ALL.len()],
}

impl Projection {
    /// Works out every figure of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self::of_funnels(&plan.funnels(), &plan.economics)
    }

    /// Works out every figure of channels' numbers, such as those of a plan with some of them changed.
    pub fn of_funnels(funnels: &[Funnel], economics: &Economics) -> Self {
        let outcome: Result<Outcome, Undefined> = funnels.iter().map(Funnel::outcome).sum();
        let mut figures = Measure::ALL.map(|measure| measure.of(outcome, economics));
        // One channel's own rates hold even where it brings no leads.
        if let ([only], Ok(sale)) = (funnels, economics.per_sale()) {
            figures[Measure::BreakEvenCpl as usize] = Ok(sale.break_even_cpl(only.close_rate.get()));
            figures[Measure::BreakEvenCloseRate as usize] =
                sale.break_even_close_rate(only.cost_per_lead.get());
        }
        Self { figures }
    }

    /// The figure of a measure, or why it has none.
    pub fn get(&self, measure: Measure) -> Figure {
        self.figures[measure as usize]
    }
}

//! What is off in the actuals to date, and on which side: marketing, or the sales team.

use crate::model::bridge::Team;
use crate::model::months::PlanVsActual;
use crate::model::outcome::Outcome;
use crate::model::rates::ConfidenceInterval;

/// What is off in what marketing decides about. Each pair is what was planned and what happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MarketingVerdict {
    /// Spend and CPL are within [`ActualsVerdict::MATERIAL`] of the plan.
    AsPlanned,
    /// The CPL, money per lead.
    CostPerLead([f64; 2]),
    /// The spend, money.
    Spend([f64; 2]),
    /// Both.
    Both {
        /// Money per lead.
        cost_per_lead: [f64; 2],
        /// Money.
        spend: [f64; 2],
    },
    /// This much was spent, and no lead came in.
    NoLeads(f64),
}

/// Whether the sales per lead are off. Each pair is what the planned close rates give for the leads that came in, and
/// what was measured, as fractions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CloseRateVerdict {
    /// The 95 % interval of the measured rate holds the planned one.
    WithinChance,
    /// The interval lies below the planned rate.
    Lower([f64; 2]),
    /// The interval lies above the planned rate, or more sales closed than leads came in.
    Higher([f64; 2]),
    /// No leads came in, or none were planned.
    Unknown,
}

impl CloseRateVerdict {
    /// Judges channels together, each with what was planned for it and what happened. The planned rate is that of each
    /// channel for the leads it really had: another mix of channels is not the sales team's doing.
    pub fn of(planned: &[Outcome], actual: &[Outcome]) -> Self {
        let expected = planned.iter().zip(actual).map(|(planned, actual)| match actual.leads {
            0.0 => Some(0.0),
            leads => Some(leads * planned.close_rate().ok()?),
        });
        let actual: Outcome = actual.iter().copied().sum();
        let (Some(expected), Ok(measured)) = (expected.sum::<Option<f64>>(), actual.close_rate()) else {
            return Self::Unknown;
        };
        let planned = expected / actual.leads;
        match ConfidenceInterval::wilson(actual.sales, actual.leads) {
            Some(interval) if interval.high < planned => Self::Lower([planned, measured]),
            Some(interval) if interval.low <= planned => Self::WithinChance,
            _ if measured <= planned => Self::WithinChance,
            _ => Self::Higher([planned, measured]),
        }
    }
}

/// The judgement of plan against actuals, over the months that are over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ActualsVerdict {
    /// What was planned for these months.
    pub planned: Outcome,
    /// What happened in them.
    pub actual: Outcome,
    /// Spend and CPL.
    pub marketing: MarketingVerdict,
    /// Sales per lead.
    pub close_rate: CloseRateVerdict,
    /// How many sales marketing and the sales team moved, in the order of [`Team::ALL`].
    pub moved: [f64; 2],
}

impl ActualsVerdict {
    /// Spend and CPL that differ by less than this share of the plan are as planned.
    pub const MATERIAL: f64 = 0.02;

    /// In a table of channels, numbers that are worse than planned by more than this share of the plan are marked.
    pub const MARKED: f64 = 0.05;

    /// Judges the actuals to date; none where no month has all of them.
    pub fn of(compared: &PlanVsActual) -> Option<Self> {
        if compared.channel_months == 0 {
            return None;
        }
        let [planned, actual] = compared.to_date();
        let bridge = compared.bridge();
        let parts = bridge.contributions();
        Some(Self {
            planned,
            actual,
            marketing: marketing(planned, actual),
            close_rate: CloseRateVerdict::of(&compared.planned, &compared.actual),
            moved: Team::ALL.map(|team| bridge.without_rounding(parts.of_team(team))),
        })
    }
}

fn marketing(planned: Outcome, actual: Outcome) -> MarketingVerdict {
    if actual.leads == 0.0 && actual.spend > 0.0 {
        return MarketingVerdict::NoLeads(actual.spend);
    }
    let is_off = |[planned, actual]: &[f64; 2]| (actual - planned).abs() > planned * ActualsVerdict::MATERIAL;
    let cost_per_lead = planned.cost_per_lead().ok().zip(actual.cost_per_lead().ok());
    let cost_per_lead = cost_per_lead.map(|(planned, actual)| [planned, actual]).filter(is_off);
    let spend = Some([planned.spend, actual.spend]).filter(is_off);
    match (cost_per_lead, spend) {
        (None, None) => MarketingVerdict::AsPlanned,
        (Some(cost_per_lead), None) => MarketingVerdict::CostPerLead(cost_per_lead),
        (None, Some(spend)) => MarketingVerdict::Spend(spend),
        (Some(cost_per_lead), Some(spend)) => MarketingVerdict::Both { cost_per_lead, spend },
    }
}

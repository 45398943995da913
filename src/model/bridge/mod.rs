//! The bridge between two plans, or between plan and actuals: a change in sales, revenue or media CAC, split into
//! what each input contributed. The method is the log-mean Divisia index LMDI-I (Ang 2005), see `divisia.rs`.

mod between_plans;
mod divisia;
mod drivers;
mod log_mean;

pub use drivers::{Contributions, Driver, Team};

use super::channel_matching::{ChannelPair, match_channels};
use super::figure::Undefined;
use super::outcome::Outcome;
use super::plan::Plan;
use super::projection::Measure;
use between_plans::{BridgeSide, channel_contributions};
use divisia::{Factors, log_mean_divisia};

/// A measure whose change can be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BridgeMeasure {
    /// Sales = Σ budget / CPL × close rate, a count.
    #[default]
    Sales,
    /// Revenue = Σ budget / CPL × close rate × sale value, money for the period.
    Revenue,
    /// Media CAC = Σ budget / Σ sales, money per sale.
    MediaCac,
}

impl BridgeMeasure {
    /// All three, the default first.
    pub const ALL: [BridgeMeasure; 3] =
        [BridgeMeasure::Sales, BridgeMeasure::Revenue, BridgeMeasure::MediaCac];

    /// The same as a [`Measure`].
    pub fn measure(self) -> Measure {
        match self {
            BridgeMeasure::Sales => Measure::Sales,
            BridgeMeasure::Revenue => Measure::Revenue,
            BridgeMeasure::MediaCac => Measure::MediaCac,
        }
    }
}

/// The contributions of one channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelContributions {
    /// The channel, by its index in both plans.
    pub channel: ChannelPair,
    /// What its inputs contributed.
    pub contributions: Contributions,
}

/// The change of a measure from one plan to another, split by channel and driver.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridge {
    /// The measure before, in its unit; 0 or more.
    pub from: f64,
    /// The measure after.
    pub to: f64,
    /// The contributions by channel, in the order of the plan before, new channels last.
    pub channels: Vec<ChannelContributions>,
}

/// Contributions closer to 0 than this share of the measure are rounding errors.
const ROUNDING: f64 = 1e-12;
/// The same for sums of contributions, in which rounding errors add up.
const ROUNDING_OF_SUMS: f64 = 1e-9;

impl Bridge {
    /// Splits the change from one plan to another. Undefined where the measure is in one of the plans.
    pub fn between(measure: BridgeMeasure, before: &Plan, after: &Plan) -> Result<Self, Undefined> {
        let sides = [BridgeSide::new(measure, before)?, BridgeSide::new(measure, after)?];
        let [from, to] = [sides[0].figure, sides[1].figure];
        let mut channels: Vec<ChannelContributions> = match_channels(before, after)
            .into_iter()
            .map(|channel| channel_contributions(measure, channel, &sides))
            .collect();
        let rounding = from.max(to) * ROUNDING;
        for contribution in channels.iter_mut().flat_map(|channel| &mut channel.contributions.0) {
            if contribution.abs() <= rounding {
                *contribution = 0.0;
            }
        }
        Ok(Self { from, to, channels })
    }

    /// Splits the change in sales between outcomes of the same channels, such as plan and actuals. Sales per lead
    /// may be above 1, because sales may come from earlier leads. Without spend or leads there is no CPL: then the
    /// whole change is due to the spend or the leads that are missing on one side only, or else to the close rate.
    pub fn between_outcomes(before: &[Outcome], after: &[Outcome]) -> Self {
        let sales = |outcomes: &[Outcome]| outcomes.iter().map(|outcome| outcome.sales).sum();
        let contributions = |(at, (before, after)): (usize, (&Outcome, &Outcome))| {
            let contributions = match (Factors::of_outcome(before), Factors::of_outcome(after)) {
                (Some(before), Some(after)) => log_mean_divisia(before, after),
                _ => {
                    let mut contributions = Contributions::default();
                    let missing = |part: fn(&Outcome) -> f64| (part(before) == 0.0) != (part(after) == 0.0);
                    let driver = match () {
                        () if missing(|it| it.spend) => Driver::Budget,
                        () if missing(|it| it.leads) => Driver::CostPerLead,
                        () => Driver::CloseRate,
                    };
                    contributions.add(driver, after.sales - before.sales);
                    contributions
                }
            };
            ChannelContributions { channel: ChannelPair { before: Some(at), after: Some(at) }, contributions }
        };
        let channels = before.iter().zip(after).enumerate().map(contributions).collect();
        Self { from: sales(before), to: sales(after), channels }
    }

    /// The contributions of all channels together.
    pub fn contributions(&self) -> Contributions {
        let mut all = Contributions::default();
        for channel in &self.channels {
            Driver::ALL.into_iter().for_each(|driver| all.add(driver, channel.contributions.get(driver)));
        }
        all
    }

    /// A sum of contributions, or the whole change; exactly 0 where only rounding errors are left.
    pub fn without_rounding(&self, sum: f64) -> f64 {
        if sum.abs() <= self.from.max(self.to) * ROUNDING_OF_SUMS { 0.0 } else { sum }
    }

    /// Whether some channel is in only one of the plans.
    pub fn channels_differ(&self) -> bool {
        self.channels.iter().any(|it| it.channel.before.is_none() || it.channel.after.is_none())
    }
}

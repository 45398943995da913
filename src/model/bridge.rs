//! The bridge between two plans: what changed, split into what moved it.
//!
//! The split is the additive log-mean Divisia index LMDI-I (B. W. Ang, "The LMDI approach to decomposition
//! analysis: a practical guide", Energy Policy 33 (2005) 867–871): where a quantity is a product, each factor
//! x moved it by L(after, before) × ln(x after / x before), L being the logarithmic mean. The parts add up to
//! the whole change without a remainder, and their order makes no difference.
//!
//! A factor of zero takes the analytical limit (B. W. Ang and N. Liu, "Handling zero values in the
//! logarithmic mean Divisia index decomposition approach", Energy Policy 35 (2007) 238–246): the whole of the
//! change is due to the factor that was or became zero, in equal parts where there are several.

use super::channel_matching::{ChannelPair, match_channels};
use super::figure::{Figure, Undefined};
use super::log_mean::{log_mean, log_ratio};
use super::outcome::Outcome;
use super::plan::{Funnel, Plan};
use super::projection::Measure;

/// What a bridge can be built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BridgeMeasure {
    /// Sales = Σ budget / CPL × close rate, a count.
    #[default]
    Sales,
    /// Revenue = Σ budget / CPL × close rate × sale value, money a period.
    Revenue,
    /// Media CAC = Σ budget / Σ sales, money per sale.
    MediaCac,
}

impl BridgeMeasure {
    /// Everything a bridge can be built for.
    pub const ALL: [BridgeMeasure; 3] =
        [BridgeMeasure::Sales, BridgeMeasure::Revenue, BridgeMeasure::MediaCac];

    /// The measure that it is.
    pub fn measure(self) -> Measure {
        match self {
            BridgeMeasure::Sales => Measure::Sales,
            BridgeMeasure::Revenue => Measure::Revenue,
            BridgeMeasure::MediaCac => Measure::MediaCac,
        }
    }
}

/// Something that moves a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Driver {
    /// The channels' budgets. The media CAC only cares how the budget is shared out among the channels, and
    /// not about its size.
    Budget,
    /// What a lead costs.
    CostPerLead,
    /// A channel that is in only one of the plans.
    Channel,
    /// Which share of the leads buy.
    CloseRate,
    /// What a sale brings in.
    SaleValue,
}

/// Who decides about a mover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Team {
    /// Buys leads: budget, CPL, which channels there are.
    Marketing,
    /// Turns leads into sales: close rate, sale value.
    Sales,
}

impl Team {
    /// Both teams, in the order of the funnel.
    pub const ALL: [Team; 2] = [Team::Marketing, Team::Sales];
}

impl Driver {
    /// Every mover, those of a team together.
    pub const ALL: [Driver; 5] =
        [Driver::Budget, Driver::CostPerLead, Driver::Channel, Driver::CloseRate, Driver::SaleValue];

    /// Who decides about it.
    pub fn team(self) -> Team {
        match self {
            Driver::Budget | Driver::CostPerLead | Driver::Channel => Team::Marketing,
            Driver::CloseRate | Driver::SaleValue => Team::Sales,
        }
    }
}

/// What each mover moved, in the unit of what is bridged; below zero where it made that less.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Contributions([f64; Driver::ALL.len()]);

impl Contributions {
    /// What a mover moved.
    pub fn get(&self, mover: Driver) -> f64 {
        self.0[mover as usize]
    }

    /// What a team moved.
    pub fn of_team(&self, team: Team) -> f64 {
        Driver::ALL.into_iter().filter(|mover| mover.team() == team).map(|mover| self.get(mover)).sum()
    }

    /// What all of them moved together.
    pub fn total(&self) -> f64 {
        self.0.iter().sum()
    }

    fn add(&mut self, mover: Driver, part: f64) {
        self.0[mover as usize] += part;
    }
}

/// What moved in one channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelContributions {
    /// Which channel it is.
    pub channel: ChannelPair,
    /// What its numbers moved.
    pub contributions: Contributions,
}

/// What changed from one plan to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridge {
    /// What it was, in its unit; 0 or more.
    pub from: f64,
    /// What it became.
    pub to: f64,
    /// Its parts by channel, in the order of the plan before, new channels last.
    pub channels: Vec<ChannelContributions>,
}

/// Parts closer to zero than this share of the whole are rounding.
const ROUNDING: f64 = 1e-12;
/// As [`ROUNDING`], for sums of parts, which lose more digits.
const ROUNDING_OF_SUMS: f64 = 1e-9;

impl Bridge {
    /// Splits the change from one plan to another. Undefined where one of the plans has no such figure.
    pub fn between(of: BridgeMeasure, before: &Plan, after: &Plan) -> Result<Self, Undefined> {
        let sides = [BridgeSide::new(of, before)?, BridgeSide::new(of, after)?];
        let [from, to] = [sides[0].figure, sides[1].figure];
        let mut spans: Vec<ChannelContributions> = match_channels(before, after)
            .into_iter()
            .map(|channel| channel_contributions(of, channel, &sides))
            .collect();
        let noise = from.max(to) * ROUNDING;
        for part in spans.iter_mut().flat_map(|span| &mut span.contributions.0) {
            if part.abs() <= noise {
                *part = 0.0;
            }
        }
        Ok(Self { from, to, channels: spans })
    }

    /// Splits the change in sales from outcomes to others of the same channels. Sales per lead may be above 1,
    /// where they come from earlier leads. Without leads or without spend there is no CPL: then the whole change
    /// is due to what is missing on one side only, or else to the close rate.
    pub fn between_outcomes(before: &[Outcome], after: &[Outcome]) -> Self {
        let sales = |outcomes: &[Outcome]| outcomes.iter().map(|outcome| outcome.sales).sum();
        let span = |(at, (before, after)): (usize, (&Outcome, &Outcome))| {
            let parts = match (Factors::of_outcome(before), Factors::of_outcome(after)) {
                (Some(before), Some(after)) => log_mean_divisia(before, after),
                _ => {
                    let mut parts = Contributions::default();
                    let missing = |part: fn(&Outcome) -> f64| (part(before) == 0.0) != (part(after) == 0.0);
                    let mover = match () {
                        () if missing(|it| it.spend) => Driver::Budget,
                        () if missing(|it| it.leads) => Driver::CostPerLead,
                        () => Driver::CloseRate,
                    };
                    parts.add(mover, after.sales - before.sales);
                    parts
                }
            };
            ChannelContributions {
                channel: ChannelPair { before: Some(at), after: Some(at) },
                contributions: parts,
            }
        };
        let channels = before.iter().zip(after).enumerate().map(span).collect();
        Self { from: sales(before), to: sales(after), channels }
    }

    /// The parts of all channels together.
    pub fn contributions(&self) -> Contributions {
        let mut all = Contributions::default();
        for span in &self.channels {
            Driver::ALL.into_iter().for_each(|mover| all.add(mover, span.contributions.get(mover)));
        }
        all
    }

    /// A sum of its parts, or its whole change: nothing where it is too small to be more than rounding.
    pub fn without_rounding(&self, sum: f64) -> f64 {
        if sum.abs() <= self.from.max(self.to) * ROUNDING_OF_SUMS { 0.0 } else { sum }
    }

    /// Whether there is a channel that only one of the plans has.
    pub fn channels_differ(&self) -> bool {
        self.channels.iter().any(|span| span.channel.before.is_none() || span.channel.after.is_none())
    }
}

/// One of the two plans.
struct BridgeSide {
    funnels: Vec<Funnel>,
    outcome: Outcome,
    /// What a sale brings in, where revenue is bridged; otherwise 1.
    sale_value: f64,
    figure: f64,
}

impl BridgeSide {
    fn new(of: BridgeMeasure, plan: &Plan) -> Result<Self, Undefined> {
        let outcome = plan.outcome()?;
        let sale_value = match of {
            BridgeMeasure::Revenue => plan.economics.per_sale()?.sale_value.get(),
            BridgeMeasure::Sales | BridgeMeasure::MediaCac => 1.0,
        };
        let figure: Figure = match of {
            BridgeMeasure::MediaCac => outcome.media_cac(),
            BridgeMeasure::Sales | BridgeMeasure::Revenue => Ok(outcome.sales * sale_value),
        };
        Ok(Self { funnels: plan.funnels(), outcome, sale_value, figure: figure? })
    }

    /// The numbers of a channel; none where the plan doesn't have it.
    fn factors(&self, of: BridgeMeasure, channel: Option<usize>) -> Option<Factors> {
        let Funnel { budget, cost_per_lead, close_rate } = *self.funnels.get(channel?)?;
        // A CAC asks for the share of the budget, so that a budget twice as large changes nothing.
        let whole = if of == BridgeMeasure::MediaCac { self.outcome.spend } else { 1.0 };
        let budget = budget.get() / whole;
        let [cost_per_lead, close_rate] = [cost_per_lead.get(), close_rate.get()];
        let product = budget / cost_per_lead * close_rate * self.sale_value;
        Some(Factors { budget, cost_per_lead, close_rate, sale_value: self.sale_value, product })
    }
}

/// product = budget / CPL × close rate × sale value.
#[derive(Clone, Copy)]
struct Factors {
    budget: f64,
    cost_per_lead: f64,
    close_rate: f64,
    sale_value: f64,
    product: f64,
}

impl Factors {
    fn of_outcome(outcome: &Outcome) -> Option<Self> {
        let Outcome { spend, leads, sales } = *outcome;
        (spend > 0.0 && leads > 0.0).then(|| Self {
            budget: spend,
            cost_per_lead: spend / leads,
            close_rate: sales / leads,
            sale_value: 1.0,
            product: sales,
        })
    }
}

fn channel_contributions(
    of: BridgeMeasure,
    channel: ChannelPair,
    sides: &[BridgeSide; 2],
) -> ChannelContributions {
    let [before, after] = [sides[0].factors(of, channel.before), sides[1].factors(of, channel.after)];
    let mut parts = match (before, after) {
        (Some(before), Some(after)) => log_mean_divisia(before, after),
        // It came or went as a whole.
        (before, after) => {
            let product = |factors: Option<Factors>| factors.map_or(0.0, |factors| factors.product);
            let mut parts = Contributions::default();
            parts.add(Driver::Channel, product(after) - product(before));
            parts
        }
    };
    if of == BridgeMeasure::MediaCac {
        // So far the parts are those of Y = sales / budget = Σ share / CPL × close rate, and CAC = 1 / Y, so
        // ΔCAC = −CAC after × CAC before × ΔY exactly. The shares of the budget add up to 1 on both sides, so
        // L(CAC after, CAC before) × Δshare adds nothing in all; with it a channel that takes more of the
        // budget raises the CAC where its own is above the mean, and lowers it where it is below.
        let [from, to] = [sides[0].figure, sides[1].figure];
        parts.0 = parts.0.map(|part| -to * from * part);
        let share = |factors: Option<Factors>| factors.map_or(0.0, |factors| factors.budget);
        let mover = if before.is_some() && after.is_some() { Driver::Budget } else { Driver::Channel };
        parts.add(mover, log_mean(to, from) * (share(after) - share(before)));
    }
    ChannelContributions { channel, contributions: parts }
}

/// What each factor moved of the product.
fn log_mean_divisia(before: Factors, after: Factors) -> Contributions {
    let factors = [
        (Driver::Budget, before.budget, after.budget),
        (Driver::CostPerLead, after.cost_per_lead, before.cost_per_lead), // divides
        (Driver::CloseRate, before.close_rate, after.close_rate),
        (Driver::SaleValue, before.sale_value, after.sale_value),
    ];
    let mut parts = Contributions::default();
    if before.product > 0.0 && after.product > 0.0 {
        let mean = log_mean(after.product, before.product);
        for (mover, before, after) in factors {
            parts.add(mover, mean * log_ratio(after, before));
        }
    } else {
        let change = after.product - before.product;
        let at_fault = |before: f64, after: f64| (before == 0.0) != (after == 0.0);
        let count = factors.iter().filter(|(_, before, after)| at_fault(*before, *after)).count();
        for (mover, before, after) in factors {
            if change != 0.0 && at_fault(before, after) {
                parts.add(mover, change / count as f64);
            }
        }
    }
    parts
}

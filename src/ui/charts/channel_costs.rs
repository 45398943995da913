//! The channels of a plan as the picture shows them: the cheapest first, and the smallest of many together.

use super::money::ROUNDING;
use crate::model::{ChannelCost, Plan};
use crate::text::{ChannelCostText, ChannelText, Localized, Message, Style, UserText, Writer};

/// A channel, or several together, with what a sale costs there.
#[derive(Debug, Clone)]
pub struct CostedChannel {
    pub name: String,
    pub cost: ChannelCost,
    /// What a sale earns, negative for a loss; none without a sale value or without sales.
    pub earned: Option<f64>,
    /// None where a sale has no value.
    pub verdict: Option<Verdict>,
}

/// How a sale does in a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Earns,
    JustPays,
    Loses,
    SellsNothing,
}

impl CostedChannel {
    fn new(name: String, cost: ChannelCost, leaves: Option<f64>, writer: Writer) -> Self {
        let earned = leaves.and_then(|leaves| cost.earned_per_sale(leaves).ok());
        let verdict = match (cost.loaded_cac(), leaves) {
            (Err(_), _) => Some(Verdict::SellsNothing),
            // As the sentences on losing channels have it.
            (Ok(cac), Some(leaves)) if writer.writes_same(cac, leaves) => Some(Verdict::JustPays),
            (Ok(cac), Some(leaves)) if cac < leaves => Some(Verdict::Earns),
            (Ok(_), Some(_)) => Some(Verdict::Loses),
            (Ok(_), None) => None,
        };
        Self { name, cost, earned, verdict }
    }
}

/// The most columns that are drawn.
const MOST: usize = 12;

/// All channels that cost anything or sell, the cheapest first, those without sales last.
pub fn costed_channels(plan: &Plan, writer: Writer) -> Option<Vec<CostedChannel>> {
    let costs = plan.channel_costs().ok()?;
    let leaves = plan.economics.per_sale().ok().map(|sale| sale.gross_profit());
    let channel = |(at, cost): (usize, ChannelCost)| {
        let number = || {
            Message::Channel(ChannelText::Number((at + 1).to_string())).t(writer.locale.language).into_owned()
        };
        let name = plan.channels()[at].name.as_ref().map_or_else(number, |name| name.as_str().to_owned());
        CostedChannel::new(name, cost, leaves, writer)
    };
    let mut channels = Vec::new();
    for channel in costs.into_iter().enumerate().map(channel) {
        if channel.cost.total() > 0.0 || channel.cost.outcome.sales > 0.0 {
            insert(&mut channels, channel);
        }
    }
    Some(channels)
}

/// Behind those that cost the same. Insertion instead of `sort_by`, which takes more code than so few channels need.
fn insert(channels: &mut Vec<CostedChannel>, channel: CostedChannel) {
    let cost = |it: &CostedChannel| it.cost.loaded_cac().unwrap_or(f64::INFINITY);
    let least = cost(&channel) * (1.0 + ROUNDING);
    let at = channels.iter().position(|it| cost(it) > least).unwrap_or(channels.len());
    channels.insert(at, channel);
}

/// At most twelve: those that spend least are one, called "n others".
pub fn drawn_channels(mut channels: Vec<CostedChannel>, plan: &Plan, writer: Writer) -> Vec<CostedChannel> {
    if channels.len() <= MOST {
        return channels;
    }
    let spend = |it: &CostedChannel| it.cost.outcome.spend;
    let (mut count, mut together) = (0, ChannelCost::default());
    while channels.len() >= MOST {
        // Of several that spend the same, the dearest.
        let least = channels.iter().map(spend).fold(f64::MAX, f64::min);
        let at = channels.iter().rposition(|it| spend(it) == least).unwrap_or_default();
        together = together + channels.remove(at).cost;
        count += 1;
    }
    let name = ChannelCostText::Others(count.to_string()).t(writer.locale.language).into_owned();
    let leaves = plan.economics.per_sale().ok().map(|sale| sale.gross_profit());
    insert(&mut channels, CostedChannel::new(name, together, leaves, writer));
    channels
}

/// What the picture shows, in one sentence.
pub fn channels_finding(channels: &[CostedChannel], plan: &Plan, writer: Writer) -> ChannelCostText {
    if plan.economics.sale_value.is_some() {
        let all = [Verdict::Earns, Verdict::JustPays, Verdict::Loses, Verdict::SellsNothing];
        return ChannelCostText::Judged(
            all.map(|verdict| channels.iter().filter(|it| it.verdict == Some(verdict)).count()),
        );
    }
    let selling: Vec<&CostedChannel> = channels.iter().filter(|it| it.cost.loaded_cac().is_ok()).collect();
    let name = |channel: &CostedChannel| UserText::from(channel.name.as_str());
    let written = |it: &CostedChannel| it.cost.loaded_cac().map(|cac| writer.figure(cac, Style::Money));
    match selling[..] {
        [only] => ChannelCostText::OnlyOneSells(name(only)),
        [least, .., most] if written(least) != written(most) => {
            ChannelCostText::Cheapest { least: name(least), most: name(most) }
        }
        _ => ChannelCostText::AllTheSame,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Amount, Channel, Currency, Economics, Name, Rate, StageRates, Stages, UnknownFields, losing_channels,
    };
    use crate::text::{Language, Locale, NumberFormat};

    const LOCALE: Locale = Locale { language: Language::English, numbers: NumberFormat::POINT };
    const WRITER: Writer = Writer { locale: LOCALE, currency: Currency::EUR };

    /// Channels of a name, a budget and a close rate each, at a CPL of 50.
    fn plan(channels: &[(&str, f64, f64)], sale_value: Option<f64>) -> Plan {
        let amount = |value| Amount::new(value).unwrap();
        let channel = |&(name, budget, close_rate): &(&str, f64, f64)| Channel {
            name: Name::new(name).ok(),
            budget: amount(budget),
            cost_per_lead: amount(50.0),
            stage_rates: Some(StageRates::single(Rate::new(close_rate).unwrap())),
            by_month: Default::default(),
            unknown: UnknownFields::NONE,
        };
        let economics = Economics { sale_value: sale_value.map(amount), ..Economics::default() };
        Plan::new(channels.iter().map(channel).collect(), Stages::default(), economics).unwrap()
    }

    fn names(channels: &[CostedChannel]) -> Vec<&str> {
        channels.iter().map(|it| it.name.as_str()).collect()
    }

    fn finding(channels: &[(&str, f64, f64)], sale_value: Option<f64>) -> String {
        let plan = plan(channels, sale_value);
        let channels = costed_channels(&plan, WRITER).unwrap();
        channels_finding(&channels, &plan, WRITER).t(Language::English).into_owned()
    }

    #[test]
    fn a_loss_that_is_not_written_is_none() {
        // A sale costs 1,000 in both, and leaves 1,000.001 or 999.999.
        for sale_value in [1_000.001, 999.999] {
            let plan = plan(&[("A", 10.0, 0.05), ("B", 20.0, 0.05)], Some(sale_value));
            let verdicts: Vec<_> =
                costed_channels(&plan, WRITER).unwrap().iter().map(|it| it.verdict).collect();
            assert_eq!(verdicts, [Some(Verdict::JustPays); 2]);
            assert_eq!(losing_channels(&plan, &|one, other| WRITER.writes_same(one, other)), Ok(Vec::new()));
        }
    }

    #[test]
    fn the_cheapest_comes_first_and_what_sells_nothing_last() {
        let plan = plan(
            &[("None", 10.0, 0.0), ("Dear", 10.0, 0.01), ("Nothing", 0.0, 0.0), ("", 10.0, 0.1)],
            Some(1_000.0),
        );
        let channels = costed_channels(&plan, WRITER).unwrap();
        assert_eq!(names(&channels), ["Channel 4", "Dear", "None"]);
        let verdicts: Vec<_> = channels.iter().map(|it| it.verdict).collect();
        assert_eq!(verdicts, [Verdict::Earns, Verdict::Loses, Verdict::SellsNothing].map(Some));
    }

    #[test]
    fn of_many_channels_those_that_spend_least_are_one() {
        let many: Vec<(String, f64)> = (1..=14).map(|at| (at.to_string(), f64::from(at) * 100.0)).collect();
        let many: Vec<(&str, f64, f64)> =
            many.iter().map(|(name, budget)| (&**name, *budget, 0.05)).collect();
        let plan = plan(&many, None);
        let channels = costed_channels(&plan, WRITER).unwrap();
        let drawn = drawn_channels(channels, &plan, WRITER);
        assert_eq!(names(&drawn), ["4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "3 others"]);
        assert_eq!(drawn[11].cost.outcome.spend, 600.0);
        let twelve = &many[..12];
        let plan = self::plan(twelve, None);
        let channels = costed_channels(&plan, WRITER).unwrap();
        assert_eq!(drawn_channels(channels, &plan, WRITER).len(), 12);
    }

    #[test]
    fn the_finding_says_what_can_be_said() {
        let two = [("A", 10.0, 0.05), ("B", 10.0, 0.1)];
        assert_eq!(finding(&two, None), "A sale costs least in B, most in A");
        assert_eq!(finding(&two, Some(2_000.0)), "Both channels earn");
        assert_eq!(finding(&two, Some(1_000.0)), "One channel earns, one just pays for itself");
        assert_eq!(
            finding(&[("A", 10.0, 0.05), ("B", 20.0, 0.05)], None),
            "A sale costs the same in every channel"
        );
        assert_eq!(finding(&[("A", 10.0, 0.05), ("B", 20.0, 0.0)], None), "Only A sells");
        let one = [("A", 10.0, 0.05), ("B", 20.0, 0.0)];
        assert_eq!(
            finding(&one, Some(900.0)),
            "One channel costs more than a sale leaves, one sells nothing"
        );
    }
}

//! Which channel of one plan is which of another.

use super::plan::Plan;
use super::scenario::Name;

/// What tells the channels of a plan apart, whatever their order: the name, and which of those that share it.
/// Channels without a name share having none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ChannelKey {
    name: String,
    pub(super) nth: usize,
}

/// The key of each channel of a plan, in the channels' order.
pub(super) fn channel_keys(plan: &Plan) -> Vec<ChannelKey> {
    let mut keys: Vec<ChannelKey> = Vec::with_capacity(plan.channels().len());
    for channel in plan.channels() {
        let name = channel.name.as_ref().map(lowercase).unwrap_or_default();
        let nth = keys.iter().filter(|key| key.name == name).count();
        keys.push(ChannelKey { name, nth });
    }
    keys
}

/// A channel by its place in the plan before and in the plan after; in one of them it may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelPair {
    /// Where it stands before.
    pub before: Option<usize>,
    /// Where it stands after.
    pub after: Option<usize>,
}

/// Which channel is which, in the order of the plan before, those that are new last. The only channel of one
/// plan and the only one of the other are the same, whatever they are called.
pub(super) fn match_channels(before: &Plan, after: &Plan) -> Vec<ChannelPair> {
    if let ([_], [_]) = (before.channels(), after.channels()) {
        return vec![ChannelPair { before: Some(0), after: Some(0) }];
    }
    let (old, new) = (channel_keys(before), channel_keys(after));
    let place = |keys: &[ChannelKey], key: &ChannelKey| keys.iter().position(|each| each == key);
    let kept =
        old.iter().enumerate().map(|(at, key)| ChannelPair { before: Some(at), after: place(&new, key) });
    let added = new.iter().enumerate().filter(|(_, key)| !old.contains(key));
    kept.chain(added.map(|(at, _)| ChannelPair { before: None, after: Some(at) })).collect()
}

/// A name in small letters. Knows those of Western Europe: a table of all alphabets weighs more than the rest
/// of the comparison.
pub(super) fn lowercase(name: &Name) -> String {
    let small = |c: char| match c {
        'À'..='Þ' if c != '×' => char::from(c as u8 + 32),
        c => c.to_ascii_lowercase(),
    };
    name.as_str().chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Channel, Economics, Rate, StageRates, Stages, UnknownFields};

    fn plan(names: &[&str]) -> Plan {
        let channel = |name: &&str| Channel {
            name: Name::new(name).ok(),
            budget: Amount::ZERO,
            cost_per_lead: Amount::ZERO,
            stage_rates: Some(StageRates::single(Rate::WHOLE)),
            by_month: Default::default(),
            unknown: UnknownFields::NONE,
        };
        Plan::new(names.iter().map(channel).collect(), Stages::default(), Economics::default()).unwrap()
    }

    fn places(before: &[&str], after: &[&str]) -> Vec<(Option<usize>, Option<usize>)> {
        match_channels(&plan(before), &plan(after))
            .into_iter()
            .map(|pair| (pair.before, pair.after))
            .collect()
    }

    #[test]
    fn names_match_whatever_the_case_and_the_order() {
        let both = places(&["Búsqueda", "Social", "Fairs"], &["SOCIAL", "bÚSQUEDA", "Radio"]);
        assert_eq!(both, [(Some(0), Some(1)), (Some(1), Some(0)), (Some(2), None), (None, Some(2))]);
    }

    #[test]
    fn the_nameless_and_namesakes_match_in_order() {
        let both = places(&["", "A", "", "A"], &["A", "A", ""]);
        assert_eq!(both, [(Some(0), Some(2)), (Some(1), Some(0)), (Some(2), None), (Some(3), Some(1))]);
    }

    #[test]
    fn the_only_channel_is_the_only_channel() {
        assert_eq!(places(&["Search"], &["Social"]), [(Some(0), Some(0))]);
        assert_eq!(places(&["Search"], &["Social", ""]), [(Some(0), None), (None, Some(0)), (None, Some(1))]);
    }
}

//! Matching the channels of two plans by name.

use super::plan::Plan;
use super::scenario::Name;

/// Identifies a channel within a plan whatever the order: its name in lower case (empty where it has none), and
/// its index among the channels of that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ChannelKey {
    name: String,
    pub(super) nth: usize,
}

/// The key of each channel, in the plan's order.
pub(super) fn channel_keys(plan: &Plan) -> Vec<ChannelKey> {
    let mut keys: Vec<ChannelKey> = Vec::with_capacity(plan.channels().len());
    for channel in plan.channels() {
        let name = channel.name.as_ref().map(lowercase).unwrap_or_default();
        let nth = keys.iter().filter(|key| key.name == name).count();
        keys.push(ChannelKey { name, nth });
    }
    keys
}

/// One channel in two plans, by its index in each; none in one of them where only the other has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelPair {
    /// Its index in the plan before.
    pub before: Option<usize>,
    /// Its index in the plan after.
    pub after: Option<usize>,
}

/// Matches the channels of two plans, in the order of the plan before, new ones last. Two plans of one channel
/// each match whatever the names.
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

/// The names of the channels of two plans of one channel each, which match although they are called differently; none
/// where a channel has no name, the names match, or a plan has several channels.
pub fn match_despite_names<'a>(before: &'a Plan, after: &'a Plan) -> Option<[&'a Name; 2]> {
    let ([before], [after]) = (before.channels(), after.channels()) else { return None };
    let names = [before.name.as_ref()?, after.name.as_ref()?];
    (lowercase(names[0]) != lowercase(names[1])).then_some(names)
}

/// A name in lower case: ASCII and Latin-1 letters only, because `str::to_lowercase` brings Unicode tables into
/// the module.
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
    fn channels_without_a_name_or_with_the_same_match_in_order() {
        let both = places(&["", "A", "", "A"], &["A", "A", ""]);
        assert_eq!(both, [(Some(0), Some(2)), (Some(1), Some(0)), (Some(2), None), (Some(3), Some(1))]);
    }

    #[test]
    fn single_channels_match_whatever_their_names() {
        assert_eq!(places(&["Search"], &["Social"]), [(Some(0), Some(0))]);
        assert_eq!(places(&["Search"], &["Social", ""]), [(Some(0), None), (None, Some(0)), (None, Some(1))]);
    }

    #[test]
    fn single_channels_of_different_names_are_named() {
        let names = |before: &[&str], after: &[&str]| {
            let plans = [plan(before), plan(after)];
            match_despite_names(&plans[0], &plans[1]).map(|names| names.map(|name| name.as_str().to_owned()))
        };
        let both = ["Búsqueda", "LinkedIn"];
        assert_eq!(names(&both[..1], &both[1..]), Some(both.map(String::from)));
        assert_eq!(names(&["Búsqueda"], &["bÚSQUEDA"]), None);
        for (before, after) in [("", "LinkedIn"), ("Search", ""), ("", "")] {
            assert_eq!(names(&[before], &[after]), None, "{before} {after}");
        }
        assert_eq!(names(&["Search"], &["LinkedIn", "Fairs"]), None);
    }
}

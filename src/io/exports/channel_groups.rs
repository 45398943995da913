//! Which names are one channel: those that only differ in how they are spelt, the campaigns of a platform and the source
//! that a CRM has for it, and what a person chose.

use super::channel_names::Spelling;
use super::column_names::without_accent;
use super::traffic::{Medium, Platform, Traffic};
use std::collections::HashMap;

/// Which names are one channel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChannelGrouping {
    /// Whether each name is a channel of its own, unless it was chosen to belong to another.
    pub apart: bool,
    /// For a name, the name that a person chose it to belong to; its own for a channel of its own.
    chosen: HashMap<String, String>,
}

impl ChannelGrouping {
    /// Each name is a channel of its own.
    pub fn apart() -> Self {
        Self { apart: true, ..Self::default() }
    }

    /// Makes a name part of the channel that another name is of, or with its own name a channel of its own. Names that
    /// went with it stay together: `others` are those of its channel.
    pub fn choose(&mut self, name: &str, home: &str, others: &[String]) {
        let rest: Vec<&String> = others.iter().filter(|other| *other != name).collect();
        for other in &rest {
            self.chosen.insert((*other).clone(), rest[0].clone());
        }
        self.chosen.insert(name.to_owned(), home.to_owned());
    }

    /// Whether a home was chosen for a name.
    pub fn has_choice(&self, name: &str) -> bool {
        self.chosen.contains_key(name)
    }

    /// What was chosen, as pairs of a name and the name it belongs to.
    pub fn chosen(&self) -> impl Iterator<Item = (&str, &str)> {
        self.chosen.iter().map(|(name, home)| (name.as_str(), home.as_str()))
    }

    /// The spellings of each channel by index, in the order of their first rows.
    pub(super) fn groups(&self, spellings: &[Spelling]) -> Vec<Vec<usize>> {
        let places: HashMap<&str, usize> =
            spellings.iter().enumerate().map(|(at, it)| (it.name.as_str(), at)).collect();
        let mut homes = if self.apart { (0..spellings.len()).collect() } else { likely_homes(spellings) };
        for (name, home) in self.chosen() {
            if let (Some(&at), Some(&home)) = (places.get(name), places.get(home)) {
                homes[at] = home;
            }
        }
        let mut group_of: HashMap<usize, usize> = HashMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for at in 0..spellings.len() {
            let group = *group_of.entry(last_home(&homes, at)).or_insert(groups.len());
            match groups.get_mut(group) {
                Some(members) => members.push(at),
                None => groups.push(vec![at]),
            }
        }
        groups
    }
}

/// Follows homes to one that is at home itself. In a circle, the smallest index of it.
fn last_home(homes: &[usize], start: usize) -> usize {
    let (mut at, mut seen) = (start, vec![start]);
    while homes[at] != at {
        at = homes[at];
        if let Some(from) = seen.iter().position(|&each| each == at) {
            return seen[from..].iter().copied().min().unwrap_or(at);
        }
        seen.push(at);
    }
    at
}

/// For each spelling the one that it is likely to belong to.
fn likely_homes(spellings: &[Spelling]) -> Vec<usize> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut homes: Vec<usize> = spellings
        .iter()
        .enumerate()
        .map(|(at, it)| *first.entry(channel_key(&it.name)).or_insert(at))
        .collect();
    // Names in reports that no list has, and names in lists that no report has.
    let mut in_counts = vec![false; spellings.len()];
    let mut in_lists = vec![false; spellings.len()];
    for (at, spelling) in spellings.iter().enumerate() {
        in_counts[homes[at]] |= spelling.in_counts;
        in_lists[homes[at]] |= spelling.in_lists;
    }
    let alone = |at: usize| homes[at] == at && in_counts[at] != in_lists[at] && !spellings[at].is_mark;
    let traffic = |at: usize| {
        let traffic = Traffic::of(&spellings[at].name);
        Traffic { platform: traffic.platform.or(spellings[at].platform), ..traffic }
    };
    let known: Vec<(usize, Traffic)> =
        (0..spellings.len()).filter(|&at| alone(at)).map(|at| (at, traffic(at))).collect();
    let (campaigns, sources): (Vec<_>, Vec<_>) = known.into_iter().partition(|&(at, _)| in_counts[at]);
    for (campaign, source) in likely_pairs(&campaigns, &sources) {
        if homes[campaign] == campaign && homes[source] == source {
            homes[campaign] = source;
        }
    }
    homes
}

/// The campaigns that belong to a source. Only where one of the two sides has a single name for the platform, or for the
/// kind of traffic, is it plain which belongs to which.
fn likely_pairs(campaigns: &[(usize, Traffic)], sources: &[(usize, Traffic)]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let platforms: Vec<Platform> = distinct(campaigns.iter().filter_map(|(_, it)| it.platform));
    for platform in platforms {
        let of = |(at, traffic): &(usize, Traffic)| {
            (traffic.platform == Some(platform) && traffic.is_paid()).then_some(*at)
        };
        pairs.extend(pair_up(campaigns.iter().filter_map(of), sources.iter().filter_map(of)));
    }
    let is_paired = |pairs: &[(usize, usize)], at: usize| pairs.iter().any(|&(a, b)| a == at || b == at);
    let media: Vec<Medium> = distinct(sources.iter().filter_map(|(_, it)| it.medium));
    for medium in media {
        let free: Vec<&(usize, Traffic)> =
            campaigns.iter().filter(|(at, _)| !is_paired(&pairs, *at)).collect();
        let campaign = |(at, traffic): &&(usize, Traffic)| {
            let own = traffic.medium.or(traffic.platform.map(Platform::usual_medium));
            (own == Some(medium)).then_some(*at)
        };
        let source = |(at, traffic): &(usize, Traffic)| {
            (traffic.medium == Some(medium) && traffic.platform.is_none()).then_some(*at)
        };
        let found = pair_up(free.iter().filter_map(campaign), sources.iter().filter_map(source));
        pairs.extend(found);
    }
    pairs
}

/// Pairs all of one side with the only one of the other; none where both sides have several.
fn pair_up(
    campaigns: impl Iterator<Item = usize>,
    sources: impl Iterator<Item = usize>,
) -> Vec<(usize, usize)> {
    let (campaigns, sources): (Vec<usize>, Vec<usize>) = (campaigns.collect(), sources.collect());
    match (&campaigns[..], &sources[..]) {
        (_, [source]) => campaigns.iter().map(|&campaign| (campaign, *source)).collect(),
        // The sources go to the campaign: the pairs are the other way round.
        ([campaign], _) => sources.iter().map(|&source| (source, *campaign)).collect(),
        _ => Vec::new(),
    }
}

fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    all.for_each(|each| {
        if !distinct.contains(&each) {
            distinct.push(each);
        }
    });
    distinct
}

/// A channel's name without case, accents, blanks and the signs between words. Names with the same key are spellings of
/// one.
fn channel_key(name: &str) -> String {
    let between_words = |c: char| c.is_whitespace() || "-_/|:.–—\u{300}\u{301}\u{303}\u{308}".contains(c);
    let letters = name.chars().filter(|&c| !between_words(c));
    let key: String = letters.flat_map(char::to_lowercase).map(without_accent).collect();
    if key.is_empty() { name.to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_channel_differ_by_case_accents_and_what_is_between_words() {
        for other in ["google ads", "google\u{a0}ads", "Google-Ads", "GoogleAds", "google_ads"] {
            assert_eq!(channel_key("Google  Ads "), channel_key(other), "{other}");
        }
        assert_eq!(channel_key("BÚSQUEDA"), channel_key("busqueda"));
        assert_ne!(channel_key("Google Ads"), channel_key("Google Ads 2"));
        assert_ne!(channel_key("-"), channel_key("--"));
    }

    fn spelling(name: &str, in_counts: bool) -> Spelling {
        let (in_lists, platform) = (!in_counts, None);
        Spelling { name: name.to_owned(), rows: 1, is_mark: false, in_counts, in_lists, platform }
    }

    fn groups(campaigns: &[&str], sources: &[&str], grouping: &ChannelGrouping) -> Vec<Vec<String>> {
        let campaigns = campaigns.iter().map(|name| spelling(name, true));
        let all: Vec<Spelling> = campaigns.chain(sources.iter().map(|name| spelling(name, false))).collect();
        let names = |group: &Vec<usize>| group.iter().map(|&at| all[at].name.clone()).collect();
        grouping.groups(&all).iter().map(names).collect()
    }

    #[test]
    fn campaigns_go_to_the_source_of_their_platform_or_kind() {
        let likely = ChannelGrouping::default();
        let both = groups(
            &["Brand – Search EU", "Generic – Search EU", "Meta – Prospecting", "Meta – Retargeting", "Expo"],
            &["Paid Search", "Paid Social", "Organic Search", "Direct Traffic"],
            &likely,
        );
        assert_eq!(both.len(), 5);
        assert_eq!(both[0], ["Brand – Search EU", "Generic – Search EU", "Paid Search"]);
        assert_eq!(both[1], ["Meta – Prospecting", "Meta – Retargeting", "Paid Social"]);
        let spelt =
            groups(&["Google Ads", "Facebook"], &["google / cpc", "google / organic", "fb", "ig"], &likely);
        assert_eq!(
            spelt,
            [vec!["Google Ads", "google / cpc"], vec!["Facebook", "fb", "ig"], vec!["google / organic"]]
        );
        // Two against two: nobody can say which belongs to which.
        assert_eq!(groups(&["Meta A", "Meta B"], &["facebook", "instagram"], &likely).len(), 4);
        // Within one kind of file, nothing but the spelling makes two names one.
        assert_eq!(groups(&["Meta A", "Facebook"], &[], &likely).len(), 2);
    }

    #[test]
    fn what_a_person_chose_counts_more_and_can_go_in_circles() {
        let mut grouping = ChannelGrouping::default();
        grouping.choose("Meta", "Paid Social", &["Meta".to_owned(), "facebook".to_owned()]);
        grouping.choose("Paid Social", "Meta", &["Meta".to_owned(), "Paid Social".to_owned()]);
        let chosen = groups(&["Meta"], &["facebook", "Paid Social"], &grouping);
        assert_eq!(chosen, [vec!["Meta", "Paid Social"], vec!["facebook"]]);
        let mut split = ChannelGrouping::default();
        split.choose("google ads", "google ads", &["Google Ads".to_owned(), "google ads".to_owned()]);
        assert_eq!(groups(&["Google Ads", "google ads"], &[], &split).len(), 2);
        assert_eq!(groups(&["Google Ads", "google ads"], &[], &ChannelGrouping::apart()).len(), 2);
    }
}

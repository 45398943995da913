//! Channels with several spellings, and spend with one column for each channel.

use super::reading::read;
use embudo::io::exports::JoinedChannel;

const SPELT: &str = "Day,Source,Cost\n2026-01-05,google ads,1\n2026-01-05,Google Ads,2\n2026-01-05,Google  Ads ,4\n\
                     2026-01-05,Google Ads,8\n2026-01-05,Bing,16\n2026-01-05,Google-Ads,32\n";

#[test]
fn spellings_that_differ_by_case_or_white_space_are_one_channel() {
    let export = read(SPELT);
    assert_eq!(export.channels(), ["Google Ads", "Bing", "Google-Ads"]);
    assert_eq!(export.channel("Google Ads")[0], Some(15.0));
    let spellings = [("google ads", 1), ("Google Ads", 2), ("Google  Ads", 1)];
    let spellings = spellings.map(|(name, rows)| (name.to_owned(), rows)).to_vec();
    assert_eq!(export.aggregate.joined, [JoinedChannel { name: "Google Ads".to_owned(), spellings }]);
}

#[test]
fn channels_can_be_kept_apart_by_spelling() {
    let export = read(SPELT);
    let separate = export.accumulator.aggregate(false);
    assert_eq!(separate.measured.channels.len(), 5);
    assert_eq!(separate.joined, export.aggregate.joined, "it can be joined again");
    assert_eq!(separate.measured.total(), export.aggregate.measured.total());
}

#[test]
fn columns_of_spend_side_by_side_are_channels() {
    let export = read("week,search_spend,social_spend,leads\n2026-01-05,1.5,2,3\n2026-01-12,4,--,5\n");
    assert_eq!(export.channel("search_spend"), [Some(5.5), None, None]);
    assert_eq!(export.channel("social_spend"), [Some(2.0), None, None]);
    assert_eq!((export.total()[1], export.aggregate.leads_without_channel), (Some(8.0), 8.0));
}

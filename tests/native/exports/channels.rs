//! Channels with several spellings, and spend with one column for each channel.

use super::reading::read;
use embudo::io::exports::ChannelGrouping;

const SPELT: &str = "Day,Source,Cost\n2026-01-05,google ads,1\n2026-01-05,Google Ads,2\n2026-01-05,Google  Ads ,4\n\
                     2026-01-05,Google Ads,8\n2026-01-05,Bing,16\n2026-01-05,Google-Ads,32\n";

#[test]
fn spellings_that_differ_by_case_white_space_or_signs_are_one_channel() {
    let export = read(SPELT);
    assert_eq!(export.channels(), ["Google Ads", "Bing"]);
    assert_eq!(export.channel("Google Ads")[0], Some(47.0));
    let group = &export.aggregate.groups[0];
    let members: Vec<_> = group.members.iter().map(|it| (it.name.as_str(), it.rows, it.spend)).collect();
    assert_eq!(
        members,
        [
            ("google ads", 1, Some(1.0)),
            ("Google Ads", 2, Some(10.0)),
            ("Google  Ads", 1, Some(4.0)),
            ("Google-Ads", 1, Some(32.0)),
        ]
    );
}

#[test]
fn channels_can_be_kept_apart_by_spelling() {
    let export = read(SPELT);
    let separate = export.accumulator.aggregate(&ChannelGrouping::apart());
    assert_eq!(separate.measured.channels.len(), 5);
    assert_eq!(separate.measured.total(), export.aggregate.measured.total());
    let mut chosen = ChannelGrouping::default();
    chosen.choose("Google-Ads", "Bing", &export.aggregate.groups[0].names());
    let moved = export.accumulator.aggregate(&chosen);
    assert_eq!(moved.measured.channel("Bing").unwrap().total().spend, Some(48.0));
    assert_eq!(moved.measured.total(), export.aggregate.measured.total());
}

#[test]
fn columns_of_spend_side_by_side_are_channels() {
    let export = read("week,search_spend,social_spend,leads\n2026-01-05,1.5,2,3\n2026-01-12,4,--,5\n");
    assert_eq!(export.channel("search_spend"), [Some(5.5), None, None]);
    assert_eq!(export.channel("social_spend"), [Some(2.0), None, None]);
    assert_eq!((export.total()[1], export.aggregate.leads_without_channel), (Some(8.0), 8.0));
}

#[test]
fn columns_of_spend_may_have_the_channel_after_the_measure() {
    for names in [
        "Inversión Google,Inversión Meta,Inversión total",
        "Inversión total,Gasto Google,Gasto Meta",
        "Kosten Google,Kosten Meta,Summe Kosten",
        "Coût Google,Coût Meta,Coût total",
    ] {
        let mut cells: Vec<&str> =
            names.split(',').map(|name| if name.contains("Google") { "1000" } else { "500" }).collect();
        let total = names.split(',').position(|name| !name.contains("Google") && !name.contains("Meta"));
        cells[total.expect("a total")] = "1500";
        let export = read(format!("Mes,{names},Leads\n2026-01,{},40\n", cells.join(",")));
        let spends: Vec<_> =
            export.aggregate.measured.channels.iter().filter_map(|it| it.total().spend).collect();
        assert_eq!(spends, [1_000.0, 500.0], "{names}");
        assert_eq!(export.total(), [Some(1_500.0), Some(40.0), None]);
    }
    // Neither two currencies nor a plan beside what was spent are channels.
    for names in
        ["cost_usd,cost_eur", "Gasto planeado,Gasto real", "Planned spend,Spend", "Coût prévu,Coût réel"]
    {
        let export = read(format!("Mes,{names},Leads\n2026-01,1100,1000,40\n"));
        assert_eq!(export.channels(), [""], "{names}");
        assert!(names.starts_with("cost") || export.total()[0] == Some(1_000.0), "{names}");
    }
}

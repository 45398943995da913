//! Channels that are empty or called like a missing value: in several rows such a mark is a name.

use super::reading::{Export, read, read_as, run, table};
use embudo::io::exports::{ChannelGrouping, SkipReason, propose_mapping};
use embudo::model::Input;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The cells of rows without a channel and the number of rows with each, as `-×1`.
fn without(export: &Export) -> Vec<String> {
    export.aggregate.rows_without_channel.iter().map(|(cell, rows)| format!("{cell}×{rows}")).collect()
}

#[test]
fn a_mark_in_several_rows_is_the_name_of_a_channel() {
    for name in ["None", "null", "-", "n/a", "(not set)", "(none)", "—", "undefined", "Sin datos", "na"] {
        let text = format!(
            "Day,Channel,Cost,Leads\n2026-01-05,Search,10,1\n2026-01-05,{name},4,2\n2026-02-05,Search,20,2\n\
             2026-02-05,{name},5,3\n"
        );
        let export = read(&text);
        assert_eq!(export.channels(), ["Search", name], "{text}");
        assert_eq!(export.channel(name), [Some(9.0), Some(5.0), None]);
        assert_eq!((export.skipped(), without(&export)), (vec![], vec![]));
        assert_eq!(export.aggregate.leads_without_channel, 0.0);
        let started = export.aggregate.measured.starting_plan().expect("there are leads and spend");
        assert_eq!(started.unknown, [[Input::CloseRate], [Input::CloseRate]], "no sales are known");
    }
}

#[test]
fn a_mark_in_one_row_is_no_channel_and_is_said() {
    let text = "Day,Channel,Cost,Leads\n2026-01-05,A,10,1\n2026-01-05,-,4,2\n2026-01-06,n/a,7,3\n2026-01-06,B,20,2\n";
    let export = read(text);
    assert_eq!(export.channels(), ["A", "B", ""]);
    assert_eq!((export.total(), export.skipped()), ([Some(41.0), Some(8.0), None], vec![]));
    assert_eq!(without(&export), ["-×1", "n/a×1"]);
    let export = read([text, "2026-01-07,,1,1\n2026-01-08,,2,1\n"].concat());
    assert_eq!(without(&export), ["×2", "-×1", "n/a×1"]);
    assert_eq!(export.aggregate.leads_without_channel, 7.0);
    // Rows that do not count are no rows of the channel.
    let export = read([text, "2026-01-07,-,,\n2026-01-08,-,x,1\nsoon,-,1,1\n"].concat());
    assert_eq!(export.report.skipped_rows(), 3);
    assert_eq!(without(&export), ["-×1", "n/a×1"]);
    let export = read("Day,Cost,Leads\n2026-01-05,10,1\n2026-01-06,20,1\n");
    assert_eq!(without(&export), [] as [&str; 0], "no column has the channel");
}

#[test]
fn spellings_of_a_mark_are_one_channel() {
    let text = "Day,Channel,Cost\n2026-01-05,A,10\n2026-01-05,None,4\n2026-01-06,none,7\n2026-01-06,NONE,9\n";
    let export = read(text);
    assert_eq!(export.channels(), ["A", "None"]);
    assert_eq!(export.aggregate.groups[1].members.len(), 3);
    let apart = export.accumulator.aggregate(&ChannelGrouping::apart());
    let names: Vec<_> = apart.measured.channels.iter().map(|it| it.name.as_deref()).collect();
    assert_eq!(names, [Some("A"), Some("None"), Some("none"), Some("NONE")]);
    // A mark that is no channel does not become one when names are kept apart.
    let export = read("Day,Channel,Cost\n2026-01-05,A,10\n2026-01-05,-,4\n2026-01-06,B,7\n");
    let apart = export.accumulator.aggregate(&ChannelGrouping::apart());
    let names: Vec<_> = apart.measured.channels.iter().map(|it| it.name.as_deref()).collect();
    assert_eq!(names, [Some("A"), Some("B"), None]);
}

#[test]
fn rows_of_several_files_count_together() {
    let file = |month: u32| {
        format!("Day,Channel,Cost\n2026-0{month}-05,A,10\n2026-0{month}-05,None,4\n2026-0{month}-06,B,3\n")
    };
    let first = read(file(1));
    assert_eq!((first.channels(), without(&first)), (vec!["A", "B", ""], vec!["None×1".to_owned()]));
    let second = table(file(2));
    let mapping = propose_mapping(&second);
    let both = run(second, mapping, first.accumulator).expect("nothing is asked");
    assert_eq!(both.channel("None")[0], Some(8.0));
    assert_eq!(without(&both), [] as [&str; 0]);
}

#[test]
fn a_total_over_a_channel_with_such_a_name_is_found() {
    for rows in [2, 40] {
        let none = "2026-01-05,None,4,2\n".repeat(rows);
        let (cost, leads) = (30 + 4 * rows, 3 + 2 * rows);
        for total in ["", "--"] {
            let text = format!(
                "Day,Channel,Cost,Leads\n2026-01-05,A,10,1\n{none}2026-01-06,B,20,2\n2026-01-01,{total},{cost},{leads}\n"
            );
            let export = read(&text);
            assert_eq!(export.skipped(), [(rows as u32 + 4, SkipReason::Total)], "{text}");
            assert_eq!(export.channel("None"), [Some(4.0 * rows as f64), Some(2.0 * rows as f64), None]);
        }
    }
    // The total of the other channels, under the name of this one.
    let export = read(
        "Day,Channel,Cost,Leads\n2026-01-05,A,10,1\n2026-01-06,B,20,2\n2026-01-05,-,4,2\n2026-01-06,-,5,1\n\
         2026-01-01,-,30,3\n",
    );
    assert_eq!((export.skipped(), export.channel("-")[0]), (vec![(6, SkipReason::Total)], Some(9.0)));
}

#[test]
fn a_channel_may_have_spent_as_much_as_the_only_other() {
    let export = read("Day,Channel,Cost\n2026-01-05,A,1000\n2026-01-05,None,1000\n2026-02-05,None,1000\n");
    assert_eq!((export.channel("None")[0], export.skipped()), (Some(2_000.0), vec![]));
    let export = read("Day,Channel,Cost\n2026-01-05,A,1000\n2026-01-05,,1000\n2026-02-05,B,1000\n");
    assert_eq!((export.total()[0], without(&export)), (Some(3_000.0), vec!["×1".to_owned()]));
}

#[test]
fn leads_and_sales_may_come_from_such_a_channel() {
    let leads = "Lead ID,Created,Channel\nL1,2026-01-05,Search\nL2,2026-01-20,None\nL3,2026-02-01,None\n\
                 L4,2026-02-10,-\nL5,2026-02-11,\n";
    let export = read(leads);
    assert_eq!(export.channel("None"), [None, Some(2.0), None]);
    assert_eq!(
        (export.aggregate.leads_without_channel, without(&export)),
        (2.0, vec!["×1".into(), "-×1".into()])
    );
    // A lead counts once, in whichever row it comes again.
    let again = read([leads, "L4,2026-02-12,-\n"].concat());
    assert_eq!(
        (again.channels(), without(&again)),
        (vec!["Search", "None", ""], vec!["×1".into(), "-×1".into()])
    );
    let sales = "Deal ID,Close date,Lead ID,Channel\nD1,2026-02-25,L2,Fair\nD2,2026-03-02,L4,Fair\nD3,2026-03-03,L1,\n";
    let sales = table(sales);
    let mapping = propose_mapping(&sales);
    let both = run(sales, mapping, export.accumulator).expect("nothing is asked");
    assert_eq!([both.channel("None")[2], both.channel("Fair")[2], both.channel("Search")[2]], [Some(1.0); 3]);
    assert_eq!(without(&both), ["×1", "-×1"], "the sale has the channel of its lead");
}

const CELLS: [&str; 10] = ["A", "B", "", "-", "None", "none", "n/a", "N/A", "(not set)", "null"];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn every_row_counts_for_a_channel_or_is_said_to_have_none(
        cells in vec(prop::sample::select(CELLS.to_vec()), 1..12),
        total in any::<bool>(),
        join in any::<bool>(),
    ) {
        // Of powers of two none is the sum of others.
        let spend = |at: usize| 2_u32.pow(at as u32);
        let mut text = "Day,Channel,Cost\n".to_owned();
        for (at, cell) in cells.iter().enumerate() {
            text += &format!("2026-01-05,{cell},{}\n", spend(at));
        }
        let total = total && cells.iter().any(|cell| ["A", "B"].contains(cell)) && cells.len() > 1;
        if total {
            text += &format!("2026-01-05,,{}\n", spend(cells.len()) - 1);
        }
        let export = read_as(&text, |mapping| *mapping = "2 date,channel,spend".parse().unwrap());
        prop_assert_eq!(export.skipped().len(), usize::from(total), "{}", text);
        let key = |cell: &str| cell.to_lowercase();
        let rows = |cell: &str| cells.iter().filter(|it| key(it) == key(cell)).count();
        let is_name = |cell: &str| ["A", "B"].contains(&cell) || (!cell.is_empty() && rows(cell) > 1);
        let (mut expected, mut unnamed) = (BTreeMap::new(), 0);
        for (at, cell) in cells.iter().enumerate() {
            let name = is_name(cell).then(|| key(cell));
            unnamed += u32::from(name.is_none());
            *expected.entry(name).or_insert(0.0) += f64::from(spend(at));
        }
        let grouping = if join { ChannelGrouping::default() } else { ChannelGrouping::apart() };
        let aggregate = export.accumulator.aggregate(&grouping);
        let mut counted = BTreeMap::new();
        for channel in &aggregate.measured.channels {
            *counted.entry(channel.name.as_deref().map(key)).or_insert(0.0) += channel.total().spend.unwrap();
        }
        prop_assert_eq!(counted, expected, "{}", text);
        let said: u32 = aggregate.rows_without_channel.iter().map(|(_, rows)| rows).sum();
        prop_assert_eq!(said, unnamed, "{}", text);
        for (cell, rows) in &aggregate.rows_without_channel {
            prop_assert_eq!(cells.iter().filter(|it| *it == cell).count() as u32, *rows);
        }
    }
}

//! The report of an advertising platform and the list of a CRM, read together.

use super::reading::table;
use embudo::io::exports::{
    Accumulator, Aggregate, ChannelGrouping, ExportReader, Proposal, ReadProgress, Report, Role,
};
use std::rc::Rc;

const CAMPAIGNS: &str = "Campaign,Day,Cost,Conversions\nBrand – Search,2026-08-03,900,12\nGeneric – Search,2026-08-09,700,8\n\
    Meta – Prospecting,2026-08-04,400,9\n";
const CONTACTS: &str = "Record ID,Lead Owner,Original source,Create date,Became a customer date\n1,Ana,Paid Search,2026-08-03,2026-08-20\n\
    2,Ana,Paid Search,2026-08-05,\n3,Luis,Paid Social,2026-08-06,\n4,Luis,Organic Search,2026-08-08,2026-08-30\n";

/// Reads files one after the other, each with what is proposed beside those before it.
fn read_all(files: &[(&str, &str, &[Role])]) -> (Accumulator, Vec<Report>) {
    let (mut sums, mut reports) = (Accumulator::default(), Vec::new());
    for (name, text, left_out) in files {
        let table = Rc::new(table(text));
        let mapping = Proposal::of(&table, &sums).mapping;
        let reader = ExportReader::new(table, mapping, sums).expect("a mapping");
        let mut reader = reader.of_file(name).leaving_out(left_out.to_vec());
        while reader.advance(10) != ReadProgress::Done {}
        let (read, report) = reader.finish();
        sums = read;
        reports.push(report);
    }
    (sums, reports)
}

fn figures(aggregate: &Aggregate) -> Vec<(String, [Option<f64>; 3])> {
    let channels = aggregate.measured.channels.iter();
    let of = channels.map(|it| (it.name.clone().unwrap_or_default(), it.total()));
    of.map(|(name, total)| (name, [total.spend, total.leads, total.sales])).collect()
}

#[test]
fn campaigns_bring_the_spend_and_the_list_the_leads_in_either_order() {
    let left_out: &[Role] = &[Role::Leads];
    let campaigns = ("google_ads.csv", CAMPAIGNS, left_out);
    let contacts = ("contacts.csv", CONTACTS, &[][..]);
    for files in [[campaigns, contacts], [contacts, campaigns]] {
        let (sums, reports) = read_all(&files);
        let aggregate = sums.aggregate(&ChannelGrouping::default());
        let mut found = figures(&aggregate);
        found.sort_by(|(a, _), (b, _)| a.cmp(b));
        assert_eq!(
            found,
            [
                ("Organic Search".to_owned(), [None, Some(1.0), Some(1.0)]),
                ("Paid Search".to_owned(), [Some(1_600.0), Some(2.0), Some(1.0)]),
                ("Paid Social".to_owned(), [Some(400.0), Some(1.0), Some(0.0)]),
            ]
        );
        assert_eq!(reports.iter().map(|report| report.left_out_counts).sum::<f64>(), 29.0);
        assert!(aggregate.counted_twice.is_empty(), "counted once");
    }
    let (sums, _) = read_all(&[("google_ads.csv", CAMPAIGNS, &[]), contacts]);
    let aggregate = sums.aggregate(&ChannelGrouping::default());
    assert_eq!(aggregate.measured.total().leads, Some(33.0));
    assert_eq!(aggregate.counted_twice, [Role::Leads], "said, as both count");
}

#[test]
fn campaigns_without_a_word_of_their_kind_go_by_the_platform_of_the_file() {
    let campaigns = "Campaign,Day,Cost\nAutumn,2026-08-03,900\nSpring,2026-08-03,100\n";
    let (sums, _) = read_all(&[("linkedin_report.csv", campaigns, &[]), ("contacts.csv", CONTACTS, &[])]);
    let found = figures(&sums.aggregate(&ChannelGrouping::default()));
    assert_eq!(found.iter().find(|(name, _)| name == "Paid Social").unwrap().1[0], Some(1_000.0));
    let (sums, _) = read_all(&[("report.csv", campaigns, &[]), ("contacts.csv", CONTACTS, &[])]);
    let found = figures(&sums.aggregate(&ChannelGrouping::default()));
    assert_eq!(found.iter().find(|(name, _)| name == "Autumn").unwrap().1[0], Some(900.0), "nobody can say");
}

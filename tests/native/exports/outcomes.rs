//! What became of leads, and what results are: statuses, ticks, dates of a sale, and lists without any date.

use super::columns::proposed;
use super::reading::{Export, read, read_as, table};
use embudo::io::exports::{Role, propose_mapping};
use proptest::collection::vec;
use proptest::prelude::*;

/// The close rate of a channel, in percent.
fn close_rate(export: &Export, channel: &str) -> f64 {
    let channel = export.aggregate.measured.channel(channel).expect("the channel");
    channel.total().close_rate().expect("leads and sales").rate * 100.0
}

#[test]
fn contacts_are_customers_from_the_day_they_became_one() {
    let text = "Record ID,Email,Create Date,Lifecycle Stage,Original Source,Became a Lead Date,\
                Became a Marketing Qualified Lead Date,Became a Customer Date,Last Modified Date\n\
                1,a@b.c,2026-01-05 09:14,Customer,Paid Search,2026-01-05 09:14,2026-01-08 10:00,2026-01-28 16:00,2026-02-01 08:00\n\
                2,c@b.c,2026-01-09 10:20,Lead,Paid Search,2026-01-09 10:20,,,2026-01-10 08:00\n\
                3,d@b.c,2026-01-15 11:00,Marketing Qualified Lead,Organic,2026-01-15 11:00,2026-01-20 09:00,,2026-01-21 08:00\n\
                4,e@b.c,2026-02-03 12:00,Customer,Organic,2026-02-03 12:00,2026-02-05 12:00,2026-02-27 18:00,2026-02-28 08:00\n";
    let proposed = proposed(text);
    assert!(proposed.contains(&"sale-date=Became a Customer Date".to_owned()), "{proposed:?}");
    assert_eq!(
        read(text).by_month(),
        ["Paid Search 2026-01: – 2 1", "Organic 2026-01: – 1 –", "Organic 2026-02: – 1 1"]
    );
}

#[test]
fn a_stage_is_won_with_the_name_of_its_pipeline_too() {
    for (won, lost, open) in [
        ("Closed won (Sales Pipeline)", "Closed lost (Sales Pipeline)", "Contract sent (Sales Pipeline)"),
        ("5. Closed Won - New business", "6. Closed Lost - New business", "4. Contract sent"),
        ("Ganada", "Perdida", "Contrato enviado"),
        ("Gewonnen", "Verloren", "Angebot"),
        ("success", "failed", "in progress"),
        ("Cliente", "Descartado", "Interesado"),
    ] {
        let text = format!(
            "Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount,Original Traffic Source\n\
             9001,Alfa,{won},2026-01-28 15:00,2026-01-05 10:00,4000,Paid Search\n\
             9002,Beta,{lost},2026-01-30 15:00,2026-01-06 10:00,9000,Paid Search\n\
             9003,Gama,{open},2026-03-31 15:00,2026-01-10 10:00,2500,Organic Search\n\
             9004,Delta,{won},2026-02-20 15:00,2026-02-01 10:00,6000,Organic Search\n"
        );
        let export = read(&text);
        let expected =
            ["Paid Search 2026-01: – 2 1", "Organic Search 2026-01: – 1 –", "Organic Search 2026-02: – 1 1"];
        assert_eq!(export.by_month(), expected, "{text}");
        let judged: Vec<_> = export.report.judged.iter().map(|it| (&*it.cell, it.counts, it.rows)).collect();
        assert_eq!(judged, [(won, true, 2), (lost, false, 1), (open, false, 1)]);
        // What a status counts as can be changed.
        let changed = read_as(&text, |mapping| {
            mapping.choose(open, true);
            mapping.choose(won, false);
        });
        assert_eq!(changed.total()[2], Some(1.0), "{text}");
    }
}

#[test]
fn ticks_ones_and_words_for_yes_are_outcomes() {
    for (yes, no) in [
        ("1", "0"),
        ("yes", "no"),
        ("TRUE", "FALSE"),
        ("x", ""),
        ("✓", ""),
        ("Sí", "No"),
        ("Ja", "Nein"),
        ("vrai", "faux"),
    ] {
        for name in ["Converted", "Is won", "IsConverted", "Won", "Ganado", "Customer"] {
            let text = format!(
                "Lead ID,Lead Source,Create Date,{name},Converted Date\n00Q1,Web,1/13/2026,{yes},1/29/2026\n\
                 00Q2,Web,1/14/2026,{no},\n00Q3,Partner,2/2/2026,{yes},2/27/2026\n"
            );
            assert_eq!(read(&text).by_month(), ["Web 2026-01: – 2 1", "Partner 2026-02: – 1 1"], "{text}");
            let undated =
                text.replace(",Converted Date", "").replace(",1/29/2026", "").replace(",2/27/2026", "");
            let export = read(&undated);
            assert_eq!(
                (close_rate(&export, "Web"), close_rate(&export, "Partner")),
                (50.0, 100.0),
                "{undated}"
            );
            assert_eq!(export.report.undated_sales, 2);
        }
    }
}

#[test]
fn numbers_of_stages_are_no_outcomes() {
    let text = "Lead ID,Created,Source,Stage\n1,2026-01-05,Web,1\n2,2026-01-06,Web,2\n3,2026-01-07,Web,0\n";
    assert!(!propose_mapping(&table(text)).roles.contains(&Role::Status));
    assert!(propose_mapping(&table(text.replace(",2\n", ",1\n"))).roles.contains(&Role::Status));
}

#[test]
fn a_list_without_dates_gives_a_close_rate_by_source() {
    for (header, rows) in [
        ("Source,Converted", ["Web,1", "Web,0", "Fair,0", "Web,1", "Web,0"]),
        (
            "Name;Procedencia;Estado",
            ["A;Web;Ganado", "B;Web;Nuevo", "C;Fair;Perdido", "D;Web;Ganado", "E;Web;Nuevo"],
        ),
        (
            "Record ID,First touch,Deal stage",
            ["1,Web,Won", "2,Web,Open", "3,Fair,Lost", "4,Web,Won", "5,Web,Open"],
        ),
        (
            "Email\tHerkunft\tKunde",
            ["a@b.c\tWeb\tja", "b@b.c\tWeb\tnein", "c@b.c\tFair\tnein", "d@b.c\tWeb\tja", "e@b.c\tWeb\tnein"],
        ),
    ] {
        let text = format!("{header}\n{}\n", rows.join("\n"));
        let export = read(&text);
        assert_eq!((close_rate(&export, "Web"), close_rate(&export, "Fair")), (50.0, 0.0), "{text}");
        assert_eq!((export.report.undated_rows, export.months()), (5, vec![]), "{text}");
        // All of it may be of one month.
        let january = read_as(&text, |mapping| mapping.month = embudo::model::Month::new(2026, 1));
        assert_eq!((january.months(), january.report.undated_rows), (vec!["2026-01".to_owned()], 0));
    }
}

#[test]
fn a_date_of_zeros_is_none() {
    for never in [
        "0000-00-00 00:00:00",
        "0000-00-00",
        "1970-01-01 00:00:00",
        "1970-01-01",
        "00/00/0000",
        "01/01/1970",
        "01.01.1970 01:00",
        "12/31/1969",
        "1/1/0001 12:00:00 AM",
        "00/01/1900",
        "0",
        "not closed",
        "",
    ] {
        let text = format!(
            "Deal - ID;Deal - Title;Deal - Deal created;Deal - Won time;Deal - Status;Deal - Lead source\n\
             101;Alfa;2026-01-05 09:12:33;2026-01-20 10:00:00;Won;Referral\n\
             102;Beta;2026-01-07 11:00:00;{never};Open;Referral\n\
             103;Gama;2026-01-09 12:00:00;{never};Lost;Ads\n\
             104;Delta;2026-02-02 08:00:00;2026-02-28 17:30:00;Won;Ads\n"
        );
        let export = read(&text);
        assert_eq!(
            export.by_month(),
            ["Referral 2026-01: – 2 1", "Ads 2026-01: – 1 –", "Ads 2026-02: – 1 1"],
            "{never}"
        );
        assert_eq!(export.skipped(), []);
    }
}

#[test]
fn results_that_are_no_leads_do_not_count_as_leads() {
    for (column, other, lead) in [
        ("Result indicator", "actions:link_click", "actions:onsite_conversion.lead_grouped"),
        ("Result type", "Video views", "Leads (form)"),
        ("Indicador de resultado", "Clics en el enlace", "Clientes potenciales"),
        ("Conversion action", "Page view", "Submit lead form"),
        ("Objective", "OUTCOME_TRAFFIC", "OUTCOME_LEADS"),
    ] {
        let text = format!(
            "Reporting starts,Reporting ends,Campaign name,Results,{column},Amount spent (EUR)\n\
             2026-01-01,2026-01-31,Tráfico,440,{other},300.00\n2026-01-01,2026-01-31,Formulario,60,{lead},600.00\n"
        );
        let export = read(&text);
        assert_eq!(export.by_month(), ["Tráfico 2026-01: 300 0 –", "Formulario 2026-01: 600 60 –"], "{text}");
        assert_eq!(export.report.other_results, 440.0);
        let counted = read_as(&text, |mapping| mapping.choose(other, true));
        assert_eq!((counted.total()[1], counted.report.other_results), (Some(500.0), 0.0));
    }
    // Leads that are called so need no kind.
    let text = "Month,Campaign,Leads,Objective\n2026-01,A,5,Traffic\n";
    assert!(!propose_mapping(&table(text)).roles.contains(&Role::ResultType));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn every_row_of_a_list_without_dates_is_a_lead_of_its_source(
        rows in vec((0..3_usize, any::<bool>()), 1..60)
    ) {
        let sources = ["Web", "Fair", "Partner"];
        let mut text = "Source,Outcome\nWeb,won\nFair,lost\n".to_owned();
        let (mut leads, mut sales) = ([1.0, 1.0, 0.0], [1.0, 0.0, 0.0]);
        for (source, won) in rows {
            text += &format!("{},{}\n", sources[source], if won { "won" } else { "lost" });
            leads[source] += 1.0;
            sales[source] += f64::from(u8::from(won));
        }
        let export = read(&text);
        for at in 0..3 {
            if leads[at] > 0.0 {
                prop_assert_eq!(export.channel(sources[at]), [None, Some(leads[at]), Some(sales[at])]);
            }
        }
    }
}

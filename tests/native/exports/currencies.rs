//! Amounts: credits, currencies, millionths, and the numbers of many countries.

use super::reading::{Export, question, read, read_as, reader, table};
use embudo::io::exports::{
    Accumulator, CurrencyChoice, FormatQuestion, ReadProgress, SkipReason, propose_mapping,
};
use proptest::collection::vec;
use proptest::prelude::*;

#[test]
fn refunds_and_credits_reduce_the_spend_of_their_month() {
    let text = "Month,Channel,Spend,Leads\n2026-01,Search,\"23,212.25\",400\n2026-01,Search,($6.18),\n2026-02,Search,\"10,000.00\",180\n\
                2026-02,Search,500.00-,\n2026-03,Search,\"9,000.00\",150\n2026-03,Search,−250.00,0\n";
    let export = read(text);
    assert_eq!(
        export.by_month(),
        ["Search 2026-01: 23206.07 400 –", "Search 2026-02: 9500 180 –", "Search 2026-03: 8750 150 –"]
    );
    let (count, sum) = export.report.credits;
    assert_eq!((count, (sum * 100.0).round(), export.skipped()), (3, -75_618.0, vec![]));
    for credit in
        ["-6.18", "($6.18)", "6.18-", "−6.18", "–6.18", "-$6.18", "$-6.18", "$ (6.18)", "6.18 CR", "－6.18"]
    {
        let export = read(format!("Month\tSpend\n2026-01\t10.00\n2026-01\t{credit}\n"));
        assert_eq!(export.total()[0].map(|it| (it * 100.0).round()), Some(382.0), "{credit}");
    }
}

#[test]
fn no_month_has_less_spend_than_none() {
    let export = read("Month,Channel,Spend\n2026-01,Search,100\n2026-02,Search,-30\n");
    assert_eq!(export.by_month(), ["Search 2026-01: 100 – –", "Search 2026-02: 0 – –"]);
    assert_eq!(export.aggregate.excess_credits, 30.0);
    // Leads can't be less than none.
    let export = read("Month,Channel,Spend,Leads\n2026-01,Search,100,-2\n2026-01,Search,100,2\n");
    assert_eq!(export.skipped(), [(2, SkipReason::Negative(3))]);
}

#[test]
fn numbers_are_read_as_their_country_writes_them() {
    for (text, expected) in [
        (
            "Date;Channel;Cost (CHF);Leads\n31.01.2026;Search;1’234.50;25\n28.02.2026;Search;12'600.00;240\n28.02.2026;Fairs;CHF 8’000.–;60\n",
            &["Search 2026-01: 1234.5 25 –", "Search 2026-02: 12600 240 –", "Fairs 2026-02: 8000 60 –"][..],
        ),
        (
            "Date,Channel,Spend,Leads\n31-Jan-2026,Search,\"₹1,00,000.00\",\"1,200\"\n28-Feb-2026,Search,\"₹12,34,567.50\",\"11,050\"\n",
            &["Search 2026-01: 100000 1200 –", "Search 2026-02: 1234567.5 11050 –"],
        ),
        (
            "Mes;Canal;Gasto;Leads\n31/01/2026;Web;1\u{a0}234,50;24\n28/02/2026;Web;2\u{202f}000,00;40\n31/03/2026;Web;29\u{2007}000,00;580\n",
            &["Web 2026-01: 1234.5 24 –", "Web 2026-02: 2000 40 –", "Web 2026-03: 29000 580 –"],
        ),
        (
            "Date\tChannel\tSpend\tLeads\n2026-01-05\tSearch\t￥１２，０００．５０\t９９\n2026-02-05\tSearch\t￥９９９９\t１２\n",
            &["Search 2026-01: 12000.5 99 –", "Search 2026-02: 9999 12 –"],
        ),
        (
            "Month;Channel;Spend;Leads\n2026-01;Search;$1.250.000;40\n2026-02;Search;$987.500;30\n",
            &["Search 2026-01: 1250000 40 –", "Search 2026-02: 987500 30 –"],
        ),
        (
            "Monat;Kanal;Kosten;Leads\n01/2026;Suche;1.234,-;40\n02/2026;Suche;500,–;30\n",
            &["Suche 2026-01: 1234 40 –", "Suche 2026-02: 500 30 –"],
        ),
        (
            "Mes\tCanal\tGasto\tLeads\nene-26\tWeb\t1.000,00\t20\nfeb. 2026\tWeb\t1.000,00\t20\nmarzo de 2026\tWeb\t1.000,00\t20\n\
             abr-26\tWeb\t1.000,00\t20\nago. 2026\tWeb\t1.000,00\t20\nsept-26\tWeb\t1.000,00\t20\n",
            &[
                "Web 2026-01: 1000 20 –",
                "Web 2026-02: 1000 20 –",
                "Web 2026-03: 1000 20 –",
                "Web 2026-04: 1000 20 –",
                "Web 2026-08: 1000 20 –",
                "Web 2026-09: 1000 20 –",
            ],
        ),
        (
            "lead_id,created_at,source\nA1,2026-01-31T23:30:00-05:00,Search\nA2,2026-02-01T04:30:00Z,Search\n\
             A3,2026-01-31T22:00:00.000+0000,Search\nA4,2026-02-01 00:10:00 UTC,Search\n",
            &["Search 2026-01: – 2 –", "Search 2026-02: – 2 –"],
        ),
    ] {
        let export = read(text);
        assert_eq!(export.by_month(), expected, "{text}");
        assert_eq!(export.skipped(), []);
    }
}

#[test]
fn amounts_in_several_currencies_are_asked_with_the_sum_of_each() {
    let column = "Month,Account,Campaign,Currency code,Cost,Conversions\n2026-01,ES,Brand ES,EUR,1000.00,20\n2026-01,US,Brand US,USD,900.50,20\n\
                  2026-02,US,Brand US,USD,99.50,1\n";
    let beside = "Month\tCampaign\tCost\tConversions\n2026-01\tBrand ES\t€1,000.00\t20\n2026-01\tBrand US\tUSD 1,000.00\t20\n";
    for text in [column, beside] {
        let FormatQuestion::Currency { amounts } = question(text) else { panic!("about the currencies") };
        assert_eq!(amounts, [("EUR", 1_000.0), ("USD", 1_000.0)], "{text}");
        let only = read_as(text, |mapping| mapping.currency = Some(CurrencyChoice::Only("EUR")));
        assert_eq!(only.by_month(), ["Brand ES 2026-01: 1000 20 –"], "{text}");
        assert!(only.skipped().iter().all(|(_, reason)| *reason == SkipReason::OtherCurrency));
        let all = read_as(text, |mapping| mapping.currency = Some(CurrencyChoice::All));
        assert_eq!((all.total()[0], all.report.currencies), (Some(2_000.0), vec!["EUR", "USD"]), "{text}");
    }
}

#[test]
fn another_currency_than_the_plans_is_asked() {
    let read = |text: &str, own| {
        let table = table(text);
        let mapping = propose_mapping(&table);
        let mut reader = reader(table, mapping, Accumulator::default()).expecting(own);
        match reader.advance(100) {
            ReadProgress::Asks(FormatQuestion::Currency { amounts }) => {
                reader.answer_currency(CurrencyChoice::All);
                assert_eq!(reader.advance(100), ReadProgress::Done);
                Some(amounts)
            }
            progress => {
                assert_eq!(progress, ReadProgress::Done);
                None
            }
        }
    };
    for text in [
        "Month,Campaign,Currency,Cost\n2026-01,A,USD,10\n2026-02,A,USD,20\n",
        "Month,Campaign,Cost\n2026-01,A,USD 10\n2026-02,A,USD 20\n",
        "Month,Campaign,Cost (USD)\n2026-01,A,10\n2026-02,A,20\n",
    ] {
        assert_eq!(read(text, "EUR"), Some(vec![("USD", 30.0)]), "{text}");
        assert_eq!(read(text, "USD"), None, "{text}");
    }
    assert_eq!(read("Month,Campaign,Cost\n2026-01,A,$10\n", "EUR"), None, "many currencies have this sign");
}

#[test]
fn a_cost_in_millionths_is_known_by_its_name_and_asked() {
    for name in ["metrics.cost_micros", "cost_micros", "CostMicros", "Cost (micros)"] {
        let text = format!(
            "segments.date,campaign.name,{name},metrics.conversions\n2026-01-15,Brand,134200000,4\n2026-02-15,Brand,98000000,3\n"
        );
        let FormatQuestion::Micros { column, example, amount } = question(&text) else {
            panic!("the millionths")
        };
        assert_eq!((column, example.as_str(), amount), (2, "134200000", 134.2), "{name}");
        let answered = |micros| -> Export { read_as(&text, |mapping| mapping.micros = Some(micros)) };
        assert_eq!(answered(true).by_month(), ["Brand 2026-01: 134.2 4 –", "Brand 2026-02: 98 3 –"]);
        assert_eq!(answered(false).total()[0], Some(232_200_000.0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn spend_is_net_of_credits_however_they_are_written(amounts in vec((1..10_000_u32, 0..6_usize), 1..30)) {
        let mut text = "Month\tSpend\n2026-01\t1000000.50\n".to_owned();
        let mut net = 100_000_050_i64;
        for (amount, how) in amounts {
            let written = format!("{}.{:02}", amount / 100, amount % 100);
            net += if how == 0 { i64::from(amount) } else { -i64::from(amount) };
            let written = match how {
                0 => written,
                1 => format!("({written})"),
                2 => format!("{written}-"),
                3 => format!("−{written}"),
                4 => format!("($ {written})"),
                _ => format!("-{written}"),
            };
            text += &format!("2026-01\t{written}\n");
        }
        prop_assert_eq!(read(&text).total()[0].map(|it| (it * 100.0).round() as i64), Some(net), "{}", text);
    }
}

//! Where a table is in its file: below lines about the report, under two header rows, with its months side by side, with
//! bytes that belong to no text.

use super::reading::{question, read, read_as, table};
use embudo::io::exports::{FormatQuestion, NotATable, SkipReason, Turned, decode};
use embudo::model::Month;
use proptest::collection::vec;
use proptest::prelude::*;

const PREAMBLE: &str = "Spend by site\nDate/Time Generated,4/12/26 11:13 AM\nReport Time Zone,America/New_York\nAccount ID,4444\n\
    Date Range,1/1/26 - 3/31/26\nAdvertiser,Equals: Acme A (111)\nAdvertiser,Equals: Acme B (222)\n\nReport Fields\n";

#[test]
fn a_preamble_may_be_longer_than_the_table() {
    let rows = "Acme,2026-01-31,Site A,1000.00,20\nAcme,2026-02-28,Site A,1200.00,24\nAcme,2026-02-28,Site B,800.00,16\n";
    for count in 1..=3 {
        let rows: String = rows.split_inclusive('\n').take(count).collect();
        let text = [
            PREAMBLE,
            "Advertiser,Date,Site (CM360),Media Cost,Total Conversions\n",
            &rows,
            "Grand Total:,---,---,3000.00,60\n",
        ]
        .concat();
        assert_eq!(table(&text).header_line(), Some(10), "{text}");
        let expected = ["Site A 2026-01: 1000 20 –", "Site A 2026-02: 1200 24 –", "Site B 2026-02: 800 16 –"];
        assert_eq!(read(&text).by_month(), expected[..count], "{text}");
        assert_eq!(read(&text).skipped(), [(11 + count as u32, SkipReason::Total)]);
    }
}

#[test]
fn comment_lines_with_and_without_commas_are_no_table() {
    for commas in [",,,", ""] {
        let comments = [
            "# ----------------------------------------",
            "# Traffic acquisition: Session default channel group",
            "# Account: Demo",
            "# Property: Demo",
            "# ----------------------------------------",
            "#",
            "# All Users",
            "# Start date: 20260101",
            "# End date: 20260131",
        ];
        let comments: String = comments.iter().map(|line| format!("{line}{commas}\n")).collect();
        let rows = ["Organic Search,2900,82,1234.56", "Paid Search,1500,40,900.00", "Direct,700,11,100.00"];
        for count in 1..=3 {
            let text = format!(
                "{comments}Session default channel group,Sessions,Key events,Total revenue\n{}\nGrand total,4400,122,2134.56\n",
                rows[..count].join("\n")
            );
            let expected =
                ["Organic Search 2026-01: – 82 –", "Paid Search 2026-01: – 40 –", "Direct 2026-01: – 11 –"];
            assert_eq!(read(&text).by_month(), expected[..count], "{text}");
        }
    }
}

#[test]
fn a_tabbed_report_in_utf_16_is_found_below_its_title() {
    let text = "Campaign report\nJanuary 1, 2026 - February 28, 2026\nMonth\tCampaign\tCurrency code\tClicks\tCost\tConversions\tConv. rate\n\
        2026-01-01\tBrand\tEUR\t1,204\t1,234.50\t41.50\t3.45%\n2026-01-01\tGeneric\tEUR\t310\t980.00\t --\t --\n\
        2026-02-01\tBrand\tEUR\t990\t1,100.25\t38.00\t3.84%\n --\tTotal: Account\tEUR\t2,504\t3,314.75\t79.50\t3.17%\n";
    let bytes: Vec<u8> = ["\u{feff}", text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        read(bytes).by_month(),
        ["Brand 2026-01: 1234.5 41.5 –", "Brand 2026-02: 1100.25 38 –", "Generic 2026-01: 980 – –"]
    );
}

#[test]
fn a_hint_of_the_delimiter_and_rows_one_delimiter_longer_are_read() {
    let text = b"sep=;\nMes;Canal;Gasto;Leads\n31/01/2026;B\xfasqueda;1.200,50;24\n28/02/2026;B\xfasqueda;2.000,00;40\n";
    assert_eq!(read(text).by_month(), ["Búsqueda 2026-01: 1200.5 24 –", "Búsqueda 2026-02: 2000 40 –"]);
    let text = "Mes;Campaña;Gasto;Leads\n31/01/2026;Marca, genérico;1.200,50;24;\n28/02/2026;Feria, Madrid;900,00;12;\n";
    assert_eq!(
        read(text).by_month(),
        ["Marca, genérico 2026-01: 1200.5 24 –", "Feria, Madrid 2026-02: 900 12 –"]
    );
}

#[test]
fn channels_above_their_measures_become_channels() {
    let expected = [
        "Google Ads 2026-01: 1000 20 –",
        "Google Ads 2026-02: 1200 24 –",
        "Meta Ads 2026-01: 800 25 –",
        "Meta Ads 2026-02: 900 30 –",
    ];
    for heads in [
        ",Google Ads,,Meta Ads,\nMonth,Spend,Leads,Spend,Leads\n",
        ",Google Ads,Google Ads,Meta Ads,Meta Ads\nMonth,Spend,Leads,Spend,Leads\n",
        "Month,Google Ads,,Meta Ads,\n,Spend,Leads,Spend,Leads\n",
        "Our channels\nPeriod,Google Ads,,Meta Ads,\nMonth,Spend,Leads,Spend,Leads\n",
    ] {
        let text =
            [heads, "2026-01,1000,20,800,25\n2026-02,1200,24,900,30\nTotal,2200,44,1700,55\n"].concat();
        let table = table(&text);
        assert_eq!(table.turned(), Some(Turned::Channels), "{text}");
        let export = read(&text);
        let mut rows = export.by_month();
        rows.sort();
        assert_eq!(rows, expected, "{text}");
        let line = heads.matches('\n').count() as u32 + 3;
        assert_eq!(export.skipped(), [(line, SkipReason::Total), (line, SkipReason::Total)]);
    }
    // With the measures above, with a sum of all channels, and with a measure that one channel lacks.
    for text in [
        ",Spend,,Leads,\nMonth,Google Ads,Meta Ads,Google Ads,Meta Ads\n2026-01,1000,800,20,25\n2026-02,1200,900,24,30\n",
        ",Google Ads,,Meta Ads,,Total,\nMonth,Spend,Leads,Spend,Leads,Spend,Leads\n2026-01,1000,20,800,25,1800,45\n\
         2026-02,1200,24,900,30,2100,54\n",
    ] {
        let mut rows = read(text).by_month();
        rows.sort();
        assert_eq!(rows, expected, "{text}");
    }
    let text = ";Suche;;;Messe;\nMonat;Kosten;Leads;Verkäufe;Kosten;Leads\n01/2026;1.000,00;20;2;800,00;25\n";
    assert_eq!(read(text).by_month(), ["Suche 2026-01: 1000 20 2", "Messe 2026-01: 800 25 –"]);
}

#[test]
fn channels_or_months_and_measures_may_be_in_one_name() {
    for text in [
        "Mes;Google Inversión;Google Leads;Meta Inversión;Meta Leads;Nota\nene-26;1.000,00;20;800,00;25;x\n",
        "Month,google_spend,google_leads,meta_spend,meta_leads,Total spend,Total leads\nJan-26,1000,20,800,25,1800,45\n",
        "Month,Spend - Google,Spend - Meta,Leads - Google,Leads - Meta\nJan-26,1000,800,20,25\n",
    ] {
        let export = read(text);
        let names: Vec<String> = export.channels().iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(
            (names.join(" "), export.total()),
            ("google meta".into(), [Some(1_800.0), Some(45.0), None]),
            "{text}"
        );
    }
    let linkedin =
        "Month,Spend Google Ads,Leads Google Ads,Spend LinkedIn,Leads LinkedIn\nJan-26,1000,20,800,25\n";
    assert_eq!(read(linkedin).by_month(), ["Google Ads 2026-01: 1000 20 –", "LinkedIn 2026-01: 800 25 –"]);
    let months =
        "Canal;Inversión ene-26;Leads ene-26;Inversión feb-26;Leads feb-26\nWeb;1.000,00;20;1.100,00;22\n";
    assert_eq!(read(months).by_month(), ["Web 2026-01: 1000 20 –", "Web 2026-02: 1100 22 –"]);
    // Neither a plan beside what was, nor kinds of leads.
    for text in [
        "Month,Planned spend,Actual spend,Planned leads,Actual leads\nJan-26,1000,950,20,18\n",
        "Day,Campaign name,Website leads,Meta leads,Amount spent\n2026-01-05,A,1,2,10\n",
    ] {
        assert_eq!(table(text).turned(), None, "{text}");
    }
}

#[test]
fn months_side_by_side_become_rows() {
    let expected = [
        "Search 2026-01: 1000 – –",
        "Search 2026-02: 1200 – –",
        "Fairs 2026-01: 500 – –",
        "Fairs 2026-02: 300 – –",
    ];
    for text in [
        "Spend by channel\nChannel,Jan 2026,Feb 2026\nSearch,1000,1200\nFairs,500,300\n",
        "Gasto\nCanal;ene-26;feb-26\nSearch;1000;1200\nFairs;500;300\n",
        "Inversión publicitaria por canal\nCanal;ene-26;feb-26;Suma total\nSearch;1000;1200;2200\nFairs;500;300;800\nSuma total;1500;1500;3000\n",
        "Werbekosten 2025/26\nKanal;01/2026;02/2026\nSearch;1000;1200\nFairs;500;300\n",
        "Spend 2026\nChannel,January,February,March\nSearch,1000,1200,\nFairs,500,300,\n",
    ] {
        assert_eq!(table(text).turned(), Some(Turned::Months), "{text}");
        assert_eq!(read(text).by_month(), expected, "{text}");
    }
    let both = ["Search 2026-01: 1000 20 –", "Search 2026-02: 1200 24 –"];
    for text in [
        ",January 2026,,February 2026,\nChannel,Spend,Leads,Spend,Leads\nSearch,1000,20,1200,24\n",
        ",Spend,,Leads,\nChannel,2026-01,2026-02,2026-01,2026-02\nSearch,1000,1200,20,24\n",
        "Channel,Metric,2026-01,2026-02\nSearch,Spend,1000,1200\nSearch,Leads,20,24\n",
        "Year,Channel,Metric,Jan,Feb,Mar\n2026,Search,Spend,1000,1200,\n2026,Search,Leads,20,24,\n",
    ] {
        assert_eq!(read(text).by_month(), both, "{text}");
    }
    // Where nothing says what the numbers are, they are nothing until somebody says so.
    let unknown = "Channel,2026-01,2026-02\nSearch,1000,1200\n";
    let export = read_as(unknown, |mapping| *mapping = "2 channel,date,spend".parse().unwrap());
    assert_eq!(export.by_month(), ["Search 2026-01: 1000 – –", "Search 2026-02: 1200 – –"]);
    assert!(embudo::io::exports::propose_mapping(&table(unknown)).error().is_some());
    // A list of leads has dates side by side, and below them.
    let list = "Lead ID,Created,Close date\n1,2026-01-05,2026-02-05\n2,2026-01-06,2026-02-06\n";
    assert_eq!(table(list).turned(), None);
}

#[test]
fn nul_bytes_of_a_damaged_table_are_left_out_and_said() {
    let text = "Month,Channel,Spend,Leads\n\x00\x002026-01,Search,1000,20\n\x002026-02,Sea\0rch,1200,24\n\0";
    let export = read(text);
    assert_eq!(export.by_month(), ["Search 2026-01: 1000 20 –", "Search 2026-02: 1200 24 –"]);
    assert_eq!(export.report.nul_bytes, 5);
    assert_eq!(decode(vec![0, 1, 2, 0, b',', b'\n']), Err(NotATable::NoText));
}

#[test]
fn one_export_below_another_is_read_with_its_header_left_out() {
    let text = "\u{feff}\"Date\",Channel,Spend,Leads\n2026-01-31,Search,1000,20\n\u{feff}\"Date\",Channel,Spend,Leads\n2026-02-28,Search,1200,24\n";
    let export = read(text);
    assert_eq!(export.by_month(), ["Search 2026-01: 1000 20 –", "Search 2026-02: 1200 24 –"]);
    assert_eq!(export.skipped(), [(3, SkipReason::Header)]);
}

#[test]
fn cells_pasted_from_a_spreadsheet_are_read() {
    let text = "Month\tCampaign\tSpend\tLeads\n2026-01\t\"Brand\nES\"\t1000\t20\n2026-02\tFair\t500\n\t\t\t\n\t\t\t\n";
    let export = read(text);
    assert_eq!(export.by_month(), ["Brand\nES 2026-01: 1000 20 –", "Fair 2026-02: 500 – –"]);
    assert_eq!((export.skipped(), export.report.rows), (vec![], 2), "blank rows are none");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn months_without_a_year_follow_each_other_from_whichever_they_start(start in 0..12_u32, count in 3..13_u32) {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let months: Vec<u32> = (start..start + count).collect();
        let heads: String = months.iter().map(|month| format!(",{}", names[*month as usize % 12])).collect();
        let spends: String = months.iter().map(|month| format!(",{}", month + 100)).collect();
        let text = format!("Spend\nChannel{heads}\nSearch{spends}\nFairs{spends}\n");
        let export = read_as(&text, |mapping| mapping.year = Some(2025));
        let line = |month: &u32| format!("{}-{:02}: {} – –", 2025 + month / 12, month % 12 + 1, month + 100);
        let of = |name: &str| months.iter().map(|month| format!("{name} {}", line(month))).collect::<Vec<_>>();
        prop_assert_eq!(export.by_month(), [of("Search"), of("Fairs")].concat(), "{}", text);
    }

    #[test]
    fn a_table_is_found_below_any_preamble_however_few_its_rows_are(
        above in vec(prop::sample::select(PREAMBLE.lines().collect::<Vec<_>>()), 0..30),
        rows in vec((1..13_u32, 1..100_000_u32, 0..1_000_u32), 1..12),
    ) {
        let mut text: String = above.iter().map(|line| format!("{line}\n")).collect();
        text += "Day,Campaign,Cost,Leads\n";
        for (month, cost, leads) in &rows {
            text += &format!("2026-{month:02}-05,Search,{cost}.50,{leads}\n");
        }
        let export = read(&text);
        let cost: f64 = rows.iter().map(|(_, cost, _)| f64::from(*cost) + 0.5).sum();
        let leads: f64 = rows.iter().map(|(.., leads)| f64::from(*leads)).sum();
        prop_assert_eq!(export.total(), [Some(cost), Some(leads), None], "{}", text);
    }

    #[test]
    fn channels_side_by_side_are_counted_as_one_below_another(
        cells in vec(vec((0..100_000_u32, 0..1_000_u32), 2..5), 1..13),
    ) {
        let channels = cells.iter().map(Vec::len).min().unwrap_or(0);
        let mut wide = ["", &(0..channels).map(|at| format!(",Channel {at},")).collect::<String>(), "\nMonth"].concat();
        wide += &",Spend,Leads".repeat(channels);
        let mut long = "Month,Channel,Spend,Leads\n".to_owned();
        for (month, row) in cells.iter().enumerate() {
            wide += &format!("\n2026-{:02}", month + 1);
            for (at, (spend, leads)) in row[..channels].iter().enumerate() {
                wide += &format!(",{spend},{leads}");
                long += &format!("2026-{:02},Channel {at},{spend},{leads}\n", month + 1);
            }
        }
        let (mut one, mut other) = (read(&wide).by_month(), read(&long).by_month());
        one.sort();
        other.sort();
        prop_assert_eq!(one, other, "{}", wide);
    }
}

#[test]
fn a_total_without_a_date_is_left_out_where_the_month_is_chosen() {
    for total in [
        "Total of 2 results,-,-,500.00,150000,1500,20,25.00",
        ",,,500.00,150000,1500,20,25.00",
        "Summe (2),,,500.00,150000,1500,20,25.00",
    ] {
        let text = format!(
            "Campaign name,Campaign ID,Primary status,Cost,Impressions,Clicks (destination),Conversions,CPA\n\
             Vídeo,1790000000000001,Active,300.00,90000,900,12,25.00\nFeed,1790000000000002,Active,200.00,60000,600,8,25.00\n{total}\n"
        );
        let export = read_as(&text, |mapping| mapping.month = Month::new(2026, 1));
        assert_eq!(export.by_month(), ["Vídeo 2026-01: 300 12 –", "Feed 2026-01: 200 8 –"], "{total}");
        assert_eq!(export.skipped(), [(4, SkipReason::Total)]);
    }
    let text = "Día,Nombre de la campaña,Importe gastado (EUR),Resultados\n2026-01-20,Casas,\"11,52\",3\n2026-01-20,Premium,\"3,10\",\n\
                2026-02-21,Casas,\"12,00\",1\n,Resultados totales,\"26,62\",4\n";
    assert_eq!(read(text).skipped(), [(5, SkipReason::Total)]);
    let subtotals = "Day,Campaign,Cost\n2026-01-05,A,10\n2026-01-06,B,20\n2026-01-31,,30\n2026-02-05,A,5\n2026-02-06,B,7\n2026-02-28,,12\n";
    assert_eq!(read(subtotals).skipped(), [(4, SkipReason::Total), (7, SkipReason::Total)]);
}

#[test]
fn months_without_a_year_are_asked_for_it() {
    for (text, example, turned) in [
        ("Canal,Enero,Febrero,Marzo\nGoogle,100,200,300\nMeta,10,20,30\n", "Enero", Some(Turned::Months)),
        ("Spend\nChannel,Jan.,Feb.,Mar.\nGoogle,100,200,300\nMeta,10,20,30\n", "Jan", Some(Turned::Months)),
        (
            "Month,Channel,Spend\nJanuary,Google,100\nFebruary,Google,200\nMarch,Google,300\nJanuary,Meta,10\n\
            February,Meta,20\nMarch,Meta,30\n",
            "January",
            None,
        ),
    ] {
        assert_eq!(table(text).turned(), turned, "{text}");
        let spend = |mapping: &mut embudo::io::exports::Mapping| {
            if mapping.column(embudo::io::exports::Role::Spend).is_none()
                && let Some(last) = mapping.roles.last_mut()
            {
                *last = embudo::io::exports::Role::Spend;
            }
        };
        if turned.is_none() {
            let FormatQuestion::Year { example: asked, .. } = question(text) else {
                panic!("the year: {text}")
            };
            assert_eq!(asked, example);
        }
        let export = read_as(text, |mapping| {
            spend(mapping);
            mapping.year = Some(2025);
        });
        let months = [("2025-01", 100, 10), ("2025-02", 200, 20), ("2025-03", 300, 30)];
        let of = |name: &str, spends: [i32; 3]| -> Vec<String> {
            months
                .iter()
                .zip(spends)
                .map(|((month, ..), spend)| format!("{name} {month}: {spend} – –"))
                .collect()
        };
        assert_eq!(
            export.by_month(),
            [of("Google", [100, 200, 300]), of("Meta", [10, 20, 30])].concat(),
            "{text}"
        );
    }
}

#[test]
fn months_side_by_side_go_over_new_year() {
    let expected = ["Search 2025-11: 100 20 –", "Search 2025-12: 200 30 –", "Search 2026-01: 300 40 –"];
    let of_2025 = |mapping: &mut embudo::io::exports::Mapping| mapping.year = Some(2025);
    // The year of the first month is asked: a title with one year may mean either.
    for text in [
        ",Spend,,,Leads,,\nChannel,Nov,Dec,Jan,Nov,Dec,Jan\nSearch,100,200,300,20,30,40\n",
        "2026,Spend,,,Leads,,\nChannel,Nov,Dec,Jan,Nov,Dec,Jan\nSearch,100,200,300,20,30,40\n",
        "Canal,Dato,Noviembre,Diciembre,Enero\nSearch,Gasto,100,200,300\nSearch,Leads,20,30,40\n",
    ] {
        let FormatQuestion::Year { over_new_year, .. } = question(text) else { panic!("the year: {text}") };
        assert!(over_new_year);
        assert_eq!(read_as(text, of_2025).by_month(), expected, "{text}");
    }
    for text in [
        "Media plan 2025-2026\nChannel,Metric,Nov.,Dec.,Jan.\nSearch,Spend,100,200,300\nSearch,Leads,20,30,40\n",
        "Year,Channel,Metric,Nov,Dec,Jan\n2025,Search,Spend,100,200,300\n2025,Search,Leads,20,30,40\n",
    ] {
        assert_eq!(read(text).by_month(), expected, "{text}");
    }
    // Months that are in no order are no header.
    assert_eq!(table("Spend\nChannel,Dec,Nov,Jan\nSearch,100,200,300\n").turned(), None);
}

#[test]
fn channels_and_months_side_by_side_are_found_in_files_of_any_size() {
    let mut text = "Account,,Search,,Social,\nDay,Note,Spend,Leads,Spend,Leads\n".to_owned();
    let note = "n".repeat(400);
    for row in 0..4_000 {
        text += &format!("2026-01-{:02},{note},10,1,20,2\n", row % 28 + 1);
    }
    assert!(text.len() > 1 << 20, "{}", text.len());
    let export = read(&text);
    assert_eq!(export.channel("Search"), [Some(40_000.0), Some(4_000.0), None]);
    assert_eq!(export.channel("Social"), [Some(80_000.0), Some(8_000.0), None]);
}

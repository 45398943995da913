//! Properties: any table in any usual style is counted exactly, and no input makes the reader panic.

use super::reading::run;
use embudo::io::exports::{
    Accumulator, ChannelGrouping, CurrencyChoice, DateOrder, DecimalSeparator, ExportReader, ExportTable,
    FormatQuestion, Mapping, ReadProgress, Role, decode, propose_mapping,
};
use embudo::model::Month;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Parts of exports, valid and not.
const PIECES: [&str; 42] = [
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "Day",
    "Campaign",
    "Cost",
    "Leads",
    "Created,Close date,Lead ID\n",
    "Day,Campaign,Cost,Leads\n",
    "2026-01-05",
    "03/04/2026",
    "31/01/2026",
    "2026-02-30",
    "1 de enero de 2026",
    "Jan",
    "1.234",
    "1,234",
    "1.234,56",
    "12,34 €",
    "CA$12.34",
    "(1)",
    "-5",
    "1e308",
    "1e999",
    "198.75%",
    "--",
    "na",
    "Total",
    "Total: Account",
    "Search",
    "search ",
    "won",
    "sep=;\n",
    "\u{feff}",
    "\0",
    "ñ",
    "99999999999999999999999",
];

/// Bytes that are almost an export, and random bytes.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let text = vec(prop::sample::select(PIECES.to_vec()), 0..60).prop_map(|pieces| pieces.concat());
    let cells = vec(vec(prop::sample::select(PIECES[14..].to_vec()), 4), 0..12).prop_map(|rows| {
        let rows: Vec<String> = rows.iter().map(|cells| cells.join(",")).collect();
        ["Day,Campaign,Cost,Leads\n", &rows.join("\n")].concat()
    });
    let encoded = (prop_oneof![text, cells], 0..4_u8).prop_map(|(text, how)| match how {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => text.into_bytes(),
    });
    prop_oneof![6 => encoded, 1 => vec(any::<u8>(), 0..200)]
}

fn mapping(roles: Vec<Role>, month: bool) -> Mapping {
    Mapping { roles, month: Month::new(2026, 1).filter(|_| month), ..Mapping::default() }
}

/// Reads to the end, answering all questions.
fn read_through(table: Rc<ExportTable>, mapping: Mapping, step: usize) {
    let Ok(mut reader) = ExportReader::new(table, mapping, Accumulator::default()) else { return };
    loop {
        match reader.advance(step) {
            ReadProgress::Working { done, of } => assert!(done <= of),
            ReadProgress::Asks(FormatQuestion::Order { .. }) => reader.answer_order(DateOrder::MonthFirst),
            ReadProgress::Asks(FormatQuestion::Decimal { likely, .. }) => reader.answer_decimal(likely),
            ReadProgress::Asks(FormatQuestion::Micros { .. }) => reader.answer_micros(true),
            ReadProgress::Asks(FormatQuestion::Year { .. }) => reader.answer_year(2026),
            ReadProgress::Asks(FormatQuestion::Currency { .. }) => {
                reader.answer_currency(CurrencyChoice::All)
            }
            ReadProgress::Refused(_) => return,
            ReadProgress::Done => break,
        }
    }
    let written = reader.mapping().to_string();
    assert_eq!(written.parse::<Mapping>().map(|it| it.to_string()), Ok(written));
    let (accumulator, report) = reader.finish();
    assert_eq!(report.rows, report.used + report.skipped_rows(), "every row is accounted for");
    for grouping in [ChannelGrouping::default(), ChannelGrouping::apart()] {
        let aggregate = accumulator.aggregate(&grouping);
        let total = aggregate.measured.total();
        for figure in [total.spend, total.leads, total.sales].into_iter().flatten() {
            assert!(figure >= 0.0);
        }
    }
}

/// A generated row: a day, a channel, spend in cents, leads and sales in hundredths.
type GeneratedRow = (u32, usize, Option<u32>, Option<u32>, Option<u32>);

/// How a file is written.
#[derive(Debug, Clone)]
struct Style {
    delimiter: u8,
    decimal: DecimalSeparator,
    grouped: bool,
    order: Option<DateOrder>,
    line_end: csv::Terminator,
    above: &'static str,
    encoding: u8,
}

const CHANNELS: [&str; 5] =
    ["Search, brand", "Social; \"new\"", "Correo\nelectrónico", "Total Wine", "Übersicht 5|6"];

fn styles() -> impl Strategy<Value = Style> {
    let order = prop::option::of(prop::sample::select(vec![DateOrder::DayFirst, DateOrder::MonthFirst]));
    let decimal = prop::sample::select(vec![DecimalSeparator::Point, DecimalSeparator::Comma]);
    let above = prop::sample::select(vec!["", "Report\n", "Report\nJanuary 1, 2026 - March 31, 2026\n\n"]);
    let end = prop::sample::select(vec![csv::Terminator::CRLF, csv::Terminator::Any(b'\n')]);
    (prop::sample::select(b",;\t|".to_vec()), decimal, any::<bool>(), order, end, above, 0..4_u8).prop_map(
        |(delimiter, decimal, grouped, order, line_end, above, encoding)| Style {
            delimiter,
            decimal,
            grouped,
            order,
            line_end,
            above,
            encoding,
        },
    )
}

/// A number in hundredths, as the style writes it.
fn written(hundredths: u32, style: &Style) -> String {
    let (sign, group) = if style.decimal == DecimalSeparator::Point { ('.', ',') } else { (',', '.') };
    let mut whole = (hundredths / 100).to_string();
    if style.grouped {
        let mut at = whole.len();
        while at > 3 {
            at -= 3;
            whole.insert(at, group);
        }
    }
    format!("{whole}{sign}{:02}", hundredths % 100)
}

fn date(day: u32, order: Option<DateOrder>) -> String {
    let (month, day) = (day / 28 % 12 + 1, day % 28 + 1);
    match order {
        None => format!("2026-{month:02}-{day:02}"),
        Some(DateOrder::DayFirst) => format!("{day:02}/{month:02}/2026"),
        Some(DateOrder::MonthFirst) => format!("{month:02}/{day:02}/2026"),
    }
}

fn file(rows: &[GeneratedRow], style: &Style) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(style.delimiter).terminator(style.line_end).from_writer(vec![]);
    let mut write = |cells: [String; 5]| writer.write_record(cells).expect("it is written");
    write(["Day", "Campaign", "Cost", "Leads", "Sales"].map(str::to_owned));
    // The first row is unambiguous: in the order of day and month, and in the decimal separator.
    let first: GeneratedRow = (27, 0, Some(1), Some(1), Some(1));
    for (day, channel, spend, leads, sales) in std::iter::once(&first).chain(rows) {
        let figure = |figure: &Option<u32>| figure.map_or("--".to_owned(), |it| written(it, style));
        let name = CHANNELS[*channel].to_owned();
        write([date(*day, style.order), name, figure(spend), figure(leads), figure(sales)]);
    }
    let text = String::from_utf8(writer.into_inner().expect("it is written")).expect("it is text");
    let text = [style.above, &text].concat();
    match style.encoding {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => [&b"\xff\xfe"[..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat(),
        2 => text.chars().map(|c| u8::try_from(u32::from(c)).expect("in Latin-1")).collect(),
        _ => text.into_bytes(),
    }
}

fn generated_row() -> impl Strategy<Value = GeneratedRow> {
    let figure = || prop::option::weighted(0.8, prop_oneof![0..100_u32, 0..100_000_000_u32]);
    (0..336_u32, 0..CHANNELS.len(), figure(), figure(), figure())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    #[test]
    fn no_input_makes_the_reader_panic(
        bytes in bytes(),
        roles in vec(prop::sample::select(Role::ALL.to_vec()), 0..6),
        month in any::<bool>(),
        step in 1..40_usize,
    ) {
        if let Ok(table) = decode(bytes).and_then(ExportTable::sniff) {
            let table = Rc::new(table);
            read_through(table.clone(), propose_mapping(&table), step);
            read_through(table.clone(), mapping(roles, month), step);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn every_row_that_is_written_is_counted(rows in vec(generated_row(), 0..40), style in styles()) {
        let table = ExportTable::sniff(decode(file(&rows, &style)).expect("a text")).expect("a table");
        prop_assert_eq!(table.delimiter(), char::from(style.delimiter));
        let mapping = propose_mapping(&table);
        prop_assert_eq!(mapping.to_string(), "2 date,channel,spend,leads,sales");
        let export = run(table, mapping, Accumulator::default()).expect("nothing is asked");
        // In hundredths, so that the sums are exact.
        let mut sums: BTreeMap<(&str, String), [Option<u64>; 3]> = BTreeMap::new();
        for (day, channel, spend, leads, sales) in std::iter::once((27, 0, Some(1), Some(1), Some(1))).chain(rows) {
            if spend.or(leads).or(sales).is_none() {
                continue;
            }
            let month = format!("2026-{:02}", day / 28 % 12 + 1);
            let sum = sums.entry((CHANNELS[channel], month)).or_default();
            for (sum, figure) in sum.iter_mut().zip([spend, leads, sales]) {
                *sum = figure.map(|it| u64::from(it) + sum.unwrap_or(0)).or(*sum);
            }
        }
        let mut counted = BTreeMap::new();
        for channel in &export.aggregate.measured.channels {
            for (month, tally) in &channel.months {
                let hundredths = [tally.spend, tally.leads, tally.sales].map(|it| it.map(|it| (it * 100.0).round() as u64));
                counted.insert((channel.name.as_deref().expect("a name"), month.to_string()), hundredths);
            }
        }
        prop_assert_eq!(counted, sums);
    }
}

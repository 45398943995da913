//! How fast an export of 100,000 rows is read, natively: the whole of it, and the longest it holds up a page.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use embudo::io::exports::{
    Accumulator, ChannelGrouping, Decoder, ExportReader, ExportTable, Mapping, ReadProgress, propose_mapping,
};
use embudo::io::limits;
use std::fmt::Write;
use std::hint::black_box;
use std::rc::Rc;

/// What an advertising platform exports: 100,000 rows of 200 bytes, one a day and ad.
fn ads() -> String {
    let mut text =
        "Campaign performance\n\"1 January 2023 - 31 December 2025\"\nDay,Campaign,Ad set,Ad,Impressions,\
        Clicks,CTR,Avg. CPC,Cost,Conversions,Cost / conv.,Final URL\n"
            .to_owned();
    for n in 0..limits::EXPORT_ROWS {
        let (day, month, year) = (n % 28 + 1, n / 28 % 12 + 1, 2023 + n / 336 % 3);
        let campaign = n % 40;
        writeln!(
            text,
            "{day:02}/{month:02}/{year},\"Campaign {campaign}, search\",Ad set {},Ad {n} with a headline of the usual length,\
             \"{},{:03}\",{},{:.2}%,{:.2},\"{},{:03}.{:02}\",{}.{:02},{:.2},https://example.com/landing/{campaign}?utm_id={n}",
            n % 400, n % 9 + 1, n % 1_000, n % 300, (n % 90) as f64 / 7.0, (n % 50) as f64 / 9.0, n % 4 + 1,
            n % 1_000, n % 100, n % 12, n % 100, (n % 80) as f64 / 3.0,
        )
        .expect("a text can be written to");
    }
    text
}

/// What a CRM exports: a row a lead, of which one in twenty is won.
fn crm() -> String {
    let mut text = "Lead ID;Create Date;Original Source;Owner;Lead Status;Close Date\n".to_owned();
    for n in 0..limits::EXPORT_ROWS {
        let (day, month) = (n % 28 + 1, n / 28 % 12 + 1);
        write!(text, "00Q{n:012};2025-{month:02}-{day:02}T10:15:00Z;Source {};Owner {};", n % 12, n % 30)
            .expect("a text can be written to");
        match n % 20 {
            0 => writeln!(text, "Closed won;2026-{month:02}-{day:02}T09:00:00Z"),
            _ => writeln!(text, "Open;"),
        }
        .expect("a text can be written to");
    }
    text
}

fn read(table: Rc<ExportTable>, mapping: Mapping) -> Accumulator {
    let mut reader = ExportReader::new(table, mapping, Accumulator::default()).expect("it lacks nothing");
    while let ReadProgress::Working { .. } = reader.advance(1_000) {}
    let (gathered, report) = reader.finish();
    assert_eq!(report.used as usize, limits::EXPORT_ROWS);
    gathered
}

fn exports(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("100,000 rows");
    group.sample_size(10);
    for (name, text) in [("ads", ads()), ("CRM", crm())] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        let table = Rc::new(ExportTable::sniff(text.clone()).expect("a table"));
        let mapping = propose_mapping(&table);
        group.bench_function(format!("{name}, read"), |bencher| {
            bencher.iter(|| black_box(read(table.clone(), mapping.clone())));
        });
        let gathered = read(table.clone(), mapping);
        group.bench_function(format!("{name}, linked"), |bencher| {
            bencher.iter(|| black_box(gathered.aggregate(&ChannelGrouping::default())));
        });
        group.bench_function(format!("{name}, looked at"), |bencher| {
            let text = || text.clone();
            bencher.iter_batched(text, |text| ExportTable::sniff(black_box(text)), BatchSize::PerIteration);
        });
        for (encoding, bytes) in [
            ("UTF-8", text.clone().into_bytes()),
            ("UTF-16", text.encode_utf16().take(limits::EXPORT / 2).flat_map(u16::to_le_bytes).collect()),
            ("Windows-1252", [text.as_bytes(), b"\xf1,"].concat()),
        ] {
            let bytes = Rc::new(bytes);
            group.bench_function(format!("{name}, decoded from {encoding}"), |bencher| {
                let decoder = || Decoder::new(bytes.clone()).expect("a text");
                let decode = |mut decoder: Decoder| while !decoder.advance(1 << 20).expect("a text") {};
                bencher.iter_batched(decoder, decode, BatchSize::PerIteration);
            });
        }
    }
    group.finish();
}

criterion_group!(benches, exports);
criterion_main!(benches);

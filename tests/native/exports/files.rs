//! Encodings, delimiters, headers, limits, and files that are not exports.

use super::reading::{read, reader, run, table};
use embudo::io::exports::{
    Accumulator, ChannelGrouping, ExportTable, Mapping, NotATable, ReadProgress, TooMany, decode,
    propose_mapping,
};
use embudo::io::limits;

const PLAIN: &str = "Day,Campaign,Cost,Leads\n2026-01-05,Search,10.50,2\n2026-01-06,Social,20.25,1\n";

fn refused(bytes: &[u8]) -> NotATable {
    decode(bytes.to_vec()).and_then(ExportTable::sniff).expect_err("it is no table")
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn any_encoding_line_end_and_delimiter_is_read() {
    for text in [
        PLAIN.to_owned(),
        PLAIN.replace('\n', "\r\n"),
        PLAIN.replace('\n', "\r"),
        PLAIN.trim_end().to_owned(),
        PLAIN.replace(',', "\t"),
        PLAIN.replace(',', ";"),
        PLAIN.replace(',', "|"),
        PLAIN.replace('.', "@").replace(',', ";").replace('@', ","),
        ["sep=;\r\n", &PLAIN.replace(',', ";")].concat(),
        ["\u{feff}", PLAIN].concat(),
    ] {
        for bytes in
            [text.clone().into_bytes(), utf16(&text, u16::to_le_bytes), utf16(&text, u16::to_be_bytes)]
        {
            let export = read(&bytes);
            assert_eq!(export.total(), [Some(30.75), Some(3.0), None], "{text:?}");
            assert_eq!(export.channels(), ["Search", "Social"]);
        }
    }
}

#[test]
fn windows_1252_is_read() {
    let export = read(b"D\xeda;Campa\xf1a;Coste\n2026-01-05;Oto\xf1o \x96 b\xfasqueda;12,34 \x80\n");
    assert_eq!(export.channel("Otoño – búsqueda"), [Some(12.34), None, None]);
}

#[test]
fn a_line_break_in_quotation_marks_is_part_of_the_cell() {
    let export = read(
        "Day,Campaign,Cost\n2026-01-05,\"Search\nbrand, \"\"new\"\"\",10\n2026-01-06,Social,20\nx,Social,1\n2026-01-07,Social,--\n",
    );
    assert_eq!(export.channels(), ["Search\nbrand, \"new\"", "Social"]);
    assert_eq!(export.skipped()[0].0, 5, "lines are counted as an editor counts them");
}

#[test]
fn lines_above_the_header_are_skipped() {
    for above in [
        "Campaign report\n\"1 January 2026 - 31 January 2026\"\n",
        "Campaign report\nJanuary 1, 2026 - January 31, 2026\n\n",
        "Informe de campañas;;;\n\"Fechas: 1 ene 2026 - 31 ene 2026\"\n",
        "Report,of all,the campaigns,there are\nMade,by,one,of us\n",
        "# Exported by Somebody\n# 2026-02-01 10:00\n\n\n",
    ] {
        let table = table([above, PLAIN].concat());
        let line = above.matches('\n').count() as u32 + 1;
        assert_eq!(table.header_line(), Some(line), "{above}");
        assert_eq!(read([above, PLAIN].concat()).total(), [Some(30.75), Some(3.0), None], "{above}");
    }
}

#[test]
fn a_header_may_be_followed_by_a_row_without_values() {
    let text = PLAIN.replace("Leads\n", "Leads\nof the report,of the account,in euros,in all\n");
    assert_eq!(table(text).header_line(), Some(2), "the nearer one is taken");
    let text = PLAIN.replace("Leads\n", "Leads\n--,--,--,--\n");
    assert_eq!(read(text).total(), [Some(30.75), Some(3.0), None]);
}

#[test]
fn empty_columns_and_row_numbers_are_ignored() {
    let export = read(",Day,Campaign,Cost,,\n0,2026-01-05,Search,10,,\n1,2026-01-06,Social,20,,\n");
    assert_eq!(export.total(), [Some(30.0), None, None]);
    assert_eq!(export.mapping.roles.len(), 4, "empty columns at the end are none");
    assert_eq!(export.skipped(), []);
}

#[test]
fn rows_shorter_and_longer_than_the_header_are_read() {
    let export = read("Campaign,Day,Cost,Leads\nSearch,2026-01-05,10\nSocial,2026-01-06,20,1,,\n");
    assert_eq!(export.total(), [Some(30.0), Some(1.0), None]);
}

#[test]
fn a_table_without_a_header_is_read_with_a_given_mapping() {
    let text = "2026-01-05,Search,10\n2026-01-06,Social,20\n";
    let table = table(text);
    assert_eq!((table.header_line(), table.columns().len()), (None, 3));
    let mapping: Mapping = "2 date,channel,spend".parse().unwrap();
    let export = run(table, mapping, Accumulator::default()).unwrap();
    assert_eq!((export.report.rows, export.total()), (2, [Some(30.0), None, None]));
}

#[test]
fn other_files_are_refused_with_their_kind() {
    for (bytes, other) in [
        (&b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0xxxx[Content_Types].xml"[..], NotATable::Workbook),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", NotATable::Workbook),
        (b"PK\x03\x04\x14\0\0\0\x08\0campaigns.csv", NotATable::Packed),
        (b"\r\n<!doctype html><html><body>Sign in</body></html>", NotATable::Page),
        (b"\xef\xbb\xbf<html>", NotATable::Page),
        (b"%PDF-1.4", NotATable::Pdf),
        (b"", NotATable::Empty),
        (b"\n \r\n", NotATable::Empty),
        (b"Day,Campaign,Cost\n", NotATable::NoRows),
        (b"Dear all, here is the report.\nBest, Ana\n", NotATable::NoRows),
        (&[0, 159, 146, 150, 0, 1, 2, 3], NotATable::NoText),
    ] {
        assert_eq!(refused(bytes), other, "{bytes:?}");
    }
    let too_large = ["Day,Cost\n", &"2026-01-05,1\n".repeat(limits::EXPORT / 13 + 1)].concat();
    assert!(too_large.len() > limits::EXPORT);
    assert_eq!(ExportTable::sniff(too_large).expect_err("too large"), NotATable::TooLarge);
}

#[test]
fn the_limit_of_rows_is_of_those_that_count() {
    let rows = |rows: usize| ["Day,Cost\n", &"2026-01-05,1\n".repeat(rows), "Total,1\n"].concat();
    let end = |text: String| {
        let table = table(text);
        let mapping = propose_mapping(&table);
        let mut reader = reader(table, mapping, Accumulator::default());
        while let ReadProgress::Working { .. } = reader.advance(1_000) {}
        (reader.advance(1), reader.finish().1.used)
    };
    assert_eq!(end(rows(limits::EXPORT_ROWS)), (ReadProgress::Done, 100_000));
    assert_eq!(end(rows(limits::EXPORT_ROWS + 1)).0, ReadProgress::Refused(TooMany::Rows));
}

#[test]
fn too_many_channels_are_refused() {
    let rows = |rows: usize| (0..rows).map(|n| format!("2026-01-05,Ad {n},1\n")).collect::<String>();
    let text = ["Day,Campaign,Cost\n", &rows(limits::EXPORT_CHANNELS + 1)].concat();
    let table = table(text);
    let mapping = propose_mapping(&table);
    assert_eq!(
        reader(table, mapping, Accumulator::default()).advance(usize::MAX),
        ReadProgress::Refused(TooMany::Channels)
    );
}

#[test]
fn the_size_of_slices_does_not_change_the_result() {
    let whole = |step: usize| {
        let table = table(PLAIN);
        let mapping = propose_mapping(&table);
        let mut reader = reader(table, mapping, Accumulator::default());
        let mut steps = 0;
        while let ReadProgress::Working { .. } = reader.advance(step) {
            steps += 1;
        }
        let (accumulator, report) = reader.finish();
        (accumulator.aggregate(&ChannelGrouping::default()), report, steps)
    };
    let (aggregate, report, steps) = whole(1);
    assert_eq!(steps, 5, "two rows, twice, and the end of the first time");
    for step in [2, 3, 100] {
        let again = whole(step);
        assert_eq!((again.0, again.1), (aggregate.clone(), report.clone()));
    }
}

#[test]
fn an_export_of_the_same_shape_is_read_with_the_stored_mapping() {
    let january = table("Day,Campaign,Amount Spent (EUR),Leads\n03/04/2026,Search,1,2\n");
    let next = table("day, campaign,Amount spent (EUR),leads,\n04/05/2026,Search,3,4,\n");
    let other = table("Day,Campaign,Clicks,Leads\n03/04/2026,Search,1,2\n");
    assert_eq!(january.shape(), next.shape());
    assert_ne!(january.shape(), other.shape());
    let mut mapping = propose_mapping(&january);
    mapping.order = Some(embudo::io::exports::DateOrder::MonthFirst);
    let stored = mapping.to_string();
    let export = run(next, stored.parse().unwrap(), Accumulator::default()).unwrap();
    assert_eq!((export.months(), export.total()), (vec!["2026-04".to_owned()], [Some(3.0), Some(4.0), None]));
}

//! Reads an export as the page does.

use embudo::io::exports::{
    Accumulator, Aggregate, ChannelGrouping, DateOrder, DecimalSeparator, ExportReader, ExportTable,
    FormatQuestion, Mapping, ReadProgress, Report, SkipReason, decode, propose_mapping,
};
use embudo::model::{MeasuredChannel, MeasuredOutcome};
use std::rc::Rc;

/// The result of reading an export.
#[derive(Debug)]
pub struct Export {
    pub mapping: Mapping,
    pub report: Report,
    pub accumulator: Accumulator,
    /// With spellings of one channel joined.
    pub aggregate: Aggregate,
}

pub fn table(text: impl AsRef<[u8]>) -> ExportTable {
    let text = decode(text.as_ref().to_vec()).expect("a text");
    ExportTable::sniff(text).expect("a table")
}

/// Reads an export with the proposed mapping. Panics on a question.
pub fn read(text: impl AsRef<[u8]>) -> Export {
    read_as(text, |_| {})
}

/// Reads an export with the proposed mapping after a change to it. Panics on a question.
pub fn read_as(text: impl AsRef<[u8]>, change: impl FnOnce(&mut Mapping)) -> Export {
    let table = table(text);
    let mut mapping = propose_mapping(&table);
    change(&mut mapping);
    match run(table, mapping, Accumulator::default()) {
        Ok(export) => export,
        Err(question) => panic!("{question:?}"),
    }
}

/// Reads a table in addition to other files, up to the first question.
pub fn run(table: ExportTable, mapping: Mapping, accumulator: Accumulator) -> Result<Export, FormatQuestion> {
    let mut reader = reader(table, mapping, accumulator);
    let mut last = 0;
    loop {
        match reader.advance(3) {
            ReadProgress::Working { done, of } => {
                assert!(last <= done && done <= of, "{done} of {of}");
                last = done;
            }
            ReadProgress::Asks(question) => return Err(question),
            ReadProgress::Refused(why) => panic!("{why}"),
            ReadProgress::Done => break,
        }
    }
    let mapping = reader.mapping().clone();
    let (accumulator, report) = reader.finish();
    Ok(Export { mapping, report, aggregate: accumulator.aggregate(&ChannelGrouping::default()), accumulator })
}

pub fn reader(table: ExportTable, mapping: Mapping, accumulator: Accumulator) -> ExportReader {
    ExportReader::new(Rc::new(table), mapping, accumulator).expect("a mapping that can be read with")
}

/// The first question about an export with the proposed mapping.
pub fn question(text: &str) -> FormatQuestion {
    let table = table(text);
    let mapping = propose_mapping(&table);
    run(table, mapping, Accumulator::default()).expect_err("something has to be asked")
}

/// Reads an export with the answers to its questions.
pub fn answered(text: &str, order: Option<DateOrder>, decimal: Option<DecimalSeparator>) -> Export {
    read_as(text, |mapping| (mapping.order, mapping.decimal) = (order, decimal))
}

impl Export {
    /// Spend, leads and sales in all.
    pub fn total(&self) -> [Option<f64>; 3] {
        let total = self.aggregate.measured.total();
        [total.spend, total.leads, total.sales]
    }

    /// Spend, leads and sales of a channel.
    pub fn channel(&self, name: &str) -> [Option<f64>; 3] {
        let channel = self.aggregate.measured.channel(name);
        let total = channel.unwrap_or_else(|| panic!("no {name} among {:?}", self.channels())).total();
        [total.spend, total.leads, total.sales]
    }

    /// The names of the channels, empty for figures without a channel.
    pub fn channels(&self) -> Vec<&str> {
        let channels = &self.aggregate.measured.channels;
        channels.iter().map(|channel| channel.name.as_deref().unwrap_or_default()).collect()
    }

    /// Each channel and month with its spend, leads and sales, as `Search 2026-01: 1000 20 –`; the month is `–` where it
    /// is not known.
    pub fn by_month(&self) -> Vec<String> {
        let figure = |figure: Option<f64>| {
            figure.map_or("–".to_owned(), |it| ((it * 100.0).round() / 100.0).to_string())
        };
        let line = |name: &str, month: String, it: &MeasuredOutcome| {
            format!("{name} {month}: {} {} {}", figure(it.spend), figure(it.leads), figure(it.sales))
        };
        let of = |channel: &MeasuredChannel| {
            let name = channel.name.clone().unwrap_or_default();
            let months = channel.months.iter().map(|(month, tally)| line(&name, month.to_string(), tally));
            let no_sale = MeasuredOutcome { sales: Some(0.0), ..MeasuredOutcome::default() };
            let is_known = channel.undated != MeasuredOutcome::default() && channel.undated != no_sale;
            let undated = is_known.then(|| line(&name, "–".to_owned(), &channel.undated));
            months.chain(undated).collect::<Vec<_>>()
        };
        self.aggregate.measured.channels.iter().flat_map(of).collect()
    }

    /// The months with any figures.
    pub fn months(&self) -> Vec<String> {
        let channels = self.aggregate.measured.channels.iter();
        let months: std::collections::BTreeSet<_> =
            channels.flat_map(|channel| channel.months.keys()).collect();
        months.iter().map(|month| month.to_string()).collect()
    }

    /// The line and the reason of each skipped row.
    pub fn skipped(&self) -> Vec<(u32, SkipReason)> {
        assert_eq!(self.report.skipped.len() as u32, self.report.skipped_rows());
        assert_eq!(
            self.report.rows,
            self.report.used + self.report.skipped_rows(),
            "every row is accounted for"
        );
        self.report.skipped.iter().map(|it| (it.line, it.reason)).collect()
    }
}

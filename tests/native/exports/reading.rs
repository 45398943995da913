//! Reads an export as the page does, and hands out all there is to look at.

use embudo::io::exports::{
    Accumulator, Aggregate, DateOrder, DecimalSeparator, ExportReader, ExportTable, FormatQuestion, Mapping,
    ReadProgress, Report, SkipReason, decode, propose_mapping,
};
use std::rc::Rc;

/// An export that was read.
#[derive(Debug)]
pub struct Export {
    pub mapping: Mapping,
    pub report: Report,
    pub gathered: Accumulator,
    /// With the channels joined.
    pub aggregate: Aggregate,
}

pub fn table(text: impl AsRef<[u8]>) -> ExportTable {
    let text = decode(text.as_ref().to_vec()).expect("a text");
    ExportTable::sniff(text).expect("a table")
}

/// Reads an export with the proposed mapping. Nothing may have to be asked.
pub fn read(text: impl AsRef<[u8]>) -> Export {
    read_as(text, |_| {})
}

/// Reads an export with the proposed mapping, as it is changed.
pub fn read_as(text: impl AsRef<[u8]>, change: impl FnOnce(&mut Mapping)) -> Export {
    let table = table(text);
    let mut mapping = propose_mapping(&table);
    change(&mut mapping);
    match run(table, mapping, Accumulator::default()) {
        Ok(export) => export,
        Err(question) => panic!("{question:?}"),
    }
}

/// Reads a table into what other files gave; a question instead where there is one.
pub fn run(table: ExportTable, mapping: Mapping, gathered: Accumulator) -> Result<Export, FormatQuestion> {
    let mut reader = reader(table, mapping, gathered);
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
    let (gathered, report) = reader.finish();
    Ok(Export { mapping, report, aggregate: gathered.aggregate(true), gathered })
}

pub fn reader(table: ExportTable, mapping: Mapping, gathered: Accumulator) -> ExportReader {
    ExportReader::new(Rc::new(table), mapping, gathered).expect("a mapping that can be read with")
}

/// What is asked of an export with the proposed mapping.
pub fn question(text: &str) -> FormatQuestion {
    let table = table(text);
    let mapping = propose_mapping(&table);
    run(table, mapping, Accumulator::default()).expect_err("something has to be asked")
}

/// Reads an export with an answer given beforehand.
pub fn answered(text: &str, order: Option<DateOrder>, decimal: Option<DecimalSeparator>) -> Export {
    read_as(text, |mapping| (mapping.order, mapping.decimal) = (order, decimal))
}

impl Export {
    /// Spend, leads and sales of everything.
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

    /// The channels' names, an empty one for none.
    pub fn channels(&self) -> Vec<&str> {
        let channels = &self.aggregate.measured.channels;
        channels.iter().map(|channel| channel.name.as_deref().unwrap_or_default()).collect()
    }

    /// The months anything is said of.
    pub fn months(&self) -> Vec<String> {
        let channels = self.aggregate.measured.channels.iter();
        let months: std::collections::BTreeSet<_> =
            channels.flat_map(|channel| channel.months.keys()).collect();
        months.iter().map(|month| month.to_string()).collect()
    }

    /// The lines that are left out, with why.
    pub fn left_out(&self) -> Vec<(u32, SkipReason)> {
        assert_eq!(self.report.left_out.len() as u32, self.report.left_out());
        assert_eq!(self.report.rows, self.report.used + self.report.left_out(), "every row is accounted for");
        self.report.left_out.iter().map(|it| (it.line, it.reason)).collect()
    }
}

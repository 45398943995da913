//! Decoding and reading files in slices, so that the page stays responsive.

use super::file::{ExportError, FileContent, FileOutcome, FileTable, ImportFile, ReadAs};
use super::session::ExportSession;
use crate::io::exports::{
    Accumulator, Decoder, ExportReader, ExportTable, NotATable, ReadProgress, SniffProgress, TableSniffer,
};
use crate::platform::time;
use crate::state::IncomingItem;
use std::rc::Rc;

/// What is being done, and for which file.
pub enum Work {
    Idle,
    Decoding(usize, Decoder),
    /// Its table is looked for.
    Sniffing(usize, Box<TableSniffer>),
    Reading(usize, Box<ExportReader>, ReadAs),
}

/// The length of a slice in milliseconds. The browser renders and handles events between slices.
const SLICE: f64 = 8.0;
/// How many rows are read, and bytes decoded, between two looks at the clock.
const ROWS: usize = 64;
const BYTES: usize = 1 << 16;

impl ExportSession {
    pub(super) fn is_busy(&self) -> bool {
        !matches!(self.work, Work::Idle)
    }

    /// The share that is done of the work on a file, 0 to 1; none where there is none.
    pub fn progress(&self, file: usize) -> Option<f64> {
        let (at, done, of) = match &self.work {
            Work::Idle => return None,
            Work::Decoding(at, decoder) => (*at, decoder.progress().0, decoder.progress().1 * 10),
            Work::Sniffing(at, _) => (*at, 1, 10),
            Work::Reading(at, reader, _) => (*at, reader.progress().0, reader.progress().1),
        };
        (at == file).then(|| done as f64 / of.max(1) as f64)
    }

    pub(super) fn work_slice(&mut self) {
        let end = time::now_ms() + SLICE;
        while self.is_busy() && time::now_ms() < end {
            self.work_on();
        }
    }

    fn work_on(&mut self) {
        match std::mem::replace(&mut self.work, Work::Idle) {
            Work::Decoding(at, decoder) => self.decode(at, decoder),
            Work::Sniffing(at, sniffer) => self.sniff(at, sniffer.advance()),
            Work::Reading(at, reader, read_as) => self.advance(at, reader, read_as),
            Work::Idle => {}
        }
    }

    /// Drops files, and the work on them; that on another file goes on.
    pub(super) fn drop_files(&mut self, is_dropped: impl Fn(usize, &ImportFile) -> bool) {
        let dropped: Vec<bool> =
            self.files.iter().enumerate().map(|(at, file)| is_dropped(at, file)).collect();
        let mut kept = dropped.iter().map(|dropped| !dropped);
        self.files.retain(|_| kept.next().unwrap_or_default());
        if let Work::Decoding(at, _) | Work::Sniffing(at, _) | Work::Reading(at, ..) = &mut self.work {
            let before = dropped[..*at].iter().filter(|dropped| **dropped).count();
            if dropped[*at] {
                self.work = Work::Idle;
            } else {
                *at -= before;
            }
        }
    }

    /// Drops what is being done and starts with what has to be done now.
    pub(super) fn restart_work(&mut self) {
        if let Work::Decoding(..) | Work::Sniffing(..) = self.work {
            return; // it depends on nothing that can change
        }
        self.work = Work::Idle;
        self.continue_work();
    }

    /// Starts the next work: the first file that is not decoded, or not read as it is wanted. Without any, adds up.
    pub(super) fn continue_work(&mut self) {
        if self.is_busy() {
            return;
        }
        let received = self.files.iter().position(|file| matches!(file.content, FileContent::Received(_)));
        if let Some(at) = received {
            return self.start_decoding(at);
        }
        let mut before = Rc::<Accumulator>::default();
        let mut is_stale = false;
        for at in 0..self.files.len() {
            let wanted = self.wanted(at);
            let Some(table) = self.files[at].table_mut() else { continue };
            let Some(wanted) = wanted.filter(|_| table.question.is_none()) else {
                is_stale |= table.outcome.take().is_some();
                continue;
            };
            match &table.outcome {
                Some(outcome) if !is_stale && outcome.read_as == wanted => before = outcome.sums.clone(),
                _ => {
                    // The sums of later files have the earlier ones in them.
                    let later = self.files[at..].iter_mut().filter_map(ImportFile::table_mut);
                    later.for_each(|table| table.outcome = None);
                    return self.start_reading(at, wanted, &before);
                }
            }
        }
        self.update_aggregate();
    }

    fn start_decoding(&mut self, at: usize) {
        let content = std::mem::replace(&mut self.files[at].content, FileContent::Decoding);
        let FileContent::Received(file) = content else { return };
        match file {
            IncomingItem::Text(text) => self.start_sniffing(at, TableSniffer::new(text.to_string())),
            IncomingItem::Bytes { bytes, .. } => match Decoder::new(bytes) {
                Ok(decoder) => self.work = Work::Decoding(at, decoder),
                Err(error) => self.fail(at, ExportError::NotATable(error)),
            },
            IncomingItem::Unreadable { error, .. } => self.fail(at, ExportError::NotATable(error)),
        }
    }

    fn decode(&mut self, at: usize, mut decoder: Decoder) {
        match decoder.advance(BYTES) {
            Err(error) => self.fail(at, ExportError::NotATable(error)),
            Ok(true) => self.start_sniffing(at, TableSniffer::new(decoder.into_text())),
            Ok(false) => self.work = Work::Decoding(at, decoder),
        }
    }

    fn start_sniffing(&mut self, at: usize, sniffer: Result<TableSniffer, NotATable>) {
        self.sniff(at, sniffer.map(|sniffer| SniffProgress::Working(Box::new(sniffer))));
    }

    fn sniff(&mut self, at: usize, progress: Result<SniffProgress, NotATable>) {
        match progress {
            Err(error) => self.fail(at, ExportError::NotATable(error)),
            Ok(SniffProgress::Working(sniffer)) => self.work = Work::Sniffing(at, sniffer),
            Ok(SniffProgress::Done(table)) => self.take_table(at, *table),
        }
    }

    fn take_table(&mut self, at: usize, table: ExportTable) {
        let known = (self.find_mapping)(&table.shape());
        let read = |file: &ImportFile| Some(file.table()?.outcome.as_ref()?.sums.clone());
        let others = self.files.iter().rev().find_map(read).unwrap_or_default();
        let table = FileTable::new(table, known, &others);
        self.files[at].content = FileContent::Table(Box::new(table));
        self.continue_work();
    }

    fn fail(&mut self, at: usize, error: ExportError) {
        self.files[at].content = FileContent::Failed(error);
        self.continue_work();
    }

    fn start_reading(&mut self, at: usize, read_as: ReadAs, before: &Accumulator) {
        let file = &mut self.files[at];
        let name = file.name.clone();
        let Some(table) = file.table_mut() else { return };
        table.outcome = None;
        if let Ok(reader) = ExportReader::new(table.table.clone(), read_as.mapping.clone(), before.clone()) {
            let reader = reader
                .expecting(read_as.currency.code())
                .of_file(&name)
                .leaving_out(read_as.left_out.clone());
            self.work = Work::Reading(at, Box::new(reader), read_as);
        }
    }

    fn advance(&mut self, at: usize, mut reader: Box<ExportReader>, read_as: ReadAs) {
        match reader.advance(ROWS) {
            ReadProgress::Working { .. } => self.work = Work::Reading(at, reader, read_as),
            ReadProgress::Asks(question) => {
                if let Some(table) = self.files[at].table_mut() {
                    table.question = Some(question);
                }
                self.shown = at;
                self.continue_work();
            }
            ReadProgress::Refused(why) => self.fail(at, ExportError::TooMany(why)),
            ReadProgress::Done => {
                let (sums, report) = reader.finish();
                if let Some(table) = self.files[at].table_mut() {
                    table.outcome = Some(FileOutcome { read_as, report, sums: Rc::new(sums) });
                }
                self.propose_again(at);
                self.continue_work();
            }
        }
    }

    /// Files may have ids that are known only now that one more is read.
    fn propose_again(&mut self, read: usize) {
        let outcome = self.files[read].table().and_then(|table| table.outcome.as_ref());
        let Some(sums) = outcome.map(|outcome| outcome.sums.clone()) else { return };
        let tables = self.files[..=read].iter_mut().filter_map(ImportFile::table_mut);
        for (at, table) in tables.filter(|table| table.outcome.is_some()).enumerate() {
            table.propose_beside(&sums, sums.shared_id(at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::exports::{Reason, Role};
    use crate::model::Currency;

    fn item(name: &str, text: &str) -> IncomingItem {
        IncomingItem::Bytes { name: name.to_owned(), bytes: Rc::new(text.as_bytes().to_vec()) }
    }

    /// The names and rows of the files once all work is done.
    fn read(mut session: ExportSession) -> Vec<(String, u32)> {
        while session.is_busy() {
            session.work_on();
        }
        let rows = |file: &ImportFile| Some(file.table()?.outcome.as_ref()?.report.used);
        session.files.iter().map(|file| (file.name.clone(), rows(file).unwrap_or_default())).collect()
    }

    #[test]
    fn columns_of_unknown_names_link_leads_and_sales_by_what_is_in_them() {
        let leads = "Vorgang;Angelegt am;Quelle;Notiz\nAX-1001;15.01.2026;Suche;ab-9001\nAX-1002;16.01.2026;Messe;ab-9002\n\
            AX-1003;17.01.2026;Messe;ab-9003\nAX-1004;18.01.2026;Suche;ab-9004\n";
        let sales = "Beleg;Bezug;Abschlussdatum\nRE-77001;AX-1002;20.01.2026\nRE-77002;AX-1003;25.02.2026\n";
        for names in [["leads", "sales"], ["sales", "leads"]] {
            let mut session = ExportSession::new(Currency::EUR);
            session.add(names.map(|name| item(name, if name == "leads" { leads } else { sales })));
            while session.is_busy() {
                session.work_on();
            }
            let linked = |name: &str| {
                let file = session.files.iter().find(|file| file.name == name)?;
                let table = file.table()?;
                let at = table.mapping.column(Role::LeadId)?;
                Some((at, table.reasons[at]))
            };
            let reason = Some(Reason::Shared);
            assert_eq!(
                (linked("leads"), linked("sales")),
                (Some((0, reason)), Some((1, reason))),
                "{names:?}"
            );
            let aggregate = session.aggregate.as_ref().expect("sums");
            let fairs = aggregate.measured.channels.iter().find(|it| it.name.as_deref() == Some("Messe"));
            assert_eq!(fairs.map(|it| it.total().sales), Some(Some(2.0)), "{names:?}");
        }
    }

    #[test]
    fn files_that_are_removed_or_give_way_leave_the_work_on_the_others() {
        let ads = || item("ads.csv", "Day,Campaign,Cost\n2026-01-05,Search,12.50\n");
        let crm =
            || item("crm.csv", "Lead ID,Create Date,Source\nA1,2026-01-05,Search\nA2,2026-01-06,Mail\n");
        for steps in 0..40 {
            for removed in 0..2 {
                let mut session = ExportSession::new(Currency::USD);
                session.add([item("page.csv", "<html>"), ads(), crm()]);
                (0..steps).for_each(|_| session.work_on());
                session.add([item("late.csv", "")]);
                let at = session.files.iter().position(|file| file.name == ["ads.csv", "crm.csv"][removed]);
                session.remove(at.expect("it is there"));
                let left: Vec<_> = read(session).into_iter().filter(|(_, rows)| *rows > 0).collect();
                let expected = [("crm.csv".to_owned(), 2), ("ads.csv".to_owned(), 1)];
                assert_eq!(left, [expected[removed].clone()], "after {steps} steps");
            }
        }
    }
}

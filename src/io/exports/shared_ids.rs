//! Columns that link leads and sales though their names don't say so: two files have the same cells in them.

use super::accumulator::Accumulator;
use super::labels;
use super::mapping::Mapping;
use super::records::CsvRecord;
use super::role::Role;
use super::row::id_hash;
use super::table::ExportTable;
use std::collections::HashSet;
use std::rc::Rc;

/// The hashes of the cells of a column that may have ids.
#[derive(Debug, Clone)]
pub(super) struct IdColumn {
    /// The index of the file among those that were read.
    file: usize,
    column: usize,
    ids: Rc<HashSet<u64>>,
}

/// Gathers the cells of columns that may have ids, in lists without a column of ids.
#[derive(Debug, Default)]
pub(super) struct IdColumns(Vec<(usize, HashSet<u64>)>);

/// The most columns of a file that are looked at.
const MOST_COLUMNS: usize = 4;
/// The most ids that are compared.
const MOST_COMPARED: usize = 2_000;
/// Shorter cells are alike by chance, as the numbers of rows are. In bytes.
const SHORTEST: usize = 5;

impl IdColumns {
    pub fn of(table: &ExportTable, mapping: &Mapping) -> Self {
        if mapping.is_counts() || mapping.column(Role::LeadId).is_some() {
            return Self::default();
        }
        let may_be_ids = |at: &usize| {
            let column = &table.columns()[*at];
            let long = column.sample.iter().filter(|cell| cell.len() >= SHORTEST).count();
            mapping.roles.get(*at) == Some(&Role::Ignored)
                && column.is_unique(90)
                && !column.is_dates()
                && long * 2 > column.sample.len()
        };
        let columns = (0..table.columns().len()).filter(may_be_ids).take(MOST_COLUMNS);
        Self(columns.map(|at| (at, HashSet::new())).collect())
    }

    pub fn observe(&mut self, record: CsvRecord) {
        for (at, ids) in &mut self.0 {
            let cell = record.get(*at);
            if cell.len() >= SHORTEST && !labels::is_missing(cell) {
                ids.insert(id_hash(cell));
            }
        }
    }

    /// The columns of a file that has been read.
    pub fn of_file(self, file: usize) -> impl Iterator<Item = IdColumn> {
        self.0.into_iter().map(move |(column, ids)| IdColumn { file, column, ids: Rc::new(ids) })
    }
}

impl Accumulator {
    /// The column of a file, by its index among those that were read, whose cells are those of a column of another file,
    /// or ids of its leads or sales: most of one are in the other.
    pub fn shared_id(&self, file: usize) -> Option<usize> {
        let own = self.id_columns.iter().filter(|column| column.file == file);
        let shared = own.filter_map(|own| {
            let others = self.id_columns.iter().filter(|other| other.file != file);
            let columns = others.filter_map(|other| {
                overlap(&own.ids, other.ids.iter(), other.ids.len(), |id| other.ids.contains(id))
            });
            let events = [&self.leads, &self.sales].into_iter().filter_map(|known| {
                overlap(&own.ids, known.keys(), known.len(), |id| known.contains_key(id))
            });
            Some((columns.chain(events).max()?, own.column))
        });
        shared.max().map(|(_, column)| column)
    }
}

/// How many ids of the smaller of two sets are in the other, if most are; of a large one the first thousands tell.
fn overlap<'a>(
    own: &'a HashSet<u64>,
    others: impl Iterator<Item = &'a u64>,
    len: usize,
    is_other: impl Fn(&u64) -> bool,
) -> Option<usize> {
    let compared = own.len().min(len).min(MOST_COMPARED);
    let shared = match own.len() <= len {
        true => own.iter().take(compared).filter(|id| is_other(id)).count(),
        false => others.take(compared).filter(|id| own.contains(id)).count(),
    };
    (shared > 1 && shared * 2 > compared).then_some(shared)
}

//! The table of actuals as a spreadsheet: a row for each channel and indicator, a column for each month.

use super::Draft;
use super::field::Field;
use super::field_value::FieldValue;
use super::pasted_cells::PastedCells;
use crate::model::{Indicator, Month};

/// The cells of the table. Only those of months that are over can be typed into.
#[derive(Debug, Clone, PartialEq)]
pub struct ActualsGrid {
    rows: Vec<(usize, Indicator)>,
    start: Month,
    months: usize,
    /// The number of months that are over: the first columns.
    over: usize,
}

/// What a pasted block becomes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PastedTexts {
    pub texts: Vec<(Field, String)>,
    /// Cells with content whose month is not over, or which lie beyond the table.
    pub left_out: usize,
}

impl ActualsGrid {
    /// The most cells of a pasted line that are read.
    const MAX_CELLS: usize = 256;
    /// The browser takes some 0.015 ms a key for each field on the page (Chromium, November 2026).
    const MAX_CELLS_ON_A_PAGE: usize = 450;

    /// The rows of all channels of a draft, or of one, with all indicators, or one; and so many months from a first one.
    /// `today` is the current month, which is not over.
    pub fn new(
        channels: impl IntoIterator<Item = usize>,
        indicator: Option<Indicator>,
        (start, months): (Month, usize),
        today: Month,
    ) -> Self {
        let shown = |channel| {
            let rows = Indicator::ALL.into_iter().filter(|&it| indicator.is_none_or(|only| only == it));
            rows.map(move |indicator| (channel, indicator))
        };
        let rows = channels.into_iter().flat_map(shown).collect();
        Self { rows, start, months, over: (today.since(start).max(0) as usize).min(months) }
    }

    pub fn rows(&self) -> &[(usize, Indicator)] {
        &self.rows
    }

    /// The channels, of which all rows are on the same page.
    pub fn channels(&self) -> Vec<usize> {
        let mut channels: Vec<usize> = self.rows.iter().map(|row| row.0).collect();
        channels.dedup();
        channels
    }

    fn channels_on_a_page(&self) -> usize {
        let cells = self.rows.len() * self.months / self.channels().len().max(1);
        (Self::MAX_CELLS_ON_A_PAGE / cells.max(1)).max(1)
    }

    /// The channels in groups that are shown one at a time, so that a page is quick to draw. Most plans have one.
    pub fn pages(&self) -> Vec<Vec<usize>> {
        self.channels().chunks(self.channels_on_a_page()).map(<[usize]>::to_vec).collect()
    }

    /// The page of a row.
    pub fn page(&self, row: usize) -> Option<usize> {
        let channel = self.rows.get(row)?.0;
        self.pages().iter().position(|page| page.contains(&channel))
    }

    pub fn months(&self) -> impl Iterator<Item = Month> + use<> {
        let start = self.start;
        (0..self.months).map(move |at| start.plus(at as i32))
    }

    /// The number of months that are over.
    pub fn over(&self) -> usize {
        self.over
    }

    /// The field in a cell, also of a month that is not over.
    pub fn field(&self, row: usize, column: usize) -> Option<Field> {
        let &(channel, indicator) = self.rows.get(row).filter(|_| column < self.months)?;
        Some(Field::Actual(channel, indicator, self.start.plus(column as i32)))
    }

    /// The field in a cell that can be typed into.
    pub fn open_field(&self, row: usize, column: usize) -> Option<Field> {
        self.field(row, column).filter(|_| column < self.over)
    }

    /// The column of the field with this id in a row.
    pub fn column(&self, row: usize, id: &str) -> Option<usize> {
        (0..self.months).find(|&column| self.field(row, column).is_some_and(|field| field.id() == id))
    }

    /// The fields whose text is no number that can count.
    pub fn invalid_fields(&self, draft: &Draft) -> Vec<Field> {
        let cells = (0..self.rows.len()).flat_map(|row| (0..self.over).map(move |column| (row, column)));
        let fields = cells.filter_map(|(row, column)| self.open_field(row, column));
        fields.filter(|&field| matches!(draft.value(field), FieldValue::Invalid { .. })).collect()
    }

    /// The texts of a block of cells whose first one is put in a cell. Its empty cells empty those of the table.
    pub fn paste(&self, row: usize, column: usize, block: &str) -> PastedTexts {
        let lines = self.rows.len().saturating_sub(row);
        let PastedCells { lines, dropped_cells, .. } =
            PastedCells::read(block, [lines, Self::MAX_CELLS], true);
        let mut pasted = PastedTexts { left_out: dropped_cells, ..PastedTexts::default() };
        for (row, line) in (row..).zip(lines) {
            for (column, text) in (column..).zip(line) {
                match self.open_field(row, column) {
                    Some(field) => pasted.texts.push((field, text)),
                    None => pasted.left_out += usize::from(!text.is_empty()),
                }
            }
        }
        pasted
    }

    /// The fields with a text that can't be typed into here and do not count: of months that are not over, and of months
    /// that the table does not show.
    pub fn closed_fields(&self, draft: &Draft) -> Vec<Field> {
        let is_open = |month: Month| (0..self.over as i32).contains(&month.since(self.start));
        let fields = (0..draft.channels()).flat_map(|channel| draft.actual_fields(channel));
        let fields = fields.filter(|field| matches!(field, Field::Actual(_, _, month) if !is_open(*month)));
        fields.filter(|&field| !draft.text(field).trim().is_empty()).collect()
    }
}

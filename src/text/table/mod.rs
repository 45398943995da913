//! Plans as tables for other programs: made once, of typed cells, and written in the way of a wiki or of a
//! spreadsheet.

mod csv;
mod html;
mod markdown;
mod mediawiki;
mod months;
mod plans;
mod references;

pub use csv::{CsvDecimalSign, CsvFormat, CsvSeparator};
pub use plans::{PublishedPlan, comparison_tables, scenario_tables};

use super::comparison::{format_difference, format_percent_change};
use super::language::Language;
use super::write::{Style, Writer};
use crate::model::{Currency, Difference};

/// A table: what its columns are, then its rows, each under a heading of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedTable {
    /// The language of its words and numbers.
    pub language: Language,
    /// What the headings of the rows are.
    pub corner: String,
    /// One for each column.
    pub columns: Vec<TableHeading>,
    /// From the top.
    pub rows: Vec<TableRow>,
    /// The column that the others are compared with.
    pub baseline: Option<usize>,
}

/// What a row or a column is.
#[derive(Debug, Clone, PartialEq)]
pub struct TableHeading {
    /// Its name.
    pub text: String,
    /// What one of its numbers is, where there is a word for it: a currency, months, a fraction.
    pub unit: Option<String>,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// What it is.
    pub heading: TableHeading,
    /// One for each column; none at all in a row that only says what others are about.
    pub cells: Vec<TableCell>,
}

/// What stands in a row and a column.
#[derive(Debug, Clone, PartialEq)]
pub enum TableCell {
    /// A number.
    Number(TableNumber),
    /// Words, where a row is of no numbers.
    Text(String),
    /// No number, and why.
    Missing(String),
}

/// A number with the way it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TableNumber {
    /// Money, a count, or a fraction.
    pub value: f64,
    /// How it is meant.
    pub style: Style,
    /// Of what, where it is money.
    pub currency: Currency,
    /// How it differs from the baseline's.
    pub difference: Option<Difference>,
}

/// What a wiki takes a table as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WikiMarkup {
    /// The text of a page of MediaWiki.
    #[default]
    MediaWiki,
    /// HTML that is Confluence's storage format too.
    Html,
    /// GitHub's Markdown.
    Markdown,
}

impl WikiMarkup {
    /// Every markup.
    pub const ALL: [WikiMarkup; 3] = [WikiMarkup::MediaWiki, WikiMarkup::Html, WikiMarkup::Markdown];

    /// Its name in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            WikiMarkup::MediaWiki => "mediawiki",
            WikiMarkup::Html => "html",
            WikiMarkup::Markdown => "markdown",
        }
    }

    /// The tables in this markup, one below another.
    pub fn write(self, tables: &[PublishedTable]) -> String {
        let write = match self {
            WikiMarkup::MediaWiki => mediawiki::table,
            WikiMarkup::Html => html::table,
            WikiMarkup::Markdown => markdown::table,
        };
        tables.iter().map(write).collect::<Vec<_>>().join("\n")
    }
}

impl PublishedTable {
    /// All of it for reading in a page of a wiki: the headings, then every row, each as long as the first.
    fn lines(&self) -> Vec<Vec<String>> {
        let mut head = vec![references::words(&self.corner)];
        head.extend(self.columns.iter().map(|column| references::words(&column.text)));
        let mut lines = vec![head];
        for row in &self.rows {
            let mut line = vec![references::words(&row.heading.text)];
            line.extend((0..self.columns.len()).map(|at| self.written(row, at)));
            lines.push(line);
        }
        lines
    }

    /// A cell for reading: its number rounded, with its sign and with how it differs from the baseline's.
    fn written(&self, row: &TableRow, column: usize) -> String {
        match row.cells.get(column) {
            Some(TableCell::Number(number)) => references::number(&number.written(self.language)),
            Some(TableCell::Text(text)) => references::words(text),
            Some(TableCell::Missing(reason)) => references::words(&["— ", reason].concat()),
            None => String::new(),
        }
    }
}

impl TableNumber {
    fn written(&self, language: Language) -> String {
        let writer = Writer { language, currency: self.currency };
        let figure = writer.figure(self.value, self.style);
        let Some(Difference { absolute, relative }) = self.difference.filter(|it| it.absolute != 0.0) else {
            return figure;
        };
        let mut parts = [figure, " (".to_owned(), format_difference(writer, absolute, self.style)].concat();
        if let Some(relative) = relative {
            parts.push_str(" · ");
            parts.push_str(&format_percent_change(writer, relative));
        }
        parts + ")"
    }
}

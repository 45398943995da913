//! Plans as tables for other programs. A table of typed cells is built once and then written as wiki markup or as CSV.

mod agreement;
mod csv;
mod document;
mod escape;
mod html;
mod markdown;
mod mediawiki;
mod month_gaps;
mod month_rows;
mod months;
mod plans;
mod references;

pub use agreement::{agreement_tables, owed_names};
pub use csv::{CsvDecimalSign, CsvFormat, CsvSeparator};
pub use document::{Document, escaped, html_table, plain_table};
pub use month_gaps::month_gaps_table;
pub use month_rows::{MonthRow, MonthRows};
pub use plans::{PublishedPlan, comparison_tables, scenario_tables};

use crate::model::{Currency, Difference};
use crate::text::{
    AgreementText, Locale, Localized, Style, Writer, format_difference, format_percent_change,
};
use escape::Escape;

/// A table with a heading for each column and each row.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedTable {
    /// How its texts and numbers are written.
    pub locale: Locale,
    /// The heading of the column of row headings.
    pub corner: String,
    /// The headings of the columns.
    pub columns: Vec<TableHeading>,
    /// The rows, from the top.
    pub rows: Vec<TableRow>,
    /// The column that the others are compared with.
    pub baseline: Option<usize>,
}

/// The heading of a row or a column.
#[derive(Debug, Clone, PartialEq)]
pub struct TableHeading {
    /// Its name.
    pub text: String,
    /// The unit of its numbers, where they have one: a currency, months, a fraction.
    pub unit: Option<String>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// Its heading.
    pub heading: TableHeading,
    /// One for each column, or none in a row that is a heading for those below it.
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableCell {
    /// A number.
    Number(TableNumber),
    /// A text, in a row that has no numbers.
    Text(String),
    /// No number, and why.
    Missing(String),
}

/// A number and how it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TableNumber {
    /// An amount, a count, or a fraction.
    pub value: f64,
    /// How it is formatted.
    pub style: Style,
    /// The currency, where it is an amount.
    pub currency: Currency,
    /// The difference from the number of the baseline.
    pub difference: Option<Difference>,
}

/// A format in which wikis take tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WikiMarkup {
    /// MediaWiki's wikitext.
    #[default]
    MediaWiki,
    /// HTML, which is valid in Confluence's storage format as well.
    Html,
    /// GitHub Flavored Markdown.
    Markdown,
}

impl WikiMarkup {
    /// Every format.
    pub const ALL: [WikiMarkup; 3] = [WikiMarkup::MediaWiki, WikiMarkup::Html, WikiMarkup::Markdown];

    /// Its value in forms and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            WikiMarkup::MediaWiki => "mediawiki",
            WikiMarkup::Html => "html",
            WikiMarkup::Markdown => "markdown",
        }
    }

    /// The tables in this format, one below another.
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
    /// A first row that says how marketing and sales stand with the plan of each column, where one of them has marks.
    pub fn add_agreements(&mut self, agreements: &[Option<AgreementText>]) {
        if agreements.iter().all(Option::is_none) {
            return;
        }
        let t = |text: &AgreementText| text.t(self.locale.language).into_owned();
        let cells =
            agreements.iter().map(|it| TableCell::Text(t(it.as_ref().unwrap_or(&AgreementText::NotYet))));
        let heading = TableHeading { text: t(&AgreementText::Heading), unit: None };
        self.rows.insert(0, TableRow { heading, cells: cells.collect() });
    }

    /// The lines of the table for a page: the headings, then the rows, all of the same length. Rows in which nothing is
    /// known are left out, and headings that are left without a row.
    fn lines(&self, escape: Escape) -> Vec<Vec<String>> {
        let mut head = vec![(escape.text)(&self.corner)];
        head.extend(self.columns.iter().map(|column| (escape.text)(&column.text)));
        let mut lines = vec![head];
        let shown: Vec<&TableRow> = self.rows.iter().filter(|row| !row.is_unknown()).collect();
        for (at, row) in shown.iter().enumerate() {
            if row.heads_a_group() && shown.get(at + 1).is_none_or(|next| next.heads_a_group()) {
                continue;
            }
            let mut line = vec![(escape.text)(&row.heading.text)];
            line.extend((0..self.columns.len()).map(|at| self.cell(row, at, escape)));
            lines.push(line);
        }
        lines
    }

    /// A cell for a page: its number rounded, with its symbol and its difference from the baseline.
    fn cell(&self, row: &TableRow, column: usize, escape: Escape) -> String {
        match row.cells.get(column) {
            Some(TableCell::Number(number)) => (escape.number)(&number.written(self.locale)),
            Some(TableCell::Text(text)) => (escape.text)(text),
            Some(TableCell::Missing(reason)) => (escape.text)(&["— ", reason].concat()),
            None => String::new(),
        }
    }
}

impl TableRow {
    /// Whether it is a heading for the rows below it.
    fn heads_a_group(&self) -> bool {
        self.cells.is_empty()
    }

    /// Whether none of its cells has a number or a text.
    fn is_unknown(&self) -> bool {
        !self.cells.is_empty() && self.cells.iter().all(|cell| matches!(cell, TableCell::Missing(_)))
    }
}

impl TableNumber {
    /// With the currency's code beside a sign that several currencies have: a table is read far from the plan.
    fn written(&self, locale: Locale) -> String {
        self.signed(locale).replace('$', &[self.currency.code(), "\u{a0}$"].concat())
    }

    fn signed(&self, locale: Locale) -> String {
        let writer = Writer { locale, currency: self.currency };
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

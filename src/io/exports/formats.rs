//! How each column writes its dates and numbers: detected from all its cells, or asked.

use super::column::year_column;
use super::column_names::is_in_micros;
use super::currency_amounts::CurrencyAmounts;
use super::dates::{self, DateOrder};
use super::mapping::Mapping;
use super::new_year::MonthsOfRows;
use super::numbers::{self, DecimalSeparator, NumberReading};
use super::records::CsvRecord;
use super::role::Role;
use super::table::ExportTable;
use crate::model::Day;

/// A question to the user, as the table itself does not tell how a column is to be read.
#[derive(Debug, Clone, PartialEq)]
pub enum FormatQuestion {
    /// In which order a column has day and month.
    Order {
        /// The index of the column.
        column: usize,
        /// A cell that is a date in either order.
        example: String,
        /// The dates with the day first.
        day_first: DateOrderPreview,
        /// The dates with the month first.
        month_first: DateOrderPreview,
        /// The lines, from 1, of the first cells that are dates in the less frequent order only, where the column has
        /// both: those rows are skipped unless that order is chosen.
        other_lines: Vec<u32>,
    },
    /// Of which year the months are that a column names without one.
    Year {
        /// The index of the column.
        column: usize,
        /// A cell of it, such as `March`: the first month, where they go over New Year.
        example: String,
        /// Whether they go on into the year after.
        over_new_year: bool,
    },
    /// Whether amounts are in millionths of the currency, as the name of their column says.
    Micros {
        /// The index of the column.
        column: usize,
        /// A cell of it.
        example: String,
        /// Its amount, in the currency, if it is in millionths.
        amount: f64,
    },
    /// Which rows count, as amounts are in several currencies or in another than expected.
    Currency {
        /// The ISO 4217 code of each currency, and its sum, with amounts as they stand in the file.
        amounts: Vec<(&'static str, f64)>,
    },
    /// Which decimal separator a column has.
    Decimal {
        /// The index of the column.
        column: usize,
        /// A cell that is a number with either, such as `1.234`.
        example: String,
        /// The more likely answer, by the table's delimiter.
        likely: DecimalSeparator,
    },
}

/// The dates of a column when they are read in one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateOrderPreview {
    /// How many cells are dates.
    pub dates: u32,
    /// The earliest and the latest of them.
    pub span: Option<(Day, Day)>,
}

/// Detects the formats of the columns with dates and numbers.
#[derive(Debug)]
pub(super) struct FormatDetector {
    dates: Vec<DateColumn>,
    numbers: Vec<NumberColumn>,
    currencies: CurrencyAmounts,
}

/// The formats of the columns with dates and numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct ColumnFormats {
    orders: Vec<(usize, DateOrder)>,
    separators: Vec<(usize, DecimalSeparator)>,
    /// Months without a year before this one, 1 to 12, are of the year after; 0 where there are none.
    pub first_month: u32,
}

/// Arrays of two are by [`ORDERS`].
#[derive(Debug, Default)]
struct DateColumn {
    column: usize,
    previews: [DateOrderPreview; 2],
    /// How many cells are dates in this order only.
    only: [u32; 2],
    /// A cell that is a different date in each order.
    example: Option<String>,
    /// The first lines of the cells that are dates in this order only.
    lines: [Vec<u32>; 2],
    /// The months without a year.
    months: MonthsOfRows,
}

/// Arrays of two are by [`SEPARATORS`].
#[derive(Debug, Default)]
struct NumberColumn {
    column: usize,
    /// How many cells are numbers with this separator only.
    only: [u32; 2],
    /// A cell that is a different number with each separator.
    example: Option<String>,
    /// The first number.
    first: Option<String>,
}

/// The most lines of rows with the other order of dates that are named.
const MOST_LINES: usize = 5;
const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];
const SEPARATORS: [DecimalSeparator; 2] = [DecimalSeparator::Point, DecimalSeparator::Comma];

impl ColumnFormats {
    pub fn order(&self, column: usize) -> DateOrder {
        self.orders.iter().find(|(at, _)| *at == column).map_or(DateOrder::DayFirst, |(_, order)| *order)
    }

    pub fn separator(&self, column: usize) -> DecimalSeparator {
        let found = self.separators.iter().find(|(at, _)| *at == column);
        found.map_or(DecimalSeparator::Point, |(_, separator)| *separator)
    }
}

impl FormatDetector {
    /// For the columns in which a mapping has dates and numbers.
    /// With the currency in the name of the column of spend, if there is one.
    pub fn new(mapping: &Mapping, column_currency: Option<&'static str>) -> Self {
        let of = |roles: &[Role]| roles.iter().flat_map(|role| mapping.columns(*role)).collect::<Vec<_>>();
        let dates = of(&[Role::Date, Role::PeriodEnd, Role::LeadDate, Role::SaleDate]);
        let numbers = of(&[Role::Spend, Role::Leads, Role::Sales]);
        Self {
            dates: dates.into_iter().map(|column| DateColumn { column, ..DateColumn::default() }).collect(),
            numbers: numbers
                .into_iter()
                .map(|column| NumberColumn { column, ..NumberColumn::default() })
                .collect(),
            currencies: CurrencyAmounts::new(mapping, column_currency),
        }
    }

    /// Takes one more row into account.
    pub fn observe(&mut self, record: CsvRecord) {
        self.dates.iter_mut().for_each(|dates| dates.observe(record.get(dates.column), record.line));
        self.numbers.iter_mut().for_each(|numbers| numbers.observe(record.get(numbers.column)));
        self.currencies.observe(record);
    }

    /// The formats that the rows show, or the first question. A column's own cells count most, then the other columns
    /// of the table, then what the user chose.
    pub fn detect(
        &self,
        table: &ExportTable,
        mapping: &Mapping,
        expected: Option<&'static str>,
    ) -> Result<ColumnFormats, Box<FormatQuestion>> {
        let mut formats = ColumnFormats::default();
        let of_table = only(sum(self.dates.iter().map(|dates| dates.only)));
        let has_year = year_column(table.columns()).is_some();
        for dates in self.dates.iter().filter(|_| !has_year) {
            let Some((first, example)) = dates.months.first() else { continue };
            // Those of a header are known to be in order.
            formats.first_month = if table.first_month > 0 { table.first_month } else { first };
            if mapping.year.is_none() {
                let (column, example) = (dates.column, example.to_owned());
                let over_new_year = dates.months.go_on_after(formats.first_month);
                return Err(Box::new(FormatQuestion::Year { column, example, over_new_year }));
            }
        }
        for dates in &self.dates {
            let shown = only(dates.only).or_else(|| of_table.filter(|_| dates.only == [0, 0]));
            let order = shown.map(|index| ORDERS[index]).or(mapping.order).or(dates.any_order());
            formats.orders.push((dates.column, order.ok_or_else(|| dates.question(table))?));
        }
        let of_table = most(sum(self.numbers.iter().map(|numbers| numbers.only)))
            .or_else(|| most(sum(table.columns().iter().map(|column| column.separators))));
        for numbers in &self.numbers {
            let shown = most(numbers.only).or(of_table);
            let separator =
                shown.map(|index| SEPARATORS[index]).or(mapping.decimal).or(numbers.any_separator());
            formats.separators.push((numbers.column, separator.ok_or_else(|| numbers.question(table))?));
        }
        for spend in mapping.columns(Role::Spend).filter(|_| mapping.micros.is_none()) {
            let is_named = table.columns().get(spend).is_some_and(|it| is_in_micros(&it.name));
            let numbers = self.numbers.iter().find(|numbers| numbers.column == spend);
            let example = numbers.and_then(|numbers| numbers.first.clone()).filter(|_| is_named);
            let amount = example.as_ref().and_then(|it| numbers::number(it, formats.separator(spend)));
            if let (Some(example), Some(amount)) = (example, amount) {
                let amount = amount / 1e6;
                return Err(Box::new(FormatQuestion::Micros { column: spend, example, amount }));
            }
        }
        if mapping.currency.is_none() {
            let amounts = self.currencies.amounts(&formats);
            let is_expected =
                amounts.iter().all(|(code, _)| expected.is_none_or(|expected| expected == *code));
            if amounts.len() > 1 || !is_expected {
                return Err(Box::new(FormatQuestion::Currency { amounts }));
            }
        }
        Ok(formats)
    }

    /// The amounts of each currency beside them or in a column of its own.
    pub fn amounts(&self, formats: &ColumnFormats) -> Vec<(&'static str, f64)> {
        self.currencies.amounts(formats)
    }
}

impl DateColumn {
    fn observe(&mut self, cell: &str, line: u32) {
        if dates::is_no_date(cell) {
            return;
        }
        let Some(written) = dates::written_date(cell) else {
            return self.months.observe(cell);
        };
        let dates = ORDERS.map(|order| written.read(order));
        for (preview, date) in self.previews.iter_mut().zip(dates) {
            let Some(day) = date.map(|date| date.day) else { continue };
            preview.dates += 1;
            preview.span =
                Some(preview.span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
        match dates {
            [Some(_), None] => self.add_only(0, line),
            [None, Some(_)] => self.add_only(1, line),
            [one, other] if one != other && self.example.is_none() => self.example = Some(cell.to_owned()),
            _ => {}
        }
    }

    fn add_only(&mut self, order: usize, line: u32) {
        self.only[order] += 1;
        if self.lines[order].len() < MOST_LINES {
            self.lines[order].push(line);
        }
    }

    /// An order, where all cells are the same dates in both.
    fn any_order(&self) -> Option<DateOrder> {
        (self.example.is_none() && self.only == [0, 0]).then_some(DateOrder::DayFirst)
    }

    fn question(&self, table: &ExportTable) -> Box<FormatQuestion> {
        let [day_first, month_first] = self.previews;
        let example = self.example.clone().unwrap_or_default();
        let rarer = usize::from(self.only[0] >= self.only[1]);
        let other_lines = self.lines[rarer].iter().map(|line| table.file_line(*line)).collect();
        Box::new(FormatQuestion::Order { column: self.column, example, day_first, month_first, other_lines })
    }
}

impl NumberColumn {
    fn observe(&mut self, cell: &str) {
        match numbers::number_reading(cell) {
            Some(NumberReading::Only(separator)) => self.only[separator as usize] += 1,
            Some(NumberReading::Either) if self.example.is_none() => self.example = Some(cell.to_owned()),
            _ => {}
        }
        if self.first.is_none() && numbers::number_reading(cell).is_some() {
            self.first = Some(cell.to_owned());
        }
    }

    /// A separator, where no cell is another number with the other one.
    fn any_separator(&self) -> Option<DecimalSeparator> {
        self.example.is_none().then_some(DecimalSeparator::Point)
    }

    fn question(&self, table: &ExportTable) -> Box<FormatQuestion> {
        let likely = if table.delimiter() == ';' { DecimalSeparator::Comma } else { DecimalSeparator::Point };
        let example = self.example.clone().unwrap_or_default();
        Box::new(FormatQuestion::Decimal { column: self.column, example, likely })
    }
}

fn sum<T: Copy + std::ops::Add<Output = T> + Default>(counts: impl Iterator<Item = [T; 2]>) -> [T; 2] {
    counts.fold(Default::default(), |[one, other], [more, another]| [one + more, other + another])
}

/// The index of the only count that is not zero; none where both are or neither is.
fn only(counts: [u32; 2]) -> Option<usize> {
    match counts {
        [(1..), 0] => Some(0),
        [0, (1..)] => Some(1),
        _ => None,
    }
}

/// The index of the larger count.
fn most<T: PartialOrd>([one, other]: [T; 2]) -> Option<usize> {
    if one > other {
        Some(0)
    } else if other > one {
        Some(1)
    } else {
        None
    }
}

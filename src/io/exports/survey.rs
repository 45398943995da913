//! How a whole column writes its dates or its numbers.

use super::dates::{self, DateOrder};
use super::day::Day;
use super::mapping::Mapping;
use super::numbers::{self, DecimalSeparator, NumberReading};
use super::records::CsvRecord;
use super::role::Role;
use super::table::ExportTable;

/// What has to be asked, as nothing in the table tells.
#[derive(Debug, Clone, PartialEq)]
pub enum FormatQuestion {
    /// In which order a column's dates are written.
    Order {
        /// The column.
        column: usize,
        /// A cell that reads both ways.
        example: String,
        /// What comes of it with the day first.
        day_first: DateOrderPreview,
        /// What comes of it with the month first.
        month_first: DateOrderPreview,
    },
    /// Which sign stands before a column's decimals.
    Decimal {
        /// The column.
        column: usize,
        /// A cell that reads both ways, such as `1.234`.
        example: String,
        /// The more likely answer, by what parts the cells.
        likely: DecimalSeparator,
    },
}

/// What an order makes of a column of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateOrderPreview {
    /// How many cells are dates in it.
    pub dates: u32,
    /// The first and the last of them.
    pub span: Option<(Day, Day)>,
}

/// What is known of the columns with dates and numbers.
#[derive(Debug)]
pub(super) struct FormatDetector {
    dates: Vec<DateColumn>,
    numbers: Vec<NumberColumn>,
}

/// How the cells of each column are to be read.
#[derive(Debug, Clone, Default)]
pub(super) struct ColumnFormats {
    orders: Vec<(usize, DateOrder)>,
    signs: Vec<(usize, DecimalSeparator)>,
}

#[derive(Debug, Default)]
struct DateColumn {
    column: usize,
    /// As read with the day first, and with the month first.
    readings: [DateOrderPreview; 2],
    /// How many are dates in the one order only, and in the other.
    only: [u32; 2],
    /// One that is another date in each.
    example: Option<String>,
}

#[derive(Debug, Default)]
struct NumberColumn {
    column: usize,
    only: [u32; 2],
    example: Option<String>,
}

const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];
const SIGNS: [DecimalSeparator; 2] = [DecimalSeparator::Point, DecimalSeparator::Comma];

impl ColumnFormats {
    pub fn order(&self, column: usize) -> DateOrder {
        self.orders.iter().find(|(at, _)| *at == column).map_or(DateOrder::DayFirst, |(_, order)| *order)
    }

    pub fn sign(&self, column: usize) -> DecimalSeparator {
        self.signs.iter().find(|(at, _)| *at == column).map_or(DecimalSeparator::Point, |(_, sign)| *sign)
    }
}

impl FormatDetector {
    /// Of nothing yet, for the columns that a mapping reads dates and numbers from.
    pub fn new(mapping: &Mapping) -> Self {
        let of = |roles: [Role; 3]| roles.map(|role| mapping.columns(role).collect::<Vec<_>>()).concat();
        let dates = of([Role::Date, Role::LeadDate, Role::SaleDate]);
        let numbers = of([Role::Spend, Role::Leads, Role::Sales]);
        Self {
            dates: dates.into_iter().map(|column| DateColumn { column, ..DateColumn::default() }).collect(),
            numbers: numbers
                .into_iter()
                .map(|column| NumberColumn { column, ..NumberColumn::default() })
                .collect(),
        }
    }

    /// Looks at a row more.
    pub fn look(&mut self, record: CsvRecord) {
        self.dates.iter_mut().for_each(|dates| dates.look(record.get(dates.column)));
        self.numbers.iter_mut().for_each(|numbers| numbers.look(record.get(numbers.column)));
    }

    /// How to read each column. What one does not tell itself, its neighbours tell, and then what a person has
    /// said before; what nothing tells is asked.
    pub fn settle(
        &self,
        table: &ExportTable,
        mapping: &Mapping,
    ) -> Result<ColumnFormats, Box<FormatQuestion>> {
        let mut settled = ColumnFormats::default();
        let told = only(sum(self.dates.iter().map(|dates| dates.only)));
        for dates in &self.dates {
            let own = only(dates.only).or_else(|| told.filter(|_| dates.only == [0, 0]));
            let order = own.map(|at| ORDERS[at]).or(mapping.order);
            settled
                .orders
                .push((dates.column, order.or(dates.either_will_do()).ok_or_else(|| dates.question())?));
        }
        let told = most(sum(self.numbers.iter().map(|numbers| numbers.only)))
            .or_else(|| most(sum(table.columns().iter().map(|column| column.signs))));
        for numbers in &self.numbers {
            let sign = most(numbers.only).or(told).map(|at| SIGNS[at]).or(mapping.decimal);
            let will_do = numbers.example.is_none().then_some(DecimalSeparator::Point);
            settled.signs.push((numbers.column, sign.or(will_do).ok_or_else(|| numbers.question(table))?));
        }
        Ok(settled)
    }
}

impl DateColumn {
    fn look(&mut self, cell: &str) {
        let Some(written) = dates::written(cell) else { return };
        let read = ORDERS.map(|order| written.read(order));
        for (reading, date) in self.readings.iter_mut().zip(read) {
            let Some(day) = date.map(|date| date.day) else { continue };
            reading.dates += 1;
            reading.span =
                Some(reading.span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
        match read {
            [Some(_), None] => self.only[0] += 1,
            [None, Some(_)] => self.only[1] += 1,
            [one, other] if one != other && self.example.is_none() => self.example = Some(cell.to_owned()),
            _ => {}
        }
    }

    /// Any order, where none makes a difference.
    fn either_will_do(&self) -> Option<DateOrder> {
        (self.example.is_none() && self.only == [0, 0]).then_some(DateOrder::DayFirst)
    }

    fn question(&self) -> Box<FormatQuestion> {
        let [day_first, month_first] = self.readings;
        let example = self.example.clone().unwrap_or_default();
        Box::new(FormatQuestion::Order { column: self.column, example, day_first, month_first })
    }
}

impl NumberColumn {
    fn look(&mut self, cell: &str) {
        match numbers::reads(cell) {
            Some(NumberReading::Only(sign)) => self.only[sign as usize] += 1,
            Some(NumberReading::Either) if self.example.is_none() => self.example = Some(cell.to_owned()),
            _ => {}
        }
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

/// Which of two there is, if only one of them.
fn only<T: PartialEq + Default>(counts: [T; 2]) -> Option<usize> {
    match counts.map(|count| count != T::default()) {
        [true, false] => Some(0),
        [false, true] => Some(1),
        _ => None,
    }
}

/// Which of two there is more of.
fn most<T: PartialOrd>([one, other]: [T; 2]) -> Option<usize> {
    if one > other {
        Some(0)
    } else if other > one {
        Some(1)
    } else {
        None
    }
}

//! Tables with channels or months side by side: in two header rows, with the channels above their spend and leads, or in
//! one with the months. They are rewritten with a row for each channel or month of a row.

use super::column_names::{is_in, is_year, names, normalized, rank};
use super::dates::{bare_month, names_quarter, written_date};
use super::header::{Head, LeadingRow};
use super::labels;
use super::new_year::{first_month, year_of};
use super::role::Role;
use super::traffic::Traffic;
use std::borrow::Cow;

/// What the columns of a file were, where each of its rows became several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// Each channel had columns of its own.
    Channels,
    /// Each month had columns of its own.
    Months,
}

/// Where a table has its channels or months side by side.
#[derive(Debug, Clone)]
pub(super) struct WideLayout {
    pub turned: Turned,
    /// The line of the lower header row, from 1.
    pub header_line: u32,
    /// The byte after it, and the line from 1.
    pub start: (usize, u32),
    /// The columns that are the same for all of them, by index and with their names.
    pub fixed: Vec<(usize, String)>,
    /// The channel or month of each other column, the index of its measure, and its own index.
    pub cells: Vec<(String, usize, usize)>,
    pub measures: Vec<String>,
    /// The column that names the measure of each row, where rows are of one measure each.
    pub measure_column: Option<usize>,
    /// The column with the year of each row, where the header has months without one.
    pub year_column: Option<usize>,
    /// Months without a year before this one, 1 to 12, are of the year after; 0 where there are none.
    pub first_month: u32,
}

/// The most rows above a header with months.
const MOST_ABOVE: usize = 40;

/// The layout of a table with channels or months side by side; none where it has a row for each.
pub(super) fn layout(head: &Head) -> Option<WideLayout> {
    // Months are values, so that the row with them may be no header.
    let months = (0..head.rows.len().min(MOST_ABOVE))
        .find_map(|at| months_across(&head.rows[..at], &head.rows[at], &head.rows[at + 1..]));
    let header = head.header.map(|at| (&head.rows[..at], &head.rows[at]));
    months.or_else(|| two_header_rows(header?.0, header?.1)).or_else(|| joined_names(header?.1))
}

fn is_measure(name: &str) -> bool {
    let name = normalized(name);
    [Role::Spend, Role::Leads, Role::Sales].into_iter().any(|role| rank(role, &name).is_some())
}

fn is_date(cell: &str) -> bool {
    written_date(cell).is_some()
}

/// The cells of a header row with merged cells: each name goes on to the next one.
fn filled_right(row: &LeadingRow, width: usize) -> Vec<&str> {
    let mut last = "";
    let cell = |at| {
        last = row.cells.get(at).map(String::as_str).filter(|cell| !cell.is_empty()).unwrap_or(last);
        last
    };
    (0..width).map(cell).collect()
}

/// Months in a header row, with numbers below them.
fn months_across(above: &[LeadingRow], row: &LeadingRow, below: &[LeadingRow]) -> Option<WideLayout> {
    if row.cells.len() < 3 || below.is_empty() {
        return None;
    }
    let is_bare_month = |cell: &String| bare_month(cell).is_some();
    let dated = (0..row.cells.len()).filter(|&at| is_date(&row.cells[at]));
    let (quarters, months): (Vec<usize>, Vec<usize>) = dated.partition(|&at| names_quarter(&row.cells[at]));
    // Quarters beside months are their sums.
    let dated = if months.is_empty() { quarters } else { months };
    let bare: Vec<usize> = (0..row.cells.len()).filter(|&at| is_bare_month(&row.cells[at])).collect();
    let is_bare = dated.len() < 2;
    let months = if is_bare { bare } else { dated };
    if months.len() < if is_bare { 3 } else { 2 } || months.first() == Some(&0) {
        return None;
    }
    let cell = |row: &LeadingRow, at: usize| row.cells.get(at).cloned().unwrap_or_default();
    let is_number = |row: &LeadingRow, at: usize| super::numbers::number_reading(&cell(row, at)).is_some();
    let next = below.first()?;
    let numbers = months.iter().filter(|&&at| is_number(next, at) && !is_date(&cell(next, at))).count();
    let no_dates = below.iter().take(3).all(|row| months.iter().all(|&at| !is_date(&cell(row, at))));
    if numbers * 2 < months.len() || !no_dates {
        return None;
    }
    let fixed: Vec<usize> = (0..row.cells.len()).filter(|at| !months.contains(at)).collect();
    let upper = above.last().map(|upper| filled_right(upper, row.cells.len()));
    let measure_of = |at: usize| upper.as_ref().map_or("", |upper| upper[at]);
    let has_upper =
        months.iter().all(|&at| is_measure(measure_of(at))) && is_in_several(&months, &measure_of);
    let numbers_of: Vec<u32> = months.iter().filter_map(|&at| bare_month(&row.cells[at])).collect();
    let ordered = first_month(&numbers_of, has_upper).filter(|_| is_bare);
    let first = ordered.filter(|first| numbers_of.iter().any(|month| month < first)).unwrap_or_default();
    let is_year = |at: &usize| is_year(&normalized(&row.cells[*at]));
    let year_column = fixed.iter().copied().find(is_year).filter(|_| is_bare);
    let year = if is_bare && year_column.is_none() { year_above(above, first > 0) } else { None };
    // The year is asked, if the months are in order.
    if is_bare && year_column.is_none() && year.is_none() && ordered.is_none() {
        return None;
    }
    let label = |at: usize| match year.zip(bare_month(&row.cells[at])) {
        Some((year, month)) => with_year(&row.cells[at], year_of(month, first, year)),
        None => row.cells[at].clone(),
    };
    // The measure is above the months, in a column beside them, or in a title.
    let names_measures = |at: &usize| {
        let names: Vec<String> =
            below.iter().map(|row| cell(row, *at)).filter(|name| !name.is_empty()).collect();
        !names.is_empty() && names.iter().all(|name| is_measure(name) || labels::is_total(name))
    };
    let measure_column = fixed.iter().copied().find(names_measures).filter(|_| !has_upper);
    let title = || above.iter().flat_map(|row| &row.cells).find(|cell| is_measure(cell)).cloned();
    let mut measures: Vec<String> = Vec::new();
    let mut index_of = |name: &str| {
        measures.iter().position(|known| known == name).unwrap_or_else(|| {
            measures.push(name.to_owned());
            measures.len() - 1
        })
    };
    if let Some(column) = measure_column {
        below
            .iter()
            .map(|row| cell(row, column))
            .filter(|it| is_measure(it))
            .for_each(|it| _ = index_of(&it));
    }
    let only = title().unwrap_or_default();
    let measure = |at| match (has_upper, measure_column) {
        (true, _) => index_of(measure_of(at)),
        (_, Some(_)) => 0,
        _ => index_of(&only),
    };
    let indices: Vec<usize> = months.iter().copied().map(measure).collect();
    let cells = months.iter().zip(indices).map(|(&at, measure)| (label(at), measure, at)).collect();
    let is_fixed = |at: &usize| Some(*at) != measure_column && Some(*at) != year_column;
    Some(WideLayout {
        turned: Turned::Months,
        header_line: row.line,
        start: row.end,
        fixed: fixed.into_iter().filter(is_fixed).map(|at| (at, row.cells[at].clone())).collect(),
        cells,
        measures,
        measure_column,
        year_column,
        first_month: first,
    })
}

fn is_in_several<'a>(columns: &[usize], name: &impl Fn(usize) -> &'a str) -> bool {
    columns.iter().any(|&at| name(at) != name(columns[0]))
}

/// The year that the rows above months without one name, of the first of them. Of months over New Year it takes both
/// years to tell which is which.
fn year_above(above: &[LeadingRow], over_new_year: bool) -> Option<i32> {
    let cells = above.iter().flat_map(|row| &row.cells);
    let mut years: Vec<i32> = cells.flat_map(|cell| years_in(cell)).collect();
    years.sort_unstable();
    years.dedup();
    match (&years[..], over_new_year) {
        (&[year], false) => Some(year),
        (&[year, next], true) if next == year + 1 => Some(year),
        _ => None,
    }
}

/// Numbers of years in a text.
fn years_in(text: &str) -> impl Iterator<Item = i32> {
    let words = text.split(|c: char| !c.is_ascii_digit());
    words.filter(|word| word.len() == 4 && word.starts_with("20")).filter_map(|word| word.parse().ok())
}

/// The name of a month with its year.
fn with_year(month: &str, year: i32) -> String {
    format!("{} {year}", month.trim_end_matches('.'))
}

/// Channels or months in one header row, and in the other what is measured of each.
fn two_header_rows<'a>(above: &'a [LeadingRow], lower: &'a LeadingRow) -> Option<WideLayout> {
    let upper = above.last()?;
    let width = lower.cells.len().max(upper.cells.len());
    let cell = |row: &'a LeadingRow, at: usize| row.cells.get(at).map_or("", String::as_str);
    // A name over both rows, such as `Month`, is in the upper one.
    let name_of = |at: usize| if cell(lower, at).is_empty() { cell(upper, at) } else { cell(lower, at) };
    let lower_names: Vec<&str> = (0..width).map(name_of).collect();
    parted_names(lower, &filled_right(upper, width), &lower_names)
}

/// Channels or months and what is measured of each in one name: `Google Leads`, `Inversión ene-26`.
fn joined_names(header: &LeadingRow) -> Option<WideLayout> {
    let part = |name: &'_ String| split_name(name).unwrap_or_else(|| (String::new(), name.clone()));
    let (labels, names): (Vec<String>, Vec<String>) = header.cells.iter().map(part).unzip();
    let distinct = |list: &[String]| {
        let mut parted: Vec<String> = labels
            .iter()
            .zip(list)
            .filter(|(label, _)| !label.is_empty())
            .map(|(_, it)| normalized(it))
            .collect();
        parted.sort_unstable();
        parted.dedup();
        parted.len()
    };
    let labelled: Vec<&str> = labels.iter().map(String::as_str).collect();
    let names_of: Vec<&str> = names.iter().map(String::as_str).collect();
    (distinct(&labels) > 1 && distinct(&names) > 1).then(|| parted_names(header, &labelled, &names_of))?
}

/// The channel or month in a name, and the measure beside it.
fn split_name(name: &str) -> Option<(String, String)> {
    let is_label = |text: &str| is_date(text) || Traffic::of(text) != Traffic::default();
    let whole = |text: &str| {
        let text = normalized(text);
        [Role::Spend, Role::Leads, Role::Sales].into_iter().any(|role| is_in(names(role), &text))
    };
    let sides = name.match_indices([' ', '_']).map(|(at, sign)| (&name[..at], &name[at + sign.len()..]));
    let plain = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric() && c != ')').to_owned();
    sides.flat_map(|(one, other)| [(one, other), (other, one)]).find_map(|(label, measure)| {
        let (label, measure) = (plain(label), plain(measure));
        (whole(&measure) && is_label(&label)).then_some((label, measure))
    })
}

/// The layout below a header whose names are in two parts: channels or months in one, and in the other what is measured.
fn parted_names(header: &LeadingRow, upper: &[&str], lower_names: &[&str]) -> Option<WideLayout> {
    let width = lower_names.len();
    // The same measure comes again under another name of the upper row, or the same channel under another measure.
    let comes_again = |at: &usize| {
        let same = |other: usize| normalized(lower_names[other]) == normalized(lower_names[*at]);
        let name = |other: usize| !upper[other].is_empty() && upper[other] != upper[*at];
        !upper[*at].is_empty()
            && !lower_names[*at].is_empty()
            && (0..width).any(|other| same(other) && name(other))
    };
    let again: Vec<usize> = (0..width).filter(comes_again).collect();
    let (labels, names) = if again.iter().any(|&at| is_measure(lower_names[at])) {
        (upper, lower_names)
    } else if !again.is_empty() && again.iter().all(|&at| is_measure(upper[at])) {
        (lower_names, upper)
    } else {
        return None;
    };
    // A channel may have a measure that no other has.
    let wide: Vec<usize> = (0..width).filter(|at| again.iter().any(|it| upper[*it] == upper[*at])).collect();
    let mut measures: Vec<String> = Vec::new();
    let mut cells = Vec::new();
    for &at in &wide {
        let known = measures.iter().position(|known| normalized(known) == normalized(names[at]));
        let measure = known.unwrap_or(measures.len());
        if known.is_none() {
            measures.push(names[at].to_owned());
        }
        if !labels::is_total(labels[at]) {
            cells.push((labels[at].to_owned(), measure, at));
        }
    }
    let is_months = cells.iter().all(|(label, ..)| is_date(label));
    // A sum of all of them beside them is not counted again.
    let is_sum = |name: &str| is_measure(name) && labels::has_sum(&normalized(name));
    let fixed = (0..width)
        .filter(|at| !wide.contains(at) && !lower_names[*at].is_empty() && !is_sum(lower_names[*at]));
    Some(WideLayout {
        turned: if is_months { Turned::Months } else { Turned::Channels },
        header_line: header.line,
        start: header.end,
        fixed: fixed.map(|at| (at, lower_names[at].to_owned())).collect(),
        cells,
        measures,
        measure_column: None,
        year_column: None,
        first_month: 0,
    })
}

impl WideLayout {
    /// A month or channel, a month without a year with that of its row.
    pub fn dated<'a>(&self, label: &'a str, year_of_row: &str) -> Cow<'a, str> {
        match bare_month(label).zip(year_of_row.parse().ok()) {
            Some((month, year)) => with_year(label, year_of(month, self.first_month, year)).into(),
            None => label.into(),
        }
    }

    /// The names of the columns of the rewritten table.
    pub fn names(&self) -> Vec<String> {
        let label = if self.turned == Turned::Months { "Month" } else { "Channel" };
        let fixed = self.fixed.iter().map(|(_, name)| name.clone());
        fixed.chain([label.to_owned()]).chain(self.measures.iter().cloned()).collect()
    }
}

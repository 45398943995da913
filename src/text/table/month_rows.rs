//! The months of a plan with a row for each measure, written so that what is shown adds up.

use crate::model::{CashFlow, Economics, Figure, LaterSales, Measure, Outcome, Timeline, TimelineMonth};
use crate::text::{Localized, Message, MonthChartText, MonthText, RoundedParts, Style, Writer};

/// A measure by month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthRow {
    /// Names the row on the page.
    pub code: &'static str,
    /// What it measures.
    pub label: String,
    /// What its numbers are.
    pub style: Style,
    /// A cell for each column; none where there is no such figure.
    pub cells: Vec<Option<String>>,
    /// Of all months; none where nobody knows it.
    pub total: Option<String>,
    /// Of a balance, whether each cell and the total are below zero; empty for other rows.
    pub signs: Vec<bool>,
}

/// What the rows are made of.
pub struct MonthRows<'a> {
    /// The months that have a column.
    pub shown: &'a Timeline,
    /// What closes after them; then there is a column for it.
    pub later: Option<LaterSales>,
    /// All sales that close, whenever they do.
    pub total_closing: f64,
    /// The money, if it is known for what is shown.
    pub money: Option<(CashFlow, &'a Economics)>,
    /// Writes the numbers, without currency signs.
    pub writer: Writer,
}

impl MonthRows<'_> {
    /// Spend, leads, sales, both CACs, and the money so far.
    pub fn rows(&self) -> Vec<MonthRow> {
        let whole = self.shown.total();
        let planned = |of: fn(&Outcome) -> f64| -> Vec<Option<f64>> {
            let cell =
                |(at, period): (usize, &TimelineMonth)| (at < self.shown.planned).then(|| of(&period.cohort));
            self.shown.months.iter().enumerate().map(cell).chain(self.later.map(|_| None)).collect()
        };
        let closing = self.shown.months.iter().map(|period| Some(period.closing));
        let closing = closing.chain(self.later.map(|later| Some(later.closing))).collect();
        let cac = |of: fn(&TimelineMonth) -> Figure| -> Vec<Option<String>> {
            let cell = |period: &TimelineMonth| {
                of(period).ok().map(|cac| self.writer.plain_figure(cac, Style::Money))
            };
            self.shown.months.iter().map(cell).chain(self.later.map(|_| None)).collect()
        };
        let all = whole.media_cac().ok().map(|cac| self.writer.plain_figure(cac, Style::Money));
        let figures = |code, label: MonthText, cells| MonthRow {
            code,
            label: self.t(label),
            style: Style::Money,
            signs: Vec::new(),
            cells,
            total: all.clone(),
        };
        let mut rows = vec![
            self.parts("spend", self.t(MonthText::Spend), Style::Money, planned(|it| it.spend), whole.spend),
            self.parts(
                "leads",
                self.t(Message::MeasureLabel(Measure::Leads)),
                Style::Count,
                planned(|it| it.leads),
                whole.leads,
            ),
            self.parts(
                "cohort",
                self.t(MonthText::FromTheseLeads),
                Style::Count,
                planned(|it| it.sales),
                whole.sales,
            ),
            self.parts("closing", self.t(MonthText::Closing), Style::Count, closing, self.total_closing),
            figures("calendar-cac", MonthText::CalendarCac, cac(TimelineMonth::calendar_cac)),
            figures("cohort-cac", MonthText::CohortCac, cac(TimelineMonth::cohort_cac)),
        ];
        rows.extend(self.money.iter().flat_map(|(cash, economics)| self.money_rows(cash, economics)));
        rows
    }

    fn t(&self, text: impl Localized) -> String {
        text.t(self.writer.locale.language).into_owned()
    }

    /// A row whose cells add up to its total.
    fn parts(
        &self,
        code: &'static str,
        label: String,
        style: Style,
        cells: Vec<Option<f64>>,
        total: f64,
    ) -> MonthRow {
        let places = self.writer.places_of(total, style);
        let known: Vec<f64> = cells.iter().flatten().copied().collect();
        let rounded = RoundedParts::new(&known, total, places);
        let mut parts = rounded
            .iter()
            .flat_map(|it| it.parts.iter().map(|&units| self.writer.fixed(it.value(units), places)));
        let cells = cells
            .into_iter()
            .map(|cell| {
                cell.map(|cell| parts.next().unwrap_or_else(|| self.writer.plain_figure(cell, style)))
            })
            .collect();
        drop(parts);
        let total = match &rounded {
            Some(rounded) => trimmed(&self.writer, rounded.value(rounded.total), places),
            None => self.writer.plain_figure(total, style),
        };
        MonthRow { code, label, style, cells, total: Some(total), signs: Vec::new() }
    }

    /// What is out and back so far, and the balance: each the sum and the difference of the amounts that are shown.
    fn money_rows(&self, cash: &CashFlow, economics: &Economics) -> Vec<MonthRow> {
        let columns = self.shown.months.len();
        // Accounts go on bringing money after the months, so nobody knows what they bring in all.
        let goes_on = economics.account_revenue.is_some();
        let amounts = |sums: &[f64], with_rest: bool| -> Vec<f64> {
            let before = |at: usize| if at == 0 { 0.0 } else { sums[at - 1] };
            let rest = sums.last().copied().unwrap_or_default() - sums[columns - 1];
            let months = (0..columns).map(|at| sums[at] - before(at));
            months.chain(with_rest.then_some(rest)).map(|amount| amount.max(0.0)).collect()
        };
        let most = |sums: &[f64]| sums.last().copied().unwrap_or_default();
        let earned = cash.earned.as_deref();
        let places = self.writer.places_of(most(&cash.spent).max(earned.map_or(0.0, most)), Style::Money);
        let later = usize::from(self.later.is_some());
        let sums = |sums: &[f64], goes_on: bool| {
            let end = if goes_on { sums[columns - 1] } else { most(sums) };
            let rounded = RoundedParts::new(&amounts(sums, later > 0 && !goes_on), end, places)?;
            let mut sum = 0.0;
            let sums: Vec<f64> = rounded
                .parts
                .iter()
                .map(|part| {
                    sum += part;
                    rounded.value(sum)
                })
                .collect();
            Some((sums, (!goes_on).then(|| rounded.value(rounded.total))))
        };
        let Some((out, out_total)) = sums(&cash.spent, false) else { return Vec::new() };
        let row = |code, label: MonthChartText, cells: &[f64], total: Option<f64>| {
            let signed = code == "balance";
            let write = |&value: &f64| {
                let plus = if signed && value > 0.0 { "+" } else { "" };
                [plus, &self.writer.fixed(value, places)].concat()
            };
            let cells = (0..columns + later).map(|at| cells.get(at).map(write)).collect();
            MonthRow {
                code,
                label: self.t(label),
                style: Style::Money,
                cells,
                total: total.as_ref().map(write),
                signs: Vec::new(),
            }
        };
        let mut rows = vec![row("out", MonthChartText::OutSoFar, &out, out_total)];
        if let Some((back, back_total)) = earned.and_then(|earned| sums(earned, goes_on)) {
            let balance: Vec<f64> = back.iter().zip(&out).map(|(back, out)| back - out).collect();
            let total = back_total.zip(out_total).map(|(back, out)| back - out);
            rows.push(row("back", MonthChartText::BackSoFar, &back, back_total));
            let mut last = row("balance", MonthChartText::Balance, &balance, total);
            last.signs = balance.iter().copied().chain(total).map(|it| it < 0.0).collect();
            rows.push(last);
        }
        rows
    }
}

/// The total without decimals that are all zero.
fn trimmed(writer: &Writer, value: f64, places: usize) -> String {
    if value == value.trunc() { writer.fixed(value, 0) } else { writer.fixed(value, places) }
}

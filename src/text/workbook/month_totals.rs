//! Spend, leads, sales and both CACs of all channels together by month, what closes later, and the totals.

use super::months_cells::{CHANNELS, FIRST, GROUPS, Group, MonthColumn, MonthsCells, REASON};
use super::page::{Guard, Page, only_if};
use super::plan_cells::PlanCells;
use crate::io::xlsx::{Look, absolute};
use crate::model::{Figure, Measure, Outcome, Timeline, TimelineMonth, Undefined};
use crate::text::messages::WorkbookText;
use crate::text::{Localized, Message, MonthText, PublishText, Style};

pub(super) fn whole_plan(
    page: &mut Page,
    cells: &PlanCells,
    months: &MonthsCells,
    timeline: &Result<Timeline, Undefined>,
) {
    headings(page);
    for at in 0..months.shown {
        month(page, cells, months, timeline, at);
    }
    later(page, months, timeline);
    totals(page, cells, months, timeline);
}

/// The heading of a column of the whole plan, over both rows of headings.
pub(super) fn heading(page: &mut Page, column: MonthColumn, text: impl Localized) {
    use MonthColumn::{CalendarNote, CohortNote, Month};
    let look =
        if matches!(column, Month | CalendarNote | CohortNote) { Look::Heading } else { Look::NumberHeading };
    let text = page.t(text);
    page.text([GROUPS, column as usize], look, text);
    page.text([CHANNELS, column as usize], look, String::new());
}

fn headings(page: &mut Page) {
    heading(page, MonthColumn::Month, PublishText::Month);
    heading(page, MonthColumn::Spend, MonthText::Spend);
    heading(page, MonthColumn::Leads, Message::MeasureLabel(Measure::Leads));
    heading(page, MonthColumn::Cohort, MonthText::FromTheseLeads);
    heading(page, MonthColumn::Closing, MonthText::Closing);
    heading(page, MonthColumn::CalendarCac, MonthText::CalendarCac);
    heading(page, MonthColumn::CalendarNote, WorkbookText::Note);
    heading(page, MonthColumn::CohortCac, MonthText::CohortCac);
    heading(page, MonthColumn::CohortNote, WorkbookText::Note);
}

/// A month of a timeline; nothing happens in those after its last.
pub(super) fn month_of(
    timeline: &Result<Timeline, Undefined>,
    at: usize,
) -> Result<TimelineMonth, Undefined> {
    let timeline = timeline.as_ref().map_err(|reason| *reason)?;
    let empty = |first: &TimelineMonth| TimelineMonth {
        month: first.month.plus(at as i32),
        cohort: Outcome::default(),
        closing: 0.0,
    };
    Ok(timeline.months.get(at).copied().unwrap_or_else(|| empty(&timeline.months[0])))
}

fn month(
    page: &mut Page,
    cells: &PlanCells,
    months: &MonthsCells,
    timeline: &Result<Timeline, Undefined>,
    at: usize,
) {
    let (row, period) = (FIRST + at, month_of(timeline, at));
    let is_planned = at < months.planned;
    let Some(schedule) = cells.scenario.plan.schedule() else { return };
    let name = page.t(MonthText::Short(schedule.start.plus(at as i32)));
    let after = if is_planned { String::new() } else { [", ", &*page.t(MonthText::After)].concat() };
    page.text([row, MonthColumn::Month as usize], Look::Plain, name + &after);
    let sum = |group| {
        let [first, last] = [0, months.channels - 1].map(|it| absolute(row, months.column(group, it)));
        ["SUM(", &first, ":", &last, ")"].concat()
    };
    let mut count = |column: MonthColumn, group, value| {
        let formula = only_if(REASON, &sum(group));
        page.figure([row, column as usize], Look::Plain, Style::Count, formula, value);
    };
    count(MonthColumn::Closing, Group::Closing, period.map(|it| it.closing));
    if is_planned {
        count(MonthColumn::Leads, Group::Leads, period.map(|it| it.cohort.leads));
        count(MonthColumn::Cohort, Group::Sales, period.map(|it| it.cohort.sales));
        let spend = cells.scenario.plan.channels().iter();
        let spend = spend.map(|it| it.budget.get() * it.by_month.budget_shares(schedule)[at]).sum();
        page.formula([row, MonthColumn::Spend as usize], Style::Money, sum(Group::Spend), spend);
        let cohort = period.and_then(|it| it.cohort_cac());
        ratio(page, row, MonthColumn::CohortCac, MonthColumn::Cohort, Vec::new(), cohort);
    }
    let [spend, closing] =
        [MonthColumn::Spend, MonthColumn::Closing].map(|column| absolute(row, column as usize));
    let earlier = ["AND(N(", &spend, ")=0,N(", &closing, ")>0)"].concat();
    let earlier = vec![Guard::When(earlier, Undefined::EarlierSpend)];
    let calendar = period.and_then(|it| it.calendar_cac());
    ratio(page, row, MonthColumn::CalendarCac, MonthColumn::Closing, earlier, calendar);
}

/// Spend per sale, and why there is none.
fn ratio(page: &mut Page, row: usize, to: MonthColumn, sales: MonthColumn, first: Vec<Guard>, value: Figure) {
    let [spend, sales] = [MonthColumn::Spend, sales].map(|column| absolute(row, column as usize));
    let no_sales = Guard::When([&sales, "=0"].concat(), Undefined::NoSales);
    let guards = [vec![Guard::Like(REASON.to_owned())], first, vec![no_sales]].concat();
    page.guarded([row, to as usize], Style::Money, &[spend, sales].join("/"), &guards, value);
}

/// What closes after the months that have a row.
fn later(page: &mut Page, months: &MonthsCells, timeline: &Result<Timeline, Undefined>) {
    let row = FIRST + months.shown;
    page.text([row, 0], Look::Plain, page.t(WorkbookText::Later));
    let cohort = months.range(MonthColumn::Cohort as usize, months.planned);
    let closing = months.range(MonthColumn::Closing as usize, months.shown);
    let formula = only_if(REASON, &["SUM(", &cohort, ")-SUM(", &closing, ")"].concat());
    let value = timeline.as_ref().map(|it| it.after(months.shown).closing).map_err(|reason| *reason);
    page.figure([row, MonthColumn::Closing as usize], Look::Plain, Style::Count, formula, value);
}

fn totals(page: &mut Page, cells: &PlanCells, months: &MonthsCells, timeline: &Result<Timeline, Undefined>) {
    let row = FIRST + months.shown + 1;
    page.text([row, 0], Look::Total, page.t(MonthText::Total));
    let whole = timeline.as_ref().map(Timeline::total).map_err(|reason| *reason);
    let spend = cells.scenario.plan.channels().iter().map(|it| it.budget.get()).sum();
    let mut sum = |column: MonthColumn, rows, style, value| {
        let sum = ["SUM(", &months.range(column as usize, rows), ")"].concat();
        let formula = if style == Style::Money { sum } else { only_if(REASON, &sum) };
        page.figure([row, column as usize], Look::Total, style, formula, value);
    };
    sum(MonthColumn::Spend, months.planned, Style::Money, Ok(spend));
    sum(MonthColumn::Leads, months.planned, Style::Count, whole.map(|it| it.leads));
    sum(MonthColumn::Cohort, months.planned, Style::Count, whole.map(|it| it.sales));
    // With the row of what closes later.
    sum(MonthColumn::Closing, months.shown + 1, Style::Count, whole.map(|it| it.sales));
    let cac = whole.and_then(Outcome::media_cac);
    ratio(page, row, MonthColumn::CalendarCac, MonthColumn::Closing, Vec::new(), cac);
    ratio(page, row, MonthColumn::CohortCac, MonthColumn::Cohort, Vec::new(), cac);
}

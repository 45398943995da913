//! The sheet of a plan's months: the whole plan, the season, the lag, and each channel.

use super::lines::Line;
use super::month_channels::channel_months;
use super::month_lag::{lag, season};
use super::month_money::money;
use super::month_totals::whole_plan;
use super::months_cells::{FIRST, Group, MonthColumn};
use super::page::{Guard, Page};
use super::plan_cells::PlanCells;
use crate::io::xlsx::{Look, Sheet};
use crate::model::{Measure, Timeline};
use crate::text::Locale;

/// The sheet of a plan's months; none where it is not in months.
pub(super) fn months_sheet(cells: &PlanCells, locale: Locale) -> Option<Sheet> {
    let months = cells.months.as_ref()?;
    let plan = cells.scenario.plan;
    let (schedule, timeline) = (plan.schedule()?, Timeline::of(plan)?);
    let sheet = Sheet { name: months.sheet.clone(), frozen: [FIRST, 1], ..Sheet::default() };
    let mut page = Page { sheet, locale, currency: cells.scenario.currency };
    page.sheet.widths = vec![14; months.column(Group::Closing, months.channels)];
    page.sheet.widths[0] = 22;
    for (column, width) in
        [(MonthColumn::CalendarNote, 30), (MonthColumn::CohortNote, 30), (MonthColumn::Gap, 3)]
    {
        page.sheet.widths[column as usize] = width;
    }
    for &group in &months.groups {
        page.sheet.widths[months.column(group, 0) - 1] = 3;
    }
    page.text([0, 0], Look::Title, cells.scenario.name.to_owned());
    let reason = cells.on_its_sheet(&cells.reason(Line::Measure(Measure::Leads)));
    page.reason([1, 0], &[Guard::Like(reason)], plan.outcome().map(|it| it.leads));
    whole_plan(&mut page, cells, months, &timeline);
    money(&mut page, cells, months, &timeline);
    season(&mut page, plan, schedule);
    lag(&mut page, cells, months);
    channel_months(&mut page, cells, months, schedule);
    Some(page.sheet)
}

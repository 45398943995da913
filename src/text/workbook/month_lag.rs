//! The season and the lag of a plan: the numbers behind its months that are not calculated on the sheet.

use super::channel_table::channel_label;
use super::month_totals::heading;
use super::months_cells::{CHANNELS, FIRST, GROUPS, MonthColumn, MonthsCells};
use super::page::Page;
use super::plan_cells::PlanCells;
use crate::io::xlsx::{Content, Look, absolute};
use crate::model::{BudgetSpread, Plan, Schedule};
use crate::text::Style;
use crate::text::messages::WorkbookText;

/// The weights of the season, where a channel follows it. The same month of the next year has the same weight.
pub(super) fn season(page: &mut Page, plan: &Plan, schedule: &Schedule) {
    if !plan.channels().iter().any(|channel| channel.by_month.spread == BudgetSpread::Season) {
        return;
    }
    heading(page, MonthColumn::Season, WorkbookText::SeasonWeight);
    let column = MonthColumn::Season as usize;
    for (at, weight) in schedule.season_weights().into_iter().enumerate() {
        match at.checked_sub(12) {
            None => page.input([FIRST + at, column], Style::Count, Some(weight)),
            Some(year_before) => {
                page.formula(
                    [FIRST + at, column],
                    Style::Count,
                    absolute(FIRST + year_before, column),
                    weight,
                );
            }
        }
    }
}

/// The shares of sales by the months that they take. A distribution in days comes as its shares.
pub(super) fn lag(page: &mut Page, cells: &PlanCells, months: &MonthsCells) {
    heading(page, MonthColumn::Age, WorkbookText::MonthsAfterLead);
    for age in 0..months.shown {
        let place = (FIRST + age, MonthColumn::Age as usize);
        page.sheet.set(place.0, place.1, Content::Number(age as f64), Look::Plain, "");
    }
    for (nth, (channel, lag)) in months.lags.iter().enumerate() {
        let column = MonthColumn::Lag as usize + nth;
        let whose = match channel {
            Some(channel) => channel_label(page, cells, *channel),
            None => page.t(WorkbookText::WholePlan),
        };
        page.text([GROUPS, column], Look::NumberHeading, page.t(WorkbookText::BuyThen));
        page.text([CHANNELS, column], Look::NumberHeading, whose);
        for age in 0..months.shown {
            let share = lag.months.get(age).copied().unwrap_or_default();
            page.input([FIRST + age, column], Style::Percent, Some(share));
        }
    }
}

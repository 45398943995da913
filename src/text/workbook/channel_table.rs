//! The table of a plan's channels, a row each, and all together.

use super::figures::cost_formula;
use super::lines::{Line, stages_differ_by_month};
use super::month_channels::stage_count_over_months;
use super::months_cells::Group;
use super::page::{Guard, Page};
use super::plan_cells::{ChannelColumn, HEAD, PlanCells};
use super::plan_sheet::{rate_label, style};
use crate::io::xlsx::Look;
use crate::model::{Cost, CostBasis, Figure, Input, Measure, Outcome, Undefined};
use crate::text::messages::WorkbookText;
use crate::text::{ChannelText, Message, Style};

pub(super) fn channel_table(page: &mut Page, cells: &PlanCells) {
    let channels = cells.scenario.plan.channels().len();
    for column in cells.channel_columns() {
        let [first, at] = cells.channel_place(0, column);
        page.sheet.widths.resize(at + 1, if column == ChannelColumn::Note { 62 } else { 14 });
        let is_text = matches!(column, ChannelColumn::Name | ChannelColumn::Note);
        let look = if is_text { Look::Heading } else { Look::NumberHeading };
        page.text([HEAD, at], look, heading(page, cells, column));
        for channel in 0..channels {
            write(page, cells, column, channel);
        }
        total(page, cells, column, [first + channels, at]);
    }
    if let [name, ..] = cells.channel_columns()[..] {
        let [_, at] = cells.channel_place(0, name);
        page.sheet.widths[at] = 26;
    }
}

fn heading(page: &Page, cells: &PlanCells, column: ChannelColumn) -> String {
    let stages = cells.scenario.plan.stages().names();
    match column {
        ChannelColumn::Name => page.t(Message::Channel(ChannelText::Name)),
        ChannelColumn::Rate(at) => rate_label(page, stages, at),
        ChannelColumn::Stage(at) => stages[at].as_str().to_owned(),
        ChannelColumn::Note => page.t(WorkbookText::Note),
        ChannelColumn::Input(input) => page.t(Message::InputLabel(input)),
        ChannelColumn::Leads => page.t(Message::MeasureLabel(Measure::Leads)),
        ChannelColumn::Sales => page.t(Message::MeasureLabel(Measure::Sales)),
        ChannelColumn::MediaCac => page.t(Message::MeasureLabel(Measure::MediaCac)),
        ChannelColumn::LoadedCac => page.t(Message::MeasureLabel(Measure::LoadedCac)),
    }
}

/// What a channel is called: by its name or its number, as on the page.
pub(super) fn channel_label(page: &Page, cells: &PlanCells, channel: usize) -> String {
    let name = cells.scenario.plan.channels()[channel].name.as_ref();
    let numbered = || page.t(Message::Channel(ChannelText::Number((channel + 1).to_string())));
    name.map_or_else(numbered, |name| name.as_str().to_owned())
}

fn write(page: &mut Page, cells: &PlanCells, column: ChannelColumn, at: usize) {
    let (plan, place) = (cells.scenario.plan, cells.channel_place(at, column));
    let channel = &plan.channels()[at];
    match column {
        ChannelColumn::Name => page.text(place, Look::Plain, channel_label(page, cells, at)),
        ChannelColumn::Rate(step) => rate(page, cells, step, at, place),
        ChannelColumn::Input(Input::CloseRate) if plan.stages().names().is_empty() => {
            rate(page, cells, 0, at, place);
        }
        ChannelColumn::Input(Input::CloseRate) => {
            let rates = plan.stage_rates_of(channel);
            let [first, last] =
                [0, rates.rates().len() - 1].map(|it| cells.channel_cell(at, ChannelColumn::Rate(it)));
            let product = ["PRODUCT(", &first, ":", &last, ")"].concat();
            page.formula(place, Style::Percent, product, rates.close_rate().get());
        }
        ChannelColumn::Input(input) => {
            let typed = input.of_funnel(&plan.usual_funnel(channel));
            page.input(place, style(Line::Input(input)), Some(typed));
        }
        ChannelColumn::Note => {
            let free = Guard::When(has_free_leads(cells, at), Undefined::FreeLeads);
            let no_sales = [&cells.channel_cell(at, ChannelColumn::Sales), "=0"].concat();
            let guards = [free, cells.like_leads(), Guard::When(no_sales, Undefined::NoSales)];
            page.reason(place, &guards, loaded_cac(cells, at));
        }
        _ => result(page, cells, column, at),
    }
}

/// A rate of a channel: its own, or that of the plan.
fn rate(page: &mut Page, cells: &PlanCells, step: usize, at: usize, place: [usize; 2]) {
    let plan = cells.scenario.plan;
    let channel = &plan.channels()[at];
    let rate = plan.stage_rates_of(channel).rates()[step].get();
    match channel.stage_rates {
        Some(_) => page.input(place, Style::Percent, Some(rate)),
        None => page.formula(place, Style::Percent, cells.value(Line::Rate(step)), rate),
    }
}

/// What follows from a channel's inputs.
fn result(page: &mut Page, cells: &PlanCells, column: ChannelColumn, at: usize) {
    let plan = cells.scenario.plan;
    let outcome = plan.funnel(&plan.channels()[at]).outcome();
    let cell = |column| cells.channel_cell(at, column);
    let [budget, cost, close_rate] = Input::OF_CHANNEL.map(|input| cell(ChannelColumn::Input(input)));
    let [leads, sales] = [ChannelColumn::Leads, ChannelColumn::Sales].map(cell);
    let over_months = |group| {
        let months = cells.months.as_ref().filter(|months| months.groups.contains(&group))?;
        Some(["SUM(", &months.on_its_sheet(&months.planned_range(group, at)), ")"].concat())
    };
    let no_leads = || [&leads, "=\"\""].concat();
    let (unless, formula, style, value) = match column {
        ChannelColumn::Stage(step) => {
            let before = if step == 0 { ChannelColumn::Leads } else { ChannelColumn::Stage(step - 1) };
            let by_rate = || [cell(before), cell(ChannelColumn::Rate(step))].join("*");
            let formula = over_months(Group::Stage(step)).unwrap_or_else(by_rate);
            let rates = plan.stage_rates_of(&plan.channels()[at]).rates();
            let count = |it: Outcome| rates[..=step].iter().fold(it.leads, |count, rate| count * rate.get());
            let value = match stages_differ_by_month(plan) {
                true => stage_count_over_months(plan, at, step),
                false => None,
            };
            (no_leads(), formula, Style::Count, value.unwrap_or_else(|| outcome.map(count)))
        }
        ChannelColumn::Sales => {
            let formula = over_months(Group::Sales).unwrap_or_else(|| [&*leads, &*close_rate].join("*"));
            (no_leads(), formula, Style::Count, outcome.map(|it| it.sales))
        }
        ChannelColumn::MediaCac => {
            let no_sales = ["N(", &sales, ")=0"].concat();
            (no_sales, [&*budget, &*sales].join("/"), Style::Money, outcome.and_then(Outcome::media_cac))
        }
        ChannelColumn::LoadedCac => {
            let share = [
                "*IF(budget>0,",
                &budget,
                "/budget,1/ROWS(",
                &cells.channel_range(ChannelColumn::Name),
                "))",
            ]
            .concat();
            let part = |cost: Cost, name| match cost.basis {
                CostBasis::Period => [name, &*share].concat(),
                _ => cost_formula(cost, name, &sales, &leads),
            };
            let sales_cost = part(plan.economics.sales_cost, "sales_cost");
            let fixed_cost = part(plan.economics.fixed_cost, "fixed_cost");
            let formula = ["(", &budget, "+", &sales_cost, "+", &fixed_cost, ")/", &sales].concat();
            let has_none = [&cell(ChannelColumn::Note), "<>\"\""].concat();
            (has_none, formula, Style::Money, loaded_cac(cells, at))
        }
        _ => {
            let formula = over_months(Group::Leads).unwrap_or_else(|| [budget, cost].join("/"));
            (has_free_leads(cells, at), formula, Style::Count, outcome.map(|it| it.leads))
        }
    };
    let formula = ["IF(", &unless, ",\"\",", &formula, ")"].concat();
    page.figure(cells.channel_place(at, column), Look::Plain, style, formula, value);
}

/// The condition under which a channel's leads can't be counted.
fn has_free_leads(cells: &PlanCells, at: usize) -> String {
    match &cells.months {
        Some(months) => {
            let leads = months.on_its_sheet(&months.planned_range(Group::Leads, at));
            ["COUNT(", &leads, ")<ROWS(", &leads, ")"].concat()
        }
        None => ["N(", &cells.channel_input(at, Input::CostPerLead), ")=0"].concat(),
    }
}

fn loaded_cac(cells: &PlanCells, at: usize) -> Figure {
    cells.scenario.plan.channel_costs().and_then(|costs| costs[at].loaded_cac())
}

/// A number of all channels together, which is a line of the plan.
fn total(page: &mut Page, cells: &PlanCells, column: ChannelColumn, place: [usize; 2]) {
    let line = match column {
        ChannelColumn::Name => {
            return page.text(place, Look::Total, page.t(Message::Channel(ChannelText::All)));
        }
        ChannelColumn::Rate(_) | ChannelColumn::Note => return page.text(place, Look::Total, String::new()),
        ChannelColumn::Input(input) => Line::Input(input),
        ChannelColumn::Leads => Line::Measure(Measure::Leads),
        ChannelColumn::Stage(at) => Line::Stage(at),
        ChannelColumn::Sales => Line::Measure(Measure::Sales),
        ChannelColumn::MediaCac => Line::Measure(Measure::MediaCac),
        ChannelColumn::LoadedCac => Line::Measure(Measure::LoadedCac),
    };
    if let Some(of_plan) = cells.formula(line) {
        page.figure(place, Look::Total, style(line), cells.value(line), of_plan.value);
    }
}

//! The sheet of a plan: its inputs and figures, and beside them its channels.

use super::channel_table::channel_table;
use super::lines::Line;
use super::page::Page;
use super::plan_cells::{HEAD, LABEL, NOTE, PlanCells, VALUE};
use crate::io::xlsx::{Look, Sheet};
use crate::model::{Cost, Input, Name, Plan};
use crate::text::messages::WorkbookText;
use crate::text::{ComparisonText, Locale, Message, Style, style_of, style_of_input};

/// The sheet of a plan.
pub(super) fn plan_sheet(cells: &PlanCells, locale: Locale) -> Sheet {
    let sheet = Sheet {
        name: cells.sheet.clone(),
        frozen: [HEAD + 1, 1],
        fits_page: cells.is_single(),
        ..Sheet::default()
    };
    let mut page = Page { sheet, locale, currency: cells.scenario.currency };
    page.sheet.widths = vec![38, 16, 62, 3];
    page.text([0, LABEL], Look::Title, cells.scenario.name.to_owned());
    page.text([0, VALUE], Look::Note, cells.scenario.currency.code().to_owned());
    page.text([1, LABEL], Look::Note, page.t(WorkbookText::Hint));
    let [inputs, results] = &cells.lines;
    headings(&mut page, HEAD, ComparisonText::Inputs);
    // An empty line is between.
    headings(&mut page, HEAD + 2 + inputs.len(), ComparisonText::Results);
    for line in inputs.iter().chain(results) {
        write_line(&mut page, cells, *line);
    }
    channel_table(&mut page, cells);
    page.sheet
}

fn headings(page: &mut Page, row: usize, group: ComparisonText) {
    page.text([row, LABEL], Look::Heading, page.t(group));
    page.text([row, VALUE], Look::NumberHeading, page.t(WorkbookText::Value));
    page.text([row, NOTE], Look::Heading, page.t(WorkbookText::Note));
}

fn write_line(page: &mut Page, cells: &PlanCells, line: Line) {
    let Some(row) = cells.row(line) else { return };
    let plan = cells.scenario.plan;
    page.text([row, LABEL], Look::Plain, label(page, plan, line));
    match cells.formula(line) {
        Some(it) if it.guards.is_empty() => {
            page.formula([row, VALUE], style(line), it.formula, it.value.unwrap_or_default());
        }
        Some(it) => page.guarded([row, VALUE], style(line), &it.formula, &it.guards, it.value),
        None => page.input([row, VALUE], style(line), typed(plan, line)),
    }
    if let Some(note) = note(page, plan, line) {
        page.text([row, NOTE], Look::Note, note);
    }
}

/// What a line is called.
pub(super) fn label(page: &Page, plan: &Plan, line: Line) -> String {
    match line {
        Line::Input(input) => page.t(Message::InputLabel(input)),
        Line::Rate(at) => rate_label(page, plan.stages().names(), at),
        Line::OverMonths(input) => page.t(WorkbookText::OverMonths(page.t(Message::InputLabel(input)))),
        Line::Stage(at) => plan.stages().names()[at].as_str().to_owned(),
        Line::Measure(measure) => page.t(Message::MeasureLabel(measure)),
        Line::GrossProfit => page.t(WorkbookText::GrossProfit),
        Line::AllCosts => page.t(WorkbookText::AllCosts),
        Line::Earned => page.t(ComparisonText::Earned),
    }
}

/// What the rate from one stage to the next is called.
pub(super) fn rate_label(page: &Page, stages: &[Name], at: usize) -> String {
    let stage = |at: Option<usize>| Some(stages.get(at?)?.as_str().into());
    page.t(ComparisonText::Step { from: stage(at.checked_sub(1)), to: stage(Some(at)) })
}

/// The style of a line's number.
pub(super) fn style(line: Line) -> Style {
    match line {
        Line::Input(input) | Line::OverMonths(input) => style_of_input(input),
        Line::Rate(_) => Style::Percent,
        Line::Stage(_) => Style::Count,
        Line::Measure(measure) => style_of(measure),
        Line::GrossProfit | Line::AllCosts | Line::Earned => Style::Money,
    }
}

/// The number that a line of inputs was given.
fn typed(plan: &Plan, line: Line) -> Option<f64> {
    let [channel, ..] = plan.channels() else { return None };
    match line {
        Line::Input(input) if input.is_of_channel() => Some(input.of_funnel(&plan.usual_funnel(channel))),
        Line::Input(input) => input.of_economics(&plan.economics),
        Line::Rate(at) => {
            let rates = match plan.channels().len() {
                1 => Some(plan.stage_rates_of(channel)),
                _ => plan.stages().default_rates(),
            };
            rates.map(|rates| rates.rates()[at].get())
        }
        _ => None,
    }
}

fn note(page: &Page, plan: &Plan, line: Line) -> Option<String> {
    let basis = |cost: Cost| Some(page.t(Message::Basis(cost.basis)));
    match line {
        Line::Input(Input::SalesCost) => basis(plan.economics.sales_cost),
        Line::Input(Input::FixedCost) => basis(plan.economics.fixed_cost),
        Line::Input(Input::Margin) => Some(page.t(WorkbookText::MarginEmpty)),
        _ => None,
    }
}

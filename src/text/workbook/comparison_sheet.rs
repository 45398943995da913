//! The sheet that sets plans side by side. Its figures are those of their own sheets.

use super::lines::Line;
use super::page::Page;
use super::plan_cells::PlanCells;
use super::plan_sheet::{label, style};
use crate::io::xlsx::{Content, Look, Sheet, Value, absolute};
use crate::model::{CostBasis, Figure, Input, PlanMonthsSet, Undefined};
use crate::text::messages::WorkbookText;
use crate::text::{ComparisonText, Locale, Message, PublishText, Style, months_warning};

/// The row of headings, which stays in sight with those above it.
const HEAD: usize = 2;

/// The sheet of several plans, the one at the baseline first compared with the others.
pub(super) fn comparison_sheet(plans: &[PlanCells], baseline: usize, name: &str, locale: Locale) -> Sheet {
    let sheet = Sheet { name: name.to_owned(), frozen: [HEAD + 1, 1], fits_page: true, ..Sheet::default() };
    let first = &plans[baseline].scenario;
    let mut page = Page { sheet, locale, currency: first.currency };
    let compared: Vec<usize> = (0..plans.len()).filter(|at| *at != baseline).collect();
    page.sheet.widths = vec![18; 1 + plans.len() + compared.len()];
    page.sheet.widths[0] = 38;
    page.sheet.widths.push(60);
    page.text([0, 0], Look::Title, page.t(ComparisonText::Title));
    let months = PlanMonthsSet::of(plans.iter().map(|plan| plan.scenario.plan));
    if let Some(warning) = months.and_then(|months| months_warning(months.months_match())) {
        page.text([1, 0], Look::Note, page.t(warning));
    }
    page.text([HEAD, 0], Look::Heading, page.t(PublishText::Scenario));
    for (at, plan) in plans.iter().enumerate() {
        page.text([HEAD, 1 + at], Look::NumberHeading, plan.scenario.name.to_owned());
    }
    let differences = 1 + plans.len();
    for (nth, at) in compared.iter().enumerate() {
        let text = PublishText::DifferenceOf(plans[*at].scenario.name.to_owned());
        page.text([HEAD, differences + nth], Look::NumberHeading, page.t(text));
    }
    page.text([HEAD, differences + compared.len()], Look::Heading, page.t(WorkbookText::Note));
    page.text([HEAD + 1, 0], Look::Plain, page.t(WorkbookText::Currency));
    for (at, plan) in plans.iter().enumerate() {
        page.text([HEAD + 1, 1 + at], Look::Plain, plan.scenario.currency.code().to_owned());
    }
    for (nth, (line, basis)) in compared_lines(plans).into_iter().enumerate() {
        Row { plans, baseline, compared: &compared, line, basis, row: HEAD + 2 + nth }.write(&mut page);
    }
    page.sheet
}

/// The lines that every plan has; a cost once for each basis that it is charged on.
fn compared_lines(plans: &[PlanCells]) -> Vec<(Line, Option<CostBasis>)> {
    let mut made = Vec::new();
    for line in plans[0].lines.iter().flatten() {
        match line {
            Line::Rate(_) | Line::Stage(_) | Line::OverMonths(_) => {}
            Line::Input(input @ (Input::SalesCost | Input::FixedCost)) => {
                let arises =
                    |basis: &CostBasis| plans.iter().any(|plan| basis_of(plan, *input) == Some(*basis));
                made.extend(CostBasis::ALL.into_iter().filter(arises).map(|basis| (*line, Some(basis))));
            }
            _ => made.push((*line, None)),
        }
    }
    made
}

fn basis_of(plan: &PlanCells, input: Input) -> Option<CostBasis> {
    match input {
        Input::SalesCost => Some(plan.scenario.plan.economics.sales_cost.basis),
        Input::FixedCost => Some(plan.scenario.plan.economics.fixed_cost.basis),
        _ => None,
    }
}

/// A row of the comparison.
struct Row<'a> {
    plans: &'a [PlanCells<'a>],
    baseline: usize,
    compared: &'a [usize],
    line: Line,
    basis: Option<CostBasis>,
    row: usize,
}

impl Row<'_> {
    fn write(&self, page: &mut Page) {
        let mut text = label(page, self.plans[0].scenario.plan, self.line);
        if let Some(basis @ (CostBasis::Sale | CostBasis::Lead)) = self.basis {
            text = [&text, ", ", &*page.t(Message::Basis(basis))].concat();
        }
        page.text([self.row, 0], Look::Plain, text);
        let style = style(self.line);
        let values: Vec<Figure> = self.plans.iter().map(|plan| self.value(plan)).collect();
        let mut notes = (String::from("\"\""), String::new());
        for (at, plan) in self.plans.iter().enumerate().rev() {
            page.currency = plan.scenario.currency;
            let Some(line) = self.line_of(plan) else { continue };
            let cell = plan.on_its_sheet(&plan.value(line));
            let formula = ["IF(", &cell, "=\"\",\"\",", &cell, ")"].concat();
            page.figure([self.row, 1 + at], Look::Plain, style, formula, values[at]);
            if plan.formula(line).is_some_and(|it| !it.guards.is_empty()) {
                let name = absolute(HEAD, 1 + at);
                let (here, reason) = (absolute(self.row, 1 + at), plan.on_its_sheet(&plan.reason(line)));
                notes.0 = ["IF(", &here, "=\"\",", &name, "&\": \"&", &reason, ",", &*notes.0, ")"].concat();
                if let Err(reason) = values[at] {
                    notes.1 = [plan.scenario.name, ": ", &*page.t(Message::Undefined(reason))].concat();
                }
            }
        }
        self.differences(page, style, &values);
        let note = Content::Formula { formula: notes.0, value: Value::Text(notes.1) };
        page.sheet.set(self.row, 1 + self.plans.len() + self.compared.len(), note, Look::Note, "");
    }

    /// Differences from the baseline, where amounts are in one currency.
    fn differences(&self, page: &mut Page, style: Style, values: &[Figure]) {
        let first = &self.plans[self.baseline];
        page.currency = first.scenario.currency;
        let base = absolute(self.row, 1 + self.baseline);
        for (nth, at) in self.compared.iter().enumerate() {
            if style == Style::Money && self.plans[*at].scenario.currency != first.scenario.currency {
                continue;
            }
            let here = absolute(self.row, 1 + at);
            let formula = ["IF(COUNT(", &here, ",", &base, ")=2,", &here, "-", &*base, ",\"\")"].concat();
            let value = values[*at].and_then(|value| values[self.baseline].map(|base| value - base));
            page.figure([self.row, 1 + self.plans.len() + nth], Look::Plain, style, formula, value);
        }
    }

    /// The line of a plan: CPL and close rate over the months, where these have their own; none where a cost is charged
    /// on another basis.
    fn line_of(&self, plan: &PlanCells) -> Option<Line> {
        match self.line {
            Line::Input(input) if plan.row(Line::OverMonths(input)).is_some() => {
                Some(Line::OverMonths(input))
            }
            Line::Input(input) if basis_of(plan, input) != self.basis => None,
            line => Some(line),
        }
    }

    fn value(&self, plan: &PlanCells) -> Figure {
        let line = self.line_of(plan).ok_or(Undefined::NoCosts)?;
        match (plan.formula(line), line) {
            (Some(it), _) => it.value,
            (None, Line::Input(input)) => plan.scenario.plan.input(input).ok_or(Undefined::NoSaleValue),
            (None, _) => Err(Undefined::NoSaleValue),
        }
    }
}

//! Plans as a workbook whose figures are formulas over the cells of inputs: a sheet for each plan and one for its months,
//! and for several plans one that sets them side by side. The formulas are those of [`crate::model`].
//!
//! What somebody typed is written into cells of text and into names of sheets only, never into a formula.

mod channel_table;
mod comparison_sheet;
mod figures;
mod lines;
mod month_channels;
mod month_lag;
mod month_money;
mod month_totals;
mod months_cells;
mod months_sheet;
mod number_code;
mod page;
mod plan_cells;
mod plan_sheet;

use super::messages::WorkbookText;
use super::{Locale, Localized, PublishedPlan};
use crate::io::xlsx::{DefinedName, Sheet, sheet_names, workbook_bytes};
use plan_cells::PlanCells;

/// The bytes of an `.xlsx` file with one plan, or several and their comparison with the one at `baseline`.
pub fn workbook(plans: &[PublishedPlan], baseline: usize, locale: Locale) -> Vec<u8> {
    let (sheets, names) = sheets(plans, baseline, locale);
    workbook_bytes(&sheets, &names)
}

fn sheets(plans: &[PublishedPlan], baseline: usize, locale: Locale) -> (Vec<Sheet>, Vec<DefinedName>) {
    let t = |text: WorkbookText| text.t(locale.language).into_owned();
    let is_single = plans.len() == 1;
    let mut wanted = vec![t(WorkbookText::Compare)];
    for plan in plans {
        let months = t(WorkbookText::Months);
        // Short enough to keep its ending.
        let start: String = plan.name.chars().take(18).collect();
        wanted.push(if is_single { t(WorkbookText::Plan) } else { plan.name.to_owned() });
        wanted.push(if is_single { months } else { [&start, " – ", &*months].concat() });
    }
    let mut titles = sheet_names(wanted.iter().map(String::as_str)).into_iter();
    let compare = titles.next().unwrap_or_default();
    let mut title = || titles.next().unwrap_or_default();
    let plans: Vec<PlanCells> = plans.iter().map(|plan| PlanCells::new(*plan, title(), title())).collect();

    let mut sheets = Vec::new();
    if !is_single {
        sheets.push(comparison_sheet::comparison_sheet(&plans, baseline, &compare, locale));
    }
    let mut names = Vec::new();
    for plan in &plans {
        let only_in = (!is_single).then_some(sheets.len());
        names.extend(plan.lines.iter().flatten().filter_map(|line| {
            let refers_to = plan.on_its_sheet(&plan.value(*line));
            Some(DefinedName { name: line.name()?, refers_to, only_in })
        }));
        sheets.push(plan_sheet::plan_sheet(plan, locale));
        sheets.extend(months_sheet::months_sheet(plan, locale));
    }
    (sheets, names)
}

//! CPL and close rate moved together, as a picture to save.

use super::grid_picture::{GridPicture, PaintedCell};
use crate::chart::heat_level;
use crate::model::{Input, Plan, SensitivityGrid};
use crate::state::Sensitivity;
use crate::text::{Message, SensitivityText, Style, style_of};
use crate::ui::sensitivity::{break_even_text, own_cell, rounded_for_cell};
use crate::ui::view_context::ViewContext;

/// None where no cell has a figure.
pub fn two_way_picture(cx: &ViewContext, plan: &Plan, chosen: Sensitivity) -> Option<GridPicture> {
    let Sensitivity { measure, cost_step, rate_step, .. } = chosen;
    let centre = cx.app.before_trying().map_or(plan, |before| before);
    let grid = SensitivityGrid::of(centre, measure, cost_step, rate_step)?;
    let cells = || grid.cells.iter().flatten();
    cells().find(|cell| cell.figure.is_ok())?;
    let largest = cells().filter_map(|cell| cell.profit.ok()).map(f64::abs).fold(0.0, f64::max);
    let own = own_cell(plan, &grid);
    let written = |value: f64, style: Style| cx.writer.figure(rounded_for_cell(value, style), style);
    let row = |(row, line): (usize, &crate::model::GridLine)| {
        let cell = |(column, cell): (usize, &crate::model::GridCell)| PaintedCell {
            text: cell.figure.map_or_else(|_| "—".to_owned(), |it| written(it, style_of(measure))),
            level: cell.profit.map_or(0, |profit| heat_level(profit, largest)),
            is_own: own == Some([row, column]),
        };
        let name = cx.writer.figure(line.value, Style::Percent);
        (name, grid.cells[row].iter().enumerate().map(cell).collect())
    };
    let label = |input| cx.t(Message::InputLabel(input)).to_string();
    let result = cx.t(Message::MeasureLabel(measure)).to_string();
    let marked = [&*cx.t(SensitivityText::YourPlan), ": ", &*cx.t(SensitivityText::Framed)].concat();
    Some(GridPicture {
        title: cx.t(SensitivityText::GridHeading).to_string(),
        about: cx.t(SensitivityText::GridShows(result)).to_string(),
        axes: [label(Input::CloseRate), label(Input::CostPerLead)],
        columns: grid.costs.iter().map(|line| written(line.value, Style::Money)).collect(),
        rows: grid.rates.iter().enumerate().map(row).collect(),
        notes: own.map(|_| marked).into_iter().chain([cx.t(break_even_text(&grid)).to_string()]).collect(),
    })
}

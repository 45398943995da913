//! CPL and close rate moved together: a heat map as a table, whose cells can be tried out in the plan.

use super::super::figures::NO_FIGURE;
use super::super::focus::focus;
use super::super::labels::column_heading;
use super::SensitivityContext;
use super::grid_legend::{heat_class, legend, loses};
use super::percent_field::percent_field;
use crate::chart::heat_level;
use crate::model::{Figure, GridCell, GridLine, Input, Plan, SensitivityGrid};
use crate::platform::table_fields;
use crate::state::{Action, Choice, PercentChoice, PictureKind, Sensitivity, grid_cell_numbers};
use crate::text::{Message, SensitivityText, Style, style_of};
use crate::ui::html::html;
use crate::ui::save_picture::save_picture;
use std::rc::Rc;
use yew::prelude::*;

/// The steps, the table and its legend, or what is missing where there is no table.
pub fn grid(view: &SensitivityContext) -> Html {
    let Sensitivity { measure, cost_step, rate_step, .. } = view.chosen;
    // While cells are tried, the table stays where it was.
    let centre = view.cx.app.before_trying().map_or(view.plan, |before| before);
    let Some(grid) = SensitivityGrid::of(centre, measure, cost_step, rate_step) else {
        return html! { <p class="note">{view.t(SensitivityText::NoGrid)}</p> };
    };
    let step = |id, label| {
        let label = (view.t(label), true);
        percent_field(view, id, label, Some(SensitivityText::StepHint), Sensitivity::USUAL_STEP)
    };
    let figures = || grid.cells.iter().flatten().filter_map(|cell| cell.figure.ok());
    let content = match grid.cells.iter().flatten().find_map(|cell| cell.figure.err()) {
        // No cell has a figure: the reason is given once instead of in every cell.
        Some(reason) if figures().next().is_none() => {
            html! { <p class="note">{view.t(Message::Undefined(reason))}</p> }
        }
        _ => table(view, &grid, centre),
    };
    html! {
        <>
            <div class="steps">
                { step(PercentChoice::CostStep, SensitivityText::CostStep) }
                { step(PercentChoice::RateStep, SensitivityText::RateStep) }
            </div>
            { content }
            { centring(view) }
        </>
    }
}

/// Offers to draw the table around the plan as it is now.
fn centring(view: &SensitivityContext) -> Html {
    if view.cx.app.before_trying().is_none() {
        return Html::default();
    }
    let onclick = view.cx.click_then(Action::CentreGrid, cell_id(0, 0).into());
    html! {
        <p class="note">
            {view.t(SensitivityText::AroundBefore)}{" "}
            <button type="button" id="centre-grid" class="quiet" {onclick}>{view.t(SensitivityText::CentreHere)}</button>
        </p>
    }
}

/// The cell with the plan's own CPL and close rate, by row and column.
pub fn own_cell(plan: &Plan, grid: &SensitivityGrid) -> Option<[usize; 2]> {
    let place = |lines: &[GridLine], input: Input| {
        let own = plan.input(input)?;
        lines.iter().position(|line| (line.value - own).abs() <= own * SAME)
    };
    Some([place(&grid.rates, Input::CloseRate)?, place(&grid.costs, Input::CostPerLead)?])
}

/// Numbers are rounded when they are written into a field.
const SAME: f64 = 1e-9;

fn table(view: &SensitivityContext, grid: &SensitivityGrid, centre: &Plan) -> Html {
    let drawn = DrawnGrid {
        grid,
        own: own_cell(view.plan, grid),
        largest: grid
            .cells
            .iter()
            .flatten()
            .filter_map(|cell| cell.profit.ok())
            .map(f64::abs)
            .fold(0.0, f64::max),
    };
    let heading = |label: AttrValue, style| column_heading(label, style, view.cx.writer).to_string();
    let result = heading(view.result(), style_of(view.chosen.measure));
    let caption = view.t(SensitivityText::GridCaption(result));
    let costs = grid.costs.iter().map(|line| {
        let value = plain_short(view, line.value, Style::Money);
        html! { <th scope="col" class={(line.step == 0).then_some("own")}>{value}</th> }
    });
    let ids = ids(grid);
    let tab_stop = tab_stop(view, &ids);
    let rows = grid.rates.iter().enumerate().map(|(row, line)| {
        let value = view.cx.writer.figure(line.value, Style::Percent);
        let cells = (0..grid.costs.len()).map(|column| cell(view, &drawn, [row, column], (&ids, &tab_stop)));
        html! { <tr><th scope="row" class={(line.step == 0).then_some("own")}>{value}</th>{ for cells }</tr> }
    });
    html! {
        <>
            <p class="note" id="grid-caption">{caption}</p>
            <div class="within" role="region" tabindex="0" aria-labelledby="grid-caption">
                <table class="two-way" onclick={try_out(view, grid, centre, &ids)} onkeydown={navigate(view, &ids)}>
                    <thead>
                        <tr>
                            <th scope="col" rowspan="2" class="corner">{view.t(Message::InputLabel(Input::CloseRate))}</th>
                            <th scope="colgroup" colspan={grid.costs.len().to_string()} class="across">{heading(view.t(Message::InputLabel(Input::CostPerLead)), Style::Money)}</th>
                        </tr>
                        <tr>{ for costs }</tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            { save_picture(view.cx, PictureKind::TwoWay) }
            { legend(view, grid) }
        </>
    }
}

/// The table with what its colours and marks need.
struct DrawnGrid<'a> {
    grid: &'a SensitivityGrid,
    /// The cell of the plan as it is now.
    own: Option<[usize; 2]>,
    /// The largest amount that a sale earns or loses in any cell.
    largest: f64,
}

/// The ids of all cells, row by row. They are made of the steps from the plan's numbers, so that they stay when the
/// numbers change.
type CellIds = Rc<[Vec<AttrValue>]>;

fn ids(grid: &SensitivityGrid) -> CellIds {
    let id = |rate: &GridLine, cost: &GridLine| AttrValue::from(cell_id(rate.step, cost.step));
    grid.rates.iter().map(|rate| grid.costs.iter().map(|cost| id(rate, cost)).collect()).collect()
}

fn cell_id(rate: i32, cost: i32) -> String {
    let step = |step: i32| (step + SensitivityGrid::STEPS_EACH_SIDE).to_string();
    ["cell-", &step(rate), "-", &step(cost)].concat()
}

/// The id of the one cell that the tab key stops at: where the arrow keys went last, or the plan's own cell.
fn tab_stop(view: &SensitivityContext, ids: &CellIds) -> String {
    let stored = &view.cx.app.choices.grid_cell;
    if ids.iter().flatten().any(|id| **id == **stored) { stored.clone() } else { cell_id(0, 0) }
}

fn cell(
    view: &SensitivityContext,
    drawn: &DrawnGrid,
    [row, column]: [usize; 2],
    (ids, tab_stop): (&CellIds, &str),
) -> Html {
    let grid = drawn.grid;
    let id = ids[row][column].clone();
    let (rate, cost, cell) = (grid.rates[row], grid.costs[column], grid.cells[row][column]);
    let measure = view.chosen.measure;
    let own = drawn.own == Some([row, column]);
    let before = rate.step == 0 && cost.step == 0 && !own;
    // Without a sale value nothing says which cell is good.
    let mut class = cell.profit.map_or("", |profit| heat_class(heat_level(profit, drawn.largest))).to_owned();
    let neighbour = |row: Option<usize>, column: Option<usize>| Some(grid.cells[row?][column?]);
    let marks = [
        (loses(cell.profit) == Some(true), " loses"),
        (crosses(cell, neighbour(Some(row), column.checked_sub(1))), " even-left"),
        (crosses(cell, neighbour(row.checked_sub(1), Some(column))), " even-top"),
        (own, " own"),
        (before, " before"),
    ];
    marks.into_iter().filter(|(holds, _)| *holds).for_each(|(_, mark)| class.push_str(mark));
    let mark = match (own, before) {
        (true, _) => Some(SensitivityText::YourPlan),
        (_, true) => Some(SensitivityText::PlanBefore),
        _ => None,
    };
    html! {
        <td {class}>
            <button type="button" tabindex={if *id == *tab_stop { "0" } else { "-1" }} {id}
                aria-label={label(view, rate, cost, cell, mark)} aria-current={own.then_some("true")}
                aria-disabled={(view.cx.is_stale() || view.cx.is_read_only()).then_some("true")}>
                {cell.figure.map_or_else(|_| NO_FIGURE.to_owned(), |it| plain_short(view, it, style_of(measure)))}
            </button>
        </td>
    }
}

/// Whether the break-even line runs between two cells.
fn crosses(cell: GridCell, other: Option<GridCell>) -> bool {
    let other = other.and_then(|other| loses(other.profit));
    loses(cell.profit).zip(other).is_some_and(|(one, other)| one != other)
}

/// The accessible name of a cell: its numbers, its result and its marks.
fn label(
    view: &SensitivityContext,
    rate: GridLine,
    cost: GridLine,
    cell: GridCell,
    mark: Option<SensitivityText>,
) -> String {
    let mut label = view.t(SensitivityText::Cell {
        cost: short(view, cost.value, Style::Money),
        rate: view.cx.writer.figure(rate.value, Style::Percent),
        result: view.result().to_string(),
        figure: written(view, cell.figure),
    });
    let more = |label: AttrValue, text| AttrValue::from([&label, " ", &*view.t(text)].concat());
    if let Ok(profit) = cell.profit {
        let money = short(view, profit.abs(), Style::Money);
        let text = if profit < 0.0 { SensitivityText::Loses(money) } else { SensitivityText::Earns(money) };
        label = more(label, text);
    }
    if let Some(mark) = mark {
        label = more(label, mark);
    }
    label.to_string()
}

fn written(view: &SensitivityContext, figure: Figure) -> String {
    figure.map_or_else(|_| NO_FIGURE.to_owned(), |it| short(view, it, style_of(view.chosen.measure)))
}

fn short(view: &SensitivityContext, value: f64, style: Style) -> String {
    view.cx.writer.figure(rounded_for_cell(value, style), style)
}

/// The same without the currency sign.
fn plain_short(view: &SensitivityContext, value: f64, style: Style) -> String {
    view.cx.writer.plain_figure(rounded_for_cell(value, style), style)
}

/// Rounded for a narrow cell: no cents from 100 up, whole percents from 10 % up.
pub fn rounded_for_cell(value: f64, style: Style) -> f64 {
    match style {
        Style::Money if value.abs() >= 100.0 => value.round(),
        Style::Percent if value.abs() >= 0.1 => (value * 100.0).round() / 100.0,
        _ => value,
    }
}

/// The row and column of the cell that an event comes from. The table has one delegated listener instead of one per
/// cell.
fn event_cell(ids: &CellIds, event: &Event) -> Option<[usize; 2]> {
    let id = table_fields::target_id(event)?;
    let column = |row: &Vec<AttrValue>| row.iter().position(|each| *each == *id);
    ids.iter().enumerate().find_map(|(at, row)| Some([at, column(row)?]))
}

/// Writes a cell's numbers into the plan.
fn try_out(
    view: &SensitivityContext,
    grid: &SensitivityGrid,
    centre: &Plan,
    ids: &CellIds,
) -> Callback<MouseEvent> {
    let centre = centre.clone();
    let (dispatch, ids) = (view.cx.dispatch.clone(), ids.clone());
    let plan = view.cx.app.open_plan().plan.clone().filter(|_| !view.cx.is_read_only());
    let (costs, rates) = (grid.costs.clone(), grid.rates.clone());
    Callback::from(move |event: MouseEvent| {
        if let (Some(plan), Some([row, column])) = (&plan, event_cell(&ids, &event)) {
            let numbers = grid_cell_numbers(&centre, plan, costs[column], rates[row]);
            dispatch.dispatch(Action::TryCell(numbers));
            dispatch.dispatch(Action::SetChoice(Choice::GridCell(ids[row][column].to_string())));
        }
    })
}

/// Moves between cells with the arrow keys, and to the ends of a row with Home and End.
fn navigate(view: &SensitivityContext, ids: &CellIds) -> Callback<KeyboardEvent> {
    let (dispatch, ids) = (view.cx.dispatch.clone(), ids.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some([row, column]) = event_cell(&ids, &event) else { return };
        // Wraps below zero to an index that no list has.
        let (row, column) = match event.key().as_str() {
            "ArrowUp" => (row.wrapping_sub(1), column),
            "ArrowDown" => (row + 1, column),
            "ArrowLeft" => (row, column.wrapping_sub(1)),
            "ArrowRight" => (row, column + 1),
            "Home" => (row, 0),
            "End" => (row, ids[row].len() - 1),
            _ => return,
        };
        event.prevent_default();
        if let Some(id) = ids.get(row).and_then(|row| row.get(column)) {
            dispatch.dispatch(Action::SetChoice(Choice::GridCell(id.to_string())));
            focus(id.clone());
        }
    })
}

//! CPL and close rate moved together: a heat map as a table, whose cells can be tried out in the plan.

use super::super::figures::NO_FIGURE;
use super::super::focus::focus;
use super::super::labels::column_heading;
use super::SensitivityContext;
use super::percent_field::percent_field;
use crate::chart::{HEAT_LEVELS, heat_level};
use crate::model::{Figure, GridCell, GridLine, Input, SensitivityGrid};
use crate::platform::table_fields;
use crate::state::{Action, BulkEdit, Choice, PercentChoice, Sensitivity, grid_cell_numbers};
use crate::text::{Message, SensitivityText, Style, style_of};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// The steps, the table and its legend, or what is missing where there is no table.
pub fn grid(view: &SensitivityContext) -> Html {
    let Sensitivity { measure, cost_step, rate_step, .. } = view.chosen;
    let Some(grid) = SensitivityGrid::of(view.plan, measure, cost_step, rate_step) else {
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
        _ => {
            let most = figures().fold(f64::MIN, f64::max);
            table(view, &grid, (figures().fold(most, f64::min), most))
        }
    };
    html! {
        <>
            <div class="steps">
                { step(PercentChoice::CostStep, SensitivityText::CostStep) }
                { step(PercentChoice::RateStep, SensitivityText::RateStep) }
            </div>
            { content }
        </>
    }
}

fn table(view: &SensitivityContext, grid: &SensitivityGrid, bounds: (f64, f64)) -> Html {
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
        let cells =
            (0..grid.costs.len()).map(|column| cell(view, grid, [row, column], (&ids, &tab_stop), bounds));
        html! { <tr><th scope="row" class={(line.step == 0).then_some("own")}>{value}</th>{ for cells }</tr> }
    });
    html! {
        <>
            <p class="note" id="grid-caption">{caption}</p>
            <div class="within" role="region" tabindex="0" aria-labelledby="grid-caption">
                <table class="two-way" onclick={try_out(view, grid, &ids)} onkeydown={navigate(view, &ids)}>
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
            { legend(view, grid) }
        </>
    }
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
    grid: &SensitivityGrid,
    [row, column]: [usize; 2],
    (ids, tab_stop): (&CellIds, &str),
    (least, most): (f64, f64),
) -> Html {
    let id = ids[row][column].clone();
    let (rate, cost, cell) = (grid.rates[row], grid.costs[column], grid.cells[row][column]);
    let measure = view.chosen.measure;
    let own = rate.step == 0 && cost.step == 0;
    let mut class = String::from("heat-");
    class.push_str(&match cell.figure {
        Ok(figure) => heat_level(figure, least, most, measure.less_is_better()).to_string(),
        Err(_) => "none".to_owned(),
    });
    let neighbour = |row: Option<usize>, column: Option<usize>| Some(grid.cells[row?][column?]);
    let marks = [
        (loses(cell.profit) == Some(true), " loses"),
        (crosses(cell, neighbour(Some(row), column.checked_sub(1))), " even-left"),
        (crosses(cell, neighbour(row.checked_sub(1), Some(column))), " even-top"),
        (own, " own"),
    ];
    marks.into_iter().filter(|(holds, _)| *holds).for_each(|(_, mark)| class.push_str(mark));
    html! {
        <td {class}>
            <button type="button" tabindex={if *id == *tab_stop { "0" } else { "-1" }} {id}
                aria-label={label(view, rate, cost, cell, own)} aria-current={own.then_some("true")}
                aria-disabled={(view.cx.is_stale() || view.cx.is_read_only()).then_some("true")}>
                {cell.figure.map_or_else(|_| NO_FIGURE.to_owned(), |it| plain_short(view, it, style_of(measure)))}
            </button>
        </td>
    }
}

fn loses(profit: Figure) -> Option<bool> {
    profit.ok().map(|profit| profit < 0.0)
}

/// Whether the break-even line runs between two cells.
fn crosses(cell: GridCell, other: Option<GridCell>) -> bool {
    let other = other.and_then(|other| loses(other.profit));
    loses(cell.profit).zip(other).is_some_and(|(one, other)| one != other)
}

/// The accessible name of a cell: its numbers, its result and its marks.
fn label(view: &SensitivityContext, rate: GridLine, cost: GridLine, cell: GridCell, own: bool) -> String {
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
    if own {
        label = more(label, SensitivityText::YourPlan);
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
fn rounded_for_cell(value: f64, style: Style) -> f64 {
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

/// Applies a cell's numbers to the plan, which becomes the middle of the table.
fn try_out(view: &SensitivityContext, grid: &SensitivityGrid, ids: &CellIds) -> Callback<MouseEvent> {
    let (dispatch, ids) = (view.cx.dispatch.clone(), ids.clone());
    let plan = view.cx.app.open_plan().plan.clone().filter(|_| !view.cx.is_read_only());
    let (costs, rates) = (grid.costs.clone(), grid.rates.clone());
    Callback::from(move |event: MouseEvent| {
        if let (Some(plan), Some([row, column])) = (&plan, event_cell(&ids, &event)) {
            dispatch.dispatch(Action::ApplyNumbers(
                BulkEdit::GridCellTried,
                grid_cell_numbers(plan, costs[column], rates[row]),
            ));
            dispatch.dispatch(Action::SetChoice(Choice::GridCell(String::new())));
            focus(cell_id(0, 0));
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

fn legend(view: &SensitivityContext, grid: &SensitivityGrid) -> Html {
    let mut losses = grid.cells.iter().flatten().filter_map(|cell| loses(cell.profit));
    let line = match losses.next() {
        None => SensitivityText::NoBreakEven,
        Some(first) if losses.any(|other| other != first) => SensitivityText::BreakEven,
        Some(true) => SensitivityText::AllLose,
        Some(false) => SensitivityText::AllEarn,
    };
    let has_break_even = line == SensitivityText::BreakEven;
    let shades = (1..=HEAT_LEVELS)
        .map(|shade| html! { <span class={["shade heat-", &shade.to_string()].concat()} /> });
    html! {
        <>
            <ul class="legend">
                <li>
                    {view.t(SensitivityText::Worse)}<span class="shades" aria-hidden="true">{ for shades }</span>
                    {view.t(SensitivityText::Better)}
                </li>
                <li><span class="shade own" aria-hidden="true" />{view.t(SensitivityText::YourPlan)}</li>
                <li>
                    if has_break_even { <span class="shade loses even-left" aria-hidden="true" /> }
                    <span>{view.t(line)}</span>
                </li>
            </ul>
            if view.cx.draft().stages() > 0 {
                <p class="note">{view.t(SensitivityText::StagesNote)}</p>
            }
            if view.cx.is_stale() { <p class="note wrong">{view.t(Message::ResultsOutdated)}</p> }
        </>
    }
}

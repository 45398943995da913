//! CPL and close rate against each other: a heat map that can be read as a table and tried out.

use super::super::focus::focus;
use super::super::words::counted;
use super::Scene;
use super::share::share_field;
use crate::chart::{HEAT_LEVELS, heat_level};
use crate::model::{Figure, GridCell, GridLine, Input, SensitivityGrid};
use crate::platform::table_fields;
use crate::state::{Action, BulkEdit, Sensitivity, grid_cell_numbers};
use crate::text::{Message, SensitivityText, Style, style_of};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// The steps, the table and what its marks mean; what it needs where there is none.
pub fn grid(scene: &Scene) -> Html {
    let Sensitivity { measure, cost_step, rate_step, .. } = scene.chosen;
    let Some(grid) = SensitivityGrid::of(scene.plan, measure, cost_step, rate_step) else {
        return html! { <p class="note">{scene.say(SensitivityText::NoGrid)}</p> };
    };
    let step = |id, label| {
        let label = (scene.say(label), true);
        share_field(scene, id, label, Some(SensitivityText::StepHint), Sensitivity::USUAL_STEP)
    };
    let figures = || grid.cells.iter().flatten().filter_map(|cell| cell.figure.ok());
    let content = match grid.cells.iter().flatten().find_map(|cell| cell.figure.err()) {
        // Not one cell has a figure: saying why once is enough.
        Some(reason) if figures().next().is_none() => {
            html! { <p class="note">{scene.say(Message::Undefined(reason))}</p> }
        }
        _ => {
            let most = figures().fold(f64::MIN, f64::max);
            table(scene, &grid, (figures().fold(most, f64::min), most))
        }
    };
    html! {
        <>
            <div class="steps">
                { step(Sensitivity::COST_STEP, SensitivityText::CostStep) }
                { step(Sensitivity::RATE_STEP, SensitivityText::RateStep) }
            </div>
            { content }
        </>
    }
}

fn table(scene: &Scene, grid: &SensitivityGrid, bounds: (f64, f64)) -> Html {
    let counted = |label: AttrValue, style| counted(label, style, scene.writer).to_string();
    let result = counted(scene.result(), style_of(scene.chosen.measure));
    let caption = scene.say(SensitivityText::GridCaption(result));
    let costs = grid.costs.iter().map(|line| {
        let value = bare(scene, line.value, Style::Money);
        html! { <th scope="col" class={(line.step == 0).then_some("own")}>{value}</th> }
    });
    let ids = ids(grid);
    let here = here(scene, &ids);
    let rows = grid.rates.iter().enumerate().map(|(row, line)| {
        let value = scene.writer.figure(line.value, Style::Percent);
        let cells =
            (0..grid.costs.len()).map(|column| cell(scene, grid, [row, column], (&ids, &here), bounds));
        html! { <tr><th scope="row" class={(line.step == 0).then_some("own")}>{value}</th>{ for cells }</tr> }
    });
    html! {
        <>
            <p class="note" id="grid-caption">{caption}</p>
            <div class="within" role="region" tabindex="0" aria-labelledby="grid-caption">
                <table class="two-way" onclick={try_out(scene, grid, &ids)} onkeydown={arrows(scene, &ids)}>
                    <thead>
                        <tr>
                            <th scope="col" rowspan="2" class="corner">{scene.say(Message::InputLabel(Input::CloseRate))}</th>
                            <th scope="colgroup" colspan={grid.costs.len().to_string()} class="across">{counted(scene.say(Message::InputLabel(Input::CostPerLead)), Style::Money)}</th>
                        </tr>
                        <tr>{ for costs }</tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            { legend(scene, grid) }
        </>
    }
}

/// The ids of all cells, row by row: by their steps from the plan, so that they stay whatever the numbers.
type Ids = Rc<[Vec<AttrValue>]>;

fn ids(grid: &SensitivityGrid) -> Ids {
    let id = |rate: &GridLine, cost: &GridLine| AttrValue::from(cell_id(rate.step, cost.step));
    grid.rates.iter().map(|rate| grid.costs.iter().map(|cost| id(rate, cost)).collect()).collect()
}

fn cell_id(rate: i32, cost: i32) -> String {
    let step = |step: i32| (step + SensitivityGrid::STEPS_EACH_SIDE).to_string();
    ["cell-", &step(rate), "-", &step(cost)].concat()
}

/// The id of the cell that the tab key comes to: where the arrow keys went, or the plan's own.
fn here(scene: &Scene, ids: &Ids) -> String {
    let kept = scene.app.choices.text(Sensitivity::CELL);
    if ids.iter().flatten().any(|id| *id == *kept) { kept.to_owned() } else { cell_id(0, 0) }
}

fn cell(
    scene: &Scene,
    grid: &SensitivityGrid,
    [row, column]: [usize; 2],
    (ids, here): (&Ids, &str),
    (least, most): (f64, f64),
) -> Html {
    let id = ids[row][column].clone();
    let (rate, cost, cell) = (grid.rates[row], grid.costs[column], grid.cells[row][column]);
    let measure = scene.chosen.measure;
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
            <button type="button" tabindex={if *id == *here { "0" } else { "-1" }} {id}
                aria-label={label(scene, rate, cost, cell, own)} aria-current={own.then_some("true")}
                aria-disabled={(scene.stale || scene.app.open_plan().is_read_only()).then_some("true")}>
                {cell.figure.map_or_else(|_| "—".to_owned(), |it| bare(scene, it, style_of(measure)))}
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

/// All that a cell says, for those who don't see where it stands.
fn label(scene: &Scene, rate: GridLine, cost: GridLine, cell: GridCell, own: bool) -> String {
    let mut label = scene.say(SensitivityText::Cell {
        cost: short(scene, cost.value, Style::Money),
        rate: scene.writer.figure(rate.value, Style::Percent),
        result: scene.result().to_string(),
        figure: written(scene, cell.figure),
    });
    let more = |label: AttrValue, text| AttrValue::from([&label, " ", &*scene.say(text)].concat());
    if let Ok(profit) = cell.profit {
        let money = short(scene, profit.abs(), Style::Money);
        let text = if profit < 0.0 { SensitivityText::Loses(money) } else { SensitivityText::Earns(money) };
        label = more(label, text);
    }
    if own {
        label = more(label, SensitivityText::YourPlan);
    }
    label.to_string()
}

fn written(scene: &Scene, figure: Figure) -> String {
    figure.map_or_else(|_| "—".to_owned(), |it| short(scene, it, style_of(scene.chosen.measure)))
}

fn short(scene: &Scene, value: f64, style: Style) -> String {
    scene.writer.figure(shortened(value, style), style)
}

/// The same without a currency's sign.
fn bare(scene: &Scene, value: f64, style: Style) -> String {
    scene.writer.plain_figure(shortened(value, style), style)
}

/// With as many digits as a narrow cell has room for: no cents from a hundred up, whole percents from ten up.
fn shortened(value: f64, style: Style) -> f64 {
    match style {
        Style::Money if value.abs() >= 100.0 => value.round(),
        Style::Percent if value.abs() >= 0.1 => (value * 100.0).round() / 100.0,
        _ => value,
    }
}

/// The place of the cell that an event comes from. The table listens, and not each of its many cells.
fn place(ids: &Ids, event: &Event) -> Option<[usize; 2]> {
    let id = table_fields::target_id(event)?;
    let column = |row: &Vec<AttrValue>| row.iter().position(|each| *each == *id);
    ids.iter().enumerate().find_map(|(at, row)| Some([at, column(row)?]))
}

/// Puts a cell's numbers into the plan, which is the middle of the table from then on.
fn try_out(scene: &Scene, grid: &SensitivityGrid, ids: &Ids) -> Callback<MouseEvent> {
    let (dispatch, ids) = (scene.dispatch.clone(), ids.clone());
    let plan = scene.app.open_plan().plan.clone().filter(|_| !scene.app.open_plan().is_read_only());
    let (costs, rates) = (grid.costs.clone(), grid.rates.clone());
    Callback::from(move |event: MouseEvent| {
        if let (Some(plan), Some([row, column])) = (&plan, place(&ids, &event)) {
            dispatch.dispatch(Action::ApplyNumbers(
                BulkEdit::GridCellTried,
                grid_cell_numbers(plan, costs[column], rates[row]),
            ));
            dispatch.dispatch(Action::SetChoice(Sensitivity::CELL.to_owned(), String::new()));
            focus(cell_id(0, 0));
        }
    })
}

/// The arrow keys go from cell to cell, Home and End to the ends of a row.
fn arrows(scene: &Scene, ids: &Ids) -> Callback<KeyboardEvent> {
    let (dispatch, ids) = (scene.dispatch.clone(), ids.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some([row, column]) = place(&ids, &event) else { return };
        // Before the first line there is none: no list is that long.
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
            dispatch.dispatch(Action::SetChoice(Sensitivity::CELL.to_owned(), id.to_string()));
            focus(id.clone());
        }
    })
}

fn legend(scene: &Scene, grid: &SensitivityGrid) -> Html {
    let mut verdicts = grid.cells.iter().flatten().filter_map(|cell| loses(cell.profit));
    let line = match verdicts.next() {
        None => SensitivityText::NoBreakEven,
        Some(first) if verdicts.any(|other| other != first) => SensitivityText::BreakEven,
        Some(true) => SensitivityText::AllLose,
        Some(false) => SensitivityText::AllEarn,
    };
    let crossed = line == SensitivityText::BreakEven;
    let shades = (1..=HEAT_LEVELS)
        .map(|shade| html! { <span class={["shade heat-", &shade.to_string()].concat()} /> });
    html! {
        <>
            <ul class="legend">
                <li>
                    {scene.say(SensitivityText::Worse)}<span class="shades" aria-hidden="true">{ for shades }</span>
                    {scene.say(SensitivityText::Better)}
                </li>
                <li><span class="shade own" aria-hidden="true" />{scene.say(SensitivityText::YourPlan)}</li>
                <li>
                    if crossed { <span class="shade loses even-left" aria-hidden="true" /> }
                    <span>{scene.say(line)}</span>
                </li>
            </ul>
            if scene.app.open_plan().draft.stages() > 0 {
                <p class="note">{scene.say(SensitivityText::StagesAsk)}</p>
            }
            if scene.stale { <p class="note wrong">{scene.say(Message::StaleResults)}</p> }
        </>
    }
}

//! What the colours and the marks of the two-way table mean.

use super::SensitivityContext;
use crate::chart::HEAT_LEVELS;
use crate::model::{Figure, SensitivityGrid};
use crate::text::{Message, SensitivityText};
use crate::ui::html::html;
use yew::prelude::*;

/// The class of a level.
pub fn heat_class(level: i32) -> &'static str {
    match level {
        ..=-3 => "heat-loss-3",
        -2 => "heat-loss-2",
        -1 => "heat-loss-1",
        0 => "heat-even",
        1 => "heat-gain-1",
        2 => "heat-gain-2",
        3.. => "heat-gain-3",
    }
}

/// Whether a sale loses money in a cell.
pub fn loses(profit: Figure) -> Option<bool> {
    profit.ok().map(|profit| profit < 0.0)
}

/// Where sales break even in the table.
pub fn break_even_text(grid: &SensitivityGrid) -> SensitivityText {
    let mut losses = grid.cells.iter().flatten().filter_map(|cell| loses(cell.profit));
    match losses.next() {
        None => SensitivityText::NoBreakEven,
        Some(first) if losses.any(|other| other != first) => SensitivityText::BreakEven,
        Some(true) => SensitivityText::AllLose,
        Some(false) => SensitivityText::AllEarn,
    }
}

pub fn legend(view: &SensitivityContext, grid: &SensitivityGrid) -> Html {
    let line = break_even_text(grid);
    let has_break_even = line == SensitivityText::BreakEven;
    let shades = (-HEAT_LEVELS..=HEAT_LEVELS)
        .map(|level| html! { <span class={["shade ", heat_class(level)].concat()} /> });
    let coloured = line != SensitivityText::NoBreakEven;
    html! {
        <>
            <ul class="legend">
                if coloured {
                    <li>
                        {view.t(SensitivityText::EachLoses)}<span class="shades" aria-hidden="true">{ for shades }</span>
                        {view.t(SensitivityText::EachEarns)}
                    </li>
                }
                <li><span class="shade own" aria-hidden="true" />{view.t(SensitivityText::YourPlan)}</li>
                if view.cx.app.before_trying().is_some() {
                    <li><span class="shade before" aria-hidden="true" />{view.t(SensitivityText::PlanBefore)}</li>
                }
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

//! The view of actuals: the plan against what really happened, and a forecast from here on.

mod by_side;
mod channel_rows;
mod grid_events;
mod heads;
mod held_against;
mod import_bar;
mod measured;
mod moved;
mod outlook;
mod paper_table;
mod settings;
mod table;

use super::months::months_off;
use super::view_context::ViewContext;
use crate::model::{Month, PlanVsActual, Timeline, Undefined};
use crate::text::{ActualText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub use heads::Heads;
pub use held_against::{HeldAgainst, held_against, held_against_choice};
pub use moved::{MovedSales, gap, moved_sales};
pub use settings::actual_settings;
pub use table::actual_table;

/// The id of the heading of the table, which takes the focus from what is gone.
const TABLE_HEADING: &str = "actual-table-heading";

/// The month before which actuals are compared with the plan: the current one, or the one after the month chosen.
pub fn compared_before(cx: &ViewContext) -> Option<Month> {
    let (start, _) = cx.draft().span()?;
    let chosen = cx.app.choices.actuals.until.filter(|&until| until >= start);
    let today = cx.app.today?;
    Some(chosen.map_or(today, |until| until.plus(1).min(today)))
}

pub fn actuals(cx: &ViewContext) -> Html {
    if !cx.draft().is_in_months() {
        return months_off(cx, cx.t(ActualText::NeedsMonths));
    }
    html! { <>{ import_bar::import_bar(cx) }{ pictures(cx) }</> }
}

/// The plan that the actuals are held against, and they, before a month.
pub type PlannedAndActual =
    (HeldAgainst, Month, Result<PlanVsActual, Undefined>, Result<Timeline, Undefined>);

pub fn planned_and_actual(cx: &ViewContext) -> Option<PlannedAndActual> {
    let (held, before) = (held_against(cx)?, compared_before(cx)?);
    let compared = PlanVsActual::of(&held.plan, held.scope, before)?;
    let timeline = Timeline::of_scope(&held.plan, held.scope)?;
    Some((held, before, compared, timeline))
}

/// What moved the sales, and where they head.
fn pictures(cx: &ViewContext) -> Html {
    let note = |text: AttrValue| html! { <p class="note" id="no-pictures">{text}</p> };
    let Some((held, before, compared, timeline)) = planned_and_actual(cx) else {
        return note(cx.t(Message::NoResultsYet));
    };
    let (compared, timeline) = match (compared, timeline) {
        (Ok(compared), Ok(timeline)) => (compared, timeline),
        (Err(reason), _) | (_, Err(reason)) => return note(cx.t(Message::Undefined(reason))),
    };
    html! {
        <>
            <div class="actual-pictures">
                if compared.channel_months > 0 { { moved::moved(cx, &held.plan, &compared) } }
                { heads::heads(cx, &held, before, &timeline) }
            </div>
            { by_side::by_side(cx, &held, before) }
        </>
    }
}

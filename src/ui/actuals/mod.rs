//! The view of actuals: the plan against what really happened, and a forecast from here on.

mod channel_rows;
mod grid_events;
mod heads;
mod import_bar;
mod measured;
mod moved;
mod outlook;
mod paper_table;
mod settings;
mod table;

use super::months::{month_scope, months_off};
use super::view_context::ViewContext;
use crate::model::{Month, Plan, PlanVsActual, Timeline, Undefined};
use crate::text::{ActualText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub use heads::Heads;
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

/// The open plan against its actuals before a month.
pub type PlannedAndActual<'a> =
    (&'a Plan, Month, Result<PlanVsActual, Undefined>, Result<Timeline, Undefined>);

pub fn planned_and_actual<'a>(cx: &ViewContext<'a>) -> Option<PlannedAndActual<'a>> {
    let (plan, before, only) = (cx.last_plan()?, compared_before(cx)?, month_scope(cx));
    Some((plan, before, PlanVsActual::of(plan, only, before)?, Timeline::of_scope(plan, only)?))
}

/// What moved the sales, and where they head.
fn pictures(cx: &ViewContext) -> Html {
    let note = |text: AttrValue| html! { <p class="note" id="no-pictures">{text}</p> };
    let Some((plan, before, compared, timeline)) = planned_and_actual(cx) else {
        return note(cx.t(Message::NoResultsYet));
    };
    let (compared, timeline) = match (compared, timeline) {
        (Ok(compared), Ok(timeline)) => (compared, timeline),
        (Err(reason), _) | (_, Err(reason)) => return note(cx.t(Message::Undefined(reason))),
    };
    html! {
        <div class="actual-pictures">
            if compared.channel_months > 0 { { moved::moved(cx, plan, &compared) } }
            { heads::heads(cx, plan, before, &compared, &timeline) }
        </div>
    }
}

//! The view of actuals: the plan against what really happened, and a forecast from here on.

mod channel_rows;
mod from_here;
mod grid_events;
mod import_bar;
mod settings;
mod table;
mod to_date;

use super::months::{month_scope, months_off};
use super::view_context::ViewContext;
use crate::model::{Month, PlanVsActual, Timeline};
use crate::text::{ActualText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub use settings::actual_settings;
pub use table::actual_table;

/// The id of the heading of the table, which takes the focus from what is gone.
const TABLE_HEADING: &str = "actual-table-heading";

/// The month before which actuals are compared with the plan: the current one, or the one after the month chosen.
pub fn compared_before(cx: &ViewContext) -> Option<Month> {
    let (start, _) = cx.draft().span()?;
    let chosen = cx.app.choices.actuals_until.filter(|&until| until >= start);
    let today = cx.app.today?;
    Some(chosen.map_or(today, |until| until.plus(1).min(today)))
}

pub fn actuals(cx: &ViewContext) -> Html {
    let heading = cx.t(Message::ViewActuals);
    if !cx.draft().is_in_months() {
        return months_off(cx, cx.t(ActualText::NeedsMonths));
    }
    let only_note = |text: AttrValue| {
        html! {
            <section class="card" aria-labelledby="actuals-heading">
                <h2 id="actuals-heading">{heading.clone()}</h2>
                <p class="note">{text}</p>
            </section>
        }
    };
    let compared = cx.last_plan().zip(compared_before(cx)).and_then(|(plan, before)| {
        let only = month_scope(cx);
        Some((plan, before, PlanVsActual::of(plan, only, before)?, Timeline::of_scope(plan, only)?))
    });
    let Some((plan, before, compared, timeline)) = compared else {
        return only_note(cx.t(Message::NoResultsYet));
    };
    let (compared, timeline) = match (compared, timeline) {
        (Ok(compared), Ok(timeline)) => (compared, timeline),
        (Err(reason), _) | (_, Err(reason)) => return only_note(cx.t(Message::Undefined(reason))),
    };
    html! {
        <>
            { import_bar::import_bar(cx) }
            if compared.channel_months == 0 { { only_note(cx.t(ActualText::Nothing)) } } else { { to_date::to_date(cx, plan, &compared) } }
            { from_here::from_here(cx, plan, before, &timeline) }
        </>
    }
}

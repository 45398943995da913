//! The view of actuals: the plan against what really happened, and a forecast from here on.

mod from_here;
mod table;
mod to_date;

use super::months::{month_scope, months_off, this_month};
use super::view_context::ViewContext;
use crate::model::{PlanVsActual, Timeline};
use crate::text::{ActualText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub use table::actual_table;

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
    let compared = cx.last_plan().zip(this_month()).and_then(|(plan, today)| {
        let only = month_scope(cx);
        Some((plan, today, PlanVsActual::of(plan, only, today)?, Timeline::of_scope(plan, only)?))
    });
    let Some((plan, today, compared, timeline)) = compared else {
        return only_note(cx.t(Message::NoResultsYet));
    };
    let (compared, timeline) = match (compared, timeline) {
        (Ok(compared), Ok(timeline)) => (compared, timeline),
        (Err(reason), _) | (_, Err(reason)) => return only_note(cx.t(Message::Undefined(reason))),
    };
    html! {
        <>
            if compared.channel_months == 0 { { only_note(cx.t(ActualText::Nothing)) } } else { { to_date::to_date(cx, plan, &compared) } }
            { from_here::from_here(cx, plan, today, &timeline) }
        </>
    }
}

//! The plan held against what really happened, and where it leads from here.

mod from_here;
mod table;
mod to_date;

use super::hooks::Dispatch;
use super::months::{invite, scene, this_month};
use crate::model::{PlanVsActual, Timeline};
use crate::state::App;
use crate::text::{ActualText, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub use table::actual_table;

/// What the view shows beside the fields.
pub fn actuals(app: &App, dispatch: &Dispatch) -> Html {
    let scene = scene(app, dispatch);
    let heading = scene.say(Message::ViewActuals);
    if !app.open_plan().draft.is_in_months() {
        return invite(&scene, heading, scene.say(ActualText::NeedsMonths));
    }
    let alone = |text: AttrValue| {
        html! {
            <section class="card" aria-labelledby="actuals-heading">
                <h2 id="actuals-heading">{heading.clone()}</h2>
                <p class="note">{text}</p>
            </section>
        }
    };
    let held = app.open_plan().last_plan.as_deref().zip(this_month()).and_then(|(plan, today)| {
        let only = scene.scope();
        Some((plan, today, PlanVsActual::of(plan, only, today)?, Timeline::of_scope(plan, only)?))
    });
    let Some((plan, today, held, timeline)) = held else {
        return alone(scene.say(Message::NoResultsYet));
    };
    let (held, timeline) = match (held, timeline) {
        (Ok(held), Ok(timeline)) => (held, timeline),
        (Err(reason), _) | (_, Err(reason)) => return alone(scene.say(Message::Undefined(reason))),
    };
    html! {
        <>
            if held.channel_months == 0 { { alone(scene.say(ActualText::Nothing)) } } else { { to_date::to_date(&scene, plan, &held) } }
            { from_here::from_here(&scene, plan, today, &timeline) }
        </>
    }
}

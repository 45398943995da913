//! The view of months: when money is spent, when sales close, and what a sale costs in each month.

mod choices;
mod conclusions;
mod inputs;
mod lag;
mod lag_shares;
mod month_cell;
mod paper_table;
mod pictures;
mod season;
mod table;
mod table_events;

use super::view_context::ViewContext;
use crate::model::{CashFlow, Goal, Measure, Month, Plan, Timeline};
use crate::state::{Action, ScheduleChange};
use crate::text::{Message, MonthText};
use crate::ui::html::html;
use yew::prelude::*;

pub use choices::{month_settings, scope_choice};
pub use inputs::month_inputs;
pub use table::month_table;

/// The channel whose months are shown; none for all of several.
pub fn month_scope(cx: &ViewContext) -> Option<usize> {
    if cx.draft().channels() == 1 { Some(0) } else { cx.existing_channel(cx.app.choices.month_channel) }
}

/// The results of the months, or the button that switches months on.
pub fn months(cx: &ViewContext) -> Html {
    if !cx.draft().is_in_months() {
        return months_off(cx, cx.t(MonthText::Intro));
    }
    let timeline = cx.last_plan().and_then(|plan| Some((plan, Timeline::of(plan)?)));
    let content = match timeline {
        None => html! { <p class="note">{cx.t(Message::NoResultsYet)}</p> },
        Some((_, Err(reason))) => html! { <p class="note">{cx.t(Message::Undefined(reason))}</p> },
        Some((plan, Ok(timeline))) => results(cx, plan, &timeline),
    };
    html! {
        <section class={if cx.is_stale() { "card stale" } else { "card" }} aria-labelledby="month-pictures-heading">
            <h2 id="month-pictures-heading" class="visually-hidden">{cx.t(MonthText::Pictures)}</h2>
            { content }
        </section>
    }
}

/// What a plan in months is for, with the button that makes it one.
pub fn months_off(cx: &ViewContext, what_for: AttrValue) -> Html {
    let start = cx.app.today.or(Month::new(2026, 1));
    let onclick = start
        .map(|start| cx.click_then(Action::ChangeSchedule(ScheduleChange::On(start)), "first-month".into()));
    html! {
        <section class="empty" id="no-months">
            <p>{what_for}</p>
            <div class="actions" hidden={cx.is_read_only()}>
                <button type="button" class="primary" id="months-on" {onclick}>{cx.t(MonthText::SwitchOn)}</button>
            </div>
        </section>
    }
}

/// The pictures, and what they mean for goals.
fn results(cx: &ViewContext, plan: &Plan, timeline: &Timeline) -> Html {
    let goal = plan.goals.volume().filter(|goal| goal.measure() == Measure::Sales).map(Goal::target);
    let cash = CashFlow::of(timeline, &plan.economics);
    html! {
        <>
            { pictures::pictures(cx, plan, timeline) }
            { conclusions::conclusions(cx, timeline, &cash, goal) }
        </>
    }
}

//! The view of months: when money is spent, when sales close, and what a sale costs in each month.

mod choices;
mod conclusions;
mod lag;
mod month_cell;
mod season;
mod table;
mod table_events;

use super::charts::{legend_item, months_chart, months_summary};
use super::view_context::ViewContext;
use crate::model::{CashFlow, Measure, Month, Plan, Timeline};
use crate::state::{Action, FieldValue, GoalChoices, ScheduleChange, goal_value};
use crate::text::{Message, MonthText};
use crate::ui::html::html;
use yew::prelude::*;

pub use choices::{month_settings, scope_choice};
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
        <section class={if cx.is_stale() { "card stale" } else { "card" }} aria-labelledby="months-chart-heading">
            <h2 id="months-chart-heading">{cx.t(MonthText::ChartHeading)}</h2>
            { content }
        </section>
    }
}

/// What a plan in months is for, with the button that makes it one.
pub fn months_off(cx: &ViewContext, what_for: AttrValue) -> Html {
    let start = cx.app.today.or(Month::new(2026, 1));
    let onclick = start.map(|start| cx.click(Action::ChangeSchedule(ScheduleChange::On(start))));
    html! {
        <section class="empty" id="no-months">
            <p>{what_for}</p>
            <div class="actions" hidden={cx.is_read_only()}>
                <button type="button" class="primary" id="months-on" {onclick}>{cx.t(MonthText::SwitchOn)}</button>
            </div>
        </section>
    }
}

/// The chart, and what it means for goals and money.
fn results(cx: &ViewContext, plan: &Plan, timeline: &Timeline) -> Html {
    let choices = GoalChoices::of(&cx.app.choices, plan.channels().len());
    let goal = match goal_value(&cx.app.choices, choices.volume) {
        FieldValue::Number { value, .. } if choices.volume == Measure::Sales => Some(value),
        _ => None,
    };
    let cash = CashFlow::of(timeline, &plan.economics);
    let (shown, later) = timeline.clone().truncated(Timeline::MONTHS_SHOWN_AFTER);
    let legend = [("sales-band", MonthText::ChartClosing), ("leads-band", MonthText::ChartCohort)];
    let legend = legend.map(|(class, text)| legend_item(class, cx.t(text)));
    html! {
        <>
            <p class="summary">{months_summary(timeline, cx.writer)}</p>
            <div class="picture months-picture">{ months_chart(&shown, later, goal, cx.writer) }</div>
            <ul class="legend">{ for legend }</ul>
            { conclusions::conclusions(cx, plan, timeline, &cash, goal) }
        </>
    }
}

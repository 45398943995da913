//! What the months mean for a goal and for the first sale, and what comes after them.

use crate::model::{CashFlow, Timeline};
use crate::text::{MonthText, Style};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn conclusions(cx: &ViewContext, timeline: &Timeline, cash: &CashFlow, goal: Option<f64>) -> Html {
    let lines = [
        goal.map(|goal| ("month-goal", goal_line(cx, timeline, goal))),
        Some(("month-first-sale", first_sale(cx, timeline, cash))),
        later(cx, timeline).map(|text| ("month-later", text)),
    ];
    let line = |(id, text)| html! { <li id={id}>{cx.t(text)}</li> };
    html! { <ul class="conclusions">{ for lines.into_iter().flatten().map(line) }</ul> }
}

fn goal_line(cx: &ViewContext, timeline: &Timeline, goal: f64) -> MonthText {
    let count = |value| cx.writer.figure(value, Style::Count);
    let last = timeline.months[timeline.months.len() - 1].month;
    match timeline.first_reaching(goal) {
        Some(at) => MonthText::GoalReached { goal: count(goal), month: timeline.months[at].month },
        None if timeline.comes_to(goal) => MonthText::GoalBeyond { goal: count(goal), month: last },
        None => MonthText::GoalMissed { goal: count(goal), sales: count(timeline.total().sales) },
    }
}

fn first_sale(cx: &ViewContext, timeline: &Timeline, cash: &CashFlow) -> MonthText {
    let last = timeline.months[timeline.months.len() - 1].month;
    match timeline.first_reaching(1.0) {
        Some(at) => MonthText::FirstSale {
            month: timeline.months[at].month,
            out: cx.writer.figure(cash.spent[at], Style::Money),
        },
        None if timeline.comes_to(1.0) => MonthText::FirstSaleBeyond(last),
        None => MonthText::NoFirstSale,
    }
}

/// How many sales close after the plan's last month.
fn later(cx: &ViewContext, timeline: &Timeline) -> Option<MonthText> {
    let after = timeline.after(timeline.planned);
    let count = |value| cx.writer.figure(value, Style::Count);
    let (sales, last) = (count(after.closing), after.last_month);
    if after.beyond > 0.0 {
        return Some(MonthText::LaterBeyond { sales, beyond: count(after.beyond), last });
    }
    (last > timeline.months[timeline.planned - 1].month).then_some(MonthText::Later { sales, last })
}

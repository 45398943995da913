//! What the months mean: for a goal, for the money, and for what a sale costs.

use crate::model::{CashFlow, Plan, Timeline};
use crate::text::{MonthText, Style};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn conclusions(
    cx: &ViewContext,
    plan: &Plan,
    timeline: &Timeline,
    cash: &CashFlow,
    goal: Option<f64>,
) -> Html {
    let lines = [
        Some(("month-goal", goal_line(cx, timeline, goal))),
        Some(("month-first-sale", first_sale(cx, timeline, cash))),
        Some(("month-payback", payback(plan, cash))),
        later(cx, timeline).map(|text| ("month-later", text)),
    ];
    let line = |(id, text)| html! { <li id={id}>{cx.t(text)}</li> };
    let lagged = timeline.months.iter().any(|it| it.closing != it.cohort.sales);
    html! {
        <>
            <ul class="conclusions">{ for lines.into_iter().flatten().map(line) }</ul>
            { for income_basis(plan).map(|text| html! { <p class="note">{cx.t(text)}</p> }) }
            if lagged { <p class="note">{cx.t(MonthText::CalendarVsCohort)}</p> }
        </>
    }
}

fn goal_line(cx: &ViewContext, timeline: &Timeline, goal: Option<f64>) -> MonthText {
    let Some(goal) = goal else { return MonthText::NoGoal };
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

fn payback(plan: &Plan, cash: &CashFlow) -> MonthText {
    match (cash.payback_month(), income_basis(plan)) {
        (Some(month), _) => MonthText::PaidBack(month),
        (None, Some(_)) => MonthText::NeverBack,
        (None, None) => MonthText::PaybackUnknown,
    }
}

/// Which income the payback is counted from; none where the plan has neither.
fn income_basis(plan: &Plan) -> Option<MonthText> {
    let economics = &plan.economics;
    match (economics.account_revenue, economics.sale_value) {
        (Some(_), _) => Some(MonthText::FromAccounts),
        (None, Some(_)) => Some(MonthText::FromSales),
        (None, None) => None,
    }
}

/// How many sales close after the plan's last month, or that there is no lag.
fn later(cx: &ViewContext, timeline: &Timeline) -> Option<MonthText> {
    let after = timeline.after(timeline.planned);
    let count = |value| cx.writer.figure(value, Style::Count);
    let (sales, last) = (count(after.closing), after.last_month);
    if after.beyond > 0.0 {
        return Some(MonthText::LaterBeyond { sales, beyond: count(after.beyond), last });
    }
    if last > timeline.months[timeline.planned - 1].month {
        return Some(MonthText::Later { sales, last });
    }
    let no_lag = timeline.months.iter().all(|period| period.closing == period.cohort.sales);
    no_lag.then_some(MonthText::NoLag)
}

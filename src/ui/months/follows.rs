//! What the months mean: for a goal, for the money, and for what a sale costs.

use super::Scene;
use crate::model::{CashFlow, Plan, Timeline, first_reaching};
use crate::text::{MonthText, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// One line for each thing that follows.
pub fn follows(scene: &Scene, plan: &Plan, timeline: &Timeline, cash: &CashFlow, goal: Option<f64>) -> Html {
    let lines = [
        Some(("month-goal", goal_line(scene, timeline, goal))),
        Some(("month-first-sale", first_sale(scene, timeline, cash))),
        Some(("month-payback", payback(plan, cash))),
        later(scene, timeline).map(|text| ("month-later", text)),
    ];
    let line = |(id, text)| html! { <li id={id}>{scene.say(text)}</li> };
    let lagged = timeline.months.iter().any(|it| it.closing != it.cohort.sales);
    html! {
        <>
            <ul class="conclusions">{ for lines.into_iter().flatten().map(line) }</ul>
            { for basis(plan).map(|text| html! { <p class="note">{scene.say(text)}</p> }) }
            if lagged { <p class="note">{scene.say(MonthText::Differ)}</p> }
        </>
    }
}

fn goal_line(scene: &Scene, timeline: &Timeline, goal: Option<f64>) -> MonthText {
    let Some(goal) = goal else { return MonthText::NoGoal };
    let count = |value| scene.writer.figure(value, Style::Count);
    match first_reaching(&timeline.cumulative_sales(), goal) {
        Some(at) => MonthText::GoalReached { goal: count(goal), month: timeline.months[at].month },
        None => MonthText::GoalMissed { goal: count(goal), sales: count(timeline.total().sales) },
    }
}

fn first_sale(scene: &Scene, timeline: &Timeline, cash: &CashFlow) -> MonthText {
    match first_reaching(&timeline.cumulative_sales(), 1.0) {
        Some(at) => MonthText::FirstSale {
            month: timeline.months[at].month,
            out: scene.writer.figure(cash.spent[at], Style::Money),
        },
        None => MonthText::NoFirstSale,
    }
}

fn payback(plan: &Plan, cash: &CashFlow) -> MonthText {
    match (cash.payback_month(), basis(plan)) {
        (Some(month), _) => MonthText::PaidBack(month),
        (None, Some(_)) => MonthText::NeverBack,
        (None, None) => MonthText::PaybackUnknown,
    }
}

/// What the money that comes back is counted with.
fn basis(plan: &Plan) -> Option<MonthText> {
    let economics = &plan.economics;
    match (economics.account_revenue, economics.sale_value) {
        (Some(_), _) => Some(MonthText::FromAccounts),
        (None, Some(_)) => Some(MonthText::FromSales),
        (None, None) => None,
    }
}

/// What closes after the plan, or that nothing closes later than its leads came.
fn later(scene: &Scene, timeline: &Timeline) -> Option<MonthText> {
    let after = &timeline.months[timeline.planned..];
    let Some(last) = after.last() else {
        let at_once = timeline.months.iter().all(|period| period.closing == period.cohort.sales);
        return at_once.then_some(MonthText::NoLag);
    };
    let sales = scene.writer.figure(after.iter().map(|period| period.closing).sum(), Style::Count);
    Some(MonthText::Later { sales, last: last.month })
}

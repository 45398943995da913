//! The goals solved for each lever beside each other: the budget, marketing's cost per lead and sales' close rate.

use super::super::figures::NO_FIGURE;
use super::SolvedGoals;
use super::answer::unreachable_reason;
use crate::model::{GoalSolution, Lever, Unreachable};
use crate::state::{Action, BulkEdit, Field, changed_numbers};
use crate::text::{GoalText, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// A part for each lever, with a button that applies its answer to the plan unless the plan is older than its fields.
pub fn levers(solved: &SolvedGoals, stale: bool) -> Html {
    let rows = Lever::ALL.map(|lever| {
        let chosen = lever == solved.choices.lever;
        let now = solved.present(lever).map(|value| solved.lever_figure(lever, value));
        let (value, note, button) = match &solved.answers[lever as usize] {
            Ok(answer) => (
                solved.lever_figure(lever, answer.value),
                difference(solved, lever, answer),
                if stale { Html::default() } else { apply_button(solved, lever, answer) },
            ),
            Err(reason) => {
                (NO_FIGURE.to_owned(), not_reached(solved, lever, reason, chosen), Html::default())
            }
        };
        html! {
            <section class={if chosen { "reading picked" } else { "reading" }} id={["reading-", lever.code()].concat()}>
                <h3>{solved.t(GoalText::NeededLabel(lever))}</h3>
                <strong>{value}</strong>
                <p class="note">
                    if let Some(now) = now { <b class="understood">{solved.t(GoalText::NowIs(now))}</b>{". "} }
                    {note}
                </p>
                {button}
            </section>
        }
    });
    html! {
        <div class="readings" role="group" aria-label={solved.t(GoalText::NeededHeading)}>{ for rows }</div>
    }
}

fn not_reached(solved: &SolvedGoals, lever: Lever, reason: &Unreachable, chosen: bool) -> AttrValue {
    // The answer above the table explains the chosen lever.
    if chosen { solved.t(GoalText::NotReached) } else { unreachable_reason(solved, lever, reason) }
}

/// How far an answer is from the plan.
fn difference(solved: &SolvedGoals, lever: Lever, answer: &GoalSolution) -> AttrValue {
    let Some(now) = solved.present(lever) else { return AttrValue::default() };
    let by = answer.value - now;
    let size = match lever {
        Lever::CloseRate => {
            let points = solved.cx.writer.figure(by.abs() * 100.0, Style::Ratio);
            solved.t(GoalText::Points(points)).to_string()
        }
        _ => solved.lever_figure(lever, by.abs()),
    };
    let difference = match by {
        by if by.abs() <= 1e-9 * now => GoalText::AsNow,
        by if by > 0.0 => GoalText::More(size),
        _ => GoalText::Less(size),
    };
    match solved.changed_budget(lever, answer) {
        None => solved.t(difference),
        Some(budget) => {
            let answer = solved.t(difference).to_string();
            solved.t(GoalText::WithBudget { answer, budget })
        }
    }
}

fn apply_button(solved: &SolvedGoals, lever: Lever, answer: &GoalSolution) -> Html {
    if solved.cx.is_read_only() {
        return Html::default();
    }
    let funnels = solved.inputs.funnels();
    let numbers = changed_numbers(&answer.funnels, &funnels);
    let is_close = |&(field, value): &(Field, f64)| {
        let now = match field {
            Field::Channel(at, input) => input.of_funnel(&funnels[at]),
            _ => 0.0,
        };
        (value - now).abs() <= 1e-12 * now
    };
    let in_plan = numbers.iter().all(is_close);
    let onclick = {
        let dispatch = solved.cx.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if !in_plan {
                dispatch.dispatch(Action::ApplyNumbers(BulkEdit::GoalApplied, numbers.clone()));
            }
        })
    };
    let (label, name) = match in_plan {
        true => (GoalText::InPlan, None),
        false => (GoalText::Use, Some(solved.t(GoalText::UseOf(lever)))),
    };
    // The button stays once it was used, so that the focus is not lost.
    html! {
        <button type="button" id={["use-", lever.code()].concat()} {onclick} aria-label={name}
            aria-disabled={in_plan.then_some("true")}>{solved.t(label)}</button>
    }
}

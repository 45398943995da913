//! The goals solved for each lever: the budget, marketing's cost per lead and sales' close rate.

use super::super::figures::NO_FIGURE;
use super::SolvedGoals;
use super::answer::unreachable_reason;
use crate::model::{GoalSolution, Lever, Unreachable};
use crate::state::{Action, BulkEdit, Field, changed_numbers};
use crate::text::{GoalText, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// A row for each lever, with a button that applies its answer to the plan unless the plan is older than its fields.
pub fn lever_table(solved: &SolvedGoals, stale: bool) -> Html {
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
            <tr class={chosen.then_some("picked")} id={["reading-", lever.code()].concat()}>
                <th scope="row">
                    {solved.t(GoalText::NeededLabel(lever))}
                    if let Some(now) = now { <span class="note">{solved.t(GoalText::NowIs(now))}</span> }
                </th>
                <td>
                    <div class="reading">
                        <p><strong>{value}</strong><span class="note">{note}</span></p>
                        {button}
                    </div>
                </td>
            </tr>
        }
    });
    html! {
        <table class="readings">
            <caption>{solved.t(GoalText::NeededHeading)}</caption>
            <tbody>{ for rows }</tbody>
        </table>
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
    let numbers = changed_numbers(&answer.funnels, &solved.funnels);
    let is_close = |&(field, value): &(Field, f64)| {
        let now = match field {
            Field::Channel(at, input) => input.of_funnel(&solved.funnels[at]),
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

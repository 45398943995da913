//! The same goal read three ways: for the budget, for marketing and for sales.

use super::super::hooks::Dispatch;
use super::Solved;
use super::answer::why;
use crate::model::{GoalSolution, Lever, Unreachable};
use crate::state::{Action, BulkEdit, changed_numbers};
use crate::text::{GoalText, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// The three readings, each with a button that puts it into the plan, unless the plan is older than its fields.
pub fn readings(solved: &Solved, dispatch: &Dispatch, stale: bool) -> Html {
    let rows = Lever::ALL.map(|lever| {
        let picked = lever == solved.asking.lever;
        let now = solved.present(lever).map(|value| solved.written(lever, value));
        let (value, note, button) = match &solved.answers[lever as usize] {
            Ok(answer) => (
                solved.written(lever, answer.value),
                difference(solved, lever, answer),
                if stale { Html::default() } else { use_this(solved, dispatch, lever, answer) },
            ),
            Err(reason) => ("—".to_owned(), not_reached(solved, lever, reason, picked), Html::default()),
        };
        html! {
            <tr class={picked.then_some("picked")} id={["reading-", lever.code()].concat()}>
                <th scope="row">
                    {solved.say(GoalText::Reading(lever))}
                    if let Some(now) = now { <span class="note">{solved.say(GoalText::NowIs(now))}</span> }
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
            <caption>{solved.say(GoalText::Readings)}</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn not_reached(solved: &Solved, lever: Lever, reason: &Unreachable, picked: bool) -> AttrValue {
    // What was picked is explained above.
    if picked { solved.say(GoalText::NotReached) } else { why(solved, lever, reason) }
}

/// How far a reading is from the plan.
fn difference(solved: &Solved, lever: Lever, answer: &GoalSolution) -> AttrValue {
    let Some(now) = solved.present(lever) else { return AttrValue::default() };
    let by = answer.value - now;
    let size = match lever {
        Lever::CloseRate => {
            let points = solved.writer().figure(by.abs() * 100.0, Style::Count);
            solved.say(GoalText::Points(points)).to_string()
        }
        _ => solved.written(lever, by.abs()),
    };
    let difference = match by {
        by if by.abs() <= 1e-9 * now => GoalText::AsNow,
        by if by > 0.0 => GoalText::More(size),
        _ => GoalText::Less(size),
    };
    match solved.budget_beside(lever, answer) {
        None => solved.say(difference),
        Some(budget) => {
            let answer = solved.say(difference).to_string();
            solved.say(GoalText::WithBudget { answer, budget })
        }
    }
}

fn use_this(solved: &Solved, dispatch: &Dispatch, lever: Lever, answer: &GoalSolution) -> Html {
    if solved.app.open_plan().is_read_only() {
        return Html::default();
    }
    let numbers = changed_numbers(&answer.funnels, &solved.funnels);
    let close = |&(field, value): &(crate::state::Field, f64)| {
        let now = match field {
            crate::state::Field::Channel(at, input) => input.of_funnel(&solved.funnels[at]),
            _ => 0.0,
        };
        (value - now).abs() <= 1e-12 * now
    };
    let in_plan = numbers.iter().all(close);
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if !in_plan {
                dispatch.dispatch(Action::ApplyNumbers(BulkEdit::GoalApplied, numbers.clone()));
            }
        })
    };
    let (words, name) = match in_plan {
        true => (GoalText::InPlan, None),
        false => (GoalText::Use, Some(solved.say(GoalText::UseOf(lever)))),
    };
    // It stays where it is once used: the keyboard does not lose its place.
    html! {
        <button type="button" id={["use-", lever.code()].concat()} {onclick} aria-label={name}
            aria-disabled={in_plan.then_some("true")}>{solved.say(words)}</button>
    }
}

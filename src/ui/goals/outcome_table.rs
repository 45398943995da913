//! The main figures of the plan as it is beside those with the answer.

use super::super::figures::NO_FIGURE;
use super::super::results::MAIN_MEASURES;
use super::SolvedGoals;
use crate::model::{Funnel, Goal, Input, Lever};
use crate::text::{GoalText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// Empty where there is no answer.
pub fn outcome_table(solved: &SolvedGoals) -> Html {
    let Ok(answer) = solved.chosen_answer() else { return Html::default() };
    let budget = |funnels: &[Funnel]| {
        solved.lever_figure(Lever::Budget, funnels.iter().map(|funnel| funnel.budget.get()).sum())
    };
    let row = |label: Message, now: String, then: String| {
        let now = if solved.gaps { NO_FIGURE.to_owned() } else { now };
        html! { <tr><th scope="row">{solved.cx.t(label)}</th><td>{now}</td><td>{then}</td></tr> }
    };
    let (now, then) = (solved.now(), solved.projection(&answer.funnels));
    let goal_measures =
        solved.goals.iter().map(|goal: &Goal| goal.measure()).filter(|it| !MAIN_MEASURES.contains(it));
    let figures = MAIN_MEASURES.into_iter().chain(goal_measures).map(|measure| {
        row(
            Message::MeasureLabel(measure),
            solved.measure_figure(measure, now.get(measure)),
            solved.measure_figure(measure, then.get(measure)),
        )
    });
    html! {
        <div class="wide" role="region" tabindex="0" aria-labelledby="goal-follows">
        <table class="follows">
            <caption id="goal-follows">{solved.t(GoalText::ConsequencesHeading)}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{solved.t(GoalText::Now)}</th>
                    <th scope="col">{solved.t(GoalText::After)}</th>
                </tr>
            </thead>
            <tbody>
                { row(Message::InputLabel(Input::Budget), budget(&solved.inputs.funnels()), budget(&answer.funnels)) }
                { for figures }
            </tbody>
        </table>
        </div>
    }
}

//! What comes of the answer, beside what comes of the plan as it is.

use super::super::words::say;
use super::Solved;
use crate::model::{Funnel, Goal, Input, Lever, Measure};
use crate::text::{GoalText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// The figures everybody looks for first; those of the goals come after them.
const MAIN: [Measure; 4] = [Measure::Leads, Measure::Sales, Measure::MediaCac, Measure::LoadedCac];

/// Nothing where there is no answer.
pub fn follows(solved: &Solved) -> Html {
    let Ok(answer) = solved.picked() else { return Html::default() };
    let language = solved.app.preferences.language;
    let budget = |funnels: &[Funnel]| {
        solved.written(Lever::Budget, funnels.iter().map(|funnel| funnel.budget.get()).sum())
    };
    let row = |label: Message, now: String, then: String| {
        // What is not filled in yet leads to nothing yet.
        let now = if solved.gaps { "—".to_owned() } else { now };
        html! { <tr><th scope="row">{say(language, label)}</th><td>{now}</td><td>{then}</td></tr> }
    };
    let (now, then) = (solved.projection(&solved.funnels), solved.projection(&answer.funnels));
    let of_goals = solved.goals.iter().map(|goal: &Goal| goal.measure()).filter(|it| !MAIN.contains(it));
    let figures = MAIN.into_iter().chain(of_goals).map(|measure| {
        row(
            Message::MeasureLabel(measure),
            solved.written_figure(measure, now.get(measure)),
            solved.written_figure(measure, then.get(measure)),
        )
    });
    html! {
        <div class="wide" role="region" tabindex="0" aria-labelledby="goal-follows">
        <table class="follows">
            <caption id="goal-follows">{solved.say(GoalText::Follows)}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{solved.say(GoalText::Now)}</th>
                    <th scope="col">{solved.say(GoalText::Then)}</th>
                </tr>
            </thead>
            <tbody>
                { row(Message::InputLabel(Input::Budget), budget(&solved.funnels), budget(&answer.funnels)) }
                { for figures }
            </tbody>
        </table>
        </div>
    }
}

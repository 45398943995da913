//! Goals: the plan read from its end.

mod answer;
mod asking;
mod follows;
mod readings;

use super::hooks::Dispatch;
use super::words::say;
use crate::model::{
    Figure, Funnel, Goal, GoalSeek, GoalSolution, Lever, Measure, Plan, Projection, SolutionBound,
    Unreachable,
};
use crate::state::{App, GoalChoices, goal_plan};
use crate::text::{GoalPhrase, GoalText, Message, Style, Writer, style_of, style_of_input};
use crate::ui::html::html;
use answer::Words;
use yew::prelude::*;

/// The view's content.
pub fn goals(app: &App, dispatch: &Dispatch) -> Html {
    let language = app.preferences.language;
    let plan = goal_plan(app.open_plan());
    let asking = GoalChoices::of(&app.choices, plan.as_ref().map_or(1, |(plan, _)| plan.channels().len()));
    let goals = asking.goals(&app.choices);
    let stale = plan.as_ref().is_some_and(|(_, stale)| *stale);
    let solved = match &plan {
        None => Err(GoalText::NoPlanYet),
        Some(_) if goals.is_empty() => Err(GoalText::NoGoalYet),
        Some((plan, stale)) => {
            let gaps = !stale && app.open_plan().plan.is_none();
            Ok(Solved { gaps, ..Solved::new(app, plan, asking, goals) })
        }
    };
    let (words, solved) = match solved {
        Err(missing) => (Words::none(say(language, missing)), None),
        Ok(solved) => (Words::of(&solved), Some(solved)),
    };
    html! {
        <section class={if stale { "card goals stale" } else { "card goals" }} aria-labelledby="goals-heading">
            <h2 id="goals-heading">{say(language, Message::ViewGoals)}</h2>
            { asking::asking(app, dispatch, asking) }
            { words.view() }
            if let Some(solved) = &solved {
                { readings::readings(solved, dispatch, stale) }
                { follows::follows(solved) }
            }
        </section>
    }
}

/// A question with its answers, one for each lever.
struct Solved<'a> {
    app: &'a App,
    plan: &'a Plan,
    asking: GoalChoices,
    goals: Vec<Goal>,
    funnels: Vec<Funnel>,
    answers: [Result<GoalSolution, Unreachable>; 3],
    /// Whether a number of the plan is still to be typed.
    gaps: bool,
}

impl<'a> Solved<'a> {
    fn new(app: &'a App, plan: &'a Plan, asking: GoalChoices, goals: Vec<Goal>) -> Self {
        let funnels = plan.funnels();
        let question = GoalSeek {
            funnels: &funnels,
            economics: &plan.economics,
            goals: &goals,
            channel: asking.channel,
        };
        let answers = Lever::ALL.map(|lever| question.solve(lever));
        Self { app, plan, asking, goals, funnels, answers, gaps: false }
    }

    fn question(&self) -> GoalSeek<'_> {
        let Self { plan, funnels, goals, asking, .. } = self;
        GoalSeek { funnels, economics: &plan.economics, goals, channel: asking.channel }
    }

    /// The answer to what was picked.
    fn picked(&self) -> &Result<GoalSolution, Unreachable> {
        &self.answers[self.asking.lever as usize]
    }

    fn writer(&self) -> Writer {
        Writer { language: self.app.preferences.language, currency: self.app.open_plan().draft.currency }
    }

    fn say(&self, text: GoalText) -> AttrValue {
        say(self.app.preferences.language, text)
    }

    /// A lever's number in the plan; none where there is nothing to start from.
    fn present(&self, lever: Lever) -> Option<f64> {
        self.question().current_value(lever).filter(|&number| number > 0.0)
    }

    /// A lever's number as it is read.
    fn written(&self, lever: Lever, value: f64) -> String {
        self.writer().figure(value, style_of_input(lever.input()))
    }

    fn written_figure(&self, measure: Measure, figure: Figure) -> String {
        figure.map_or_else(|_| "—".to_owned(), |value| self.writer().figure(value, style_of(measure)))
    }

    fn phrase(&self, goal: usize) -> GoalPhrase {
        let goal = self.goals[goal];
        let style = style_of(goal.measure());
        // What was typed, to the last digit that is of use in a sentence.
        let target = match style {
            Style::Months => self.writer().figure(goal.target(), style),
            _ => self.writer().exact_signed(goal.target(), style),
        };
        GoalPhrase::new(goal, target)
    }

    /// What comes of numbers of the channels.
    fn projection(&self, funnels: &[Funnel]) -> Projection {
        Projection::of_funnels(funnels, &self.plan.economics)
    }

    /// The budget that goes with an answer, where it follows: of the channels that may change.
    fn budget_beside(&self, lever: Lever, answer: &GoalSolution) -> Option<String> {
        let then = GoalSeek { funnels: &answer.funnels, ..self.question() };
        let (is, was) = (then.current_value(Lever::Budget), self.question().current_value(Lever::Budget));
        is.filter(|_| lever != Lever::Budget && is != was).map(|is| self.written(Lever::Budget, is))
    }

    /// An answer as a part of a sentence: `a cost per lead of at most €45`.
    fn in_short(&self, lever: Lever, answer: &GoalSolution) -> String {
        let value = match answer.bound {
            SolutionBound::Unconstrained => self.written(lever, self.present(lever).unwrap_or(answer.value)),
            _ => self.written(lever, answer.value),
        };
        self.say(GoalText::ShortOf { lever, bound: answer.bound, value }).to_string()
    }
}

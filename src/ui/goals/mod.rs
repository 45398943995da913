//! The view of goals: the plan solved backwards, from sales or costs to its inputs.

mod answer;
mod form;
mod levers;
mod outcome_table;

use super::figures::figure_or_dash;
use super::view_context::ViewContext;
use crate::model::{
    Figure, Funnel, Goal, GoalSeek, GoalSolution, Lever, Measure, Plan, PlanInputs, Projection,
    SolutionBound, Unreachable,
};
use crate::state::{GoalChoices, goal_plan};
use crate::text::{GoalPhrase, GoalText, Message, Style, style_of, style_of_input};
use crate::ui::html::html;
use answer::AnswerText;
use yew::prelude::*;

pub fn goals(cx: &ViewContext) -> Html {
    let plan = goal_plan(cx.app.open_plan());
    let choices =
        GoalChoices::of(&cx.app.choices, plan.as_ref().map_or(1, |(plan, _)| plan.channels().len()));
    let goals: Vec<Goal> = cx.draft().goals().iter().collect();
    let stale = plan.as_ref().is_some_and(|(_, stale)| *stale);
    let solved = match &plan {
        None => Err(GoalText::NoPlanYet),
        Some(_) if goals.is_empty() => Err(GoalText::NoGoalYet),
        Some((plan, stale)) => {
            let gaps = !stale && cx.app.open_plan().plan.is_none();
            Ok(SolvedGoals { gaps, ..SolvedGoals::new(cx, plan, choices, goals) })
        }
    };
    let (answer, solved) = match solved {
        Err(missing) => (AnswerText::missing(cx.t(missing)), None),
        Ok(solved) => (AnswerText::of(&solved), Some(solved)),
    };
    html! {
        <section class={if stale { "card goals stale" } else { "card goals" }} aria-labelledby="goals-heading">
            <h2 id="goals-heading">{cx.t(Message::GoalsHeading)}</h2>
            { form::goal_form(cx, choices) }
            { answer.view() }
            if let Some(solved) = &solved {
                { levers::levers(solved, stale) }
                { outcome_table::outcome_table(solved) }
            }
        </section>
    }
}

/// The goals with an answer for each lever.
struct SolvedGoals<'a> {
    cx: &'a ViewContext<'a>,
    plan: &'a Plan,
    choices: GoalChoices,
    goals: Vec<Goal>,
    inputs: PlanInputs,
    answers: [Result<GoalSolution, Unreachable>; 3],
    /// Whether fields that are still empty were counted as 0.
    gaps: bool,
}

impl<'a> SolvedGoals<'a> {
    fn new(cx: &'a ViewContext, plan: &'a Plan, choices: GoalChoices, goals: Vec<Goal>) -> Self {
        let inputs = PlanInputs::of(plan);
        let question = GoalSeek { inputs: &inputs, goals: &goals, channel: choices.channel };
        let answers = Lever::ALL.map(|lever| question.solve(lever));
        Self { cx, plan, choices, goals, inputs, answers, gaps: false }
    }

    fn question(&self) -> GoalSeek<'_> {
        let Self { inputs, goals, choices, .. } = self;
        GoalSeek { inputs, goals, channel: choices.channel }
    }

    /// The answer for the chosen lever.
    fn chosen_answer(&self) -> &Result<GoalSolution, Unreachable> {
        &self.answers[self.choices.lever as usize]
    }

    fn t(&self, text: GoalText) -> AttrValue {
        self.cx.t(text)
    }

    /// A lever's number in the plan; none where it is zero or undefined.
    fn present(&self, lever: Lever) -> Option<f64> {
        self.question().current_value(lever).filter(|&number| number > 0.0)
    }

    fn lever_figure(&self, lever: Lever, value: f64) -> String {
        self.cx.writer.figure(value, style_of_input(lever.input()))
    }

    fn measure_figure(&self, measure: Measure, figure: Figure) -> String {
        figure_or_dash(self.cx.writer, figure.ok(), style_of(measure))
    }

    fn phrase(&self, goal: usize) -> GoalPhrase {
        let goal = self.goals[goal];
        let style = style_of(goal.measure());
        // With all digits that were typed, except for months.
        let target = match style {
            Style::Months => self.cx.writer.figure(goal.target(), style),
            _ => self.cx.writer.exact_signed(goal.target(), style),
        };
        GoalPhrase::new(goal, target)
    }

    /// The figures of the plan as it is.
    fn now(&self) -> Projection {
        Projection::of_inputs(&self.inputs)
    }

    fn projection(&self, funnels: &[Funnel]) -> Projection {
        Projection::of_funnels(funnels, &self.plan.economics)
    }

    /// The budget of the channels that may change, where an answer for another lever changes it.
    fn changed_budget(&self, lever: Lever, answer: &GoalSolution) -> Option<String> {
        let inputs = &PlanInputs::of_funnels(&answer.funnels, self.plan.economics);
        let then = GoalSeek { inputs, ..self.question() };
        let (after, before) =
            (then.current_value(Lever::Budget), self.question().current_value(Lever::Budget));
        after
            .filter(|_| lever != Lever::Budget && after != before)
            .map(|budget| self.lever_figure(Lever::Budget, budget))
    }

    /// An answer as part of a sentence, such as `a cost per lead of at most €45`.
    fn answer_phrase(&self, lever: Lever, answer: &GoalSolution) -> String {
        let value = match answer.bound {
            SolutionBound::Unconstrained => {
                self.lever_figure(lever, self.present(lever).unwrap_or(answer.value))
            }
            _ => self.lever_figure(lever, answer.value),
        };
        self.t(GoalText::ShortOf { lever, bound: answer.bound, value }).to_string()
    }
}

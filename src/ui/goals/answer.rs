//! The answer in words, or why there is none and what would help.

use super::SolvedGoals;
use crate::model::{GoalSeek, GoalSolution, Lever, SolutionBound, Unreachable};
use crate::text::{GoalText, Message, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// The answer as text, with its number for scripts that read it off the page.
pub struct AnswerText {
    heading: Option<AttrValue>,
    sentence: AttrValue,
    value: String,
    status: Option<&'static str>,
    notes: Vec<AttrValue>,
}

impl AnswerText {
    /// Says what is missing before there is anything to solve.
    pub fn missing(sentence: AttrValue) -> Self {
        Self { heading: None, sentence, value: String::new(), status: None, notes: Vec::new() }
    }

    /// The answer for the chosen lever.
    pub fn of(solved: &SolvedGoals) -> Self {
        let lever = solved.choices.lever;
        let goals = (0..solved.goals.len()).map(|goal| solved.phrase(goal)).collect();
        let heading = Some(solved.t(GoalText::For(goals)));
        match solved.chosen_answer() {
            Ok(answer) => Self {
                heading,
                sentence: reached(solved, lever, answer),
                value: plain(answer.value),
                status: Some("reached"),
                notes: answer_notes(solved, answer),
            },
            Err(reason) => Self {
                heading,
                sentence: solved.t(GoalText::Unreachable(lever)),
                value: String::new(),
                status: Some("unreachable"),
                notes: alternatives(solved, reason),
            },
        }
    }

    /// The element is the same whatever it says, so that screen readers announce changes in it.
    pub fn view(self) -> Html {
        let Self { heading, sentence, value, status, notes } = self;
        html! {
            <div class="answer" data-status={status}>
                <p class="goal-for" hidden={heading.is_none()}>{heading}</p>
                <output id="goal-answer" data-value={value} data-status={status}>{sentence}</output>
                { for notes.into_iter().map(|note| html! { <p>{note}</p> }) }
            </div>
        }
    }
}

fn reached(solved: &SolvedGoals, lever: Lever, answer: &GoalSolution) -> AttrValue {
    let value = solved.lever_figure(lever, answer.value);
    let sentence = GoalText::Answer { lever, bound: answer.bound, value };
    match solved.changed_budget(lever, answer) {
        None => solved.t(sentence),
        Some(budget) => {
            let answer = solved.t(sentence).to_string();
            solved.t(GoalText::WithBudget { answer, budget })
        }
    }
}

fn answer_notes(solved: &SolvedGoals, answer: &GoalSolution) -> Vec<AttrValue> {
    let mut notes = Vec::new();
    let now = solved.now();
    if solved.goals.iter().all(|goal| goal.is_reached_by(now.get(goal.measure()))) {
        notes.push(solved.t(GoalText::AlreadyReached));
    }
    if let Some(goal) = answer.binding_goal.filter(|_| solved.goals.len() > 1) {
        notes.push(solved.t(GoalText::Decides(solved.phrase(goal))));
    }
    match solved.choices.channel {
        Some(at) => {
            let name = solved.cx.draft().channel_name(at, solved.cx.language());
            notes.push(solved.t(GoalText::OnlyIn(name.into())));
        }
        None if solved.inputs.channels.len() > 1 && answer.bound != SolutionBound::Unconstrained => {
            notes.push(solved.t(GoalText::ProportionalNote))
        }
        None => {}
    }
    notes
}

/// Why a lever can't reach the goals.
pub fn unreachable_reason(solved: &SolvedGoals, lever: Lever, reason: &Unreachable) -> AttrValue {
    let text = match *reason {
        Unreachable::Undefined(reason) => {
            return solved.cx.t(Message::Undefined(reason));
        }
        Unreachable::MissingInput(input) => GoalText::Lacks(input),
        Unreachable::OutOfReach { goal, nearest } => {
            let measure = solved.goals[goal].measure();
            GoalText::NoFurther { lever, measure, nearest: solved.measure_figure(measure, nearest) }
        }
        Unreachable::OutOfRange { input, needed } => {
            let lever = Lever::ALL.into_iter().find(|lever| lever.input() == input).unwrap_or(lever);
            GoalText::OutOfRange { input, needed: solved.lever_figure(lever, needed) }
        }
        Unreachable::Conflict { least: (first, least), most: (second, most) } => GoalText::Conflict {
            first: solved.phrase(first),
            least: solved.lever_figure(lever, least),
            second: solved.phrase(second),
            most: solved.lever_figure(lever, most),
        },
    };
    solved.t(text)
}

/// Why the chosen lever can't reach the goals, and which others can.
fn alternatives(solved: &SolvedGoals, reason: &Unreachable) -> Vec<AttrValue> {
    let lever = solved.choices.lever;
    let mut notes = vec![unreachable_reason(solved, lever, reason)];
    if matches!(reason, Unreachable::MissingInput(_) | Unreachable::Undefined(_)) {
        return notes;
    }
    let is_conflict = matches!(reason, Unreachable::Conflict { .. });
    if let ([volume, terms], false) = (&solved.goals[..], is_conflict) {
        let alone = GoalSeek { goals: &[*volume], ..solved.question() };
        if let Ok(answer) = alone.solve(lever) {
            let measure = terms.measure();
            let figure = solved.projection(&answer.funnels).get(measure);
            notes.push(solved.t(GoalText::Alone {
                phrase: solved.phrase(0),
                answer: solved.answer_phrase(lever, &answer),
                measure,
                value: solved.measure_figure(measure, figure),
            }));
        }
    }
    let others = Lever::ALL.into_iter().filter(|&other| other != lever);
    let alternatives = others.filter_map(|other| {
        let answer = solved.answers[other as usize].as_ref().ok()?;
        let phrase = solved.answer_phrase(other, answer);
        Some(match solved.changed_budget(other, answer) {
            None => phrase,
            Some(budget) => solved.t(GoalText::AndBudget { way: phrase, budget }).to_string(),
        })
    });
    let alternatives: Vec<String> = alternatives.collect();
    let text =
        if alternatives.is_empty() { GoalText::NothingInstead } else { GoalText::Instead(alternatives) };
    notes.push(solved.t(text));
    notes
}

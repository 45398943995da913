//! The answer in plain words, or why there is none and what would help.

use super::super::words::say;
use super::Solved;
use crate::model::{GoalSeek, GoalSolution, Lever, SolutionBound, Unreachable};
use crate::text::{GoalText, Message, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// What is said, and its number for those who script against the page.
pub struct Words {
    heading: Option<AttrValue>,
    sentence: AttrValue,
    value: String,
    status: Option<&'static str>,
    notes: Vec<AttrValue>,
}

impl Words {
    /// Before there is anything to answer.
    pub fn none(sentence: AttrValue) -> Self {
        Self { heading: None, sentence, value: String::new(), status: None, notes: Vec::new() }
    }

    /// The answer to what was picked.
    pub fn of(solved: &Solved) -> Self {
        let lever = solved.asking.lever;
        let goals = (0..solved.goals.len()).map(|goal| solved.phrase(goal)).collect();
        let heading = Some(solved.say(GoalText::For(goals)));
        match solved.picked() {
            Ok(answer) => Self {
                heading,
                sentence: reached(solved, lever, answer),
                value: plain(answer.value),
                status: Some("reached"),
                notes: about(solved, answer),
            },
            Err(reason) => Self {
                heading,
                sentence: solved.say(GoalText::Unreachable(lever)),
                value: String::new(),
                status: Some("unreachable"),
                notes: instead(solved, reason),
            },
        }
    }

    /// One element from the first goal to the last answer, so that what changes in it is read out.
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

fn reached(solved: &Solved, lever: Lever, answer: &GoalSolution) -> AttrValue {
    let value = solved.written(lever, answer.value);
    let sentence = GoalText::Answer { lever, bound: answer.bound, value };
    match solved.budget_beside(lever, answer) {
        None => solved.say(sentence),
        Some(budget) => {
            let answer = solved.say(sentence).to_string();
            solved.say(GoalText::WithBudget { answer, budget })
        }
    }
}

/// What is to say about an answer.
fn about(solved: &Solved, answer: &GoalSolution) -> Vec<AttrValue> {
    let mut notes = Vec::new();
    let now = solved.projection(&solved.funnels);
    if solved.goals.iter().all(|goal| goal.is_reached_by(now.get(goal.measure()))) {
        notes.push(solved.say(GoalText::AlreadyReached));
    }
    if let Some(goal) = answer.binding_goal.filter(|_| solved.goals.len() > 1) {
        notes.push(solved.say(GoalText::Decides(solved.phrase(goal))));
    }
    match solved.asking.channel {
        Some(at) => {
            let name = solved.app.open_plan().draft.channel_name(at, solved.app.preferences.language);
            notes.push(solved.say(GoalText::OnlyIn(name)));
        }
        None if solved.funnels.len() > 1 && answer.bound != SolutionBound::Unconstrained => {
            notes.push(solved.say(GoalText::MixHeld))
        }
        None => {}
    }
    notes
}

/// Why a lever does not get there.
pub fn why(solved: &Solved, lever: Lever, reason: &Unreachable) -> AttrValue {
    let text = match *reason {
        Unreachable::Undefined(reason) => {
            return say(solved.app.preferences.language, Message::Undefined(reason));
        }
        Unreachable::MissingInput(input) => GoalText::Lacks(input),
        Unreachable::OutOfReach { goal, nearest } => {
            let measure = solved.goals[goal].measure();
            GoalText::NoFurther { lever, measure, nearest: solved.written_figure(measure, nearest) }
        }
        Unreachable::OutOfRange { input, needed } => {
            let lever = Lever::ALL.into_iter().find(|lever| lever.input() == input).unwrap_or(lever);
            GoalText::OutOfRange { input, needed: solved.written(lever, needed) }
        }
        Unreachable::Conflict { least: (first, least), most: (second, most) } => GoalText::Conflict {
            first: solved.phrase(first),
            least: solved.written(lever, least),
            second: solved.phrase(second),
            most: solved.written(lever, most),
        },
    };
    solved.say(text)
}

/// Why what was picked does not get there, and what would.
fn instead(solved: &Solved, reason: &Unreachable) -> Vec<AttrValue> {
    let lever = solved.asking.lever;
    let mut notes = vec![why(solved, lever, reason)];
    if matches!(reason, Unreachable::MissingInput(_) | Unreachable::Undefined(_)) {
        return notes;
    }
    let apart = matches!(reason, Unreachable::Conflict { .. });
    if let ([volume, terms], false) = (&solved.goals[..], apart) {
        let alone = GoalSeek { goals: &[*volume], ..solved.question() };
        if let Ok(answer) = alone.solve(lever) {
            let measure = terms.measure();
            let figure = solved.projection(&answer.funnels).get(measure);
            notes.push(solved.say(GoalText::Alone {
                phrase: solved.phrase(0),
                answer: solved.in_short(lever, &answer),
                measure,
                value: solved.written_figure(measure, figure),
            }));
        }
    }
    let others = Lever::ALL.into_iter().filter(|&other| other != lever);
    let ways = others.filter_map(|other| {
        let answer = solved.answers[other as usize].as_ref().ok()?;
        let way = solved.in_short(other, answer);
        Some(match solved.budget_beside(other, answer) {
            None => way,
            Some(budget) => solved.say(GoalText::AndBudget { way, budget }).to_string(),
        })
    });
    let ways: Vec<String> = ways.collect();
    notes.push(solved.say(if ways.is_empty() { GoalText::NothingInstead } else { GoalText::Instead(ways) }));
    notes
}

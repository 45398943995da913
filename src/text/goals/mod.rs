//! What the page says about goals.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use crate::model::{Goal, Input, Lever, Measure, SolutionBound};
use std::borrow::Cow;

/// Something the page says about goals. Texts inside are the reader's own words or numbers already
/// written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum GoalText {
    // What is asked
    Need,
    Keep,
    AtLeast,
    AtMost,
    Months,
    HintVolume,
    HintTerms,
    Solve,
    Change,
    AllChannels,
    // The answer
    NoPlanYet,
    NoGoalYet,
    For(Vec<GoalPhrase>),
    Answer { lever: Lever, bound: SolutionBound, value: String },
    WithBudget { answer: String, budget: String },
    AndBudget { way: String, budget: String },
    AlreadyReached,
    Decides(GoalPhrase),
    OnlyIn(String),
    MixHeld,
    // None
    Unreachable(Lever),
    Lacks(Input),
    NoFurther { lever: Lever, measure: Measure, nearest: String },
    OutOfRange { input: Input, needed: String },
    Conflict { first: GoalPhrase, least: String, second: GoalPhrase, most: String },
    Alone { phrase: GoalPhrase, answer: String, measure: Measure, value: String },
    Instead(Vec<String>),
    NothingInstead,
    ShortOf { lever: Lever, bound: SolutionBound, value: String },
    // The three readings
    Readings,
    Reading(Lever),
    Takes,
    NowIs(String),
    More(String),
    Less(String),
    AsNow,
    Points(String),
    NotReached,
    Use,
    UseOf(Lever),
    InPlan,
    // What follows
    Follows,
    Now,
    Then,
}

/// A goal in words: its measure and its target, already written.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalPhrase {
    /// What is to be reached.
    pub measure: Measure,
    /// How much of it.
    pub target: String,
}

impl GoalPhrase {
    /// A goal with its target as written.
    pub fn new(goal: Goal, target: String) -> Self {
        Self { measure: goal.measure(), target }
    }
}

impl Localized for GoalText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

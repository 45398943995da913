//! In English.

use super::{GoalPhrase, GoalText};
use crate::model::{Input, Lever, Measure, SolutionBound};
use crate::text::isolated::isolated;
use std::borrow::Cow;

pub(super) fn text(text: &GoalText) -> Cow<'static, str> {
    use GoalText::*;
    Cow::Borrowed(match text {
        Need => "We need",
        Keep => "And keep",
        AtLeast => "At least",
        AtMost => "At most",
        Months => "months",
        HintVolume => "What the team is asked for",
        HintTerms => "What it may cost or has to bring. Either goal may stay empty",
        Solve => "Work out",
        Change => "What may change",
        AllChannels => "All channels together",

        NoPlanYet => "Fill in the plan first: what is to be worked out may stay empty.",
        NoGoalYet => "Give a goal to see what it takes: a budget, a cost per lead or a close rate.",
        For(goals) => return format!("For {}", list(goals.iter().map(phrase), " and ")).into(),
        Answer { lever, bound, value } => return answer(*lever, *bound, value).into(),
        WithBudget { answer, budget } => {
            return format!("{answer}, with a budget of {budget} to match").into();
        }
        AndBudget { way, budget } => return format!("{way} and a budget of {budget}").into(),
        AlreadyReached => "The plan already reaches it.",
        Decides(goal) => return format!("What decides it: {}.", phrase(goal)).into(),
        OnlyIn(channel) => {
            return format!(
                "Only {channel} changes; the other channels stay as they are.",
                channel = isolated(channel)
            )
            .into();
        }
        MixHeld => "All channels change by the same factor.",

        Unreachable(Lever::Budget) => "No budget reaches it",
        Unreachable(Lever::CostPerLead) => "No cost per lead reaches it",
        Unreachable(Lever::CloseRate) => "No close rate reaches it",
        Lacks(Input::Budget) => "Give a budget first.",
        Lacks(Input::CostPerLead) => "Give a cost per lead first.",
        Lacks(_) => "Give a close rate first.",
        NoFurther { lever, measure, nearest } => {
            let limit = if measure.less_is_better() { "fall below" } else { "rise above" };
            return format!("Whatever the {}, {} does not {limit} {nearest}.", name(*lever), named(*measure))
                .into();
        }
        OutOfRange { input: Input::CloseRate, needed } => {
            return format!("The close rate would have to be {needed}, and leads can't buy more than 100%.")
                .into();
        }
        OutOfRange { input: Input::Budget, needed } => {
            return format!("It would take a budget of {needed}, which is beyond what a plan can hold.")
                .into();
        }
        OutOfRange { needed, .. } => {
            return format!(
                "It would take a cost per lead of {needed}, which is beyond what a plan can hold."
            )
            .into();
        }
        Conflict { first, least, second, most } => {
            return format!(
                "The goals conflict: for {} it takes at least {least}, for {} no more than {most}.",
                phrase(first),
                phrase(second),
            )
            .into();
        }
        Alone { phrase: goal, answer, measure, value } => {
            return format!(
                "For {} alone it takes {answer}, with {} at {value}.",
                phrase(goal),
                named(*measure)
            )
            .into();
        }
        Instead(ways) => return format!("What would reach it: {}.", ways.join(", or ")).into(),
        NothingInstead => "Changing one number alone does not get there.",
        ShortOf { lever, bound, value } => return short(*lever, *bound, value).into(),

        Readings => "What it takes, one number at a time",
        Reading(Lever::Budget) => "Budget it takes",
        Reading(Lever::CostPerLead) => "Cost per lead marketing may pay",
        Reading(Lever::CloseRate) => "Close rate sales must reach",
        Takes => "It takes",
        NowIs(value) => return format!("now {value}").into(),
        More(by) => return format!("{by} more than now").into(),
        Less(by) => return format!("{by} less than now").into(),
        AsNow => "as it is now",
        Points(points) => return format!("{points} points").into(),
        NotReached => "not reached",
        Use => "Use this",
        UseOf(lever) => return format!("Use this {}", name(*lever)).into(),
        InPlan => "In the plan",

        Follows => "What follows from the answer",
        Now => "Now",
        Then => "Then",
    })
}

fn answer(lever: Lever, bound: SolutionBound, value: &str) -> String {
    match (lever, bound) {
        (Lever::Budget, SolutionBound::Minimum) => format!("You need a budget of {value}"),
        (Lever::Budget, SolutionBound::Maximum) => format!("The budget may be up to {value}"),
        (Lever::Budget, SolutionBound::Unconstrained) => "Any budget reaches it".to_owned(),
        (Lever::CostPerLead, SolutionBound::Maximum) => format!("A lead may cost up to {value}"),
        (Lever::CostPerLead, SolutionBound::Minimum) => format!("A lead has to cost at least {value}"),
        (Lever::CostPerLead, SolutionBound::Unconstrained) => {
            "It is reached whatever a lead costs".to_owned()
        }
        (Lever::CloseRate, SolutionBound::Minimum) => format!("The close rate has to reach {value}"),
        (Lever::CloseRate, SolutionBound::Maximum) => format!("The close rate may be up to {value}"),
        (Lever::CloseRate, SolutionBound::Unconstrained) => "It is reached at any close rate".to_owned(),
    }
}

/// The same as a part of a sentence.
fn short(lever: Lever, bound: SolutionBound, value: &str) -> String {
    let bound = match bound {
        SolutionBound::Minimum => "at least ",
        SolutionBound::Maximum => "at most ",
        SolutionBound::Unconstrained => "",
    };
    format!("a {} of {bound}{value}", name(lever))
}

fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Budget => "budget",
        Lever::CostPerLead => "cost per lead",
        Lever::CloseRate => "close rate",
    }
}

/// A measure in the middle of a sentence.
fn named(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "the number of leads",
        Measure::Revenue => "revenue",
        Measure::MediaCac => "the media CAC",
        Measure::LoadedCac => "the fully loaded CAC",
        Measure::Roi => "the ROI",
        Measure::Payback => "payback",
        _ => "the number of sales",
    }
}

fn phrase(goal: &GoalPhrase) -> String {
    let target = &goal.target;
    match goal.measure {
        Measure::Leads if target == "1" => "1 lead".to_owned(),
        Measure::Leads => format!("{target} leads"),
        Measure::Revenue => format!("a revenue of {target}"),
        Measure::MediaCac => format!("a media CAC of at most {target}"),
        Measure::LoadedCac => format!("a fully loaded CAC of at most {target}"),
        Measure::Roi => format!("an ROI of at least {target}"),
        Measure::Payback => format!("payback within {target}"),
        _ if target == "1" => "1 sale".to_owned(),
        _ => format!("{target} sales"),
    }
}

fn list(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

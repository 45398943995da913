//! The verdict on the scenarios of the comparison.

use super::verdict;
use crate::model::ComparedPlan;
use crate::state::ComparedScenario;
use crate::text::{self, PlansToCompare, Verdict, Writer};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// On the complete scenarios, with the number of those that are chosen but not complete.
pub fn comparison_verdict(cx: &ViewContext, complete: &[ComparedScenario], incomplete: usize) -> Html {
    verdict(cx, verdict_on(complete, cx.app.baseline(complete), incomplete, cx.writer))
}

/// The verdict in words.
pub fn verdict_on(
    complete: &[ComparedScenario],
    baseline: usize,
    incomplete: usize,
    writer: Writer,
) -> Verdict {
    let names: Vec<String> = complete.iter().map(|scenario| scenario.name.clone()).collect();
    let plans: Vec<ComparedPlan> = complete.iter().map(ComparedScenario::as_column).collect();
    let compared = PlansToCompare { names: &names, plans: &plans, baseline, incomplete };
    text::comparison_verdict(compared, writer)
}

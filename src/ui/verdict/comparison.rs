//! The verdict on the scenarios of the comparison.

use super::verdict;
use crate::model::ComparedPlan;
use crate::state::ComparedScenario;
use crate::text::{self, PlansToCompare};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn comparison_verdict(cx: &ViewContext) -> Html {
    let chosen = cx.app.compared();
    let complete: Vec<ComparedScenario> = chosen.iter().filter_map(|id| cx.app.compared_plan(id)).collect();
    let names: Vec<String> = complete.iter().map(|scenario| scenario.name.clone()).collect();
    let plans: Vec<ComparedPlan> = complete
        .iter()
        .map(|scenario| ComparedPlan { plan: scenario.plan(), currency: scenario.currency })
        .collect();
    let compared = PlansToCompare {
        names: &names,
        plans: &plans,
        baseline: cx.app.baseline(&complete),
        incomplete: chosen.len() - complete.len(),
    };
    verdict(cx, text::comparison_verdict(compared, cx.writer))
}

//! The verdict on the scenarios of the comparison.

use super::verdict;
use crate::model::ComparedPlan;
use crate::state::ComparedScenario;
use crate::text::{self, PlansToCompare};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// On the complete scenarios, with the number of those that are chosen but not complete.
pub fn comparison_verdict(cx: &ViewContext, complete: &[ComparedScenario], incomplete: usize) -> Html {
    let names: Vec<String> = complete.iter().map(|scenario| scenario.name.clone()).collect();
    let plans: Vec<ComparedPlan> = complete.iter().map(ComparedScenario::as_column).collect();
    let compared =
        PlansToCompare { names: &names, plans: &plans, baseline: cx.app.baseline(complete), incomplete };
    verdict(cx, text::comparison_verdict(compared, cx.writer))
}

//! The view of scenarios side by side.

mod bridge;
mod chooser;
mod elements;
mod months;
mod picture;
mod table;

use super::controls::SelectOption;
use super::view_context::ViewContext;
use crate::model::ComparedPlan;
use crate::state::{ComparedScenario, Id};
use crate::text::ComparisonText;
use crate::ui::html::html;
use elements::card;
use yew::prelude::*;

pub use picture::compared_bars;

pub fn comparison(cx: &ViewContext) -> Html {
    let chosen = cx.app.compared();
    let with_plan = |id: Id| {
        let plan = cx.app.compared_plan(&id);
        (id, plan)
    };
    let found: Vec<(Id, Option<ComparedScenario>)> = chosen.into_iter().map(with_plan).collect();
    let chooser = chooser::chooser(cx, &found);
    let scenarios: Vec<ComparedScenario> = found.into_iter().filter_map(|(_, scenario)| scenario).collect();
    let title = cx.t(ComparisonText::Title);
    if scenarios.len() < 2 {
        return card("comparison-heading", title, chooser);
    }
    let table = table::table(cx, &scenarios);
    html! {
        <>
            { card("comparison-heading", title, html! { <>{chooser}{table}</> }) }
            { picture::picture(cx, &scenarios) }
            { bridge::bridge(cx, &scenarios) }
        </>
    }
}

/// The plans as the model compares them.
fn columns(scenarios: &[ComparedScenario]) -> Vec<ComparedPlan<'_>> {
    scenarios
        .iter()
        .map(|scenario| ComparedPlan { plan: scenario.plan(), currency: scenario.currency })
        .collect()
}

/// A scenario as an option of a list.
fn plan_option(scenario: &ComparedScenario) -> SelectOption {
    (scenario.id.as_str().to_owned().into(), scenario.name.clone().into())
}

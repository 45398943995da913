//! The view of scenarios side by side.

mod bridges;
mod chooser;
mod copy;
mod elements;
mod months;
mod parts;
mod rows;
mod settings;
mod strip;
mod table;

use super::controls::SelectOption;
use super::verdict::comparison_verdict;
use super::view_context::ViewContext;
use crate::model::ComparedPlan;
use crate::state::{ComparedScenario, Id};
use crate::ui::html::html;
use yew::prelude::*;

pub use bridges::{about, bridge_rows, why};
pub use parts::bridge_views;
pub use settings::comparison_settings;
pub use strip::{about_row, main_rows, row_name};

/// The verdict, the results, what moved them, and all numbers; the verdict alone for fewer than two complete scenarios.
pub fn comparison(cx: &ViewContext) -> Html {
    let scenarios = scenarios(cx);
    let count = cx.app.compared().len();
    html! {
        <>
            { comparison_verdict(cx, &scenarios, count - scenarios.len()) }
            if scenarios.len() > 1 {
                <div class="comparison">
                    { strip::strip(cx, &scenarios) }
                    { bridges::bridges(cx, &scenarios) }
                    { parts::parts(cx, &scenarios) }
                    { table::table(cx, &scenarios) }
                </div>
            }
        </>
    }
}

/// The chosen scenarios that are complete.
pub fn scenarios(cx: &ViewContext) -> Vec<ComparedScenario> {
    chosen(cx).into_iter().filter_map(|(_, scenario)| scenario).collect()
}

/// The chosen scenarios; none for one that is not complete.
fn chosen(cx: &ViewContext) -> Vec<(Id, Option<ComparedScenario>)> {
    let with_plan = |id: Id| {
        let plan = cx.app.compared_plan(&id);
        (id, plan)
    };
    cx.app.compared().into_iter().map(with_plan).collect()
}

/// The plans as the model compares them.
fn columns(scenarios: &[ComparedScenario]) -> Vec<ComparedPlan<'_>> {
    scenarios.iter().map(ComparedScenario::as_column).collect()
}

/// A scenario as an option of a list.
fn plan_option(scenario: &ComparedScenario) -> SelectOption {
    (scenario.id.as_str().to_owned().into(), scenario.name.clone().into())
}

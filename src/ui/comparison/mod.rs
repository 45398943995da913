//! Scenarios side by side.

mod bridge;
mod chooser;
mod elements;
mod months;
mod picture;
mod select;
mod table;

use super::hooks::Dispatch;
use super::words::say;
use crate::model::ComparedPlan;
use crate::state::{App, ComparedScenario, Id};
use crate::text::ComparisonText;
use crate::ui::html::html;
use elements::card;
use yew::prelude::*;

pub use chooser::find;
pub use elements::switch;
pub use picture::compared_bars;
pub use select::select;

/// The view's content.
pub fn comparison(app: &App, dispatch: &Dispatch) -> Html {
    let chosen = app.compared();
    let with_side = |id: Id| {
        let side = app.compared_plan(&id);
        (id, side)
    };
    let found: Vec<(Id, Option<ComparedScenario>)> = chosen.into_iter().map(with_side).collect();
    let chooser = chooser::chooser(app, dispatch, &found);
    let sides: Vec<ComparedScenario> = found.into_iter().filter_map(|(_, side)| side).collect();
    let language = app.preferences.language;
    let title = say(language, ComparisonText::Title);
    if sides.len() < 2 {
        return card("comparison-heading", title, chooser);
    }
    let table = table::table(app, dispatch, &sides);
    html! {
        <>
            { card("comparison-heading", title, html! { <>{chooser}{table}</> }) }
            { picture::picture(app, dispatch, &sides) }
            { bridge::bridge(app, dispatch, &sides) }
        </>
    }
}

/// The sides as the model compares them.
fn columns(sides: &[ComparedScenario]) -> Vec<ComparedPlan<'_>> {
    sides.iter().map(|side| ComparedPlan { plan: side.plan(), currency: side.currency }).collect()
}

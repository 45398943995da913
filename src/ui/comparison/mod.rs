//! Scenarios side by side.

mod bridge;
mod chooser;
mod picture;
mod select;
mod table;

use super::hooks::Dispatch;
use super::words::say;
use crate::model::Column;
use crate::state::{App, Side};
use crate::text::{ComparisonText, Language, Message};
use yew::prelude::*;

/// The view's content.
pub fn comparison(app: &App, dispatch: &Dispatch) -> Html {
    let chosen = app.compared();
    let found: Vec<(_, Option<Side>)> =
        chosen.into_iter().map(|id| (app.side(&id), id)).map(|(side, id)| (id, side)).collect();
    let chooser = chooser::chooser(app, dispatch, &found);
    let sides: Vec<Side> = found.into_iter().filter_map(|(_, side)| side).collect();
    let language = app.preferences.language;
    html! {
        <>
            <section class="card comparison" aria-labelledby="comparison-heading">
                <h2 id="comparison-heading">{words(language, ComparisonText::Title)}</h2>
                {chooser}
                if sides.len() > 1 { { table::table(app, dispatch, &sides) } }
            </section>
            if sides.len() > 1 {
                { picture::picture(app, dispatch, &sides) }
                { bridge::bridge(app, dispatch, &sides) }
            }
        </>
    }
}

/// The sides as the model compares them.
fn columns(sides: &[Side]) -> Vec<Column<'_>> {
    sides.iter().map(|side| Column { plan: side.plan(), currency: side.currency }).collect()
}

fn words(language: Language, text: ComparisonText) -> AttrValue {
    say(language, Message::Comparison(text))
}

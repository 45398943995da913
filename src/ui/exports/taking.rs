//! What becomes of what was measured.

use super::Scene;
use super::session::Session;
use super::starting::remembered_id;
use crate::io::exports::Aggregate;
use crate::platform::random;
use crate::state::{Action, Id, View};
use crate::text::ExportText;
use crate::ui::focus::focus;
use crate::ui::html::html;
use yew::prelude::*;

/// So many names are told.
const SHOWN: usize = 20;

/// Into the open plan, into a new one, or on to another file.
pub fn taking(scene: &Scene, session: &Session, aggregate: &Aggregate) -> Html {
    let (places, missing) = scene.props.draft.match_channels(&aggregate.measured);
    let begun = aggregate.measured.starting_plan();
    let names = missing.iter().take(SHOWN);
    let names: Vec<String> = names
        .map(|name| name.clone().unwrap_or_else(|| scene.say(ExportText::NoChannel).to_string()))
        .collect();
    let rest = if missing.len() > SHOWN { " …" } else { "" };
    let missing = (!missing.is_empty()).then(|| ExportText::NotInPlan([&names.join(", "), rest].concat()));
    let nothing = places.is_empty();
    let learnt = session.learnt.clone();
    let remember = {
        let dispatch = scene.props.dispatch.clone();
        move || {
            if let Some((shape, mapping)) = &learnt {
                dispatch.dispatch(Action::SetChoice(remembered_id(shape), mapping.clone()));
            }
        }
    };
    let take_in = {
        let (dispatch, remember) = (scene.props.dispatch.clone(), remember.clone());
        Callback::from(move |_: MouseEvent| {
            remember();
            dispatch.dispatch(Action::ApplyActuals(places.clone()));
            focus("actual-table-heading");
        })
    };
    let begin = begun.map(|plan| {
        let (dispatch, remember) = (scene.props.dispatch.clone(), remember.clone());
        Callback::from(move |_: MouseEvent| {
            remember();
            dispatch.dispatch(Action::OpenNewPlan(Id::new(&random::id()), Box::new(plan.clone())));
            dispatch.dispatch(Action::Show(View::Months));
            focus("scenario-name");
        })
    });
    let can_begin = begin.is_some();
    html! {
        <>
            <div class="actions">
                <button type="button" id="export-take-in" class="primary" disabled={nothing} onclick={take_in}>{scene.say(ExportText::TakeIn)}</button>
                <button type="button" id="export-begin" disabled={!can_begin} onclick={begin}>{scene.say(ExportText::Begin)}</button>
                <button type="button" id="export-another" onclick={scene.click(Session::cancel)}>{scene.say(ExportText::Another)}</button>
                <button type="button" id="export-forget" onclick={scene.click(Session::forget)}>{scene.say(ExportText::Cancel)}</button>
            </div>
            <p class="note">{scene.say(ExportText::TakeInHint)}{" "}if can_begin { {scene.say(ExportText::BeginHint)} }</p>
            { for missing.map(|text| html! { <p class="note" id="export-missing">{scene.say(text)}</p> }) }
        </>
    }
}

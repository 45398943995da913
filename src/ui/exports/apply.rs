//! Applies what was measured to a plan.

use super::ExportsContext;
use super::choose_file::shape_hash;
use super::session::ExportSession;
use crate::io::exports::Aggregate;
use crate::platform::random;
use crate::state::{Action, Choice, Id, View};
use crate::text::ExportText;
use crate::ui::focus::focus;
use crate::ui::html::html;
use yew::prelude::*;

/// The most names listed.
const SHOWN: usize = 20;

/// Buttons to apply it to the open plan or a new one, and to go on with another file.
pub fn apply_buttons(view: &ExportsContext, session: &ExportSession, aggregate: &Aggregate) -> Html {
    let (matched, missing) = view.props.draft.match_channels(&aggregate.measured);
    let new_plan = aggregate.measured.starting_plan();
    let names = missing.iter().take(SHOWN);
    let names: Vec<String> =
        names.map(|name| name.clone().unwrap_or_else(|| view.t(ExportText::NoChannel).to_string())).collect();
    let rest = if missing.len() > SHOWN { " …" } else { "" };
    let missing = (!missing.is_empty()).then(|| ExportText::NotInPlan([&names.join(", "), rest].concat()));
    let nothing_matches = matched.is_empty();
    let used_mapping = session.used_mapping.clone();
    let store_mapping = {
        let dispatch = view.props.dispatch.clone();
        move || {
            if let Some((shape, mapping)) = &used_mapping {
                let (shape, mapping) = (shape_hash(shape), mapping.clone());
                dispatch.dispatch(Action::SetChoice(Choice::ExportMapping { shape, mapping }));
            }
        }
    };
    let apply_actuals = {
        let (dispatch, store_mapping) = (view.props.dispatch.clone(), store_mapping.clone());
        Callback::from(move |_: MouseEvent| {
            store_mapping();
            dispatch.dispatch(Action::ApplyActuals(matched.clone()));
            focus("actual-table-heading");
        })
    };
    let open_new_plan = new_plan.map(|plan| {
        let (dispatch, store_mapping) = (view.props.dispatch.clone(), store_mapping.clone());
        Callback::from(move |_: MouseEvent| {
            store_mapping();
            dispatch.dispatch(Action::OpenNewPlan(Id::new(&random::id()), Box::new(plan.clone())));
            dispatch.dispatch(Action::Show(View::Months));
            focus("scenario-name");
        })
    });
    let has_plan = open_new_plan.is_some();
    html! {
        <>
            <div class="actions">
                <button type="button" id="export-take-in" class="primary" disabled={nothing_matches} onclick={apply_actuals}>{view.t(ExportText::ApplyToPlan)}</button>
                <button type="button" id="export-begin" disabled={!has_plan} onclick={open_new_plan}>{view.t(ExportText::StartPlan)}</button>
                <button type="button" id="export-another" onclick={view.click(ExportSession::cancel)}>{view.t(ExportText::ReadAnother)}</button>
                <button type="button" id="export-forget" onclick={view.click(ExportSession::forget)}>{view.t(ExportText::Cancel)}</button>
            </div>
            <p class="note">{view.t(ExportText::ApplyHint)}{" "}if has_plan { {view.t(ExportText::StartPlanHint)} }</p>
            { for missing.map(|text| html! { <p class="note" id="export-missing">{view.t(text)}</p> }) }
        </>
    }
}

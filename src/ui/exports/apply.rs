//! Applies what was measured to a plan.

use super::ExportsContext;
use super::choose_file::shape_hash;
use super::session::ExportSession;
use crate::io::exports::Aggregate;
use crate::platform::random;
use crate::state::{Action, Choice, Id, View};
use crate::text::{ExportText, Style};
use crate::ui::focus::focus;
use crate::ui::html::html;
use yew::prelude::*;

/// The most names listed.
const SHOWN: usize = 20;

/// Buttons to apply it to the open plan or a new one, and to go on with another file.
pub fn apply_buttons(view: &ExportsContext, session: &ExportSession, aggregate: &Aggregate) -> Html {
    let (matched, missing) = view.props.draft.match_channels(&aggregate.measured);
    let new_plan = aggregate.measured.starting_plan();
    let listed = |names: &[Option<String>]| {
        let no_channel = || view.t(ExportText::NoChannel).to_string();
        let shown = names.iter().take(SHOWN).map(|name| name.clone().unwrap_or_else(no_channel));
        let rest = if names.len() > SHOWN { " …" } else { "" };
        [&shown.collect::<Vec<_>>().join(", "), rest].concat()
    };
    let not_in_new_plan = new_plan.as_ref().and_then(|plan| {
        let left_out = aggregate.measured.left_out_of(plan);
        let names: Vec<_> = left_out.iter().map(|channel| channel.name.clone()).collect();
        let spend: f64 = left_out.iter().filter_map(|channel| channel.total().spend).sum();
        (!names.is_empty()).then(|| ExportText::NotInNewPlan {
            names: listed(&names).into(),
            spend: view.writer.figure(spend, Style::Money),
        })
    });
    let missing = (!missing.is_empty()).then(|| ExportText::NotInPlan(listed(&missing)));
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
            { for not_in_new_plan.map(|text| html! { <p class="note" id="export-not-in-new-plan">{view.t(text)}</p> }) }
        </>
    }
}

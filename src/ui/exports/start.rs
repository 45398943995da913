//! The last step: what a plan takes from the files, what is left to type, and what is left out.

use super::ExportsContext;
use super::file::ImportFile;
use super::remembered::remember;
use super::report::skip_reason;
use super::session::ExportSession;
use crate::model::{Input, MeasuredHistory, Plan, StartingPlan};
use crate::platform::random;
use crate::state::{Action, Draft, Id, View};
use crate::text::{ExportText, ImportText, Message, Style};
use crate::ui::focus::focus;
use crate::ui::html::html;
use yew::prelude::*;

/// The most names listed in a sentence.
const SHOWN: usize = 12;

pub fn start(view: &ExportsContext, session: &ExportSession, measured: &MeasuredHistory) -> Html {
    let started = measured.starting_plan();
    let lists = started.as_ref().map(|started| {
        [
            (ImportText::Taken, taken(view, measured, started)),
            (ImportText::ToFillIn, to_fill_in(view, started)),
            (ImportText::LeftOut, left_out(view, session, measured, started)),
        ]
    });
    let list = |(heading, lines): (ImportText, Vec<AttrValue>)| {
        html! { <div><h3>{view.t(heading)}</h3><ul>{ for lines.into_iter().map(|line| html! { <li>{line}</li> }) }</ul></div> }
    };
    let (why, buttons) = buttons(view, session, measured, started);
    html! {
        <>
            <section class="block" aria-labelledby="start-heading">
                <div class="block-head"><div><h2 id="start-heading" tabindex="-1">{view.t(ImportText::Start)}</h2></div></div>
                <div class="start-lists" id="export-start">{ for lists.into_iter().flatten().map(list) }</div>
                { why }
            </section>
            // In sight along all steps.
            { buttons }
        </>
    }
}

fn taken(view: &ExportsContext, measured: &MeasuredHistory, started: &StartingPlan) -> Vec<AttrValue> {
    let channels = started.plan.channels();
    let mut lines =
        vec![view.t(ImportText::TakenChannels(view.writer.figure(channels.len() as f64, Style::Count)))];
    for input in Input::OF_CHANNEL {
        let known = names(view, &started.plan, |at| !started.unknown[at].contains(&input));
        if !known.is_empty() {
            let input = view.t(Message::InputLabel(input)).to_string();
            lines.push(view.t(ImportText::TakenNumbers { input, channels: known.as_str().into() }));
        }
    }
    for channel in &measured.channels {
        let total = channel.total();
        if let (Ok(rate), Some(leads)) = (total.close_rate(), total.leads)
            && rate.rate == 0.0
            && leads > 0.0
        {
            let high = view.writer.figure((rate.interval.high * 1_000.0).round() / 1_000.0, Style::Percent);
            let channel = view.channel_name(channel.name.as_deref()).as_str().into();
            lines.push(view.t(ImportText::ZeroRate { channel, high }));
        }
    }
    lines
}

fn to_fill_in(view: &ExportsContext, started: &StartingPlan) -> Vec<AttrValue> {
    let mut lines = Vec::new();
    let without_budget = |at: usize| started.unknown[at].contains(&Input::Budget);
    let no_budget = names(view, &started.plan, without_budget);
    if !no_budget.is_empty() {
        lines.push(view.t(ImportText::NoBudgetNote(no_budget.as_str().into())));
    }
    for input in [Input::CostPerLead, Input::CloseRate] {
        let missing = names(view, &started.plan, |at| {
            started.unknown[at].contains(&input) && (input != Input::CostPerLead || !without_budget(at))
        });
        if !missing.is_empty() {
            let input = view.t(Message::InputLabel(input)).to_string();
            lines.push(view.t(ImportText::TakenNumbers { input, channels: missing.as_str().into() }));
        }
    }
    lines.push(view.t(ImportText::ValueAndCosts));
    lines
}

fn left_out(
    view: &ExportsContext,
    session: &ExportSession,
    measured: &MeasuredHistory,
    started: &StartingPlan,
) -> Vec<AttrValue> {
    let count = |count: f64| view.writer.figure(count, Style::Count);
    let mut lines = Vec::new();
    for table in session.files.iter().filter_map(ImportFile::table) {
        let Some(report) = table.outcome.as_ref().map(|outcome| &outcome.report) else { continue };
        for &(reason, rows) in &report.reasons {
            let reason = view.t(skip_reason(view, table, reason)).to_string();
            lines.push(view.t(ImportText::LeftOutRows { reason, rows: count(f64::from(rows)) }));
        }
        if report.left_out_counts > 0.0 {
            lines.push(view.t(ImportText::LeftOutCounts(count(report.left_out_counts))));
        }
    }
    let dropped = started
        .left_out
        .iter()
        .map(|&at| view.channel_name(measured.channels[at].name.as_deref()).to_string());
    let dropped = shortened(dropped.collect());
    if !dropped.is_empty() {
        lines.push(view.t(ImportText::LeftOutChannels(dropped.as_str().into())));
    }
    if lines.is_empty() {
        lines.push(view.t(ImportText::NothingLeftOut));
    }
    lines
}

/// The names of some channels of a plan.
fn names(view: &ExportsContext, plan: &Plan, is_in: impl Fn(usize) -> bool) -> String {
    let channels = plan.channels().iter().enumerate().filter(|(at, _)| is_in(*at));
    shortened(
        channels
            .map(|(_, it)| view.channel_name(it.name.as_ref().map(|name| name.as_str())).to_string())
            .collect(),
    )
}

/// The first names of a list.
pub fn shortened(names: Vec<String>) -> String {
    let rest = if names.len() > SHOWN { " …" } else { "" };
    [&names[..names.len().min(SHOWN)].join(", "), rest].concat()
}

/// The buttons, and why they can't do anything yet.
fn buttons(
    view: &ExportsContext,
    session: &ExportSession,
    measured: &MeasuredHistory,
    started: Option<StartingPlan>,
) -> (Html, Html) {
    let (matched, missing) = view.props.draft.match_channels(measured);
    let store = remember(view, session);
    let why_no_actuals = match (view.props.read_only, matched.is_empty()) {
        (true, _) => Some(view.t(ImportText::WhyReadOnly)),
        (false, true) => Some(view.t(ImportText::WhyNoActuals)),
        (false, false) => None,
    };
    let missing: Vec<String> =
        missing.iter().map(|name| view.channel_name(name.as_deref()).to_string()).collect();
    let missing = (why_no_actuals.is_none() && !missing.is_empty())
        .then(|| view.t(ExportText::NotInPlan(shortened(missing))));
    let apply = {
        let (dispatch, store, is_off) =
            (view.props.dispatch.clone(), store.clone(), why_no_actuals.is_some());
        Callback::from(move |_: MouseEvent| {
            if !is_off {
                store.emit(());
                // First the view: what is offered to be undone lasts until the next action.
                dispatch.dispatch(Action::Show(View::Actuals));
                dispatch.dispatch(Action::ApplyActuals(matched.clone()));
                focus("actual-table-heading");
            }
        })
    };
    let channels = started.as_ref().map_or(0, |started| started.plan.channels().len());
    let why_no_plan = started.is_none().then(|| view.t(ImportText::WhyNoPlan));
    let open = {
        let (dispatch, writer) = (view.props.dispatch.clone(), view.writer);
        Callback::from(move |_: MouseEvent| {
            let Some(started) = &started else { return };
            store.emit(());
            dispatch.dispatch(Action::Show(View::Plan));
            let draft = Box::new(Draft::of_measured(started, writer));
            dispatch.dispatch(Action::OpenNewPlan(Id::new(&random::id()), draft));
            focus("verdict");
        })
    };
    let is_off = |why: &Option<AttrValue>| why.is_some().then_some("true");
    let bar = html! {
        <div class="actions bar">
            <p class="note">{view.t(ImportText::KeptNote)}</p>
            <button type="button" id="export-take-in" aria-disabled={is_off(&why_no_actuals)} aria-describedby="export-missing" onclick={apply}>{view.t(ExportText::ApplyToPlan)}</button>
            <button type="button" id="export-begin" class="primary" aria-disabled={is_off(&why_no_plan)} aria-describedby="export-no-plan" onclick={open}>
                {view.t(ImportText::StartWith(channels))}
            </button>
        </div>
    };
    let why = html! {
        <>
            <p class="note">{view.t(ExportText::ApplyHint)}</p>
            <p class="note" id="export-no-plan">{why_no_plan}</p>
            <p class="note" id="export-missing">{why_no_actuals.or(missing)}</p>
        </>
    };
    (why, bar)
}

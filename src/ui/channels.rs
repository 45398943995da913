//! The table of channels, which works like a small spreadsheet.

use super::channel_inputs::{ChannelInputs, ChannelInputsProps};
use super::channel_table_events::{
    drag_handle_id, on_click, on_drag_over, on_drag_start, on_drop, on_input, on_keydown, on_paste,
    remove_button_id,
};
use super::close_rate_question::close_rate_question;
use super::figures::{NO_FIGURE, figure_cell};
use super::labels::column_heading;
use super::measured_by::measured_by;
use super::view_context::ViewContext;
use crate::model::{Funnel, Input, Measure, Outcome, Plan};
use crate::state::{Action, Field, View};
use crate::text::{ChannelText, Message, Style, Writer, style_of_input};
use crate::ui::html::html;
use yew::prelude::*;

/// The columns behind those that are typed.
const RESULT_COLUMNS: [(Message, Style); 7] = [
    (Message::MeasureLabel(Measure::Leads), Style::Count),
    (Message::MeasureLabel(Measure::Sales), Style::Count),
    (Message::Channel(ChannelText::ShareOfBudget), Style::Percent),
    (Message::Channel(ChannelText::ShareOfLeads), Style::Percent),
    (Message::Channel(ChannelText::ShareOfSales), Style::Percent),
    (Message::MeasureLabel(Measure::MediaCac), Style::Money),
    (Message::Channel(ChannelText::CacVsAll), Style::Percent),
];

/// Empty for a single channel, whose fields are among those of the plan.
pub fn channels(cx: &ViewContext) -> Html {
    let draft = cx.draft();
    if draft.channels() < 2 {
        return Html::default();
    }
    let plan = cx.last_plan().filter(|plan| plan.channels().len() == draft.channels());
    let results = plan.map(|plan| results(plan, cx.writer));
    let nothing = || RESULT_COLUMNS.map(|_| html! { <td>{NO_FIGURE}</td> }).into_iter().collect();
    let rows = (0..draft.channels())
        .map(|at| row(cx, at, results.as_ref().map_or_else(nothing, |results| results[at].clone())));
    let count = draft.channels();
    let totals = cx.last_plan().map(|plan| totals(plan, cx.writer)).unwrap_or_default();
    let typed = Input::OF_CHANNEL.map(|input| (Message::InputLabel(input), style_of_input(input)));
    let headings = typed.into_iter().chain(RESULT_COLUMNS).map(|(label, style)| {
        html! { <th scope="col">{column_heading(cx.t(label), style, cx.writer)}</th> }
    });
    let questions = (0..draft.channels()).map(|at| close_rate_question(cx, at));
    html! {
        <section class="card channels" aria-labelledby="channels-heading" hidden={cx.app.choices.view == View::Comparison}>
            <h2 id="channels-heading">{cx.t(ChannelText::Heading)}</h2>
            <div class="scroll" role="group" aria-labelledby="channels-heading" tabindex="0">
                <table class={if cx.is_stale() { "figures stale" } else { "figures" }} oninput={on_input(cx.dispatch)} onkeydown={on_keydown(cx.dispatch, count)}
                    onpaste={on_paste(cx.dispatch)} onclick={on_click(cx.dispatch, count)} ondragstart={on_drag_start()} ondragover={on_drag_over()}
                    ondrop={on_drop(cx.dispatch)}>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{cx.t(ChannelText::Name)}</th>
                            { for headings }
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>
                        <tr id="all-channels">
                            <td></td>
                            <th scope="row">{cx.t(ChannelText::All)}</th>
                            { totals }
                            <td></td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            { for questions }
            { measured_by(cx) }
            <div class="actions" hidden={cx.is_read_only()}>
                { add_channel(cx) }
                <p class="note">{cx.t(if draft.takes_channels() { ChannelText::Hint } else { ChannelText::Full })}</p>
            </div>
        </section>
    }
}

pub fn add_channel(cx: &ViewContext) -> Html {
    let name_field = Field::ChannelName(cx.draft().channels()).id();
    let onclick = cx.click_then(Action::AddChannel, name_field.into());
    html! {
        <button type="button" id="add-channel" {onclick} hidden={cx.is_read_only()} disabled={!cx.draft().takes_channels()}>
            {cx.t(ChannelText::Add)}
        </button>
    }
}

fn row(cx: &ViewContext, row: usize, results: Html) -> Html {
    let name = cx.draft().channel_name(row, cx.language());
    let read_only = cx.is_read_only();
    let drag = cx.t(ChannelText::Drag(name.clone().into()));
    html! {
        <tr data-line={row.to_string()}>
            <td>
                <button type="button" class="handle" hidden={read_only} id={drag_handle_id(row)} draggable="true" aria-label={drag.clone()} title={drag}>{"⠿"}</button>
            </td>
            { yew::html! { <ChannelInputs ..ChannelInputsProps::of(cx, row, name.clone()) /> } }
            { results }
            <td>
                <button type="button" class="close" hidden={read_only} id={remove_button_id(row)} aria-label={cx.t(ChannelText::Remove(name.into()))}>{"×"}</button>
            </td>
        </tr>
    }
}

/// The result cells of each channel: its figures, its shares and how its CAC compares with that of all channels.
fn results(plan: &Plan, writer: Writer) -> Vec<Html> {
    let all = plan.outcome().ok();
    let all_cac = all.and_then(|all| all.media_cac().ok()).filter(|&it| it > 0.0);
    let result = |funnel: Funnel| {
        let own = funnel.outcome().ok();
        let share = |part: fn(Outcome) -> f64| {
            let (own, all) = (part(own?), part(all?));
            (all > 0.0).then(|| own / all)
        };
        let cac = own.and_then(|own| own.media_cac().ok());
        html! {
            <>
                { figure_cell(writer, own.map(|it| it.leads), Style::Count) }
                { figure_cell(writer, own.map(|it| it.sales), Style::Count) }
                { figure_cell(writer, share(|it| it.spend), Style::Percent) }
                { figure_cell(writer, share(|it| it.leads), Style::Percent) }
                { figure_cell(writer, share(|it| it.sales), Style::Percent) }
                { figure_cell(writer, cac, Style::Money) }
                { difference(cac.zip(all_cac).map(|(own, all)| own / all - 1.0), writer) }
            </>
        }
    };
    plan.funnels().into_iter().map(result).collect()
}

/// The cells of the last row.
fn totals(plan: &Plan, writer: Writer) -> Html {
    let outcome = plan.outcome().ok();
    let share = |part: fn(Outcome) -> f64| outcome.filter(|&it| part(it) > 0.0).map(|_| 1.0);
    html! {
        <>
            { figure_cell(writer, plan.input(Input::Budget), Style::Money) }
            { figure_cell(writer, plan.input(Input::CostPerLead), Style::Money) }
            { figure_cell(writer, plan.input(Input::CloseRate), Style::Percent) }
            { figure_cell(writer, outcome.map(|it| it.leads), Style::Count) }
            { figure_cell(writer, outcome.map(|it| it.sales), Style::Count) }
            { figure_cell(writer, share(|it| it.spend), Style::Percent) }
            { figure_cell(writer, share(|it| it.leads), Style::Percent) }
            { figure_cell(writer, share(|it| it.sales), Style::Percent) }
            { figure_cell(writer, outcome.and_then(|it| it.media_cac().ok()), Style::Money) }
            <td></td>
        </>
    }
}

/// How far a cost is above or below that of all channels. Sign and arrow say it for those who can't tell the colours.
fn difference(value: Option<f64>, writer: Writer) -> Html {
    let Some(value) = value else { return html! { <td>{NO_FIGURE}</td> } };
    let (class, arrow) = match value {
        it if it > 0.0005 => ("worse", "▲ +"),
        it if it < -0.0005 => ("better", "▼ "),
        _ => return html! { <td>{"="}</td> },
    };
    html! { <td {class}>{[arrow, &writer.figure(value, Style::Percent)].concat()}</td> }
}

//! The channels as a table that is worked like a small spreadsheet.

use super::acts::click_then;
use super::cell::{Cells, CellsProps};
use super::hooks::Dispatch;
use super::measured_by::measured_by;
use super::question::question;
use super::table_keys::{
    dragging, dropping, handle_id, hovering, keys, pasting, remove_id, removing, typing,
};
use super::words::{counted, say};
use crate::model::{Funnel, Input, Measure, Outcome, Plan};
use crate::state::{Action, App, Field, View};
use crate::text::{ChannelText, Message, Style, Writer, style_of_input};
use crate::ui::html::html;
use yew::prelude::*;

/// The columns that are worked out, behind those that are typed.
const WORKED_OUT: [(Message, Style); 7] = [
    (Message::MeasureLabel(Measure::Leads), Style::Count),
    (Message::MeasureLabel(Measure::Sales), Style::Count),
    (Message::Channel(ChannelText::ShareOfBudget), Style::Percent),
    (Message::Channel(ChannelText::ShareOfLeads), Style::Percent),
    (Message::Channel(ChannelText::ShareOfSales), Style::Percent),
    (Message::MeasureLabel(Measure::MediaCac), Style::Money),
    (Message::Channel(ChannelText::AgainstAll), Style::Percent),
];

/// The table; nothing while there is only one channel, whose fields stand in the plan itself.
pub fn channels(app: &App, dispatch: &Dispatch) -> Html {
    let draft = &app.open_plan().draft;
    if draft.channels() < 2 {
        return Html::default();
    }
    let language = app.preferences.language;
    let say = |message: Message| say(language, message);
    let plan = app.open_plan().last_plan.as_deref().filter(|plan| plan.channels().len() == draft.channels());
    let stale = app.open_plan().plan.is_none();
    let results = plan.map(|plan| results(plan, draft.writer()));
    let nothing = || WORKED_OUT.map(|_| html! { <td>{"—"}</td> }).into_iter().collect();
    let rows = (0..draft.channels())
        .map(|at| row(app, at, results.as_ref().map_or_else(nothing, |results| results[at].clone())));
    let count = draft.channels();
    let whole =
        app.open_plan().last_plan.as_deref().map(|plan| whole(plan, draft.writer())).unwrap_or_default();
    let typed = Input::OF_CHANNEL.map(|input| (Message::InputLabel(input), style_of_input(input)));
    let headings = typed.into_iter().chain(WORKED_OUT).map(|(label, style)| {
        html! { <th scope="col">{counted(say(label), style, draft.writer())}</th> }
    });
    let questions = (0..draft.channels()).map(|at| question(app, dispatch, at));
    html! {
        <section class="card channels" aria-labelledby="channels-heading" hidden={app.choices.view() == View::Comparison}>
            <h2 id="channels-heading">{say(Message::Channel(ChannelText::Heading))}</h2>
            <div class="scroll" role="group" aria-labelledby="channels-heading" tabindex="0">
                <table class={if stale { "figures stale" } else { "figures" }} oninput={typing(dispatch)} onkeydown={keys(dispatch, count)}
                    onpaste={pasting(dispatch)} onclick={removing(dispatch, count)} ondragstart={dragging()} ondragover={hovering()}
                    ondrop={dropping(dispatch)}>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{say(Message::Channel(ChannelText::Name))}</th>
                            { for headings }
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>
                        <tr id="all-channels">
                            <td></td>
                            <th scope="row">{say(Message::Channel(ChannelText::All))}</th>
                            { whole }
                            <td></td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            { for questions }
            { measured_by(app) }
            <div class="actions" hidden={app.open_plan().is_read_only()}>
                { add_channel(app, dispatch) }
                <p class="note">{say(Message::Channel(if draft.takes_channels() { ChannelText::Hint } else { ChannelText::Full }))}</p>
            </div>
        </section>
    }
}

/// The button for one more channel.
pub fn add_channel(app: &App, dispatch: &Dispatch) -> Html {
    let its_name = Field::ChannelName(app.open_plan().draft.channels()).id();
    let onclick = click_then(dispatch, Action::AddChannel, its_name.into());
    html! {
        <button type="button" id="add-channel" {onclick} hidden={app.open_plan().is_read_only()} disabled={!app.open_plan().draft.takes_channels()}>
            {say(app.preferences.language, Message::Channel(ChannelText::Add))}
        </button>
    }
}

fn row(app: &App, row: usize, results: Html) -> Html {
    let language = app.preferences.language;
    let name = app.open_plan().draft.channel_name(row, language);
    let say = |text: ChannelText| say(language, Message::Channel(text));
    let fixed = app.open_plan().is_read_only();
    let drag = say(ChannelText::Drag(name.clone()));
    html! {
        <tr data-line={row.to_string()}>
            <td>
                <button type="button" class="handle" hidden={fixed} id={handle_id(row)} draggable="true" aria-label={drag.clone()} title={drag}>{"⠿"}</button>
            </td>
            { yew::html! { <Cells ..CellsProps::of(app, row, name.clone()) /> } }
            { results }
            <td>
                <button type="button" class="close" hidden={fixed} id={remove_id(row)} aria-label={say(ChannelText::Remove(name))}>{"×"}</button>
            </td>
        </tr>
    }
}

/// What comes of each channel, and how it stands to all of them.
fn results(plan: &Plan, writer: Writer) -> Vec<Html> {
    let all = plan.outcome().ok();
    let all_cac = all.and_then(|all| all.media_cac().ok()).filter(|&it| it > 0.0);
    let result = |funnel: Funnel| {
        let own = funnel.outcome().ok();
        let share = |part: fn(Outcome) -> f64| {
            let (own, all) = (part(own?), part(all?));
            (all > 0.0).then(|| own / all)
        };
        let cac = funnel.media_cac().ok();
        html! {
            <>
                { figure(own.map(|it| it.leads), Style::Count, writer) }
                { figure(own.map(|it| it.sales), Style::Count, writer) }
                { figure(share(|it| it.spend), Style::Percent, writer) }
                { figure(share(|it| it.leads), Style::Percent, writer) }
                { figure(share(|it| it.sales), Style::Percent, writer) }
                { figure(cac, Style::Money, writer) }
                { difference(cac.zip(all_cac).map(|(own, all)| own / all - 1.0), writer) }
            </>
        }
    };
    plan.funnels().into_iter().map(result).collect()
}

/// All channels together.
fn whole(plan: &Plan, writer: Writer) -> Html {
    let outcome = plan.outcome().ok();
    let share = |part: fn(Outcome) -> f64| outcome.filter(|&it| part(it) > 0.0).map(|_| 1.0);
    html! {
        <>
            { figure(plan.input(Input::Budget), Style::Money, writer) }
            { figure(plan.input(Input::CostPerLead), Style::Money, writer) }
            { figure(plan.input(Input::CloseRate), Style::Percent, writer) }
            { figure(outcome.map(|it| it.leads), Style::Count, writer) }
            { figure(outcome.map(|it| it.sales), Style::Count, writer) }
            { figure(share(|it| it.spend), Style::Percent, writer) }
            { figure(share(|it| it.leads), Style::Percent, writer) }
            { figure(share(|it| it.sales), Style::Percent, writer) }
            { figure(outcome.and_then(|it| it.media_cac().ok()), Style::Money, writer) }
            <td></td>
        </>
    }
}

fn figure(value: Option<f64>, style: Style, writer: Writer) -> Html {
    let text = value.map_or_else(|| "—".to_owned(), |value| writer.plain_figure(value, style));
    html! { <td>{text}</td> }
}

/// A cost above or below that of the whole: told by its sign, its arrow and its colour.
fn difference(value: Option<f64>, writer: Writer) -> Html {
    let Some(value) = value else { return html! { <td>{"—"}</td> } };
    let (class, arrow) = match value {
        it if it > 0.0005 => ("worse", "▲ +"),
        it if it < -0.0005 => ("better", "▼ "),
        _ => return html! { <td>{"="}</td> },
    };
    html! { <td {class}>{[arrow, &writer.figure(value, Style::Percent)].concat()}</td> }
}

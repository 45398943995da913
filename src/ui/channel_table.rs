//! The table of channels side by side: what was typed, and what follows from it. It can be sorted by any column.

use super::figures::{NO_FIGURE, figure_cell};
use super::icons::Icon;
use super::labels::column_heading;
use super::translate::Translate;
use super::view_context::ViewContext;
use crate::model::{Funnel, Input, Measure, Outcome, Plan};
use crate::text::{ChannelText, Message, Style, Writer};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

const COLUMNS: [(Message, Style); 10] = [
    (Message::InputLabel(Input::Budget), Style::Money),
    (Message::InputLabel(Input::CostPerLead), Style::Money),
    (Message::InputLabel(Input::CloseRate), Style::Percent),
    (Message::MeasureLabel(Measure::Leads), Style::Count),
    (Message::MeasureLabel(Measure::Sales), Style::Count),
    (Message::Channel(ChannelText::ShareOfBudget), Style::Percent),
    (Message::Channel(ChannelText::ShareOfLeads), Style::Percent),
    (Message::Channel(ChannelText::ShareOfSales), Style::Percent),
    (Message::MeasureLabel(Measure::MediaCac), Style::Money),
    (Message::Channel(ChannelText::CacVsAll), Style::Percent),
];
const CAC_VS_ALL: usize = COLUMNS.len() - 1;

type Row = [Option<f64>; COLUMNS.len()];

/// Empty for a single channel, and while the last complete plan has other channels than the fields.
pub fn channel_table(cx: &ViewContext) -> Html {
    let count = cx.draft().counted_channels();
    let plan =
        cx.app.open_plan().last_plan.clone().filter(|plan| count > 1 && plan.channels().len() == count);
    let Some(plan) = plan else { return Html::default() };
    let names: Vec<AttrValue> =
        (0..count).map(|at| cx.draft().channel_name(at, cx.language()).into()).collect();
    yew::html! { <ChannelTable writer={cx.writer} {plan} {names} stale={cx.is_stale()} /> }
}

#[derive(Properties, PartialEq)]
struct ChannelTableProps {
    writer: Writer,
    plan: Rc<Plan>,
    /// The name of each channel.
    names: Vec<AttrValue>,
    /// Whether the plan is older than what stands in the fields.
    stale: bool,
}

#[derive(Clone, Copy, PartialEq)]
struct Sorting {
    column: usize,
    descending: bool,
}

#[component]
fn ChannelTable(ChannelTableProps { writer, plan, names, stale }: &ChannelTableProps) -> Html {
    let writer = *writer;
    let sorting = use_state_eq(|| None::<Sorting>);
    let outcome = plan.outcome().ok();
    let all = row(outcome, outcome, Input::OF_CHANNEL.map(|input| plan.input(input)));
    let mut rows: Vec<(&AttrValue, Row)> = names.iter().zip(channel_rows(plan, outcome)).collect();
    if let Some(Sorting { column, descending }) = *sorting {
        rows.sort_by(|(_, one), (_, other)| compare(one[column], other[column], descending));
    }
    let headings = COLUMNS.into_iter().enumerate().map(|(column, (label, style))| {
        let sorted = (*sorting).filter(|it| it.column == column);
        let onclick = {
            let sorting = sorting.clone();
            Callback::from(move |_: MouseEvent| {
                let descending = sorted.is_none_or(|it| !it.descending);
                sorting.set(Some(Sorting { column, descending }));
            })
        };
        let order = sorted.map(|it| if it.descending { "descending" } else { "ascending" });
        html! {
            <th scope="col" aria-sort={order}>
                <button type="button" {onclick}>{column_heading(writer.t(label), style, writer)}{ Icon::OPEN.view() }</button>
            </th>
        }
    });
    let body = rows.into_iter().map(|(name, row)| {
        html! { <tr key={name.to_string()}><th scope="row">{name.clone()}</th>{ cells(&row, writer) }</tr> }
    });
    html! {
        <section class="block" aria-labelledby="channel-table-heading">
            <h2 id="channel-table-heading">{writer.t(ChannelText::SideBySide)}</h2>
            <div class="scroll" role="group" aria-labelledby="channel-table-heading" tabindex="0">
                <table class={if *stale { "figures sortable stale" } else { "figures sortable" }}>
                    <thead><tr><th scope="col">{writer.t(ChannelText::Name)}</th>{ for headings }</tr></thead>
                    <tbody>{ for body }</tbody>
                    <tfoot><tr id="all-channels"><th scope="row">{writer.t(ChannelText::All)}</th>{ cells(&all, writer) }</tr></tfoot>
                </table>
            </div>
        </section>
    }
}

/// Figures that are undefined come last in either order.
fn compare(one: Option<f64>, other: Option<f64>, descending: bool) -> std::cmp::Ordering {
    match (one, other) {
        (Some(one), Some(other)) if descending => other.total_cmp(&one),
        (Some(one), Some(other)) => one.total_cmp(&other),
        _ => one.is_none().cmp(&other.is_none()),
    }
}

/// With the outcome of all channels together.
fn channel_rows(plan: &Plan, all: Option<Outcome>) -> Vec<Row> {
    let of_funnel = |funnel: Funnel| {
        let inputs = Input::OF_CHANNEL.map(|input| Some(input.of_funnel(&funnel)));
        row(funnel.outcome().ok(), all, inputs)
    };
    plan.funnels().into_iter().map(of_funnel).collect()
}

/// The figures of an outcome, its shares of all, and how its CAC compares with that of all.
fn row(
    own: Option<Outcome>,
    all: Option<Outcome>,
    [budget, cost_per_lead, close_rate]: [Option<f64>; 3],
) -> Row {
    let share = |part: fn(Outcome) -> f64| {
        let (own, all) = (part(own?), part(all?));
        (all > 0.0).then(|| own / all)
    };
    let cac = |outcome: Option<Outcome>| outcome.and_then(|it| it.media_cac().ok());
    let vs_all = cac(own).zip(cac(all).filter(|&it| it > 0.0)).map(|(own, all)| own / all - 1.0);
    [
        budget,
        cost_per_lead,
        close_rate,
        own.map(|it| it.leads),
        own.map(|it| it.sales),
        share(|it| it.spend),
        share(|it| it.leads),
        share(|it| it.sales),
        cac(own),
        vs_all,
    ]
}

fn cells(row: &Row, writer: Writer) -> Html {
    let cell = |(column, &value): (usize, &Option<f64>)| match column {
        CAC_VS_ALL => difference(value, writer),
        _ => figure_cell(writer, value, COLUMNS[column].1),
    };
    row.iter().enumerate().map(cell).collect()
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

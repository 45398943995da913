//! The table of channels side by side: what was typed, and what follows from it. It can be sorted by any column.

use super::channel_figures::{
    COLUMNS, Column, EARNED_IN_ALL, EARNED_PER_SALE, FigureSet, Row, channel_figures,
};
use super::controls::toggle_button;
use super::figures::{NO_FIGURE, figure_cell};
use super::icons::Icon;
use super::labels::column_heading;
use super::translate::Translate;
use super::view_context::ViewContext;
use crate::model::Plan;
use crate::text::{ChannelText, Style, Writer};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

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
    column: Column,
    descending: bool,
}

#[component]
fn ChannelTable(ChannelTableProps { writer, plan, names, stale }: &ChannelTableProps) -> Html {
    let writer = *writer;
    let shown = use_state_eq(|| FigureSet::Results);
    let sorting = use_state_eq(|| None::<Sorting>);
    let columns = shown.columns();
    let (rows, all) = channel_figures(plan);
    let mut rows: Vec<(&AttrValue, Row)> = names.iter().zip(rows).collect();
    if let Some(Sorting { column, descending }) = *sorting {
        rows.sort_by(|(_, one), (_, other)| compare(one[column], other[column], descending));
    }
    let set = |figures: FigureSet, id: &'static str, label: ChannelText| {
        let (shown, pressed) = (shown.clone(), *shown == figures);
        let onclick = Callback::from(move |_: MouseEvent| shown.set(figures));
        toggle_button(id.into(), None, pressed, false, onclick, writer.t(label))
    };
    let headings = columns.iter().map(|&column| sorting_heading(column, &sorting, writer));
    let body = rows.into_iter().map(|(name, row)| {
        html! { <tr key={name.to_string()}><th scope="row">{name.clone()}</th>{ cells(&row, columns, writer) }</tr> }
    });
    html! {
        <section class="block" aria-labelledby="channel-table-heading">
            <div class="block-head">
                <h2 id="channel-table-heading">{writer.t(ChannelText::SideBySide)}</h2>
                <div class="switch" role="group" aria-labelledby="channel-table-heading">
                    { set(FigureSet::Results, "channel-results", ChannelText::Results) }
                    { set(FigureSet::Shares, "channel-shares", ChannelText::Shares) }
                </div>
            </div>
            <div class="scroll" role="group" aria-labelledby="channel-table-heading" tabindex="0">
                <table class={if *stale { "figures sortable stale" } else { "figures sortable" }}>
                    <thead><tr><th scope="col">{writer.t(ChannelText::Name)}</th>{ for headings }</tr></thead>
                    <tbody>{ for body }</tbody>
                    <tfoot><tr id="all-channels"><th scope="row">{writer.t(ChannelText::All)}</th>{ cells(&all, columns, writer) }</tr></tfoot>
                </table>
            </div>
        </section>
    }
}

fn sorting_heading(column: Column, sorting: &UseStateHandle<Option<Sorting>>, writer: Writer) -> Html {
    let (label, style) = COLUMNS[column].clone();
    let sorted = (**sorting).filter(|it| it.column == column);
    let sorting = sorting.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let descending = sorted.is_none_or(|it| !it.descending);
        sorting.set(Some(Sorting { column, descending }));
    });
    let order = sorted.map(|it| if it.descending { "descending" } else { "ascending" });
    html! {
        <th scope="col" aria-sort={order}>
            <button type="button" {onclick}>{column_heading(writer.t(label), style, writer)}{ Icon::OPEN.view() }</button>
        </th>
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

fn cells(row: &Row, columns: &[Column], writer: Writer) -> Html {
    let cell = |&column: &Column| match column {
        EARNED_PER_SALE | EARNED_IN_ALL => earned(row[column], writer),
        _ => figure_cell(writer, row[column], COLUMNS[column].1),
    };
    columns.iter().map(cell).collect()
}

/// What is earned or lost. The sign says it for those who can't tell the colours.
fn earned(value: Option<f64>, writer: Writer) -> Html {
    let Some(value) = value else { return html! { <td>{NO_FIGURE}</td> } };
    let (class, sign) = match value {
        it if it < 0.0 => ("worse", "−"),
        it if it > 0.0 => ("better", "+"),
        _ => ("", ""),
    };
    html! { <td {class}>{[sign, &writer.bare(value, Style::Money)].concat()}</td> }
}

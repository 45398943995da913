//! What really happened in a channel on paper: a row for each month, so that however many there are fit a page.

use super::channel_rows::{ChannelRowsProps, difference, indicator_style, written};
use crate::model::{Indicator, Month};
use crate::state::Field;
use crate::text::{ActualText, MonthText, Style, Writer};
use crate::ui::html::html;
use crate::ui::labels::column_heading;
use crate::ui::translate::Translate;
use yew::prelude::*;

/// The rows of a channel as columns. It is not shown on the screen.
#[component]
pub fn PaperTable(props: &ChannelRowsProps) -> Html {
    let writer = props.writer;
    let of_channel = props.grid.rows().iter().filter(|row| row.0 == props.channel);
    let indicators: Vec<Indicator> = of_channel.map(|&(_, indicator)| indicator).collect();
    let headings = indicators.iter().map(|&indicator| {
        let label = writer.t(ActualText::Label(indicator));
        html! { <th scope="col">{column_heading(label, indicator_style(indicator), writer)}</th> }
    });
    let months = props.grid.months().enumerate().map(|(at, month)| {
        let cells = indicators.iter().map(|&indicator| cell(props, indicator, at, month));
        html! { <tr><th scope="row">{writer.t(MonthText::Short(month))}</th>{ for cells }</tr> }
    });
    let so_far = |indicator: Indicator| props.figures.so_far[indicator as usize];
    type Write = fn(Writer, Option<f64>, Style) -> String;
    let sum = |text: ActualText, write: Write, of: fn([f64; 2]) -> f64| {
        let cells = indicators.iter().map(|&indicator| {
            let text = write(writer, so_far(indicator).map(of), indicator_style(indicator));
            html! { <td>{text}</td> }
        });
        html! { <tr><th scope="row">{writer.t(text)}</th>{ for cells }</tr> }
    };
    html! {
        <table class="figures">
            if let Some(name) = &props.name { <caption>{name.clone()}</caption> }
            <thead><tr><td></td>{ for headings }</tr></thead>
            <tbody>{ for months }</tbody>
            <tfoot>
                { sum(ActualText::SoFar, written, |[_, actual]| actual) }
                { sum(ActualText::Planned, written, |[planned, _]| planned) }
                { sum(ActualText::OffBy, difference, |[planned, actual]| actual - planned) }
            </tfoot>
        </table>
    }
}

/// What happened; in a month that is not over what is planned, and with it what was typed nevertheless.
fn cell(props: &ChannelRowsProps, indicator: Indicator, at: usize, month: Month) -> Html {
    let typed = props.draft.text(Field::Actual(props.channel, indicator, month)).trim();
    if at < props.grid.over() {
        return html! { <td>{typed.to_owned()}</td> };
    }
    let planned = props.figures.planned.get(at).map(|it| [it.spend, it.leads, it.sales][indicator as usize]);
    let planned = written(props.writer, planned, indicator_style(indicator));
    html! { <td class="planned">{planned}if !typed.is_empty() { {" "}<b>{typed.to_owned()}</b> }</td> }
}

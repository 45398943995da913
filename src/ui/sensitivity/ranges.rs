//! The table below the tornado chart, with a range for each input.

use super::SensitivityContext;
use super::percent_field::percent_field;
use crate::model::{Input, TornadoBar, TornadoEnd};
use crate::state::PercentChoice;
use crate::text::{Message, SensitivityText, style_of, style_of_input};
use crate::ui::figures::figure_or_dash;
use crate::ui::html::html;
use yew::prelude::*;

/// The rows are in the order of the inputs, not sorted as in the chart: they don't move while a range is typed.
pub fn ranges(view: &SensitivityContext, bars: &[TornadoBar]) -> Html {
    if bars.is_empty() {
        return Html::default();
    }
    let rows = Input::ALL.into_iter().filter_map(|input| bars.iter().find(|bar| bar.input == input));
    let heading = |text| html! { <th scope="col">{view.t(text)}</th> };
    html! {
        <div class="within" role="region" tabindex="0" aria-label={view.t(SensitivityText::TableName)}>
            <table class="ranges">
                <caption class="visually-hidden">{view.t(SensitivityText::TableName)}{": "}{view.result()}</caption>
                <thead>
                    <tr>
                        {heading(SensitivityText::ColumnInput)}
                        {heading(SensitivityText::ColumnRange)}
                        {heading(SensitivityText::ColumnLower)}
                        {heading(SensitivityText::ColumnHigher)}
                    </tr>
                </thead>
                <tbody>{ for rows.map(|bar| row(view, bar)) }</tbody>
            </table>
        </div>
    }
}

fn row(view: &SensitivityContext, bar: &TornadoBar) -> Html {
    let name = view.t(Message::InputLabel(bar.input));
    let label = view.t(SensitivityText::RangeOf(name.to_string()));
    html! {
        <tr key={(bar.input as usize).to_string()}>
            <th scope="row">{name}</th>
            <td>{ percent_field(view, PercentChoice::Range(bar.input), (label, false), None, view.chosen.common.get()) }</td>
            <td>{ end(view, bar.input, &bar.lower) }</td>
            <td>{ end(view, bar.input, &bar.higher) }</td>
        </tr>
    }
}

/// A cell with the input at an end of its range, and the result there.
fn end(view: &SensitivityContext, input: Input, end: &TornadoEnd) -> Html {
    let becomes = end.input.map(|value| view.cx.writer.figure(value, style_of_input(input)));
    let stops = end.stopped.then(|| match (input.is_rate(), end.input) {
        (true, Some(1.0)) => SensitivityText::StopsAt100,
        _ => SensitivityText::StopsAtLimit,
    });
    let style = style_of(view.chosen.measure);
    let result = figure_or_dash(view.cx.writer, end.figure.ok(), style);
    html! {
        <>
            <span class="becomes">{becomes}</span>
            <span class="result-there">{result}</span>
            if let Some(stops) = stops { <span class="becomes">{view.t(stops)}</span> }
        </>
    }
}

//! The table behind the tornado, in which each input gets a range of its own.

use super::Scene;
use super::share::share_field;
use crate::model::{Input, TornadoBar, TornadoEnd};
use crate::state::Sensitivity;
use crate::text::{Message, SensitivityText, style_of, style_of_input};
use crate::ui::html::html;
use yew::prelude::*;

/// The table. Its rows keep the inputs' order: they don't move away while a range is typed.
pub fn ranges(scene: &Scene, bars: &[TornadoBar]) -> Html {
    if bars.is_empty() {
        return Html::default();
    }
    let rows = Input::ALL.into_iter().filter_map(|input| bars.iter().find(|bar| bar.input == input));
    let heading = |text| html! { <th scope="col">{scene.say(text)}</th> };
    html! {
        <div class="within" role="region" tabindex="0" aria-label={scene.say(SensitivityText::TableName)}>
            <table class="ranges">
                <caption class="visually-hidden">{scene.say(SensitivityText::TableName)}{": "}{scene.result()}</caption>
                <thead>
                    <tr>
                        {heading(SensitivityText::ColumnInput)}
                        {heading(SensitivityText::ColumnRange)}
                        {heading(SensitivityText::ColumnLower)}
                        {heading(SensitivityText::ColumnHigher)}
                    </tr>
                </thead>
                <tbody>{ for rows.map(|bar| row(scene, bar)) }</tbody>
            </table>
        </div>
    }
}

fn row(scene: &Scene, bar: &TornadoBar) -> Html {
    let name = scene.say(Message::InputLabel(bar.input));
    let label = scene.say(SensitivityText::RangeOf(name.to_string()));
    let id = Sensitivity::range_id(bar.input);
    html! {
        <tr key={(bar.input as usize).to_string()}>
            <th scope="row">{name}</th>
            <td>{ share_field(scene, &id, (label, false), None, scene.chosen.common.get()) }</td>
            <td>{ end(scene, bar.input, &bar.lower) }</td>
            <td>{ end(scene, bar.input, &bar.higher) }</td>
        </tr>
    }
}

/// What the input becomes, and under it what the result becomes.
fn end(scene: &Scene, input: Input, end: &TornadoEnd) -> Html {
    let becomes = end.input.map(|value| scene.writer.figure(value, style_of_input(input)));
    let stops = end.stopped.then(|| match (input.is_rate(), end.input) {
        (true, Some(1.0)) => SensitivityText::StopsAtWhole,
        _ => SensitivityText::StopsAtLimit,
    });
    let style = style_of(scene.chosen.measure);
    let result = end.figure.map_or_else(|_| "—".to_owned(), |figure| scene.writer.figure(figure, style));
    html! {
        <>
            <span class="becomes">{becomes}</span>
            <span class="result-there">{result}</span>
            if let Some(stops) = stops { <span class="becomes">{scene.say(stops)}</span> }
        </>
    }
}

//! Inputs and results as rows, scenarios as columns.

use super::select::{option, select};
use super::{columns, words};
use crate::model::{Basis, Cell, Comparison, Input, Item, Missing, Name, Row};
use crate::state::{Action, App, Mark, Side, choice};
use crate::text::{
    ComparisonText, Language, Message, Style, Writer, change, share, style_of, style_of_input,
};
use crate::ui::hooks::Dispatch;
use crate::ui::words::say;
use yew::prelude::*;

/// The table with what decides about it.
pub fn table(app: &App, dispatch: &Dispatch, sides: &[Side]) -> Html {
    let language = app.preferences.language;
    let text = |text: ComparisonText| words(language, text);
    let baseline = app.baseline(sides);
    let jotted = |id: &str| !app.desk.text(id).is_empty();
    let (hide_equal, show_channels) = (jotted(choice::HIDE_EQUAL), jotted(choice::CHANNELS));
    let columns = columns(sides);
    let comparison = Comparison::new(&columns, baseline);
    let several = sides.iter().any(|side| side.plan().channels().len() > 1);
    let channels = if show_channels { comparison.channels() } else { Vec::new() };
    let (inputs, stages, results) = (comparison.inputs(), comparison.stages(), comparison.results());
    let equal = |rows: &[Row]| rows.iter().filter(|row| row.is_equal()).count();
    let equal = equal(&inputs) + equal(&stages) + equal(&channels) + equal(&results);
    let one_currency = comparison.has_one_currency();
    let group = |heading: Html, rows: &[Row]| {
        let shown: Vec<Html> = rows
            .iter()
            .filter(|row| !(hide_equal && row.is_equal()))
            .map(|row| draw(row, sides, baseline, language))
            .collect();
        let span = (sides.len()).to_string();
        html! {
            <tbody>
                <tr class="group">
                    <th scope="rowgroup">{heading}</th>
                    <td colspan={span}>if shown.is_empty() && !rows.is_empty() { {text(ComparisonText::AllEqual)} }</td>
                </tr>
                { for shown }
            </tbody>
        }
    };
    let plain = |heading| html! { {text(heading)} };
    let fold = html! {
        <button type="button" id={choice::CHANNELS} class="fold" onclick={toggle(dispatch, choice::CHANNELS, show_channels)}
            aria-expanded={if show_channels { "true" } else { "false" }}>{text(ComparisonText::Channels)}</button>
    };
    let name = sides[baseline].name.clone();
    html! {
        <>
            <div class="settings">
                { select(dispatch, choice::BASELINE, text(ComparisonText::Baseline), sides.iter().map(option).collect(), baseline) }
                <button type="button" id={choice::HIDE_EQUAL} onclick={toggle(dispatch, choice::HIDE_EQUAL, hide_equal)}
                    aria-pressed={if hide_equal { "true" } else { "false" }}>{text(ComparisonText::HideEqual(equal.to_string()))}</button>
            </div>
            if !one_currency { <p id="compare-currencies" class="note">{text(ComparisonText::Currencies)}</p> }
            <div class="scroll" role="region" tabindex="0" aria-labelledby="compare-caption">
                <table class={["side-by-side columns-", &columns.len().to_string()].concat()} id="compare-table">
                    <caption id="compare-caption" class="visually-hidden">{text(ComparisonText::Caption(name))}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            { for sides.iter().enumerate().map(|(at, side)| head(side, at == baseline, one_currency, language)) }
                        </tr>
                    </thead>
                    { group(plain(ComparisonText::Inputs), &inputs) }
                    if !stages.is_empty() { { group(plain(ComparisonText::Stages), &stages) } }
                    if several { { group(fold, &channels) } }
                    { group(plain(ComparisonText::Results), &results) }
                </table>
            </div>
            <p class="note">{text(ComparisonText::Legend)}</p>
        </>
    }
}

fn toggle(dispatch: &Dispatch, id: &'static str, on: bool) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        let text = if on { String::new() } else { "yes".to_owned() };
        dispatch.dispatch(Action::Jot(id.to_owned(), text));
    })
}

/// The head of a column.
fn head(side: &Side, is_baseline: bool, one_currency: bool, language: Language) -> Html {
    let mark = side.mark.map(|mark| match mark {
        Mark::Example => say(language, Message::StatusExample),
        Mark::Preview => say(language, Message::StatusPreview),
        Mark::Unsaved => say(language, Message::MarkUnsaved),
        Mark::Changed => say(language, Message::MarkChanged),
        Mark::Stale => words(language, ComparisonText::LastComplete),
    });
    html! {
        <th scope="col" class={is_baseline.then_some("base")}>
            <span class="name">{side.name.clone()}</span>
            if !one_currency { <span class="mark">{side.currency.code()}</span> }
            if let Some(mark) = mark { <span class="mark">{mark}</span> }
            if is_baseline { <span class="tag">{words(language, ComparisonText::Baseline)}</span> }
        </th>
    }
}

fn draw(row: &Row, sides: &[Side], baseline: usize, language: Language) -> Html {
    let (style, is_input) = match row.item {
        Item::Input(input) | Item::Channel { input, .. } => (style_of_input(input), true),
        Item::Step { .. } => (Style::Percent, true),
        Item::Measure(measure) => (style_of(measure), false),
    };
    let label = match row.item {
        Item::Channel { name, nth, input } => {
            let channel = channel_name(name, nth, language);
            html! { <><span class="of">{channel}</span>{" "}{say(language, Message::InputLabel(input))}</> }
        }
        Item::Input(input) => html! { {say(language, Message::InputLabel(input))} },
        Item::Measure(measure) => html! { {say(language, Message::MeasureLabel(measure))} },
        Item::Step { from, to } => {
            let text = |name: Option<&Name>| name.map(|name| name.as_str().to_owned());
            html! { {words(language, ComparisonText::Step { from: text(from), to: text(to) })} }
        }
    };
    if let Some(nothing) = nowhere(row) {
        let reason = words(language, missing(row.item, nothing));
        return html! {
            <tr><th scope="row">{label}</th><td colspan={sides.len().to_string()} class="nowhere">{"— "}{reason}</td></tr>
        };
    }
    let cells = row.cells.iter().zip(sides).enumerate().map(|(at, (cell, side))| {
        let writer = Writer { language, currency: side.currency };
        let class = match (at == baseline, is_input && cell.differs) {
            (true, _) => Some("base"),
            (false, true) => Some("differs"),
            (false, false) => None,
        };
        html! { <td {class}>{ figure(cell, row.item, writer, style) }{ difference(cell, writer, style) }</td> }
    });
    html! { <tr><th scope="row">{label}</th>{ for cells }</tr> }
}

/// Why there is no number in the whole row, where that is the same everywhere.
fn nowhere(row: &Row) -> Option<Missing> {
    let first = row.cells.first()?.value.err()?;
    row.cells.iter().all(|cell| cell.value == Err(first)).then_some(first)
}

fn missing(item: Item, reason: Missing) -> ComparisonText {
    match (item, reason) {
        (Item::Input(Input::Margin), Missing::NotGiven) => ComparisonText::MarginMissing,
        (_, reason) => ComparisonText::Missing(reason),
    }
}

/// What a channel is called: its name, or its number among those without.
pub fn channel_name(name: Option<&Name>, nth: usize, language: Language) -> AttrValue {
    let number = (nth + 1).to_string();
    match name {
        None => say(language, Message::ChannelNumber(number)),
        Some(name) if nth == 0 => name.as_str().to_owned().into(),
        Some(name) => words(language, ComparisonText::Namesake { name: name.as_str().to_owned(), number }),
    }
}

/// The number of a cell, or why there is none.
fn figure(cell: &Cell, item: Item, writer: Writer, style: Style) -> Html {
    let text = |text: ComparisonText| words(writer.language, text);
    match cell.value {
        Ok(value) => {
            let written = writer.figure(value, style);
            let written = match cell.basis {
                Basis::Period => written.into(),
                Basis::Sale => text(ComparisonText::PerSale(written)),
                Basis::Lead => text(ComparisonText::PerLead(written)),
            };
            html! {
                <span class={if cell.best { "figure best" } else { "figure" }}>
                    if cell.best { <span class="star" aria-hidden="true">{"★ "}</span><span class="visually-hidden">{text(ComparisonText::Best)}{" "}</span> }
                    {written}
                </span>
            }
        }
        Err(reason) => {
            html! { <><span class="figure">{"—"}</span><span class="change">{text(missing(item, reason))}</span></> }
        }
    }
}

/// How it differs from the baseline's number.
fn difference(cell: &Cell, writer: Writer, style: Style) -> Html {
    let Some(difference) = cell.difference else { return Html::default() };
    let text: AttrValue = match difference.relative {
        _ if difference.absolute == 0.0 => return Html::default(),
        Some(relative) => {
            [&change(writer, difference.absolute, style), " · ", &share(writer, relative)].concat().into()
        }
        None => change(writer, difference.absolute, style).into(),
    };
    html! { <span class="change">{text}</span> }
}

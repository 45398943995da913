//! Inputs and results as rows, scenarios as columns.

use super::elements::{frame, note, span, switch, td, th};
use super::select::{option, select};
use super::{columns, months};
use crate::model::{
    Comparison, ComparisonCell, ComparisonItem, ComparisonRow, CostBasis, MissingValue, Name, PlanMonthsSet,
};
use crate::state::{Action, App, ComparedScenario, PlanMark, choice};
use crate::text::{
    ComparisonText, Language, Message, Style, Writer, channel_name, format_difference, format_percent_change,
    missing_text, style_of, style_of_input,
};
use crate::ui::acts::click;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// The table with what decides about it.
pub fn table(app: &App, dispatch: &Dispatch, sides: &[ComparedScenario]) -> Html {
    let language = app.preferences.language;
    let text = |text: ComparisonText| say(language, text);
    let baseline = app.baseline(sides);
    let jotted = |id: &str| !app.choices.text(id).is_empty();
    let (hide_equal, show_channels) = (jotted(choice::HIDE_EQUAL), jotted(choice::CHANNELS));
    let columns = columns(sides);
    let comparison = Comparison::new(&columns, baseline);
    let several = sides.iter().any(|side| side.plan().channels().len() > 1);
    let channels = if show_channels { comparison.channels() } else { Vec::new() };
    let (inputs, stages, results) = (comparison.inputs(), comparison.stages(), comparison.results());
    let equal = |rows: &[ComparisonRow]| rows.iter().filter(|row| row.all_equal()).count();
    let equal = equal(&inputs) + equal(&stages) + equal(&channels) + equal(&results);
    let stretches = PlanMonthsSet::of(sides.iter().map(ComparedScenario::plan));
    let same_months = stretches.as_ref().is_some_and(months::is_equal);
    let equal = equal + usize::from(same_months);
    let stretch = stretches.as_ref().filter(|_| !(hide_equal && same_months));
    let stretch = stretch.map(|it| months::row(it, baseline, language));
    let one_currency = comparison.has_one_currency();
    let group = |heading: Html, first: Option<Html>, rows: &[ComparisonRow]| {
        let rows_shown = rows.iter().filter(|row| !(hide_equal && row.all_equal()));
        let shown: Vec<Html> =
            first.into_iter().chain(rows_shown.map(|row| draw(row, sides, baseline, language))).collect();
        let nothing =
            if shown.is_empty() && !rows.is_empty() { text(ComparisonText::AllEqual) } else { "".into() };
        html! {
            <tbody>
                <tr class="group">
                    { th("rowgroup", 1, heading) }
                    { td(None, sides.len(), html! { {nothing} }) }
                </tr>
                { for shown }
            </tbody>
        }
    };
    let plain = |heading| html! { {text(heading)} };
    let toggled = |id, on| toggle(dispatch, id, on);
    let fold = switch(
        choice::CHANNELS.into(),
        Some("fold"),
        [None, Some(show_channels)],
        false,
        toggled(choice::CHANNELS, show_channels),
        text(ComparisonText::Channels),
    );
    let hide = switch(
        choice::HIDE_EQUAL.into(),
        None,
        [Some(hide_equal), None],
        false,
        toggled(choice::HIDE_EQUAL, hide_equal),
        text(ComparisonText::HideEqual(equal.to_string())),
    );
    let name = sides[baseline].name.clone();
    let content = html! {
        <>
            <thead>
                <tr>
                    <td></td>
                    { for sides.iter().enumerate().map(|(at, side)| head(side, at == baseline, one_currency, language)) }
                </tr>
            </thead>
            { group(plain(ComparisonText::Inputs), stretch, &inputs) }
            if !stages.is_empty() { { group(plain(ComparisonText::Stages), None, &stages) } }
            if several { { group(fold, None, &channels) } }
            { group(plain(ComparisonText::Results), None, &results) }
        </>
    };
    html! {
        <>
            <div class="settings">
                { select(dispatch, choice::BASELINE, text(ComparisonText::Baseline), sides.iter().map(option).collect(), baseline) }
                {hide}
            </div>
            if let Some(stretches) = &stretches { { months::remark(stretches, language) } }
            if !one_currency { { note(text(ComparisonText::Currencies)) } }
            { frame("compare-table", "side-by-side", sides.len(), text(ComparisonText::Caption(name)), content) }
            { note(text(ComparisonText::Legend)) }
        </>
    }
}

fn toggle(dispatch: &Dispatch, id: &'static str, on: bool) -> Callback<MouseEvent> {
    let text = if on { String::new() } else { "yes".to_owned() };
    click(dispatch, Action::SetChoice(id.to_owned(), text))
}

/// The head of a column.
fn head(side: &ComparedScenario, is_baseline: bool, one_currency: bool, language: Language) -> Html {
    let mark = side.mark.map(|mark| match mark {
        PlanMark::Example => say(language, Message::StatusExample),
        PlanMark::Preview => say(language, Message::StatusPreview),
        PlanMark::Unsaved => say(language, Message::MarkUnsaved),
        PlanMark::Changed => say(language, Message::MarkChanged),
        PlanMark::Stale => say(language, ComparisonText::LastComplete),
    });
    html! {
        <th scope="col" class={is_baseline.then_some("base")}>
            { span("name", side.name.clone().into()) }
            if !one_currency { { span("mark", side.currency.code().into()) } }
            if let Some(mark) = mark { { span("mark", mark) } }
            if is_baseline { { span("tag", say(language, ComparisonText::Baseline)) } }
        </th>
    }
}

fn draw(row: &ComparisonRow, sides: &[ComparedScenario], baseline: usize, language: Language) -> Html {
    let (style, is_input) = match row.item {
        ComparisonItem::Input(input) | ComparisonItem::Channel { input, .. } => (style_of_input(input), true),
        ComparisonItem::StageRate { .. } => (Style::Percent, true),
        ComparisonItem::Measure(measure) => (style_of(measure), false),
    };
    let label = match row.item {
        ComparisonItem::Channel { name, nth, input } => {
            let channel = channel_name(name, nth, language);
            html! { <><bdi class="of">{channel}</bdi>{" "}{say(language, Message::InputLabel(input))}</> }
        }
        ComparisonItem::Input(input) => html! { {say(language, Message::InputLabel(input))} },
        ComparisonItem::Measure(measure) => html! { {say(language, Message::MeasureLabel(measure))} },
        ComparisonItem::StageRate { from, to } => {
            let text = |name: Option<&Name>| name.map(|name| name.as_str().to_owned());
            html! { {say(language, ComparisonText::Step { from: text(from), to: text(to) })} }
        }
    };
    if let Some(nothing) = nowhere(row) {
        let reason = say(language, missing_text(row.item, nothing));
        let nothing = td(Some("nowhere"), sides.len(), html! { {["— ", &reason].concat()} });
        return html! { <tr>{ th("row", 1, label) }{nothing}</tr> };
    }
    let cells = row.cells.iter().zip(sides).enumerate().map(|(at, (cell, side))| {
        let writer = Writer { language, currency: side.currency };
        let class = match (at == baseline, is_input && cell.differs) {
            (true, _) => Some("base"),
            (false, true) => Some("differs"),
            (false, false) => None,
        };
        td(
            class,
            1,
            html! { <>{ figure(cell, row.item, writer, style) }{ difference(cell, writer, style) }</> },
        )
    });
    html! { <tr>{ th("row", 1, label) }{ for cells }</tr> }
}

/// Why there is no number in the whole row, where that is the same everywhere.
fn nowhere(row: &ComparisonRow) -> Option<MissingValue> {
    let first = row.cells.first()?.value.err()?;
    row.cells.iter().all(|cell| cell.value == Err(first)).then_some(first)
}

/// The number of a cell, or why there is none.
fn figure(cell: &ComparisonCell, item: ComparisonItem, writer: Writer, style: Style) -> Html {
    let text = |text: ComparisonText| say(writer.language, text);
    match cell.value {
        Ok(value) => {
            let written = writer.figure(value, style);
            let written = match cell.basis {
                CostBasis::Period => written.into(),
                CostBasis::Sale => text(ComparisonText::PerSale(written)),
                CostBasis::Lead => text(ComparisonText::PerLead(written)),
            };
            html! {
                <span class={if cell.best { "figure best" } else { "figure" }}>
                    if cell.best { <span class="star" aria-hidden="true">{"★ "}</span><span class="visually-hidden">{text(ComparisonText::Best)}{" "}</span> }
                    {written}
                </span>
            }
        }
        Err(reason) => {
            html! { <>{ span("figure", "—".into()) }{ span("change", text(missing_text(item, reason))) }</> }
        }
    }
}

/// How it differs from the baseline's number.
fn difference(cell: &ComparisonCell, writer: Writer, style: Style) -> Html {
    let Some(difference) = cell.difference else { return Html::default() };
    let text: AttrValue = match difference.relative {
        _ if difference.absolute == 0.0 => return Html::default(),
        Some(relative) => [
            &format_difference(writer, difference.absolute, style),
            " · ",
            &format_percent_change(writer, relative),
        ]
        .concat()
        .into(),
        None => format_difference(writer, difference.absolute, style).into(),
    };
    span("change", text)
}

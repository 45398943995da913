//! The table with inputs and results as rows and scenarios as columns.

use super::elements::{note, scrolling_table, span, td, th};
use super::{columns, months, plan_option};
use crate::model::{
    Comparison, ComparisonCell, ComparisonItem, ComparisonRow, CostBasis, MissingValue, Name, PlanMonthsSet,
};
use crate::state::{Action, Choice, ComparedScenario, ComparisonChoice, PlanMark, comparison_ids};
use crate::text::{
    ComparisonText, Language, Message, Style, Writer, channel_name, format_difference, format_percent_change,
    missing_text, style_of, style_of_input,
};
use crate::ui::controls::{aria_bool, choice_select, toggle_button};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::translate::Translate;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The table with the choice of its baseline.
pub fn table(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Html {
    let language = cx.language();
    let baseline = cx.app.baseline(scenarios);
    let (hide_equal, show_channels) =
        (cx.app.choices.comparison.hide_equal_rows, cx.app.choices.comparison.show_channels);
    let columns = columns(scenarios);
    let comparison = Comparison::new(&columns, baseline);
    let several = scenarios.iter().any(|scenario| scenario.plan().channels().len() > 1);
    let channels = if show_channels { comparison.channels() } else { Vec::new() };
    let (inputs, stages, results) = (comparison.inputs(), comparison.stages(), comparison.results());
    let rows = [&inputs, &stages, &channels, &results].into_iter().flatten();
    let equal = rows.filter(|row| row.all_equal()).count();
    let plan_months = PlanMonthsSet::of(scenarios.iter().map(ComparedScenario::plan));
    let same_months = plan_months.as_ref().is_some_and(months::is_equal);
    let equal = equal + usize::from(same_months);
    let months_row = plan_months.as_ref().filter(|_| !(hide_equal && same_months));
    let months_row = months_row.map(|it| months::row(it, baseline, language));
    let one_currency = comparison.has_one_currency();
    let group = |label: Html, first: Option<Html>, rows: &[ComparisonRow]| {
        let rows_shown = rows.iter().filter(|row| !(hide_equal && row.all_equal()));
        let shown: Vec<Html> = first
            .into_iter()
            .chain(rows_shown.map(|row| table_row(row, scenarios, baseline, cx.writer)))
            .collect();
        let nothing =
            if shown.is_empty() && !rows.is_empty() { cx.t(ComparisonText::AllEqual) } else { "".into() };
        html! {
            <tbody>
                <tr class="group">
                    { th("rowgroup", 1, label) }
                    { td(None, scenarios.len(), html! { {nothing} }) }
                </tr>
                { for shown }
            </tbody>
        }
    };
    let heading = |text| html! { {cx.t(text)} };
    let channels_heading = html! {
        <button type="button" id={comparison_ids::SHOW_CHANNELS} class="fold" onclick={on_click(cx, ComparisonChoice::ShowChannels(!show_channels))}
            aria-expanded={aria_bool(show_channels)}>{cx.t(ComparisonText::Channels)}</button>
    };
    let hide_equal_button = toggle_button(
        comparison_ids::HIDE_EQUAL_ROWS.into(),
        None,
        hide_equal,
        false,
        on_click(cx, ComparisonChoice::HideEqualRows(!hide_equal)),
        cx.t(ComparisonText::HideEqual(equal.to_string())),
    );
    let name = scenarios[baseline].name.clone();
    let content = html! {
        <>
            <thead>
                <tr>
                    <td></td>
                    { for scenarios.iter().enumerate().map(|(at, scenario)| column_head(scenario, at == baseline, one_currency, language)) }
                </tr>
            </thead>
            { group(heading(ComparisonText::Inputs), months_row, &inputs) }
            if !stages.is_empty() { { group(heading(ComparisonText::Stages), None, &stages) } }
            if several { { group(channels_heading, None, &channels) } }
            { group(heading(ComparisonText::Results), None, &results) }
        </>
    };
    html! {
        <>
            <div class="settings">
                { choice_select(cx, comparison_ids::BASELINE, cx.t(ComparisonText::Baseline), scenarios.iter().map(plan_option), scenarios[baseline].id.as_str()) }
                {hide_equal_button}
            </div>
            if let Some(plan_months) = &plan_months { { months::warning(plan_months, language) } }
            if !one_currency { { note(cx.t(ComparisonText::Currencies)) } }
            { scrolling_table("compare-table", "side-by-side", scenarios.len(), cx.t(ComparisonText::Caption(name.into())), content) }
            { note(cx.t(ComparisonText::Legend)) }
        </>
    }
}

fn on_click(cx: &ViewContext, choice: ComparisonChoice) -> Callback<MouseEvent> {
    cx.click(Action::SetChoice(Choice::Comparison(choice)))
}

fn column_head(
    scenario: &ComparedScenario,
    is_baseline: bool,
    one_currency: bool,
    language: Language,
) -> Html {
    let mark = scenario.mark.map(|mark| match mark {
        PlanMark::Example => language.t(Message::StatusExample),
        PlanMark::Preview => language.t(Message::StatusPreview),
        PlanMark::Unsaved => language.t(Message::MarkUnsaved),
        PlanMark::Changed => language.t(Message::MarkChanged),
        PlanMark::Stale => language.t(ComparisonText::LastComplete),
    });
    html! {
        <th scope="col" class={is_baseline.then_some("base")}>
            { span("name", scenario.name.clone().into()) }
            if !one_currency { { span("mark", scenario.currency.code().into()) } }
            if let Some(mark) = mark { { span("mark", mark) } }
            if is_baseline { { span("tag", language.t(ComparisonText::Baseline)) } }
        </th>
    }
}

fn table_row(row: &ComparisonRow, scenarios: &[ComparedScenario], baseline: usize, writer: Writer) -> Html {
    let language = writer.locale.language;
    let (style, is_input) = match row.item {
        ComparisonItem::Input(input) | ComparisonItem::Channel { input, .. } => (style_of_input(input), true),
        ComparisonItem::StageRate { .. } => (Style::Percent, true),
        ComparisonItem::Measure(measure) => (style_of(measure), false),
    };
    let label = match row.item {
        ComparisonItem::Channel { name, nth, input } => {
            let channel = channel_name(name, nth, language);
            html! { <><bdi class="of">{channel}</bdi>{" "}{language.t(Message::InputLabel(input))}</> }
        }
        ComparisonItem::Input(input) => html! { {language.t(Message::InputLabel(input))} },
        ComparisonItem::Measure(measure) => html! { {language.t(Message::MeasureLabel(measure))} },
        ComparisonItem::StageRate { from, to } => {
            let text = |name: Option<&Name>| name.map(|name| name.as_str().into());
            html! { {language.t(ComparisonText::Step { from: text(from), to: text(to) })} }
        }
    };
    if let Some(missing) = missing_everywhere(row) {
        let reason = language.t(missing_text(row.item, missing));
        let reason = td(Some("nowhere"), scenarios.len(), html! { {[NO_FIGURE, " ", &reason].concat()} });
        return html! { <tr>{ th("row", 1, label) }{reason}</tr> };
    }
    let cells = row.cells.iter().zip(scenarios).enumerate().map(|(at, (cell, scenario))| {
        let writer = Writer { currency: scenario.currency, ..writer };
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

/// Why the whole row has no figure, where the reason is the same in all cells.
fn missing_everywhere(row: &ComparisonRow) -> Option<MissingValue> {
    let first = row.cells.first()?.value.err()?;
    row.cells.iter().all(|cell| cell.value == Err(first)).then_some(first)
}

/// The figure of a cell, or why there is none.
fn figure(cell: &ComparisonCell, item: ComparisonItem, writer: Writer, style: Style) -> Html {
    match cell.value {
        Ok(value) => {
            let written = writer.figure(value, style);
            let written = match cell.basis {
                CostBasis::Period => written.into(),
                CostBasis::Sale => writer.t(ComparisonText::PerSale(written)),
                CostBasis::Lead => writer.t(ComparisonText::PerLead(written)),
            };
            html! {
                <span class={if cell.best { "figure best" } else { "figure" }}>
                    if cell.best { <span class="star" aria-hidden="true">{"★ "}</span><span class="visually-hidden">{writer.t(ComparisonText::Best)}{" "}</span> }
                    {written}
                </span>
            }
        }
        Err(reason) => {
            html! { <>{ span("figure", NO_FIGURE.into()) }{ span("change", writer.t(missing_text(item, reason))) }</> }
        }
    }
}

/// How a cell differs from that of the baseline.
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

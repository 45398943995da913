//! The table with inputs and results as rows and scenarios as columns, each but the baseline with its differences.

use super::columns;
use super::elements::{note, scrolling_table, span, td, th};
use super::rows::Rows;
use super::{copy::copy_table, months};
use crate::model::{Comparison, ComparisonCell, ComparisonItem, ComparisonRow, CostBasis, Name};
use crate::state::{Action, Choice, ComparedScenario, ComparisonChoice, PlanMark, comparison_ids};
use crate::text::{
    ComparisonText, Language, Message, Style, Writer, channel_name, format_difference, missing_text,
    style_of, style_of_input,
};
use crate::ui::controls::aria_bool;
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::translate::Translate;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn table(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Html {
    let (language, baseline) = (cx.language(), cx.app.baseline(scenarios));
    let choices = &cx.app.choices.comparison;
    let columns = columns(scenarios);
    let rows = Rows::of(&columns, baseline, choices.show_channels);
    let one_currency = Comparison::new(&columns, baseline).has_one_currency();
    let several = scenarios.iter().any(|scenario| scenario.plan().channels().len() > 1);
    // All but the baseline have two.
    let width = 2 * scenarios.len() - 1;
    let months_row = rows.months.as_ref().filter(|_| choices.show_equal_rows || !rows.has_equal_months());
    let months_row = months_row.map(|it| months::row(it, baseline, language));
    let group = |label: Html, first: Option<Html>, rows: &[ComparisonRow]| {
        let rows_shown = rows.iter().filter(|row| choices.show_equal_rows || !row.all_equal());
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
                    { td(None, width, html! { {nothing} }) }
                </tr>
                { for shown }
            </tbody>
        }
    };
    let heading = |text| html! { {cx.t(text)} };
    let show_channels = ComparisonChoice::ShowChannels(!choices.show_channels);
    let channels_heading = html! {
        <button type="button" id={comparison_ids::SHOW_CHANNELS} class="fold" onclick={cx.click(Action::SetChoice(Choice::Comparison(show_channels)))}
            aria-expanded={aria_bool(choices.show_channels)}>{cx.t(ComparisonText::Channels)}</button>
    };
    let heads = scenarios
        .iter()
        .enumerate()
        .map(|(at, scenario)| column_head(scenario, at == baseline, one_currency, language));
    let content = html! {
        <>
            <thead><tr><td></td>{ for heads }</tr></thead>
            { group(heading(ComparisonText::Inputs), months_row, &rows.inputs) }
            if !rows.stages.is_empty() { { group(heading(ComparisonText::Stages), None, &rows.stages) } }
            if several { { group(channels_heading, None, &rows.channels) } }
            { group(heading(ComparisonText::Results), None, &rows.results) }
        </>
    };
    let name = || scenarios[baseline].name.clone().into();
    html! {
        <section class="block" aria-labelledby="comparison-heading">
            <div class="block-head">
                <h2 id="comparison-heading">{cx.t(ComparisonText::AllNumbers)}</h2>
                { copy_table(cx, scenarios, baseline) }
            </div>
            { note(cx.t(ComparisonText::Beside(name()))) }
            if let Some(plan_months) = &rows.months { { months::warning(plan_months, language) } }
            if !one_currency { { note(cx.t(ComparisonText::Currencies)) } }
            { scrolling_table("compare-table", "side-by-side", width, cx.t(ComparisonText::Caption(name())), content) }
        </section>
    }
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
    let content = html! {
        <>
            <bdi class="name">{scenario.name.clone()}</bdi>
            if !one_currency { { span("mark", scenario.currency.code().into()) } }
            if let Some(mark) = mark { { span("mark", mark) } }
            if is_baseline { { span("tag", language.t(ComparisonText::Baseline)) } }
        </>
    };
    th(if is_baseline { "col" } else { "colgroup" }, if is_baseline { 1 } else { 2 }, content)
}

fn table_row(row: &ComparisonRow, scenarios: &[ComparedScenario], baseline: usize, writer: Writer) -> Html {
    let (label, style) = label_and_style(row.item, writer.locale.language);
    let head = th("row", 1, label);
    if let Some(missing) = row.missing_everywhere() {
        let reason = writer.t(missing_text(row.item, missing));
        let reason = html! { {[NO_FIGURE, " ", &reason].concat()} };
        return html! { <tr>{head}{ td(Some("nowhere"), 2 * scenarios.len() - 1, reason) }</tr> };
    }
    let base_is_known = row.cells[baseline].value.is_ok();
    let cells = row.cells.iter().zip(scenarios).enumerate().map(|(at, (cell, scenario))| {
        let writer = Writer { currency: scenario.currency, ..writer };
        html! {
            <>
                { td(None, 1, figure(cell, row.item, writer, style)) }
                if at != baseline { { td(Some("change"), 1, difference(cell, base_is_known, writer, style)) } }
            </>
        }
    });
    html! { <tr>{head}{ for cells }</tr> }
}

fn label_and_style(item: ComparisonItem, language: Language) -> (Html, Style) {
    match item {
        ComparisonItem::Channel { name, nth, input } => {
            let channel = channel_name(name, nth, language);
            let label =
                html! { <><bdi class="of">{channel}</bdi>{" "}{language.t(Message::InputLabel(input))}</> };
            (label, style_of_input(input))
        }
        ComparisonItem::Input(input) => {
            (html! { {language.t(Message::InputLabel(input))} }, style_of_input(input))
        }
        ComparisonItem::Measure(measure) => {
            (html! { {language.t(Message::MeasureLabel(measure))} }, style_of(measure))
        }
        ComparisonItem::Earned => (html! { {language.t(ComparisonText::Earned)} }, Style::Money),
        ComparisonItem::StageRate { from, to } => {
            let text = |name: Option<&Name>| name.map(|name| name.as_str().into());
            let step = ComparisonText::Step { from: text(from), to: text(to) };
            (html! { {language.t(step)} }, Style::Percent)
        }
    }
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
                    if cell.best { <span class="visually-hidden">{writer.t(ComparisonText::Best)}{" "}</span> }
                    {written}
                </span>
            }
        }
        Err(reason) => {
            let reason = writer.t(missing_text(item, reason));
            html! { <>{ span("figure", NO_FIGURE.into()) }{ span("reason", reason) }</> }
        }
    }
}

/// How a cell differs from that of the baseline: `=` where it does not, `≠` where the two can't be subtracted.
fn difference(cell: &ComparisonCell, base_is_known: bool, writer: Writer, style: Style) -> Html {
    let text = match cell.difference {
        Some(difference) if difference.absolute == 0.0 => "=".to_owned(),
        Some(difference) => format_difference(writer, difference.absolute, style),
        None if cell.differs && cell.value.is_ok() && base_is_known => "≠".to_owned(),
        None => String::new(),
    };
    html! { {text} }
}

//! What came of the rows.

use super::asking::day;
use super::columns::name_of;
use super::session::Session;
use super::{Scene, rates, taking};
use crate::io::exports::{Aggregate, Report, RowPreview, SkipReason, SkippedRow};
use crate::text::{ExportText, Style, WhyText};
use crate::ui::html::html;
use yew::prelude::*;

/// So many rows that are left out are listed.
const SHOWN: usize = 50;

/// The report, the rates, and what can be done with them.
pub fn report(scene: &Scene, session: &Session, report: &Report) -> Html {
    let Some(aggregate) = session.aggregate.clone() else { return Html::default() };
    let count = |count: u32| scene.writer.figure(f64::from(count), Style::Count);
    html! {
        <>
            <h3>{scene.say(ExportText::Result)}</h3>
            <p id="export-counted" class="summary">{scene.say(ExportText::Counted { used: count(report.used), rows: count(report.rows) })}</p>
            { warnings(scene, report, &aggregate) }
            { joined(scene, session, &aggregate) }
            { first(scene, report) }
            { left_out(scene, session, report) }
            { rates::rates(scene, &aggregate) }
            { taking::taking(scene, session, &aggregate) }
        </>
    }
}

fn warnings(scene: &Scene, report: &Report, aggregate: &Aggregate) -> Html {
    let number = |value: f64| scene.writer.figure(value, Style::Count);
    let count = |count: u32| number(f64::from(count));
    let own = scene.props.currency.code();
    let others: Vec<&str> = report.currencies.iter().copied().filter(|code| *code != own).collect();
    let some = |count: u32| (count > 0).then_some(count);
    let lines = [
        (!others.is_empty()).then(|| ExportText::Currencies(others.join(", "))),
        some(report.without_spend).map(|it| ExportText::WithoutSpend(count(it))),
        some(report.undated_sales).map(|it| ExportText::UndatedSales(count(it))),
        (aggregate.leads_without_channel > 0.0)
            .then(|| ExportText::WithoutChannel(number(aggregate.leads_without_channel))),
        some(aggregate.sales_before_leads).map(|it| ExportText::BeforeLeads(count(it))),
        some(aggregate.sales_without_lead).map(|it| ExportText::WithoutLead(count(it))),
        (!aggregate.counted_twice.is_empty()).then_some(ExportText::Twice),
        aggregate.overlaps_earlier_file.then_some(ExportText::AddedUp),
    ];
    html! { <ul class="warnings">{ for lines.into_iter().flatten().map(|line| html! { <li>{scene.say(line)}</li> }) }</ul> }
}

/// Names that were taken for one, which can be taken apart.
fn joined(scene: &Scene, session: &Session, aggregate: &Aggregate) -> Html {
    if aggregate.joined.is_empty() {
        return Html::default();
    }
    let join = session.join;
    let onclick = scene.click(move |session| session.set_join(!join));
    let line = |joined: &crate::io::exports::JoinedChannel| {
        let spellings = joined.spellings.iter().map(|(name, rows)| format!("“{name}” × {rows}"));
        let text = ExportText::Joined {
            name: joined.name.clone(),
            spellings: spellings.collect::<Vec<_>>().join(", "),
        };
        html! { <li><bdi>{scene.say(text)}</bdi></li> }
    };
    html! {
        <>
            <label class="tick"><input type="checkbox" id="export-join" checked={join} {onclick} />{scene.say(ExportText::JoinNames)}</label>
            <ul class="note">{ for aggregate.joined.iter().take(SHOWN).map(line) }</ul>
        </>
    }
}

fn first(scene: &Scene, report: &Report) -> Html {
    let figure =
        |value: Option<f64>, style| value.map_or("—".to_owned(), |value| scene.writer.figure(value, style));
    let row = |row: &RowPreview| {
        let dates = [row.day, row.sale].into_iter().flatten().map(day).collect::<Vec<_>>().join(" → ");
        html! {
            <tr>
                <th scope="row">{row.line.to_string()}</th>
                <td>{dates}</td>
                <td><bdi>{row.channel.clone().unwrap_or_else(|| "—".to_owned())}</bdi></td>
                <td>{figure(row.spend, Style::Money)}</td>
                <td>{figure(row.leads, Style::Count)}</td>
                <td>{figure(row.sales, Style::Count)}</td>
            </tr>
        }
    };
    let actual = |indicator| scene.say(crate::text::ActualText::Of(indicator));
    let heads = [ExportText::Row, ExportText::Date, ExportText::Channel].map(|text| scene.say(text));
    let heads = heads.into_iter().chain(crate::model::Indicator::ALL.map(actual));
    html! {
        <details class="data">
            <summary>{scene.say(ExportText::FirstRows)}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label={scene.say(ExportText::FirstRows)}>
                <table class="plain">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for report.first.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn left_out(scene: &Scene, session: &Session, report: &Report) -> Html {
    let all = report.left_out();
    if all == 0 {
        return Html::default();
    }
    let count = |count: u32| scene.writer.figure(f64::from(count), Style::Count);
    let row = |row: &SkippedRow| {
        let why = scene.say(ExportText::Why(why(scene, session, row.reason)));
        html! { <tr><th scope="row">{row.line.to_string()}</th><td>{why}</td></tr> }
    };
    let shown = report.left_out.len().min(SHOWN) as u32;
    html! {
        <details class="data" id="export-left-out">
            <summary>{scene.say(ExportText::LeftOut(count(all)))}</summary>
            <ul class="note">
                { for report.reasons.iter().map(|&(reason, rows)| html! { <li>{[&scene.say(ExportText::Why(why(scene, session, reason))), ": ", &count(rows)].concat()}</li> }) }
            </ul>
            <table class="plain">
                <thead><tr><th scope="col">{scene.say(ExportText::Row)}</th><td></td></tr></thead>
                <tbody>{ for report.left_out.iter().take(SHOWN).map(row) }</tbody>
            </table>
            if all > shown { <p class="note">{scene.say(ExportText::LeftOutMore(count(all - shown)))}</p> }
        </details>
    }
}

fn why(scene: &Scene, session: &Session, reason: SkipReason) -> WhyText {
    let column =
        |at: usize| name_of(scene, at, session.table.as_ref().and_then(|table| table.columns().get(at)));
    match reason {
        SkipReason::Total => WhyText::Total,
        SkipReason::Header => WhyText::Header,
        SkipReason::Broken => WhyText::Broken,
        SkipReason::NoDate => WhyText::NoDate,
        SkipReason::NoFigures => WhyText::NoFigures,
        SkipReason::NotADate(at) => WhyText::NotADate(column(at)),
        SkipReason::NotANumber(at) => WhyText::NotANumber(column(at)),
        SkipReason::Negative(at) => WhyText::Negative(column(at)),
        SkipReason::SecondLead => WhyText::SecondLead,
        SkipReason::SecondSale => WhyText::SecondSale,
        SkipReason::NotWon => WhyText::NotWon,
    }
}

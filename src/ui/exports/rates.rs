//! Rates from what was measured, with how far they can be trusted.

use super::Scene;
use crate::io::exports::Aggregate;
use crate::model::{Indicator, Input, MeasuredOutcome, Month, SurvivalCurve};
use crate::text::{ActualText, ExportText, Message, MonthText, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// So many channels are shown, those that come first.
const SHOWN: usize = 100;
/// So many months of channels.
const SHOWN_MONTHS: usize = 600;
/// With fewer sales a close rate says little: its interval is wider than the rate itself.
const FEW: f64 = 10.0;

/// CPL, close rate and CAC of each channel and of all.
pub fn rates(scene: &Scene, aggregate: &Aggregate) -> Html {
    let measured = &aggregate.measured;
    let rows = measured.channels.iter().take(SHOWN).map(|channel| {
        let name = channel.name.clone().map_or_else(|| scene.say(ExportText::NoChannel), Into::into);
        row(scene, name, channel.total())
    });
    let whole = row(scene, scene.say(Message::Channel(crate::text::ChannelText::All)), measured.total());
    let actual = |indicator| scene.say(ActualText::Of(indicator));
    let heads = [scene.say(ExportText::Channel)].into_iter().chain(Indicator::ALL.map(actual)).chain([
        scene.say(Message::InputLabel(Input::CostPerLead)),
        scene.say(ExportText::CloseRate),
        scene.say(ExportText::Cac),
    ]);
    let curve = SurvivalCurve::of(&measured.closing_times());
    let ripe = curve.eventual_close_rate().map(|rate| ExportText::Ripe {
        rate: scene.writer.figure(rate, Style::Percent),
        leads: scene.writer.figure(f64::from(curve.leads()), Style::Count),
    });
    html! {
        <>
            <h3>{scene.say(ExportText::Rates)}</h3>
            <div class="scroll" tabindex="0" role="group" aria-label={scene.say(ExportText::Rates)}>
                <table class="plain" id="export-rates">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>{ whole }</tfoot>
                </table>
            </div>
            <p class="note">{scene.say(ExportText::RatesHint)}</p>
            { by_month(scene, aggregate) }
            { for ripe.map(|text| html! { <p class="note" id="export-ripe">{scene.say(text)}</p> }) }
        </>
    }
}

/// What each channel's leads cost, month by month.
fn by_month(scene: &Scene, aggregate: &Aggregate) -> Html {
    let figure =
        |value: Option<f64>, style| value.map_or("—".to_owned(), |value| scene.writer.figure(value, style));
    let lines = aggregate.measured.channels.iter().flat_map(|channel| {
        channel.months.iter().map(move |(&month, &tally)| (channel.name.clone(), month, tally))
    });
    let row = |(name, month, tally): (Option<String>, Month, MeasuredOutcome)| {
        let name = name.map_or_else(|| scene.say(ExportText::NoChannel), Into::into);
        html! {
            <tr>
                <th scope="row"><bdi>{name}</bdi></th>
                <td>{scene.say(MonthText::Short(month))}</td>
                <td>{figure(tally.spend, Style::Money)}</td>
                <td>{figure(tally.leads, Style::Count)}</td>
                <td>{figure(tally.sales, Style::Count)}</td>
                <td>{figure(tally.cost_per_lead().ok(), Style::Money)}</td>
            </tr>
        }
    };
    let actual = |indicator| scene.say(ActualText::Of(indicator));
    let heads = [scene.say(ExportText::Channel), scene.say(MonthText::Count)]
        .into_iter()
        .chain(Indicator::ALL.map(actual))
        .chain([scene.say(Message::InputLabel(Input::CostPerLead))]);
    html! {
        <details class="data" id="export-months">
            <summary>{scene.say(Message::ViewMonths)}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label={scene.say(Message::ViewMonths)}>
                <table class="plain">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for lines.take(SHOWN_MONTHS).map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(scene: &Scene, name: AttrValue, tally: MeasuredOutcome) -> Html {
    let written = |value: f64, style| scene.writer.figure(value, style);
    let figure = |value: Option<f64>, style| {
        let text = value.map_or("—".to_owned(), |value| written(value, style));
        html! { <td>{text}</td> }
    };
    let close = tally.close_rate().ok();
    let range = tally.cac_range().ok();
    let few = tally.sales.is_some_and(|sales| sales < FEW) && close.is_some();
    let close = close.map(|close| {
        // More digits than these would say more than an estimate does.
        let bound = |rate: f64| written((rate * 1_000.0).round() / 1_000.0, Style::Percent);
        let bounds =
            ExportText::Between95 { low: bound(close.interval.low), high: bound(close.interval.high) };
        (written(close.rate, Style::Percent), scene.say(bounds))
    });
    let whole = |cac: f64| written(if cac < 100.0 { cac } else { cac.round() }, Style::Money);
    let cac = range.map(|range| match range.high {
        Some(high) => ExportText::Between95 { low: whole(range.low), high: whole(high) },
        None => ExportText::AtLeast(whole(range.low)),
    });
    let cac = cac.map(|range| {
        (tally.media_cac().map_or("—".to_owned(), |cac| written(cac, Style::Money)), scene.say(range))
    });
    let ranged = |value: Option<(String, AttrValue)>| match value {
        None => html! { <td>{"—"}</td> },
        Some((value, range)) => html! { <td>{value}<span class="optional">{range}</span></td> },
    };
    html! {
        <tr>
            <th scope="row"><bdi>{name}</bdi>if few { <span class="optional">{scene.say(ExportText::Thin)}</span> }</th>
            { figure(tally.spend, Style::Money) }
            { figure(tally.leads, Style::Count) }
            { figure(tally.sales, Style::Count) }
            { figure(tally.cost_per_lead().ok(), Style::Money) }
            { ranged(close) }
            { ranged(cac) }
        </tr>
    }
}

//! The measured rates, with their confidence intervals.

use super::ExportsContext;
use crate::io::exports::Aggregate;
use crate::model::{Indicator, Input, MeasuredOutcome, Month, SurvivalCurve};
use crate::text::{ActualText, ChannelText, ExportText, Message, MonthText, Style};
use crate::ui::figures::{NO_FIGURE, figure_or_dash};
use crate::ui::html::html;
use yew::prelude::*;

/// The most channels shown.
const SHOWN: usize = 100;
/// The most rows of the table by month.
const SHOWN_MONTHS: usize = 600;
/// With fewer sales the interval of a close rate is wider than the rate itself.
const FEW_SALES: f64 = 10.0;

pub fn rates(view: &ExportsContext, aggregate: &Aggregate) -> Html {
    let measured = &aggregate.measured;
    let rows = measured.channels.iter().take(SHOWN).map(|channel| {
        let name = channel.name.clone().map_or_else(|| view.t(ExportText::NoChannel), Into::into);
        row(view, name, channel.total())
    });
    let totals = row(view, view.t(ChannelText::All), measured.total());
    let has_rate = measured.channels.iter().any(|channel| channel.total().close_rate().is_ok());
    let actual = |indicator| view.t(ActualText::Label(indicator));
    let heads = [view.t(ExportText::Channel)].into_iter().chain(Indicator::ALL.map(actual)).chain([
        view.t(Message::InputLabel(Input::CostPerLead)),
        view.t(ExportText::CloseRate),
        view.t(ExportText::Cac),
    ]);
    html! {
        <>
            <h3>{view.t(ExportText::Rates)}</h3>
            <div class="scroll" tabindex="0" role="group" aria-label={view.t(ExportText::Rates)}>
                <table class="plain" id="export-rates">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>{ totals }</tfoot>
                </table>
            </div>
            if has_rate { <p class="note">{view.t(ExportText::RatesHint)}</p> }
            { by_month(view, aggregate) }
            { eventual_close_rate(view, &SurvivalCurve::of(&measured.closing_times())) }
        </>
    }
}

fn eventual_close_rate(view: &ExportsContext, curve: &SurvivalCurve) -> Html {
    let share = |rate: f64| view.writer.figure(rate, Style::Percent);
    let count = |count: u32| view.writer.figure(f64::from(count), Style::Count);
    let (Some(rate), Some(interval)) = (curve.eventual_close_rate(), curve.eventual_close_rate_interval())
    else {
        return Html::default();
    };
    let mature = ExportText::MatureCloseRate {
        rate: share(rate),
        low: share(interval.low),
        high: share(interval.high),
        leads: count(curve.leads()),
    };
    let cut = curve.cut().map(|cut| {
        let at =
            ExportText::CurveCut { unit: curve.unit(), age: count(cut.age), leads: count(cut.min_at_risk) };
        let later = match cut.later_sales {
            0 => ExportText::NoLaterSales,
            sales => ExportText::LaterSales { count: count(sales), rate: share(cut.uncut_close_rate) },
        };
        html! { <p class="note" id="export-cut">{view.t(at)}{" "}{view.t(later)}</p> }
    });
    html! { <><p class="note" id="export-ripe">{view.t(mature)}</p>{ for cut }</> }
}

fn by_month(view: &ExportsContext, aggregate: &Aggregate) -> Html {
    let figure = |value: Option<f64>, style| figure_or_dash(view.writer, value, style);
    let lines = aggregate.measured.channels.iter().flat_map(|channel| {
        channel.months.iter().map(move |(&month, &tally)| (channel.name.clone(), month, tally))
    });
    let month_row = |(name, month, tally): (Option<String>, Month, MeasuredOutcome)| {
        let name = name.map_or_else(|| view.t(ExportText::NoChannel), Into::into);
        html! {
            <tr>
                <th scope="row"><bdi>{name}</bdi></th>
                <td>{view.t(MonthText::Short(month))}</td>
                <td>{figure(tally.spend, Style::Money)}</td>
                <td>{figure(tally.leads, Style::Count)}</td>
                <td>{figure(tally.sales, Style::Count)}</td>
                <td>{figure(tally.cost_per_lead().ok(), Style::Money)}</td>
            </tr>
        }
    };
    let actual = |indicator| view.t(ActualText::Label(indicator));
    let heads = [view.t(ExportText::Channel), view.t(MonthText::Count)]
        .into_iter()
        .chain(Indicator::ALL.map(actual))
        .chain([view.t(Message::InputLabel(Input::CostPerLead))]);
    html! {
        <details class="data" id="export-months">
            <summary>{view.t(Message::ViewMonths)}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label={view.t(Message::ViewMonths)}>
                <table class="plain">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for lines.take(SHOWN_MONTHS).map(month_row) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(view: &ExportsContext, name: AttrValue, tally: MeasuredOutcome) -> Html {
    let figure = |value: Option<f64>, style| html! { <td>{figure_or_dash(view.writer, value, style)}</td> };
    let close = tally.close_rate().ok();
    let range = tally.cac_range().ok();
    let few = tally.sales.is_some_and(|sales| sales < FEW_SALES) && close.is_some();
    let close = close.map(|close| {
        // To 0.1 %: an estimate has no more digits.
        let bound = |rate: f64| view.writer.figure((rate * 1_000.0).round() / 1_000.0, Style::Percent);
        let bounds = ExportText::ConfidenceInterval {
            low: bound(close.interval.low),
            high: bound(close.interval.high),
        };
        (view.writer.figure(close.rate, Style::Percent), view.t(bounds))
    });
    let bound = |cac: f64| view.writer.figure(if cac < 100.0 { cac } else { cac.round() }, Style::Money);
    let cac = range.map(|range| match range.high {
        Some(high) => ExportText::ConfidenceInterval { low: bound(range.low), high: bound(high) },
        None => ExportText::AtLeast(bound(range.low)),
    });
    let cac =
        cac.map(|range| (figure_or_dash(view.writer, tally.media_cac().ok(), Style::Money), view.t(range)));
    let ranged = |value: Option<(String, AttrValue)>| match value {
        None => html! { <td>{NO_FIGURE}</td> },
        Some((value, range)) => html! { <td>{value}<span class="optional">{range}</span></td> },
    };
    html! {
        <tr>
            <th scope="row"><bdi>{name}</bdi>if few { <span class="optional">{view.t(ExportText::FewData)}</span> }</th>
            { figure(tally.spend, Style::Money) }
            { figure(tally.leads, Style::Count) }
            { figure(tally.sales, Style::Count) }
            { figure(tally.cost_per_lead().ok(), Style::Money) }
            { ranged(close) }
            { ranged(cac) }
        </tr>
    }
}

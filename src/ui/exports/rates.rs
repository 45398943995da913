//! The measured rates, with their confidence intervals.

use super::ExportsContext;
use super::session::ExportSession;
use crate::model::{
    Indicator, Input, MeasuredChannel, MeasuredCloseRate, MeasuredHistory, MeasuredOutcome, Month,
    SurvivalCurve,
};
use crate::platform::page;
use crate::text::{ActualText, ChannelText, ExportText, ImportText, Message, MonthText, Style};
use crate::ui::figures::{NO_FIGURE, figure_or_dash};
use crate::ui::html::html;
use yew::prelude::*;

/// The most channels shown.
const SHOWN: usize = 100;
/// The most rows of the table by month.
const SHOWN_MONTHS: usize = 600;
/// With fewer sales the interval of a close rate is wider than the rate itself.
const FEW_SALES: f64 = 10.0;

/// What was found in the files, channel by channel. A spend that is in none of them can be typed.
pub fn rates(view: &ExportsContext, session: &ExportSession, measured: &MeasuredHistory) -> Html {
    let channels = &measured.channels;
    let rates = || channels.iter().filter_map(|channel| channel.total().close_rate().ok());
    let has_rate = rates().next().is_some();
    // The scale of the bars: to the next tenth above all of them.
    let scale = rates().map(|rate| rate.interval.high).fold(0.1, f64::max);
    let scale = ((scale * 10.0).ceil() / 10.0).min(1.0);
    let row = |channel: &MeasuredChannel| row(view, session, channel, scale);
    let total = (channels.len() > 1).then(|| measured.is_comparable());
    let actual = |indicator| view.t(ActualText::Label(indicator));
    let percent = |rate: f64| view.writer.figure(rate, Style::Percent);
    let heads = [view.t(ExportText::Channel)]
        .into_iter()
        .chain(Indicator::ALL.map(actual))
        .chain([view.t(Message::InputLabel(Input::CostPerLead)), view.t(ExportText::CloseRate)]);
    html! {
        <section class="block" aria-labelledby="found-heading">
            <div class="block-head"><div>
                <h2 id="found-heading" tabindex="-1">{view.t(ImportText::Found)}</h2>
                <p>if has_rate { {view.t(ImportText::FoundHint)} }</p>
            </div></div>
            <div class="scroll" tabindex="0" role="group" aria-label={view.t(ImportText::Found)}>
                <table class="plain" id="export-rates">
                    <thead><tr>
                        { for heads.map(|head| html! { <th scope="col">{head}</th> }) }
                        <th scope="col" class="interval-scale"><span>{percent(0.0)}</span><span>{percent(scale)}</span></th>
                        <th scope="col">{view.t(ImportText::Between)}</th>
                        <th scope="col">{view.t(ExportText::Cac)}</th>
                    </tr></thead>
                    <tbody>{ for channels.iter().take(SHOWN).map(row) }</tbody>
                    if total == Some(true) { <tfoot>{ total_row(view, measured.total(), scale) }</tfoot> }
                </table>
            </div>
            if channels.len() > SHOWN { <p class="note">{view.t(ImportText::MoreChannels(view.writer.figure((channels.len() - SHOWN) as f64, Style::Count)))}</p> }
            if total == Some(false) { <p class="note" id="export-no-total">{view.t(ImportText::NoTotal)}</p> }
            { by_month(view, session, measured) }
            { eventual_close_rate(view, &SurvivalCurve::of(&measured.closing_times())) }
        </section>
    }
}

fn eventual_close_rate(view: &ExportsContext, curve: &SurvivalCurve) -> Html {
    let share = |rate: f64| view.writer.figure(rate, Style::Percent);
    let count = |count: u32| view.writer.figure(f64::from(count), Style::Count);
    let (Some(rate), Some(interval)) = (curve.eventual_close_rate(), curve.eventual_close_rate_interval())
    else {
        return Html::default();
    };
    let mature = ExportText::EventualCloseRate {
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

/// Drawn only while it is open: it may have hundreds of rows.
fn by_month(view: &ExportsContext, session: &ExportSession, measured: &MeasuredHistory) -> Html {
    let figure = |value: Option<f64>, style| figure_or_dash(view.writer, value, style);
    let lines = measured.channels.iter().flat_map(|channel| {
        channel.months.iter().map(move |(&month, &tally)| (channel.name.clone(), month, tally))
    });
    let month_row = |(name, month, tally): (Option<String>, Month, MeasuredOutcome)| {
        let name = view.channel_name(name.as_deref());
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
    let table = session.months_open.then(|| {
        html! {
            <div class="scroll" tabindex="0" role="group" aria-label={view.t(Message::ViewMonths)}>
                <table class="plain">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for lines.take(SHOWN_MONTHS).map(month_row) }</tbody>
                </table>
            </div>
        }
    });
    let ontoggle = {
        let handle = view.handle.clone();
        Callback::from(move |event: Event| {
            let open = page::is_open(&event);
            handle.change(|session| session.months_open = open);
        })
    };
    html! {
        <details class="data" id="export-months" {ontoggle}>
            <summary>{view.t(Message::ViewMonths)}</summary>
            { for table }
        </details>
    }
}

fn row(view: &ExportsContext, session: &ExportSession, channel: &MeasuredChannel, scale: f64) -> Html {
    let key = channel.name.clone().unwrap_or_default();
    let total = channel.total();
    let in_files = session.aggregate.as_ref().and_then(|aggregate| {
        aggregate.measured.channels.iter().find(|it| it.name == channel.name)?.total().spend
    });
    let spend = match in_files {
        Some(spend) => html! { {view.writer.figure(spend, Style::Money)} },
        None => spend_field(view, session, &key),
    };
    let few = total.sales.is_some_and(|sales| sales < FEW_SALES) && total.close_rate().is_ok();
    html! {
        <tr key={key}>
            <th scope="row"><bdi>{view.channel_name(channel.name.as_deref())}</bdi>if few { {" "}<span class="optional">{view.t(ExportText::FewData)}</span> }</th>
            <td>{spend}</td>
            { cells(view, total, scale) }
        </tr>
    }
}

fn total_row(view: &ExportsContext, total: MeasuredOutcome, scale: f64) -> Html {
    html! {
        <tr>
            <th scope="row">{view.t(ChannelText::All)}</th>
            <td>{figure_or_dash(view.writer, total.spend, Style::Money)}</td>
            { cells(view, total, scale) }
        </tr>
    }
}

/// All but the name and the spend.
fn cells(view: &ExportsContext, tally: MeasuredOutcome, scale: f64) -> Html {
    let figure = |value: Option<f64>, style| html! { <td>{figure_or_dash(view.writer, value, style)}</td> };
    let close = tally.close_rate().ok();
    // To 0.1 %: an estimate has no more digits.
    let bound = |rate: f64| view.writer.figure((rate * 1_000.0).round() / 1_000.0, Style::Percent);
    let between = close.map(|close| {
        let (low, high) = (bound(close.interval.low), bound(close.interval.high));
        view.t(ExportText::ConfidenceInterval { low, high })
    });
    let money = |cac: f64| view.writer.figure(if cac < 100.0 { cac } else { cac.round() }, Style::Money);
    let range = tally.cac_range().ok().map(|range| match range.high {
        Some(high) => ExportText::ConfidenceInterval { low: money(range.low), high: money(high) },
        None => ExportText::AtLeast(money(range.low)),
    });
    let has_no_sale = tally.sales == Some(0.0) && tally.spend.is_some_and(|spend| spend > 0.0);
    let cac = match tally.media_cac() {
        _ if has_no_sale => html! { <span class="bad">{view.t(ImportText::NoSaleCell)}</span> },
        Ok(cac) => html! { <b>{view.writer.figure(cac, Style::Money)}</b> },
        Err(_) => html! { {NO_FIGURE} },
    };
    html! {
        <>
            { figure(tally.leads, Style::Count) }
            { figure(tally.sales, Style::Count) }
            { figure(tally.cost_per_lead().ok(), Style::Money) }
            <td><b>{figure_or_dash(view.writer, close.map(|close| close.rate), Style::Percent)}</b></td>
            <td class="interval-scale">{ for close.map(|close| interval(&close, scale)) }</td>
            <td class="muted">{between.unwrap_or_else(|| NO_FIGURE.into())}</td>
            <td>{cac}{ for range.map(|range| html! { <span class="optional">{view.t(range)}</span> }) }</td>
        </>
    }
}

/// The interval of a close rate as a bar with a mark at the rate; the cell beside it has its numbers.
fn interval(close: &MeasuredCloseRate, scale: f64) -> Html {
    let share = |rate: f64| format!("{:.2}%", rate / scale * 100.0);
    let width = close.interval.high - close.interval.low;
    let style =
        format!("--from:{};--length:{};--at:{}", share(close.interval.low), share(width), share(close.rate));
    html! { <span class="interval" aria-hidden="true" {style}><i></i><b></b></span> }
}

/// A field for a spend that the files don't have.
fn spend_field(view: &ExportsContext, session: &ExportSession, channel: &str) -> Html {
    let typed = session.typed_spends.get(channel).cloned().unwrap_or_default();
    let is_wrong = !typed.trim().is_empty() && view.amount(&typed).is_none();
    let key = channel.to_owned();
    let onchange = view.on_value(move |session, text| {
        match text.trim().is_empty() {
            true => session.typed_spends.remove(&key),
            false => session.typed_spends.insert(key.clone(), text.to_owned()),
        };
    });
    let name = view.channel_name(Some(channel).filter(|name| !name.is_empty()));
    html! {
        <>
            <input type="text" inputmode="decimal" class="ask" autocomplete="off" value={typed} {onchange}
                placeholder={view.t(ImportText::SpendPlaceholder)} aria-label={view.t(ImportText::TypeSpend(name.as_str().into()))}
                aria-invalid={is_wrong.then_some("true")} />
            if is_wrong { <span class="wrong">{view.t(ImportText::NotAnAmount)}</span> }
        </>
    }
}

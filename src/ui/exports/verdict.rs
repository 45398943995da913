//! The headline of the import: what the files say, as far as it is known.

use super::ExportsContext;
use super::session::ExportSession;
use crate::model::{MeasuredChannel, MeasuredHistory, SurvivalCurve};
use crate::text::{ExportText, ImportText, MonthText, Style};
use crate::ui::html::html;
use yew::prelude::*;

pub fn verdict(view: &ExportsContext, session: &ExportSession, measured: &MeasuredHistory) -> Html {
    let (headline, loss, lead) = match (&session.aggregate, session.has_no_table()) {
        (Some(_), _) => measured_headline(view, measured),
        (None, true) => (view.t(ImportText::Empty), None, view.t(ImportText::EmptyLead)),
        (None, false) => (view.t(ImportText::NothingYet), None, view.t(ImportText::NothingYetLead)),
    };
    let eyebrow = measured.first_and_last_month().map(|(first, last)| {
        let [first, last] = [first, last].map(|month| view.t(MonthText::Short(month)));
        if first == last { first } else { format!("{first} – {last}").into() }
    });
    html! {
        <section class="verdict">
            <p class="eyebrow">{eyebrow.unwrap_or_else(|| view.t(ExportText::Heading))}</p>
            <h1 id="exports-heading" tabindex="-1">{headline}if let Some(loss) = loss { {" "}<span class="bad">{loss}</span> }</h1>
            <p class="lead">{lead}</p>
        </section>
    }
}

/// What the channel with the most sales costs, which channel has none, and how many leads bought.
fn measured_headline(
    view: &ExportsContext,
    measured: &MeasuredHistory,
) -> (AttrValue, Option<AttrValue>, AttrValue) {
    let figure = |value: f64, style| view.writer.figure(value, style);
    let total = measured.total();
    let name = |channel: &MeasuredChannel| view.channel_name(channel.name.as_deref()).as_str().into();
    let most = |value: fn(&MeasuredChannel) -> Option<f64>| {
        let known = measured.channels.iter().filter_map(|channel| Some((channel, value(channel)?)));
        known.max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(channel, _)| channel)
    };
    let rate = total.close_rate().ok().map(|close| ImportText::Bought {
        sales: figure(total.sales.unwrap_or_default(), Style::Count),
        leads: figure(total.leads.unwrap_or_default(), Style::Count),
        rate: figure(close.rate, Style::Percent),
    });
    let channels = figure(measured.channels.len() as f64, Style::Count);
    let best = most(|channel| channel.total().media_cac().ok().and(channel.total().sales));
    let dearest = most(|channel| channel.total().cost_per_lead().ok().and(channel.total().leads));
    let (headline, rate_is_said) = match (best, dearest, rate.clone(), total.spend) {
        (Some(channel), ..) => {
            let cac = channel.total().media_cac().unwrap_or_default();
            (ImportText::SaleCosts { channel: name(channel), cac: view.writer.short_money(cac) }, false)
        }
        (None, _, Some(rate), _) => (rate, true),
        (None, Some(channel), None, _) => {
            let cost = figure(channel.total().cost_per_lead().unwrap_or_default(), Style::Money);
            (ImportText::LeadCosts { channel: name(channel), cost }, false)
        }
        (None, None, None, Some(spend)) => {
            (ImportText::Spent { spend: view.writer.short_money(spend), channels }, false)
        }
        (None, None, None, None) => (
            ImportText::Counted { leads: figure(total.leads.unwrap_or_default(), Style::Count), channels },
            false,
        ),
    };
    let loss = measured.channels.iter().filter_map(|channel| {
        let total = channel.total();
        let (spend, leads) = (total.spend.filter(|it| *it > 0.0)?, total.leads.filter(|it| *it > 0.0)?);
        (total.sales == Some(0.0)).then_some((spend, channel, leads))
    });
    let loss = loss.max_by(|(a, ..), (b, ..)| a.total_cmp(b)).map(|(spend, channel, leads)| {
        let (spend, leads) = (view.writer.short_money(spend), figure(leads, Style::Count));
        view.t(ImportText::NoSaleYet { channel: name(channel), spend, leads })
    });
    let in_the_end =
        SurvivalCurve::of(&measured.closing_times()).eventual_close_rate().filter(|rate| *rate > 0.0);
    let in_the_end = in_the_end
        .map(|rate| view.t(ImportText::InTheEnd(figure((rate * 1_000.0).round() / 1_000.0, Style::Percent))));
    let said = rate.filter(|_| !rate_is_said).map(|rate| view.t(rate));
    let lead = said.into_iter().chain(in_the_end).map(|text| text.to_string()).collect::<Vec<_>>().join(" ");
    (view.t(headline), loss, lead.into())
}

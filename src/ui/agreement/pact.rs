//! What each side owes and assumes, beside each other.

use super::AgreementContext;
use super::handover::handover_choice;
use crate::chart::percent;
use crate::model::{Amount, Owed, OwedChannel, Team};
use crate::text::{AgreementText, Style, owed_names, plain};
use crate::ui::html::html;
use yew::prelude::*;

pub fn pact(it: &AgreementContext, owed: &Owed) -> Html {
    let handed = it.cx.writer.figure(owed.counts[owed.handover], Style::Count);
    let handover = AgreementText::HandedOver { count: handed, stage: it.stage_name(owed.handover).into() };
    html! {
        <>
            { handover_choice(it) }
            <div class="pact">
                { side(it, owed, Team::Marketing) }
                <p class="handover"><span>{it.cx.t(handover)}</span></p>
                { side(it, owed, Team::Sales) }
            </div>
        </>
    }
}

fn side(it: &AgreementContext, owed: &Owed, team: Team) -> Html {
    let cx = it.cx;
    let (id, about) = match team {
        Team::Marketing => ("owed-by-marketing", up_to(it, owed)),
        Team::Sales => ("owed-by-sales", from_handover(it, owed)),
    };
    let assumptions = match team {
        Team::Marketing => of_marketing(it, owed),
        Team::Sales => of_sales(it, owed),
    };
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{cx.t(AgreementText::OwedBy(team))}</h2>
            <p class="note">{cx.t(about)}</p>
            { funnel(it, owed, team) }
            if team == Team::Marketing { { channels(it, owed) } }
            <dl class="owes">{ spends(it, owed, team) }</dl>
            <h3>{cx.t(AgreementText::Assumes)}</h3>
            <ul class="assumes">{ for assumptions.into_iter().map(|text| html! { <li>{cx.t(text)}</li> }) }</ul>
        </section>
    }
}

fn up_to(it: &AgreementContext, owed: &Owed) -> AgreementText {
    match owed.handover {
        0 => AgreementText::UpToLead,
        stage => AgreementText::UpTo(it.stage_name(stage).into()),
    }
}

fn from_handover(it: &AgreementContext, owed: &Owed) -> AgreementText {
    let percent = |rate: f64| it.cx.writer.figure(rate, Style::Percent);
    let of_leads = percent(owed.outcome.close_rate().unwrap_or_default());
    match owed.handover {
        0 => AgreementText::FromLead(of_leads),
        stage => AgreementText::FromHandover {
            rate: percent(owed.rate_from_handover().unwrap_or_default()),
            stage: it.stage_name(stage).into(),
            of_leads,
        },
    }
}

/// The counts of a side as bars, on one scale for both.
fn funnel(it: &AgreementContext, owed: &Owed, team: Team) -> Html {
    let (first, last) = match team {
        Team::Marketing => (0, owed.handover),
        Team::Sales => (owed.handover, owed.counts.len() - 1),
    };
    let writer = it.cx.writer;
    let share = |at: usize| percent(owed.counts[at], [0.0, owed.counts[0].max(f64::MIN_POSITIVE)]);
    let names = owed_names(&it.scenario.plan, writer.locale);
    let rows = (first..=last).map(|at| {
        let before = if at == first { share(at) } else { share(at - 1) };
        html! {
            <li class="level" style={["--share:", &plain(share(at)), "%;--before:", &plain(before), "%"].concat()}>
                if at > first { <span class="rate">{rate(it, owed, at)}</span> }
                <bdi class="stage">{names[at].clone()}</bdi>
                <span class="track">
                    if owed.counts[at] > 0.0 { <i class={if share(at) >= 50.0 { "bar inside" } else { "bar" }} /> }
                    <b class="stage-figure">{writer.figure(owed.counts[at], Style::Count)}</b>
                </span>
                <span class="each">{each(it, owed, team, at)}</span>
            </li>
        }
    });
    html! { <ol class="funnel">{ for rows }</ol> }
}

fn rate(it: &AgreementContext, owed: &Owed, at: usize) -> Option<String> {
    let before = owed.counts[at - 1];
    (before > 0.0)
        .then(|| ["↓ ", &it.cx.writer.figure((owed.counts[at] / before).min(1.0), Style::Percent)].concat())
}

/// What one of a count costs at most, or what is done with it.
fn each(it: &AgreementContext, owed: &Owed, team: Team, at: usize) -> Option<AttrValue> {
    let writer = it.cx.writer;
    if team == Team::Sales {
        return (at == owed.handover && at > 0).then(|| it.cx.t(AgreementText::AllWorked));
    }
    let count = owed.counts[at];
    let cost = (count > 0.0).then(|| writer.short_money(owed.outcome.spend / count))?;
    Some(it.cx.t(if at == 0 { AgreementText::EachAtMost(cost) } else { AgreementText::Each(cost) }))
}

/// The leads by channel, where there are several.
fn channels(it: &AgreementContext, owed: &Owed) -> Html {
    if owed.channels.len() < 2 {
        return Html::default();
    }
    let writer = it.cx.writer;
    let row = |channel: &OwedChannel| {
        let outcome = channel.outcome;
        let cost = outcome.cost_per_lead().map(|cost| writer.figure(cost, Style::Money)).unwrap_or_default();
        html! {
            <div>
                <dt><bdi>{it.cx.draft().channel_name(channel.channel, it.cx.language())}</bdi></dt>
                <dd>{writer.figure(outcome.leads, Style::Count)}{" "}<span class="note">{it.cx.t(AgreementText::EachAtMost(cost))}</span></dd>
            </div>
        }
    };
    html! {
        <>
            <h3>{it.cx.t(AgreementText::ByChannel)}</h3>
            <dl class="owes channels-owe">{ for owed.channels.iter().map(row) }</dl>
        </>
    }
}

fn spends(it: &AgreementContext, owed: &Owed, team: Team) -> Html {
    let cost = match team {
        Team::Marketing => owed.outcome.spend,
        Team::Sales => it.scenario.plan.economics.sales_cost.total(owed.outcome),
    };
    if team == Team::Sales && cost == 0.0 {
        return Html::default();
    }
    let amount = it.cx.writer.short_money(cost);
    let text = match team {
        Team::Marketing => AgreementText::AtMost(amount),
        Team::Sales => AgreementText::OnSelling(amount),
    };
    html! { <div><dt>{it.cx.t(AgreementText::Spends)}</dt><dd>{it.cx.t(text)}</dd></div> }
}

fn of_marketing(it: &AgreementContext, owed: &Owed) -> Vec<AgreementText> {
    let (writer, amount) = (it.cx.writer, it.cx.writer.short_money(owed.outcome.spend));
    let money = match owed.months.is_empty() {
        true => AgreementText::MoneyIsThere(amount),
        false => AgreementText::MoneyByMonth(amount),
    };
    let cost = match (owed.channels.len(), owed.outcome.cost_per_lead()) {
        (1, Ok(cost)) => AgreementText::CostHolds(writer.figure(cost, Style::Money)),
        _ => AgreementText::CostsHold,
    };
    let taken_on = AgreementText::AllTakenOn(it.stage_name(owed.handover).into());
    vec![money, cost, taken_on]
}

fn of_sales(it: &AgreementContext, owed: &Owed) -> Vec<AgreementText> {
    let writer = it.cx.writer;
    let count = writer.figure(owed.counts[owed.handover], Style::Count);
    let stage = it.stage_name(owed.handover).into();
    let mut assumes = match owed.months.is_empty() {
        true => vec![AgreementText::TheyCome { count, stage }],
        false => vec![AgreementText::TheyComeByMonth { count, stage }, AgreementText::RatesHold],
    };
    let economics = &it.scenario.plan.economics;
    assumes.extend(economics.sale_value.map(Amount::get).map(|value| AgreementText::SaleBrings {
        value: writer.figure(value, Style::Money),
        margin: writer.figure(economics.counted_margin().get(), Style::Percent),
    }));
    assumes
}

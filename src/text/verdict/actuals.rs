//! The verdict on plan and actuals in words.

use super::plan::free_leads;
use super::{Verdict, capitalized, channels_of};
use crate::model::{
    ActualsVerdict, CloseRateVerdict, Forecast, ForecastRates, MarketingVerdict, Month, Plan, PlanVsActual,
    Timeline,
};
use crate::text::{
    ActualsVerdictText, Localized, MonthText, Sentence, Style, UserText, Writer, format_difference,
};

/// The verdict on all channels of a plan, or on the one at an index. `today` is the current month. None where the plan
/// is not in months.
pub fn actuals_verdict(plan: &Plan, only: Option<usize>, today: Month, writer: Writer) -> Option<Verdict> {
    let Ok(compared) = PlanVsActual::of(plan, only, today)? else {
        return Some(Verdict::only(free_leads(plan, writer)));
    };
    let Some((judged, [first, last])) = ActualsVerdict::of(&compared).zip(compared.counted) else {
        let start = plan.schedule()?.start;
        let none_over = (today <= start).then(|| {
            let from = start.plus(1);
            let from = MonthText::Range { first: from, last: from }.t(writer.locale.language);
            writer.sentence(ActualsVerdictText::NoneOver, &[&from])
        });
        return Some(Verdict::only(
            none_over.unwrap_or_else(|| writer.sentence(ActualsVerdictText::Nothing, &[])),
        ));
    };
    let months = MonthText::Range { first, last }.t(writer.locale.language).into_owned();
    let channel = only.filter(|_| plan.channels().len() > 1);
    let eyebrow = match channel.and_then(|at| channels_of(plan, &[at], writer.locale.language).pop()) {
        None => ActualsVerdictText::Against(months),
        Some(name) => {
            ActualsVerdictText::ChannelAgainst { channel: UserText::from(name).to_string(), months }
        }
    };
    Some(Verdict {
        eyebrow: capitalized(&eyebrow.t(writer.locale.language)),
        headline: sales(&judged, writer).then(sides(&judged, writer)),
        lead: moved(&judged, writer).then(heads_for(plan, only, today, writer).unwrap_or_default()),
    })
}

fn sales(judged: &ActualsVerdict, writer: Writer) -> Sentence {
    let [planned, actual] = [judged.planned.sales, judged.actual.sales];
    let count = |value| writer.figure(value, Style::Count);
    let text = match count(planned) == count(actual) {
        true => ActualsVerdictText::SalesAsPlanned,
        false => ActualsVerdictText::SalesInstead,
    };
    writer.sentence(text, &[&writer.sales(actual), &count(planned)])
}

/// What marketing and the sales team are at, in one sentence. Where nobody is off, the close rate alone.
fn sides(judged: &ActualsVerdict, writer: Writer) -> Sentence {
    let pair = |text: ActualsVerdictText, [planned, actual]: [f64; 2], style: Style| {
        writer.sentence(text, &[&writer.figure(actual, style), &writer.figure(planned, style)])
    };
    let leads = |cost: [f64; 2]| {
        let dearer = cost[1] > cost[0];
        let text = if dearer { ActualsVerdictText::LeadsDearer } else { ActualsVerdictText::LeadsCheaper };
        pair(text, cost, Style::Money)
    };
    let marketing = match judged.marketing {
        MarketingVerdict::AsPlanned => writer.sentence(ActualsVerdictText::MarketingAsPlanned, &[]),
        MarketingVerdict::CostPerLead(cost) => leads(cost),
        MarketingVerdict::Spend(spend) => pair(ActualsVerdictText::SpendInstead, spend, Style::Money),
        MarketingVerdict::Both { cost_per_lead, spend } => {
            leads(cost_per_lead).followed_by(pair(ActualsVerdictText::AndSpend, spend, Style::Money))
        }
        MarketingVerdict::NoLeads(spend) => {
            writer.sentence(ActualsVerdictText::NoLeads, &[&writer.short_money(spend)])
        }
    };
    let close_rate = match judged.close_rate {
        CloseRateVerdict::WithinChance => writer.sentence(ActualsVerdictText::WithinChance, &[]),
        CloseRateVerdict::Lower(rates) => pair(ActualsVerdictText::RateLower, rates, Style::Percent),
        CloseRateVerdict::Higher(rates) => pair(ActualsVerdictText::RateHigher, rates, Style::Percent),
        CloseRateVerdict::Unknown => return marketing.followed_by(Sentence::new(".", &[])),
    };
    marketing
        .followed_by(Sentence::new("; ", &[]))
        .followed_by(close_rate)
        .followed_by(Sentence::new(".", &[]))
}

/// Which team moved how many sales; nothing while the close rate is within chance, because then so is the difference.
fn moved(judged: &ActualsVerdict, writer: Writer) -> Sentence {
    match judged.close_rate {
        CloseRateVerdict::WithinChance | CloseRateVerdict::Unknown => Sentence::default(),
        CloseRateVerdict::Lower(_) | CloseRateVerdict::Higher(_) => {
            let [marketing, sales] = judged.moved.map(|it| format_difference(writer, it, Style::Count));
            writer.sentence(ActualsVerdictText::Moved, &[&marketing, &sales])
        }
    }
}

fn heads_for(plan: &Plan, only: Option<usize>, today: Month, writer: Writer) -> Option<Sentence> {
    let forecast = Forecast::of(plan, only, today, ForecastRates::Measured)?.ok()?;
    let planned = Timeline::of_scope(plan, only)?.ok()?.total().sales;
    let count = |value| writer.figure(value, Style::Count);
    let expected: f64 = forecast.totals().iter().sum();
    let text = match count(expected) == count(planned) {
        true => ActualsVerdictText::HeadsForThePlan,
        false => ActualsVerdictText::HeadsFor,
    };
    Some(writer.sentence(text, &[&writer.sales(expected), &count(planned)]))
}

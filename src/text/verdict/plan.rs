//! The verdict of a plan in words.

use super::{Verdict, channels_of};
use crate::model::{BreakEven, Measure, Plan, PlanVerdict, Projection, SaleResult, losing_channels};
use crate::text::list::{joined, name_list};
use crate::text::messages::counted;
use crate::text::{Localized, Sentence, Style, VerdictText, Writer};

/// The verdict of a plan.
pub fn plan_verdict(plan: &Plan, writer: Writer) -> Verdict {
    let same = |one, other| writer.writes_same(one, other);
    let judged = PlanVerdict::of(plan, &same);
    let losing = match judged {
        PlanVerdict::Earns(_) | PlanVerdict::JustPays(_) | PlanVerdict::Loses(_) => {
            losing_channels(plan, &same).unwrap_or_default()
        }
        _ => Vec::new(),
    };
    Verdict {
        eyebrow: eyebrow(plan, writer),
        headline: headline(judged, plan, writer).then(losing_sentence(&losing, plan, writer)),
        lead: lead(judged, plan, writer),
    }
}

/// What a sale costs, the sales and what each earns, in one line: `$1,500 a sale · 12 sales · earns $500`.
pub fn short_verdict(plan: &Plan, writer: Writer) -> Sentence {
    let figures = Projection::of(plan);
    let money = |amount| writer.short_money(amount);
    let first = match (figures.get(Measure::LoadedCac), figures.get(Measure::Leads)) {
        (Ok(cost), _) => Some(writer.sentence(VerdictText::ShortCost, &[&money(cost)])),
        (_, Ok(leads)) => Some(plain(&counted(&writer.figure(leads, Style::Count), "lead"))),
        _ => None,
    };
    let sales = figures.get(Measure::Sales).ok().map(|sales| plain(&writer.sales(sales)));
    let each = match PlanVerdict::of(plan, &|one, other| writer.writes_same(one, other)) {
        PlanVerdict::Earns(it) => Some(writer.sentence(VerdictText::ShortEarns, &[&money(it.earned())])),
        PlanVerdict::Loses(it) => Some(writer.sentence(VerdictText::ShortLoses, &[&money(-it.earned())])),
        PlanVerdict::JustPays(_) => Some(writer.sentence(VerdictText::ShortJustPays, &[])),
        _ => None,
    };
    let mut parts = [first, sales, each].into_iter().flatten();
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |line, part| line.followed_by(plain(" · ")).followed_by(part))
}

fn plain(text: &str) -> Sentence {
    Sentence::new("{0}", &[text])
}

/// What is missing for a plan: texts for inputs, or none where a field is to be corrected. Of several channels with the
/// names of those that lack it.
pub fn incomplete_verdict(missing: &[VerdictText], channels: &[String], writer: Writer) -> Sentence {
    let items: Vec<String> = missing.iter().map(|text| text.t(writer.locale.language).into_owned()).collect();
    let (language, items) = (writer.locale.language, joined(writer.locale.language, &items));
    match (missing, channels) {
        ([], _) => writer.sentence(VerdictText::Correct, &[]),
        (_, []) => writer.sentence(VerdictText::Type, &[&items]),
        _ => writer.sentence(VerdictText::TypeForChannels, &[&items, &name_list(language, channels)]),
    }
}

fn has_other_costs(plan: &Plan) -> bool {
    let economics = &plan.economics;
    [economics.sales_cost, economics.fixed_cost].iter().any(|cost| cost.amount.get() > 0.0)
}

fn eyebrow(plan: &Plan, writer: Writer) -> String {
    let costs = if has_other_costs(plan) { VerdictText::AllCosts } else { VerdictText::MediaOnly };
    let costs = costs.t(writer.locale.language).into_owned();
    let text = match plan.channels().len() {
        1 => VerdictText::OneChannel(costs),
        count => VerdictText::Channels { count: count.to_string(), costs },
    };
    text.t(writer.locale.language).into_owned()
}

fn headline(judged: PlanVerdict, plan: &Plan, writer: Writer) -> Sentence {
    let costs = if has_other_costs(plan) { VerdictText::AllIn } else { VerdictText::InMedia };
    let all_in = costs.t(writer.locale.language);
    let money = |amount| writer.short_money(amount);
    let sale = |template: VerdictText, sale: SaleResult| {
        let [cost, leaves, each] = [sale.cost, sale.leaves, sale.earned().abs()].map(money);
        writer.sentence(template, &[&cost, &all_in, &leaves, &each])
    };
    let cost = |template: VerdictText, cost: f64, value: String| {
        writer.sentence(template, &[&money(cost), &all_in, &value])
    };
    match judged {
        PlanVerdict::Earns(it) => sale(VerdictText::Earns, it),
        PlanVerdict::JustPays(it) => sale(VerdictText::JustPays, it),
        PlanVerdict::Loses(it) => sale(VerdictText::Loses, it),
        PlanVerdict::AccountPays { cost: it, months } => {
            cost(VerdictText::AccountPays, it, writer.figure(months, Style::Months))
        }
        PlanVerdict::AccountFallsShort { cost: it, ltv } => {
            cost(VerdictText::AccountFallsShort, it, money(ltv))
        }
        PlanVerdict::ValueUnknown { cost: it } => cost(VerdictText::ValueUnknown, it, String::new()),
        PlanVerdict::LessThanOneSale { sales, budget } => {
            writer.sentence(VerdictText::LessThanOneSale, &[&writer.sales(sales), &money(budget)])
        }
        PlanVerdict::NoSales { leads, costs } => {
            let leads = counted(&writer.figure(leads, Style::Count), "lead");
            writer.sentence(VerdictText::NoSales, &[&leads, &money(costs)])
        }
        PlanVerdict::NoLeads => writer.sentence(VerdictText::NoLeads, &[]),
        PlanVerdict::FreeLeads => free_leads(plan, writer),
    }
}

/// Why leads can't be counted, with the channels whose leads cost nothing.
pub(super) fn free_leads(plan: &Plan, writer: Writer) -> Sentence {
    let funnels = plan.funnels();
    let free: Vec<usize> = (0..funnels.len()).filter(|&at| funnels[at].outcome().is_err()).collect();
    let names = channels_of(plan, &free, writer.locale.language);
    let text = match (funnels.len(), free.len()) {
        (1, _) | (_, 0) => VerdictText::FreeLeads,
        _ => VerdictText::ChannelsWithFreeLeads,
    };
    writer.sentence(text, &[&name_list(writer.locale.language, &names)])
}

fn losing_sentence(losing: &[usize], plan: &Plan, writer: Writer) -> Sentence {
    let names = channels_of(plan, losing, writer.locale.language);
    let text = match losing.len() {
        0 => return Sentence::default(),
        // Of a single channel the headline says it.
        count if count == plan.channels().len() => match count {
            1 => return Sentence::default(),
            _ => VerdictText::EveryChannelLoses,
        },
        1 => VerdictText::ChannelLoses,
        _ => VerdictText::ChannelsLose,
    };
    writer.sentence(text, &[&name_list(writer.locale.language, &names)])
}

fn lead(judged: PlanVerdict, plan: &Plan, writer: Writer) -> Sentence {
    let (template, limits) = match judged {
        PlanVerdict::Earns(_) => (VerdictText::EarnTogether, limits(plan, writer, true)),
        PlanVerdict::Loses(_) => (VerdictText::LoseTogether, limits(plan, writer, false)),
        PlanVerdict::JustPays(_) => return writer.sentence(VerdictText::HasNoRoom, &[]),
        _ => return Sentence::default(),
    };
    let together = || {
        let sales = Projection::of(plan).get(Measure::Sales).ok()?;
        let earned = plan.economics.earned(plan.outcome().ok()?).ok()?.abs();
        // Of one sale the headline says it.
        let written = writer.figure(sales, Style::Count);
        (written != "1")
            .then(|| writer.sentence(template, &[&writer.sales(sales), &writer.short_money(earned)]))
    };
    together().unwrap_or_default().then(limits)
}

/// How far the close rate and the CPL may move, or would have to.
fn limits(plan: &Plan, writer: Writer, pays: bool) -> Sentence {
    let Ok(BreakEven { close_rate, cost_per_lead }) = BreakEven::of(plan) else { return Sentence::default() };
    let rate = close_rate.map(|rate| writer.figure(rate, Style::Percent));
    let cost = cost_per_lead.map(|cost| writer.short_money(cost));
    match (&rate, &cost) {
        (Some(rate), Some(cost)) if pays => writer.sentence(VerdictText::PaysDownTo, &[rate, cost]),
        (Some(rate), Some(cost)) => writer.sentence(VerdictText::WouldPay, &[rate, cost]),
        (Some(rate), None) => writer.sentence(VerdictText::WouldPayFromRate, &[rate]),
        (None, Some(cost)) => writer.sentence(VerdictText::WouldPayAtCost, &[cost]),
        (None, None) => writer.sentence(VerdictText::NeverPays, &[]),
    }
}

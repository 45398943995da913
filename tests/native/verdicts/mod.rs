//! The verdict of each view: its words in both languages, and its numbers.

mod actuals;
mod comparison;
mod months;
mod plan;
mod properties;
mod without_channels;

use crate::regions;
use crate::values::{amount, rate};
use embudo::model::{
    ByMonth, Channel, Cost, CostBasis, Currency, Economics, Name, Plan, StageRates, Stages, UnknownFields,
};
use embudo::text::{Language, Sentence, Tone, Verdict, Writer};

const EN: Writer = Writer { locale: regions::EN, currency: Currency::EUR };
const ES: Writer = Writer { locale: regions::ES, currency: Currency::EUR };

/// Name (none where empty), budget, CPL, close rate.
type ChannelNumbers<'a> = (&'a str, f64, f64, f64);

fn channel((name, budget, cost_per_lead, close_rate): ChannelNumbers) -> Channel {
    Channel {
        name: Name::new(name).ok(),
        budget: amount(budget),
        cost_per_lead: amount(cost_per_lead),
        stage_rates: StageRates::new(vec![rate(close_rate)]),
        by_month: ByMonth::default(),
        unknown: UnknownFields::NONE,
    }
}

fn plan_of(channels: &[ChannelNumbers], economics: Economics) -> Plan {
    let channels = channels.iter().copied().map(channel).collect();
    Plan::new(channels, Stages::default(), economics).expect("a plan")
}

/// A plan of one channel: budget, CPL, close rate.
fn single([budget, cost_per_lead, close_rate]: [f64; 3], economics: Economics) -> Plan {
    plan_of(&[("", budget, cost_per_lead, close_rate)], economics)
}

fn cost(value: f64, basis: CostBasis) -> Cost {
    Cost { amount: amount(value), basis }
}

/// A sale value, and a sales cost for the period.
fn economics(sale_value: Option<f64>, sales_cost: f64) -> Economics {
    Economics {
        sale_value: sale_value.map(amount),
        sales_cost: cost(sales_cost, CostBasis::Period),
        ..Economics::default()
    }
}

/// The five channels of a spring campaign; a sale of 2,500 at 80 % costs 500 in selling.
fn spring() -> Plan {
    let economics = Economics {
        margin: Some(rate(0.8)),
        sales_cost: cost(500.0, CostBasis::Sale),
        ..economics(Some(2_500.0), 0.0)
    };
    let channels = [
        ("Partners", 3_000.0, 60.0, 0.08),
        ("Search", 12_000.0, 50.0, 0.06),
        ("LinkedIn", 6_000.0, 75.0, 0.06),
        ("Fairs", 6_000.0, 100.0, 0.05),
        ("Meta", 3_000.0, 20.0, 0.008),
    ];
    plan_of(&channels, economics)
}

/// Headline and lead in English and in Spanish, with the no-break spaces as spaces.
fn assert_said(verdict: impl Fn(Writer) -> Verdict, english: [&str; 2], spanish: [&str; 2]) {
    let said = |writer| {
        let [_, headline, lead] = texts(&verdict(writer));
        [headline, lead]
    };
    assert_eq!(said(EN), english);
    assert_eq!(said(ES), spanish);
}

/// Eyebrow, headline and lead, with the no-break spaces as spaces.
fn texts(verdict: &Verdict) -> [String; 3] {
    let Verdict { eyebrow, headline, lead } = verdict;
    [eyebrow.clone(), headline.to_string(), lead.to_string()].map(|text| text.replace('\u{a0}', " "))
}

/// The parts with a tone.
fn toned(sentence: &Sentence, tone: Tone) -> Vec<&str> {
    sentence.spans().iter().filter(|span| span.tone == tone).map(|span| &*span.text).collect()
}

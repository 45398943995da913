//! The verdict of a plan.

use super::*;
use embudo::text::{VerdictText, incomplete_verdict, plan_verdict, short_verdict};

/// 12,000 / 50 / 5 %: 240 leads, 12 sales, a media CAC of 1,000.
const NUMBERS: [f64; 3] = [12_000.0, 50.0, 0.05];

fn says(plan: &Plan, english: [&str; 2], spanish: [&str; 2]) {
    assert_said(|writer| plan_verdict(plan, writer), english, spanish);
}

#[test]
fn a_sale_earns_just_pays_or_loses() {
    says(
        &single(NUMBERS, economics(Some(2_000.0), 6_000.0)),
        [
            "A sale costs €1,500 all in and leaves €2,000: each earns €500.",
            "12 sales earn €6,000 together. It still pays down to a close rate of 3.75%, or up to €66.67 a lead.",
        ],
        [
            "Una venta cuesta 1.500 € en total y deja 2.000 €: cada una gana 500 €.",
            "Las 12 ventas ganan 6.000 € en conjunto. Conviene mientras la tasa de cierre no baje de 3,75 %, o el lead no pase de 66,67 €.",
        ],
    );
    says(
        &single(NUMBERS, economics(Some(1_500.0), 6_000.0)),
        [
            "A sale costs €1,500 all in and leaves as much: it just pays for itself.",
            "With dearer leads or a lower close rate it loses money.",
        ],
        [
            "Una venta cuesta 1.500 € en total y deja lo mismo: apenas se paga sola.",
            "Con leads más caros o una tasa de cierre más baja se pierde dinero.",
        ],
    );
    says(
        &single(NUMBERS, economics(Some(1_200.0), 6_000.0)),
        [
            "A sale costs €1,500 all in and leaves €1,200: each loses €300.",
            "12 sales lose €3,600 together. It would pay from a close rate of 6.25%, or at no more than €40 a lead.",
        ],
        [
            "Una venta cuesta 1.500 € en total y deja 1.200 €: cada una pierde 300 €.",
            "Las 12 ventas pierden 3.600 € en conjunto. Convendría con una tasa de cierre de al menos 6,25 %, o con leads de 40 € como máximo.",
        ],
    );
}

#[test]
fn media_alone_is_called_so_and_one_sale_has_no_sum() {
    let one_sale = single([1_000.0, 50.0, 0.05], economics(Some(1_200.0), 0.0));
    says(
        &one_sale,
        [
            "A sale costs €1,000 in media and leaves €1,200: each earns €200.",
            "It still pays down to a close rate of 4.17%, or up to €60 a lead.",
        ],
        [
            "Una venta cuesta 1.000 € en medios y deja 1.200 €: cada una gana 200 €.",
            "Conviene mientras la tasa de cierre no baje de 4,17 %, o el lead no pase de 60 €.",
        ],
    );
}

#[test]
fn what_no_lever_reaches_is_not_promised() {
    let dear_sale = |sale_value, sales_cost, basis| {
        let economics = Economics { sales_cost: cost(sales_cost, basis), ..economics(Some(sale_value), 0.0) };
        plan_verdict(&single(NUMBERS, economics), EN).lead.to_string()
    };
    // A commission above what a sale leaves, calls above what a lead leaves, a close rate above 100 %.
    assert_eq!(
        dear_sale(100.0, 150.0, CostBasis::Sale),
        "12 sales lose €12,600 together. No close rate and no cost per lead alone would make it pay."
    );
    assert_eq!(
        dear_sale(100.0, 20.0, CostBasis::Lead),
        "12 sales lose €15,600 together. It would pay from a close rate of 70%."
    );
    assert_eq!(
        dear_sale(40.0, 0.0, CostBasis::Period),
        "12 sales lose €11,520 together. It would pay at no more than €2 a lead."
    );
    let spanish = |sale_value, sales_cost, basis| {
        let economics = Economics { sales_cost: cost(sales_cost, basis), ..economics(Some(sale_value), 0.0) };
        texts(&plan_verdict(&single(NUMBERS, economics), ES))[2].clone()
    };
    assert_eq!(
        spanish(100.0, 150.0, CostBasis::Sale),
        "Las 12 ventas pierden 12.600 € en conjunto. Ni la tasa de cierre ni el costo por lead bastan por sí solos para que convenga."
    );
    assert_eq!(
        spanish(100.0, 20.0, CostBasis::Lead),
        "Las 12 ventas pierden 15.600 € en conjunto. Convendría con una tasa de cierre de al menos 70 %."
    );
    assert_eq!(
        spanish(40.0, 0.0, CostBasis::Period),
        "Las 12 ventas pierden 11.520 € en conjunto. Convendría con leads de 2 € como máximo."
    );
}

#[test]
fn without_a_sale_value_the_account_is_judged_or_the_value_asked_for() {
    let account = |revenue: Option<f64>, churn: Option<f64>| {
        let economics = Economics {
            account_revenue: revenue.map(amount),
            margin: Some(rate(0.7)),
            churn: churn.map(rate),
            ..Economics::default()
        };
        single([560.0, 56.0, 0.1], economics)
    };
    says(
        &account(Some(80.0), Some(0.04)),
        ["A sale costs €560 in media: its account pays that back in 10.0 months.", ""],
        ["Una venta cuesta 560 € en medios: su cuenta lo recupera en 10,0 meses.", ""],
    );
    says(
        &account(Some(80.0), Some(0.1)),
        ["A sale costs €560 in media: its account brings only €560 before it leaves.", ""],
        ["Una venta cuesta 560 € en medios: su cuenta deja solo 560 € antes de darse de baja.", ""],
    );
    says(
        &account(Some(0.0), None),
        ["A sale costs €560 in media: its account brings only €0 before it leaves.", ""],
        ["Una venta cuesta 560 € en medios: su cuenta deja solo 0 € antes de darse de baja.", ""],
    );
    says(
        &account(None, None),
        ["A sale costs €560 in media. Type what a sale brings to see whether it pays.", ""],
        ["Una venta cuesta 560 € en medios. Escribe el ticket promedio para ver si conviene.", ""],
    );
}

#[test]
fn less_than_a_sale_has_no_cost_of_its_own() {
    let with = |numbers| single(numbers, economics(Some(2_000.0), 6_000.0));
    says(
        &with([1_000.0, 125.0, 0.05]),
        ["These numbers bring 0.4 sales. For one sale it takes a budget of €2,500.", ""],
        ["Estos números dan 0,4 ventas. Para una venta se necesita un presupuesto de 2.500 €.", ""],
    );
    says(
        &with([12_000.0, 50.0, 0.0]),
        ["240 leads and not one sale: the €18,000 spent bring nothing back.", ""],
        ["240 leads y ninguna venta: los 18.000 € gastados no se recuperan.", ""],
    );
    says(
        &with([50.0, 50.0, 0.0]),
        ["1 lead and not one sale: the €6,050 spent bring nothing back.", ""],
        ["1 lead y ninguna venta: los 6.050 € gastados no se recuperan.", ""],
    );
    says(
        &with([0.0, 50.0, 0.05]),
        ["Without a budget there are no leads and no sales.", ""],
        ["Sin presupuesto no hay leads ni ventas.", ""],
    );
    says(
        &with([12_000.0, 0.0, 0.05]),
        ["Leads at no cost can’t be counted from a budget. Type a cost per lead.", ""],
        ["Si los leads no cuestan nada, el presupuesto no dice cuántos hay. Escribe un costo por lead.", ""],
    );
}

#[test]
fn channels_that_lose_money_are_named() {
    let named = |writer, plan: &Plan| toned(&plan_verdict(plan, writer).headline, Tone::Bad).join("|");
    assert_eq!(named(EN, &spring()), "Fairs and Meta lose money.");
    assert_eq!(named(ES, &spring()), "Fairs y Meta pierden dinero.");
    let with = |losing: &[&str], earning: &[&str]| {
        let loses = losing.iter().map(|&name| (name, 3_000.0, 50.0, 0.01));
        let earns = earning.iter().map(|&name| (name, 30_000.0, 50.0, 0.1));
        let channels: Vec<ChannelNumbers> = loses.chain(earns).collect();
        plan_of(&channels, economics(Some(2_000.0), 0.0))
    };
    let plan = with(&["Ferias", "Instagram"], &["Search"]);
    assert_eq!(named(ES, &plan), "Ferias e Instagram pierden dinero.");
    assert_eq!(named(EN, &with(&["Fairs"], &["Search"])), "Fairs loses money.");
    assert_eq!(named(ES, &with(&["Ferias"], &["Search"])), "Ferias pierde dinero.");
    assert_eq!(named(EN, &with(&["", "A", "A"], &["Search"])), "Channel 1, A and A (2) lose money.");
    let five = with(&["A", "B", "C", "D", "E"], &["Search"]);
    assert_eq!(named(EN, &five), "A, B and 3 others lose money.");
    assert_eq!(named(ES, &five), "A, B y otros 3 pierden dinero.");
    let all = with(&["A", "B"], &[]);
    assert_eq!(named(EN, &all), "each loses €3,000|Every channel loses money.");
    assert_eq!(
        named(ES, &all).replace('\u{a0}', " "),
        "cada una pierde 3.000 €|Todos los canales pierden dinero."
    );
    // A channel that costs something and sells nothing.
    let channels = [("A", 1_000.0, 50.0, 0.0), ("B", 9_000.0, 50.0, 0.1), ("C", 0.0, 50.0, 0.0)];
    assert_eq!(named(EN, &plan_of(&channels, economics(Some(2_000.0), 0.0))), "A loses money.");
    let hostile = with(&["\u{202e}A#", "B+*"], &["Search"]);
    assert_eq!(named(EN, &hostile), "\u{2068}\u{202e}A#\u{2069} and B+* lose money.");
}

#[test]
fn the_numbers_and_the_judgement_are_set_off() {
    let verdict = plan_verdict(&spring(), EN);
    assert_eq!(toned(&verdict.headline, Tone::Strong), ["€1,595", "€2,000"]);
    assert_eq!(toned(&verdict.headline, Tone::Good), ["each earns €405"]);
    assert_eq!(toned(&verdict.lead, Tone::Strong), ["€11,100", "3.45%", "€70.86"]);
    let just = plan_verdict(&single(NUMBERS, economics(Some(1_000.0), 0.0)), EN);
    assert_eq!(toned(&just.headline, Tone::Warm), ["it just pays for itself"]);
    let unknown = plan_verdict(&single(NUMBERS, economics(None, 0.0)), EN);
    assert_eq!(toned(&unknown.headline, Tone::Muted), ["Type what a sale brings to see whether it pays."]);
}

#[test]
fn the_line_above_says_which_costs_count() {
    let eyebrows = |plan: &Plan| [EN, ES].map(|writer| plan_verdict(plan, writer).eyebrow);
    assert_eq!(
        eyebrows(&spring()),
        ["5 channels, one period, after all costs", "5 canales, un periodo, con todos los costos"]
    );
    let one = |sales_cost| single(NUMBERS, economics(None, sales_cost));
    assert_eq!(
        eyebrows(&one(1.0)),
        ["For the period, after all costs", "En el periodo, con todos los costos"]
    );
    assert_eq!(eyebrows(&one(0.0)), ["For the period, media only", "En el periodo, solo medios"]);
}

#[test]
fn what_is_missing_is_asked_for() {
    let asked =
        |missing: &[VerdictText]| [EN, ES].map(|writer| incomplete_verdict(missing, &[], writer).to_string());
    assert_eq!(
        asked(&[VerdictText::Budget, VerdictText::CostPerLead, VerdictText::CloseRate]),
        [
            "Type a budget, a cost per lead and a close rate to see what a sale costs.",
            "Escribe un presupuesto, un costo por lead y una tasa de cierre para ver cuánto cuesta una venta.",
        ]
    );
    assert_eq!(
        asked(&[VerdictText::CostPerLead, VerdictText::StageRates]),
        [
            "Type a cost per lead and the rates of the stages to see what a sale costs.",
            "Escribe un costo por lead y las tasas de las etapas para ver cuánto cuesta una venta.",
        ]
    );
    assert_eq!(
        asked(&[]),
        [
            "Correct the marked field to see what a sale costs.",
            "Corrige el campo marcado para ver cuánto cuesta una venta.",
        ]
    );
}

#[test]
fn channels_that_lack_something_are_named() {
    let asked = |channels: &[&str]| {
        let channels: Vec<String> = channels.iter().map(|name| (*name).to_owned()).collect();
        [EN, ES].map(|writer| incomplete_verdict(&[VerdictText::CostPerLead], &channels, writer).to_string())
    };
    assert_eq!(
        asked(&["Organic", "TV"]),
        [
            "Type a cost per lead for Organic and TV to see what a sale costs.",
            "Escribe un costo por lead para Organic y TV y ve cuánto cuesta una venta.",
        ]
    );
    let headline = |[search, referrals]: [f64; 2]| {
        let channels = [("Search", 12_000.0, search, 0.05), ("Referrals", 0.0, referrals, 0.05)];
        plan_verdict(&plan_of(&channels, economics(None, 0.0)), EN).headline.to_string()
    };
    assert_eq!(
        headline([50.0, 0.0]),
        "Referrals: leads at no cost can’t be counted from a budget. Type a cost per lead."
    );
    assert_eq!(
        headline([0.0, 0.0]),
        "Search and Referrals: leads at no cost can’t be counted from a budget. Type a cost per lead."
    );
}

#[test]
fn the_verdict_fits_one_line() {
    let said = |plan: &Plan| [EN, ES].map(|writer| short_verdict(plan, writer).to_string());
    assert_eq!(
        said(&single(NUMBERS, economics(Some(2_000.0), 6_000.0))),
        ["€1,500 a sale · 12 sales · earns €500", "1.500\u{a0}€ por venta · 12 ventas · gana 500\u{a0}€"]
    );
    let [loses, even, unknown, unsold] = [Some(1_200.0), Some(1_500.0), None, Some(2_000.0)].map(|value| {
        let numbers = [12_000.0, 50.0, if value == Some(2_000.0) { 0.0 } else { 0.05 }];
        said(&single(numbers, economics(value, 6_000.0)))[0].clone()
    });
    assert_eq!(loses, "€1,500 a sale · 12 sales · loses €300");
    assert_eq!(even, "€1,500 a sale · 12 sales · just pays for itself");
    assert_eq!(unknown, "€1,500 a sale · 12 sales");
    assert_eq!(unsold, "240 leads · 0 sales");
}

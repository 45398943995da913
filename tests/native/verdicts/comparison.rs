//! The verdict on scenarios side by side.

use super::*;
use embudo::model::{ComparedPlan, Month, Schedule};
use embudo::text::{PlansToCompare, comparison_verdict};

const EURO: Currency = Currency::EUR;

fn verdict(plans: &[(&str, Plan)], baseline: usize, writer: Writer) -> Verdict {
    let names: Vec<String> = plans.iter().map(|(name, _)| (*name).to_owned()).collect();
    let compared: Vec<ComparedPlan> =
        plans.iter().map(|(_, plan)| ComparedPlan { plan, currency: EURO }).collect();
    let compared = PlansToCompare { names: &names, plans: &compared, baseline, incomplete: 0 };
    comparison_verdict(compared, writer)
}

fn says(plans: &[(&str, Plan)], english: [&str; 2], spanish: [&str; 2]) {
    assert_said(|writer| verdict(plans, 0, writer), english, spanish);
}

/// A sale leaves 2,000; selling costs 500 a sale.
fn valued(numbers: [f64; 3]) -> Plan {
    let economics = Economics { sales_cost: cost(500.0, CostBasis::Sale), ..economics(Some(2_000.0), 0.0) };
    single(numbers, economics)
}

fn unvalued(numbers: [f64; 3]) -> Plan {
    single(numbers, economics(None, 6_000.0))
}

const A: [f64; 3] = [12_000.0, 50.0, 0.05];

#[test]
fn the_plan_that_earns_more_is_better_because_of_what_moved_its_sales() {
    let plans = [
        ("Spring A", valued(A)),
        ("Spring B", valued([12_000.0, 50.0, 0.06])),
        ("Autumn fairs", valued([12_600.0, 60.0, 0.06])),
    ];
    says(
        &plans,
        [
            "Spring B is better: 2.4 sales more for the same budget, because the close rate is 1 point higher.",
            "It earns €9,600 instead of €6,000. Autumn fairs: 12.6 sales at €1,500.",
        ],
        [
            "Spring B es mejor: 2,4 ventas más con el mismo presupuesto, porque la tasa de cierre es 1 punto más alta.",
            "Gana 9.600 € en vez de 6.000 €. Autumn fairs: 12,6 ventas a 1.500 €.",
        ],
    );
    let from_b = verdict(&plans, 1, EN);
    assert_eq!(from_b.eyebrow, "3 plans, Spring B as the baseline");
    assert_eq!(verdict(&plans, 1, ES).eyebrow, "3 planes, Spring B como referencia");
    assert_eq!(
        texts(&from_b)[1..],
        [
            "Nothing beats Spring B: Autumn fairs brings 1.8 sales fewer for €600 more, because leads cost €10 more.",
            "It earns €9,600 instead of €6,300. Spring A: 12 sales at €1,500.",
        ]
    );
    assert_eq!(
        texts(&verdict(&plans, 1, ES))[1..],
        [
            "Ninguno supera a Spring B: Autumn fairs da 1,8 ventas menos con 600 € más de presupuesto, porque los leads cuestan 10 € más.",
            "Gana 9.600 € en vez de 6.300 €. Spring A: 12 ventas a 1.500 €.",
        ]
    );
    assert_eq!(toned(&verdict(&plans, 0, EN).headline, Tone::Good), ["Spring B is better:"]);
}

#[test]
fn a_budget_alone_needs_no_cause_and_two_causes_are_joined() {
    says(
        &[("A", valued(A)), ("B", valued([24_000.0, 50.0, 0.05]))],
        ["B is better: 12 sales more for €12,000 more.", "It earns €12,000 instead of €6,000."],
        ["B es mejor: 12 ventas más con 12.000 € más de presupuesto.", "Gana 12.000 € en vez de 6.000 €."],
    );
    says(
        &[("A", valued(A)), ("B", valued([12_000.0, 40.0, 0.055]))],
        [
            "B is better: 4.5 sales more for the same budget, because leads cost €10 less and the close rate is 0.5 points higher.",
            "It earns €12,750 instead of €6,000.",
        ],
        [
            "B es mejor: 4,5 ventas más con el mismo presupuesto, porque los leads cuestan 10 € menos y la tasa de cierre es 0,5 puntos más alta.",
            "Gana 12.750 € en vez de 6.000 €.",
        ],
    );
    says(
        &[("A", valued(A)), ("B", valued([9_600.0, 40.0, 0.05]))],
        [
            "B is better: the same sales for €2,400 less, because leads cost €10 less.",
            "It earns €8,400 instead of €6,000.",
        ],
        [
            "B es mejor: las mismas ventas con 2.400 € menos de presupuesto, porque los leads cuestan 10 € menos.",
            "Gana 8.400 € en vez de 6.000 €.",
        ],
    );
}

#[test]
fn what_a_sale_leaves_and_other_costs_are_causes_too() {
    let with = |sale_value, sales_cost| single(A, economics(Some(sale_value), sales_cost));
    says(
        &[("A", with(2_000.0, 6_000.0)), ("B", with(2_200.0, 6_000.0))],
        [
            "B is better: the same sales for the same budget, but a sale leaves €200 more.",
            "It earns €8,400 instead of €6,000.",
        ],
        [
            "B es mejor: las mismas ventas con el mismo presupuesto, pero una venta deja 200 € más.",
            "Gana 8.400 € en vez de 6.000 €.",
        ],
    );
    says(
        &[("A", with(2_000.0, 6_000.0)), ("B", with(2_000.0, 7_500.0))],
        [
            "Nothing beats A: B brings the same sales for the same budget, but other costs are €1,500 higher.",
            "It earns €6,000 instead of €4,500.",
        ],
        [
            "Ninguno supera a A: B da las mismas ventas con el mismo presupuesto, pero los demás costos suben 1.500 €.",
            "Gana 6.000 € en vez de 4.500 €.",
        ],
    );
    says(
        &[("A", with(1_000.0, 6_000.0)), ("B", with(1_000.0, 3_000.0)), ("C", with(2_000.0, 3_000.0))],
        [
            "C is better: the same sales for the same budget, but a sale leaves €1,000 more.",
            "It earns €9,000, instead of losing €6,000. B: 12 sales at €1,250.",
        ],
        [
            "C es mejor: las mismas ventas con el mismo presupuesto, pero una venta deja 1.000 € más.",
            "Gana 9.000 € en vez de perder 6.000 €. B: 12 ventas a 1.250 €.",
        ],
    );
    says(
        &[("A", with(1_000.0, 6_000.0)), ("B", with(1_000.0, 3_000.0))],
        [
            "B is better: the same sales for the same budget, but other costs are €3,000 lower.",
            "It loses €3,000 instead of €6,000.",
        ],
        [
            "B es mejor: las mismas ventas con el mismo presupuesto, pero los demás costos bajan 3.000 €.",
            "Pierde 3.000 € en vez de 6.000 €.",
        ],
    );
}

#[test]
fn what_does_not_explain_the_sales_is_not_called_their_cause() {
    let with = |numbers, sales_cost| single(numbers, economics(Some(2_000.0), sales_cost));
    let headline = |one: Plan, other: Plan| {
        [EN, ES]
            .map(|writer| texts(&verdict(&[("A", one.clone()), ("B", other.clone())], 0, writer))[1].clone())
    };
    assert_eq!(
        headline(with(A, 6_000.0), with([12_600.0, 50.0, 0.05], 0.0)),
        [
            "B is better: 0.6 sales more for €600 more, and other costs are €6,000 lower.",
            "B es mejor: 0,6 ventas más con 600 € más de presupuesto, y los demás costos bajan 6.000 €.",
        ]
    );
    assert_eq!(
        headline(with(A, 6_000.0), with([12_600.0, 50.0, 0.05], 12_000.0)),
        [
            "Nothing beats A: B brings 0.6 sales more for €600 more, but other costs are €6,000 higher.",
            "Ninguno supera a A: B da 0,6 ventas más con 600 € más de presupuesto, pero los demás costos suben 6.000 €.",
        ]
    );
    assert_eq!(
        headline(with(A, 0.0), with([9_500.0, 40.0, 0.05], 0.0)),
        [
            "B is better: 0.125 sales fewer for €2,500 less, but leads cost €10 less.",
            "B es mejor: 0,125 ventas menos con 2.500 € menos de presupuesto, pero los leads cuestan 10 € menos.",
        ]
    );
}

#[test]
fn channels_that_are_dropped_are_a_cause() {
    let without = plan_of(
        &[
            ("Partners", 3_000.0, 60.0, 0.08),
            ("Search", 12_000.0, 50.0, 0.06),
            ("LinkedIn", 6_000.0, 75.0, 0.06),
        ],
        spring().economics,
    );
    says(
        &[("Spring", spring()), ("Three", without)],
        [
            "Three is better: 4.2 sales fewer for €9,000 less, because it runs other channels.",
            "It earns €13,800 instead of €11,100.",
        ],
        [
            "Three es mejor: 4,2 ventas menos con 9.000 € menos de presupuesto, porque usa otros canales.",
            "Gana 13.800 € en vez de 11.100 €.",
        ],
    );
}

#[test]
fn where_the_value_is_unknown_cost_and_number_of_sales_decide_together() {
    says(
        &[("A", unvalued(A)), ("B", unvalued([12_000.0, 50.0, 0.06]))],
        [
            "B is better: 2.4 sales more for the same budget, because the close rate is 1 point higher.",
            "A sale costs €1,250 instead of €1,500. Type what a sale brings to see which earns more.",
        ],
        [
            "B es mejor: 2,4 ventas más con el mismo presupuesto, porque la tasa de cierre es 1 punto más alta.",
            "Una venta cuesta 1.250 € en vez de 1.500 €. Escribe el ticket promedio para ver cuál gana más.",
        ],
    );
    let media = |numbers| single(numbers, economics(None, 0.0));
    says(
        &[("A", media(A)), ("B", media([3_200.0, 40.0, 0.05]))],
        [
            "With B a sale costs €200 less, but there are 8 sales fewer.",
            "A sale costs €800 instead of €1,000. Type what a sale brings to see which earns more.",
        ],
        [
            "Con B una venta cuesta 200 € menos, pero hay 8 ventas menos.",
            "Una venta cuesta 800 € en vez de 1.000 €. Escribe el ticket promedio para ver cuál gana más.",
        ],
    );
    says(
        &[("A", media(A)), ("B", media([24_000.0, 60.0, 0.05]))],
        [
            "With B there are 8 sales more, but a sale costs €200 more.",
            "A sale costs €1,200 instead of €1,000. Type what a sale brings to see which earns more.",
        ],
        [
            "Con B hay 8 ventas más, pero una venta cuesta 200 € más.",
            "Una venta cuesta 1.200 € en vez de 1.000 €. Escribe el ticket promedio para ver cuál gana más.",
        ],
    );
    // One of them without a value: earnings do not decide.
    let [_, headline, _] =
        texts(&verdict(&[("A", unvalued(A)), ("B", valued([12_000.0, 60.0, 0.05]))], 0, EN));
    assert_eq!(
        headline,
        "Nothing beats A: B brings 2 sales fewer for the same budget, because leads cost €10 more."
    );
}

#[test]
fn plans_that_are_alike_or_cannot_be_compared_are_said_so() {
    says(
        &[("A", valued(A)), ("B", valued(A))],
        ["All of them earn €6,000: none is better.", ""],
        ["Todos ganan 6.000 €: ninguno es mejor.", ""],
    );
    says(
        &[("A", unvalued(A)), ("B", unvalued(A))],
        ["In all of them a sale costs €1,500: none is better.", ""],
        ["En todos una venta cuesta 1.500 €: ninguno es mejor.", ""],
    );
    says(
        &[("A", unvalued(A)), ("B", unvalued([12_000.0, 50.0, 0.0]))],
        ["Not all of these plans sell something: what a sale costs can’t be compared.", ""],
        ["No todos estos planes venden algo: no se puede comparar lo que cuesta una venta.", ""],
    );
    let plans = [valued(A), valued(A)];
    let names = ["A".to_owned(), "B".to_owned()];
    let compared = |currencies: &[Currency], incomplete: usize| {
        let compared: Vec<ComparedPlan> =
            plans.iter().zip(currencies).map(|(plan, &currency)| ComparedPlan { plan, currency }).collect();
        let compared = PlansToCompare { names: &names, plans: &compared, baseline: 0, incomplete };
        [EN, ES].map(|writer| comparison_verdict(compared, writer).headline.to_string())
    };
    assert_eq!(
        compared(&[EURO, Currency::USD], 0),
        [
            "These plans are in different currencies: what they earn can’t be compared.",
            "Estos planes están en monedas distintas: no se puede comparar lo que ganan.",
        ]
    );
    assert_eq!(
        compared(&[EURO], 0),
        [
            "One plan is not a comparison. Duplicate it and change one number, or choose another one.",
            "Un solo plan no se puede comparar. Duplícalo y cambia un número, o elige otro.",
        ]
    );
    assert_eq!(
        compared(&[EURO], 1),
        [
            "Only one of these plans is complete. Complete another one, or choose one that is.",
            "Solo uno de estos planes está completo. Completa otro, o elige uno que lo esté.",
        ]
    );
    assert_eq!(
        compared(&[], 2),
        [
            "None of these plans is complete. Complete two of them, or choose two that are.",
            "Ninguno de estos planes está completo. Completa dos, o elige dos que lo estén.",
        ]
    );
    assert_eq!(compared(&[], 0), compared(&[EURO], 0));
}

#[test]
fn different_months_are_warned_of_and_names_are_isolated() {
    let in_months = |months| {
        let mut plan = valued(A);
        plan.months = Schedule::new(Month::new(2027, 1).expect("a month"), months);
        plan
    };
    let [_, _, lead] = texts(&verdict(&[("A", in_months(3)), ("B", in_months(6))], 0, EN));
    assert_eq!(lead, "These plans span different months: totals are not over the same time.");
    let hostile = verdict(&[("A", valued(A)), ("\u{202e}B+", valued([12_000.0, 50.0, 0.06]))], 0, EN);
    assert_eq!(toned(&hostile.headline, Tone::Good), ["\u{2068}\u{202e}B+\u{2069} is better:"]);
}

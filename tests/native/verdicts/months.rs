//! The verdict of a plan in months.

use super::*;
use embudo::model::{Lag, LagShares, Month, Schedule};
use embudo::text::months_verdict;

/// Over these months from a first one, with the shares of a lag.
fn in_months(mut plan: Plan, first: (i32, u32), months: usize, lag: &[f64]) -> Plan {
    let mut schedule = Schedule::new(Month::new(first.0, first.1).expect("a month"), months).expect("months");
    let shares = LagShares::new(lag.iter().map(|&share| rate(share)).collect()).expect("a whole");
    schedule.lag = Some(Lag::Shares(shares));
    plan.months = Some(schedule);
    plan
}

/// 30,000 at 50 / 5 %: 30 sales, a third of the spend in each month, sales 20/50/30 % over three months.
fn three_months(economics: Economics) -> Plan {
    in_months(single([30_000.0, 50.0, 0.05], economics), (2026, 1), 3, &[0.2, 0.5, 0.3])
}

fn says(plan: &Plan, english: [&str; 2], spanish: [&str; 2]) {
    assert_said(|writer| months_verdict(plan, writer).expect("in months"), english, spanish);
}

#[test]
fn the_month_in_which_the_money_is_back_comes_with_the_deepest_point() {
    // Spent 10,000 a month; back 2,400, 10,800, 22,800, 32,400 and 36,000.
    says(
        &three_months(economics(Some(1_200.0), 0.0)),
        [
            "The money is back in April 2026. Until then you are at most €9,200 out of pocket, at the end of February.",
            "Once the last sale is in, €6,000 are earned.",
        ],
        [
            "El dinero se recupera en abril de 2026. Hasta entonces pones de tu bolsillo como máximo 9.200 €, a fines de febrero.",
            "Con la última venta cerrada, se habrán ganado 6.000 €.",
        ],
    );
    let over_the_year = in_months(
        single([30_000.0, 50.0, 0.05], economics(Some(1_200.0), 0.0)),
        (2026, 11),
        3,
        &[0.2, 0.5, 0.3],
    );
    says(
        &over_the_year,
        [
            "The money is back in February 2027. Until then you are at most €9,200 out of pocket, at the end of December 2026.",
            "Once the last sale is in, €6,000 are earned.",
        ],
        [
            "El dinero se recupera en febrero de 2027. Hasta entonces pones de tu bolsillo como máximo 9.200 €, a fines de diciembre de 2026.",
            "Con la última venta cerrada, se habrán ganado 6.000 €.",
        ],
    );
}

#[test]
fn money_that_is_back_at_once_or_never_is_said_so() {
    let at_once =
        in_months(single([30_000.0, 50.0, 0.05], economics(Some(1_200.0), 0.0)), (2026, 1), 3, &[1.0]);
    says(
        &at_once,
        [
            "The money of a month is back in the same month: you are never out of pocket.",
            "Once the last sale is in, €6,000 are earned.",
        ],
        [
            "El dinero de cada mes se recupera en el mismo mes: nunca pones de tu bolsillo.",
            "Con la última venta cerrada, se habrán ganado 6.000 €.",
        ],
    );
    says(
        &three_months(economics(Some(900.0), 0.0)),
        [
            "The money does not come back: €3,000 are still missing when the last sale is in, in May 2026.",
            "At most €12,900 are out of pocket at once, at the end of March.",
        ],
        [
            "El dinero no se recupera: faltan 3.000 € cuando se cierra la última venta, en mayo de 2026.",
            "Como máximo hay 12.900 € de tu bolsillo, a fines de marzo.",
        ],
    );
    let nothing = in_months(single([0.0, 50.0, 0.05], economics(Some(900.0), 0.0)), (2026, 1), 3, &[1.0]);
    says(
        &nothing,
        ["Nothing is spent in these months, so there is nothing to get back.", ""],
        ["En estos meses no se gasta nada: no hay nada que recuperar.", ""],
    );
}

#[test]
fn accounts_that_go_on_earning_are_followed_for_ten_years() {
    let accounts = |revenue, churn: Option<f64>| {
        let economics = Economics {
            account_revenue: Some(amount(revenue)),
            churn: churn.map(rate),
            ..Economics::default()
        };
        in_months(single([30_000.0, 50.0, 0.05], economics), (2026, 1), 3, &[1.0])
    };
    // Ten accounts a month bring 100 each: 1,000 and 2,000, then 3,000 a month; 30,000 after eleven months.
    says(
        &accounts(100.0, None),
        [
            "The money is back in November 2026. Until then you are at most €24,000 out of pocket, at the end of March.",
            "",
        ],
        [
            "El dinero se recupera en noviembre de 2026. Hasta entonces pones de tu bolsillo como máximo 24.000 €, a fines de marzo.",
            "",
        ],
    );
    let [_, english, _] = texts(&months_verdict(&accounts(10.0, Some(0.5)), EN).expect("in months"));
    let [_, spanish, _] = texts(&months_verdict(&accounts(10.0, Some(0.5)), ES).expect("in months"));
    assert_eq!(english, "The money is not back within ten years: €29,400 are still missing.");
    assert_eq!(spanish, "El dinero no se recupera en diez años: faltan 29.400 €.");
}

#[test]
fn without_a_value_or_a_cost_per_lead_it_asks_for_them() {
    says(
        &three_months(economics(None, 0.0)),
        [
            "€30,000 are spent and 30 sales come in. Type what a sale brings to see when the money is back.",
            "",
        ],
        [
            "Se gastan 30.000 € y llegan 30 ventas. Escribe el ticket promedio para ver cuándo se recupera el dinero.",
            "",
        ],
    );
    let one_sale = in_months(single([1_000.0, 50.0, 0.05], economics(None, 0.0)), (2026, 1), 1, &[1.0]);
    says(
        &one_sale,
        ["€1,000 are spent and 1 sale comes in. Type what a sale brings to see when the money is back.", ""],
        [
            "Se gastan 1.000 € y llega 1 venta. Escribe el ticket promedio para ver cuándo se recupera el dinero.",
            "",
        ],
    );
    let free = in_months(single([1_000.0, 0.0, 0.05], economics(None, 0.0)), (2026, 1), 1, &[1.0]);
    says(
        &free,
        ["Leads at no cost can’t be counted from a budget. Type a cost per lead.", ""],
        ["Si los leads no cuestan nada, el presupuesto no dice cuántos hay. Escribe un costo por lead.", ""],
    );
    assert_eq!(months_verdict(&spring(), EN), None);
}

#[test]
fn the_line_above_has_the_months_and_the_last_sale() {
    let eyebrows = |first, months, lag: &[f64]| {
        let plan = in_months(single([30_000.0, 50.0, 0.05], economics(None, 0.0)), first, months, lag);
        [EN, ES].map(|writer| texts(&months_verdict(&plan, writer).expect("in months"))[0].clone())
    };
    let lag = [0.2, 0.5, 0.3];
    assert_eq!(
        eyebrows((2027, 1), 6, &lag),
        ["January to June 2027, sales until August", "Enero a junio de 2027, ventas hasta agosto"]
    );
    assert_eq!(
        eyebrows((2026, 11), 2, &lag),
        [
            "November to December 2026, sales until February 2027",
            "Noviembre a diciembre de 2026, ventas hasta febrero de 2027",
        ]
    );
    assert_eq!(
        eyebrows((2026, 11), 6, &[1.0]),
        ["November 2026 to April 2027", "Noviembre de 2026 a abril de 2027"]
    );
    assert_eq!(eyebrows((2026, 11), 1, &[1.0]), ["November 2026", "Noviembre de 2026"]);
}

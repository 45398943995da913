//! The verdict on plan and actuals.

use super::*;
use embudo::model::{Actual, Actuals, Month, Schedule};
use embudo::text::actuals_verdict;

fn january() -> Month {
    Month::new(2027, 1).expect("a month")
}

/// Six months from January 2027 with actual spend, leads and sales of each channel, from January on.
fn measured(channels: &[ChannelNumbers], actuals: &[&[[f64; 3]]]) -> Plan {
    let with_actuals = |(&numbers, actuals): (&ChannelNumbers, &&[[f64; 3]])| {
        let mut channel = channel(numbers);
        let actual = |(at, numbers): (usize, &[f64; 3])| {
            (january().plus(at as i32), Actual::new(numbers.map(|value| Some(amount(value)))))
        };
        channel.by_month.actuals = Actuals::new(actuals.iter().enumerate().map(actual)).expect("each once");
        channel
    };
    let channels = channels.iter().zip(actuals).map(with_actuals).collect();
    let mut plan = Plan::new(channels, Stages::default(), Economics::default()).expect("a plan");
    plan.months = Some(Schedule::new(january(), 6).expect("months"));
    plan
}

/// 12,000 a month at 50 / 5 %: 240 leads and 12 sales a month.
fn one_channel(actuals: &[[f64; 3]]) -> Plan {
    measured(&[("", 72_000.0, 50.0, 0.05)], &[actuals])
}

fn verdict(plan: &Plan, writer: Writer) -> Verdict {
    actuals_verdict(plan, None, january().plus(3), writer).expect("in months")
}

fn says(plan: &Plan, english: [&str; 2], spanish: [&str; 2]) {
    assert_said(|writer| verdict(plan, writer), english, spanish);
}

#[test]
fn dearer_leads_are_said_and_a_close_rate_within_chance_names_no_team() {
    // 10 of 200 would be planned; 8 of 200 is 2 to 7.7 %.
    let plan = one_channel(&[[12_000.0, 200.0, 8.0]]);
    says(
        &plan,
        [
            "8 sales so far instead of 12. Leads cost €60 instead of €50; the close rate is within chance.",
            "At what was measured the plan heads for 48 sales instead of 72.",
        ],
        [
            "8 ventas hasta ahora en vez de 12. Los leads cuestan 60 € en vez de 50 €; la tasa de cierre está dentro de la variación normal.",
            "Con lo medido, el plan va hacia 48 ventas en vez de 72.",
        ],
    );
    let verdict = verdict(&plan, EN);
    assert_eq!(toned(&verdict.headline, Tone::Strong), ["12"]);
    assert_eq!(toned(&verdict.headline, Tone::Warm), ["€60"]);
}

#[test]
fn a_close_rate_off_by_more_than_chance_names_both_teams() {
    says(
        &one_channel(&[[12_000.0, 250.0, 2.0], [12_000.0, 250.0, 3.0]]),
        [
            "5 sales so far instead of 24. Leads cost €48 instead of €50; only 1% of the leads bought instead of 5%.",
            "Of the difference, marketing made +0.49 and the sales team −19.5. At what was measured the plan heads for 15 sales instead of 72.",
        ],
        [
            "5 ventas hasta ahora en vez de 24. Los leads cuestan 48 € en vez de 50 €; solo el 1 % de los leads compró en vez del 5 %.",
            "De la diferencia, marketing aportó +0,49 y el equipo de ventas, −19,5. Con lo medido, el plan va hacia 15 ventas en vez de 72.",
        ],
    );
    says(
        &one_channel(&[[12_000.0, 240.0, 24.0]]),
        [
            "24 sales so far instead of 12. Spend and cost per lead are as planned; 10% of the leads bought instead of 5%.",
            "Of the difference, marketing made 0 and the sales team +12. At what was measured the plan heads for 144 sales instead of 72.",
        ],
        [
            "24 ventas hasta ahora en vez de 12. La inversión y el costo por lead van según el plan; el 10 % de los leads compró en vez del 5 %.",
            "De la diferencia, marketing aportó 0 y el equipo de ventas, +12. Con lo medido, el plan va hacia 144 ventas en vez de 72.",
        ],
    );
}

#[test]
fn what_is_as_planned_and_what_was_spent_is_said() {
    says(
        &one_channel(&[[12_000.0, 240.0, 12.0]]),
        [
            "12 sales so far, as planned. Spend and cost per lead are as planned; the close rate is within chance.",
            "At what was measured the plan heads for 72 sales, as planned.",
        ],
        [
            "12 ventas hasta ahora, según el plan. La inversión y el costo por lead van según el plan; la tasa de cierre está dentro de la variación normal.",
            "Con lo medido, el plan va hacia 72 ventas, según lo previsto.",
        ],
    );
    let headline = |actuals: &[[f64; 3]], writer| texts(&verdict(&one_channel(actuals), writer))[1].clone();
    let spent_less = [[6_000.0, 120.0, 6.0]];
    assert_eq!(
        headline(&spent_less, EN),
        "6 sales so far instead of 12. €6,000 were spent instead of €12,000; the close rate is within chance."
    );
    assert_eq!(
        headline(&spent_less, ES),
        "6 ventas hasta ahora en vez de 12. Se gastaron 6.000 € en vez de 12.000 €; la tasa de cierre está dentro de la variación normal."
    );
    let both = [[6_000.0, 60.0, 1.0]];
    assert_eq!(
        headline(&both, EN),
        "1 sale so far instead of 12. Leads cost €100 instead of €50, and €6,000 were spent instead of €12,000; the close rate is within chance."
    );
    assert_eq!(
        headline(&both, ES),
        "1 venta hasta ahora en vez de 12. Los leads cuestan 100 € en vez de 50 €, y se gastaron 6.000 € en vez de 12.000 €; la tasa de cierre está dentro de la variación normal."
    );
    let no_leads = [[6_000.0, 0.0, 0.0]];
    assert_eq!(
        headline(&no_leads, EN),
        "0 sales so far instead of 12. No lead came in for the €6,000 spent."
    );
    assert_eq!(
        headline(&no_leads, ES),
        "0 ventas hasta ahora en vez de 12. No llegó ningún lead por los 6.000 € gastados."
    );
    // More sales than leads: they come from earlier leads.
    assert_eq!(
        headline(&[[12_000.0, 240.0, 300.0]], EN),
        "300 sales so far instead of 12. Spend and cost per lead are as planned; 125% of the leads bought instead of 5%."
    );
}

#[test]
fn another_mix_of_channels_is_not_the_sales_teams_doing() {
    // Half of 240 leads were to be of each channel; now most are of the one where few buy, as it was planned to.
    let channels = [("Search", 36_000.0, 50.0, 0.2), ("Social", 36_000.0, 50.0, 0.01)];
    let plan = measured(&channels, &[&[[1_000.0, 20.0, 4.0]], &[[11_000.0, 220.0, 2.0]]]);
    let [eyebrow, headline, lead] = texts(&verdict(&plan, EN));
    assert_eq!(eyebrow, "January 2027 against the plan");
    assert_eq!(
        headline,
        "6 sales so far instead of 25.2. Spend and cost per lead are as planned; the close rate is within chance."
    );
    assert!(!lead.contains("team"), "{lead}");
}

#[test]
fn the_line_above_has_the_months_that_count_and_the_channel() {
    let month = [1_000.0, 20.0, 1.0];
    let eyebrows = |plan: &Plan, only| {
        [EN, ES].map(|writer| {
            actuals_verdict(plan, only, january().plus(3), writer)
                .expect("in months")
                .eyebrow
                .replace('\u{a0}', " ")
        })
    };
    // The fourth month is not over.
    assert_eq!(
        eyebrows(&one_channel(&[month; 4]), None),
        ["January to March 2027 against the plan", "Enero a marzo de 2027 frente al plan"]
    );
    let channels = [("Search", 36_000.0, 50.0, 0.2), ("social", 36_000.0, 50.0, 0.01)];
    assert_eq!(
        eyebrows(&measured(&channels, &[&[month], &[month, month]]), Some(1)),
        [
            "Social, January to February 2027 against the plan",
            "Social, enero a febrero de 2027 frente al plan"
        ]
    );
}

#[test]
fn before_a_month_is_over_there_is_nothing_to_judge() {
    let said = |plan: &Plan, writer| texts(&verdict(plan, writer))[1].clone();
    assert_eq!(
        said(&one_channel(&[]), EN),
        "No month is over and complete yet. Type its spend, leads and sales, or drop an export here."
    );
    assert_eq!(
        said(&one_channel(&[]), ES),
        "Todavía no hay un mes cerrado y completo. Escribe su inversión, leads y ventas, o suelta aquí una exportación."
    );
    let none_over = |writer| {
        let judged = actuals_verdict(&one_channel(&[[1_000.0, 20.0, 1.0]]), None, january(), writer);
        texts(&judged.expect("in months"))[1].replace('\u{a0}', " ")
    };
    assert_eq!(
        none_over(EN),
        "No month of the plan is over yet. What really happened can be filled in from February 2027 on."
    );
    assert_eq!(
        none_over(ES),
        "Todavía no termina ningún mes del plan. Lo que pasó de verdad se puede llenar desde febrero de 2027."
    );
    let free = measured(&[("", 72_000.0, 0.0, 0.05)], &[&[]]);
    assert_eq!(said(&free, EN), "Leads at no cost can’t be counted from a budget. Type a cost per lead.");
    assert_eq!(actuals_verdict(&spring(), None, january(), EN), None);
}

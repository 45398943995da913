//! The counts, rates and costs of stages agree, also in months with a close rate of their own.

use crate::regions::{EN, ES};
use crate::strategies::{self, months, near};
use crate::values::scenario;
use embudo::io::{scenario_from_json, scenario_to_json};
use embudo::model::{ComparedPlan, Comparison, Currency, Input, Plan};
use embudo::state::{Draft, Field, FieldValue};
use embudo::text::{Localized, Message, Mistake, PublishedPlan, TableCell, scenario_tables};
use proptest::prelude::*;

/// 3,000 at a CPL of 10 over three months, and stages MQL and SQL.
fn staged(rates: &str, close_rates: &str) -> String {
    format!(
        r#"{{"name":"A","currency":"EUR","stages":["MQL","SQL"],"stageRates":[{rates}],"months":3,
        "firstMonth":"2026-01","channels":[{{"budget":3000,"costPerLead":10,"closeRates":[{close_rates}]}}]}}"#
    )
}

fn plan(rates: &str, close_rates: &str) -> Plan {
    scenario(&staged(rates, close_rates)).plan
}

fn assert_all_near(is: &[f64], should: &[f64]) {
    assert!(
        is.len() == should.len() && is.iter().zip(should).all(|(&is, &should)| near(is, should)),
        "{is:?} for {should:?}"
    );
}

#[test]
fn stages_take_the_same_power_for_the_close_rate_of_a_month() {
    let plan = plan("0.4,0.5,0.5", "0.9,0.9,0.9");
    let power = 0.9_f64.ln() / 0.1_f64.ln();
    let [first, second] = [0.4_f64.powf(power), 0.5_f64.powf(power)];
    let counts = plan.stage_counts().expect("counts");
    assert_all_near(&counts, &[300.0, 300.0 * first, 300.0 * first * second, 270.0]);
    let rates: Vec<f64> = plan.step_rates().expect("rates").into_iter().flatten().collect();
    assert_all_near(&rates, &[first, second, second]);
}

#[test]
fn over_months_a_rate_is_a_ratio_of_sums() {
    // 100 leads each: one month as usual, one in which everything closes, one in which nothing does.
    let plan = plan("0.4,0.5,0.5", "null,1,0");
    assert_all_near(&plan.stage_counts().expect("counts"), &[300.0, 140.0, 120.0, 110.0]);
    let rates: Vec<f64> = plan.step_rates().expect("rates").into_iter().flatten().collect();
    assert_all_near(&rates, &[140.0 / 300.0, 120.0 / 140.0, 110.0 / 120.0]);
}

#[test]
fn comparison_and_table_show_the_same_rates_and_counts() {
    let plan = plan("0.4,0.5,0.5", "null,1,0");
    let compared = [ComparedPlan { plan: &plan, currency: Currency::EUR }];
    let rows = Comparison::new(&compared, 0).stages();
    let rates: Vec<f64> = rows.iter().map(|row| row.cells[0].value.expect("a rate")).collect();
    assert_all_near(&rates, &[140.0 / 300.0, 120.0 / 140.0, 110.0 / 120.0]);
    let published = PublishedPlan { name: "A", plan: &plan, currency: Currency::EUR };
    let table = scenario_tables(published, EN).remove(0);
    for (name, count) in [("MQL", 140.0), ("SQL", 120.0), ("Sales", 110.0)] {
        let row = table.rows.iter().find(|row| row.heading.text == name).expect("a row");
        assert!(matches!(row.cells[..], [TableCell::Number(cell)] if near(cell.value, count)), "{row:?}");
    }
}

#[test]
fn a_month_that_a_stage_at_zero_can_not_reach_is_a_fault_at_its_field() {
    for locale in [EN, ES] {
        let stored = scenario(&staged("0.4,0,0.5", "null,0.9,0"));
        let mut draft = Draft::of(&stored, locale);
        let [usual, field, zero] = [0, 1, 2].map(|month| Field::Monthly(0, Input::CloseRate, month));
        let FieldValue::Invalid { mistake, .. } = draft.value(field) else { panic!("no fault") };
        assert_eq!(mistake, Mistake::StageAtZero);
        let text = Message::Mistake(mistake).t(locale.language);
        assert!(text.contains("0%") || text.contains("0\u{a0}%"), "{text}");
        assert_eq!((draft.value(usual), draft.number(zero)), (FieldValue::Empty, Some(0.0)));
        assert_eq!((draft.plan(), draft.first_invalid_field()), (None, Some(field)));
        // The stage, the month or the months can be changed, and nothing that was typed is lost.
        let mut off = draft.clone();
        off.change_schedule(embudo::state::ScheduleChange::Off);
        let mut kept = off.plan().expect("a plan");
        kept.months.as_mut().expect("months").on = true;
        assert_eq!(kept, stored.plan);
        draft.write(Field::Step(1), 0.5);
        assert_eq!(draft.plan().expect("a plan").channels(), stored.plan.channels());
    }
}

#[test]
fn a_stored_plan_with_such_a_month_is_read_and_its_figures_agree() {
    let stored = scenario(&staged("0.4,0,0.5", "null,0.9,0"));
    assert_eq!(scenario_from_json(&scenario_to_json(&stored)), Ok(stored.clone()));
    // In the second month the stage at 0 takes the whole close rate.
    assert_all_near(&stored.plan.stage_counts().expect("counts"), &[300.0, 180.0, 90.0, 90.0]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn counts_rates_and_costs_agree(plan in prop_oneof![strategies::plans().boxed(), months::staged_plans().boxed()]) {
        let Ok(counts) = plan.stage_counts() else {
            prop_assert!(plan.outcome().is_err());
            return Ok(());
        };
        let outcome = plan.outcome().expect("is defined");
        prop_assert!(near(counts[0], outcome.leads), "{} {}", counts[0], outcome.leads);
        prop_assert!(near(counts[counts.len() - 1], outcome.sales), "{:?} {}", counts, outcome.sales);
        let rates = plan.step_rates().expect("is defined");
        prop_assert_eq!(rates.len() + 1, counts.len());
        for (pair, rate) in counts.windows(2).zip(rates) {
            prop_assert!(pair[1] <= pair[0] * (1.0 + 1e-12), "{counts:?}");
            let Some(rate) = rate else {
                prop_assert_eq!(pair[0], 0.0);
                continue;
            };
            prop_assert!((0.0..=1.0).contains(&rate) && near(pair[0] * rate, pair[1]), "{rate} of {counts:?}");
            if pair[1] > 0.0 {
                prop_assert!(near(outcome.spend / pair[1] * rate, outcome.spend / pair[0]));
            }
        }
    }
}

//! Months in the draft: no typed text is lost, and dependent fields follow.

use crate::regions::{EN, ES};
use crate::strategies::{locales, months, near};
use embudo::io::{scenario_from_json, scenario_to_json};
use embudo::model::{Currency, Input, Month, Name, Plan, Scenario, Timeline, UnknownFields};
use embudo::state::{Draft, Field, FieldValue, LagDay, LagKind, ScheduleChange, SpreadKind};
use embudo::text::Mistake;
use proptest::prelude::*;

const BUDGET: Field = Field::Channel(0, Input::Budget);
const CPL: Field = Field::Channel(0, Input::CostPerLead);

fn budget_of(month: usize) -> Field {
    Field::Monthly(0, Input::Budget, month)
}

fn january() -> Month {
    Month::new(2026, 1).expect("a month")
}

/// A budget of 30,000, a CPL of 50 and a close rate of 5 % over three months.
fn quarter() -> Draft {
    let inputs = [(Input::Budget, 30_000.0), (Input::CostPerLead, 50.0), (Input::CloseRate, 0.05)];
    let mut draft = Draft::with(ES, Currency::EUR, &inputs);
    draft.change_schedule(ScheduleChange::On(january()));
    draft.change_schedule(ScheduleChange::Months(3));
    draft
}

fn kept(draft: &Draft) -> Draft {
    Draft::from_record(&draft.record()).expect("can be read")
}

fn plan(draft: &Draft) -> Plan {
    draft.plan().expect("a plan")
}

fn type_in(draft: &mut Draft, texts: &[(Field, &str)]) {
    texts.iter().for_each(|&(field, text)| draft.set(field, text.to_owned()));
}

#[test]
fn the_worked_example_can_be_typed() {
    let mut draft = quarter();
    draft.change_schedule(ScheduleChange::Lag(None, LagKind::Shares));
    assert!(draft.plan().is_some(), "nothing is said yet");
    type_in(&mut draft, &[(Field::LagShare(None, 0), "20"), (Field::LagShare(None, 1), "50")]);
    assert_eq!(draft.plan(), None);
    let wrong = FieldValue::Invalid { mistake: Mistake::LagShares, understood_as: None };
    assert_eq!(draft.value(Field::LagShare(None, 0)), wrong);
    assert_eq!(draft.share_fields(None).len(), 3);
    type_in(&mut draft, &[(Field::LagShare(None, 2), "30 %")]);
    assert_eq!(draft.share_fields(None).len(), 4);
    let timeline = Timeline::of(&plan(&draft)).expect("in months").expect("defined");
    let closing: Vec<f64> = timeline.months.iter().map(|period| period.closing).collect();
    assert!(
        closing.iter().zip([2.0, 7.0, 10.0, 8.0, 3.0]).all(|(&is, should)| near(is, should)),
        "{closing:?}"
    );
}

#[test]
fn switching_off_and_on_loses_nothing() {
    let mut draft = quarter();
    draft.change_schedule(ScheduleChange::Spread(0, SpreadKind::Months));
    draft.change_schedule(ScheduleChange::Lag(None, LagKind::Days));
    type_in(
        &mut draft,
        &[
            (budget_of(1), "12.000"),
            (Field::Monthly(0, Input::CostPerLead, 2), "60"),
            (Field::Monthly(0, Input::CloseRate, 1), "viel"),
            (Field::Season(7), "50"),
            (Field::LagDays(None, LagDay::Median), "20"),
            (Field::LagShare(None, 0), "40"),
        ],
    );
    assert_eq!(draft.plan(), None);
    let before = draft.clone();
    draft.change_schedule(ScheduleChange::Off);
    assert!(draft.plan().is_some_and(|plan| plan.schedule().is_none()));
    assert_eq!(kept(&draft).record(), draft.record());
    let mut again = kept(&draft);
    again.change_schedule(ScheduleChange::On(Month::new(2030, 5).expect("a month")));
    assert_eq!(again.record(), before.record());
    assert_eq!(again.text(Field::Monthly(0, Input::CloseRate, 1)), "viel");
    // Shortening a plan keeps the texts of the months that it no longer has.
    draft.change_schedule(ScheduleChange::Months(1));
    assert_eq!(draft.text(Field::Monthly(0, Input::CostPerLead, 2)), "60");
}

#[test]
fn the_budget_and_its_months_follow_each_other() {
    let mut draft = quarter();
    draft.change_schedule(ScheduleChange::Spread(0, SpreadKind::Months));
    assert_eq!([0, 1, 2].map(|month| draft.number(budget_of(month))), [Some(10_000.0); 3]);
    type_in(&mut draft, &[(budget_of(0), "16.000")]);
    assert_eq!(draft.number(BUDGET), Some(36_000.0));
    type_in(&mut draft, &[(BUDGET, "")]);
    assert_eq!(draft.number(budget_of(0)), Some(16_000.0));
    type_in(&mut draft, &[(BUDGET, "1"), (BUDGET, "18000")]);
    assert_eq!(
        [0, 1, 2].map(|month| draft.number(budget_of(month))),
        [Some(8_000.0), Some(5_000.0), Some(5_000.0)]
    );
    type_in(&mut draft, &[(budget_of(2), "")]);
    assert_eq!(draft.number(BUDGET), Some(13_000.0));
    let timeline = Timeline::of(&plan(&draft)).expect("in months").expect("defined");
    let spent: Vec<f64> = timeline.months.iter().map(|period| period.cohort.spend).collect();
    assert!(spent.iter().zip([8_000.0, 5_000.0, 0.0]).all(|(&is, should)| near(is, should)), "{spent:?}");
}

#[test]
fn calculated_numbers_keep_the_months_in_proportion() {
    let mut draft = quarter();
    type_in(&mut draft, &[(Field::Monthly(0, Input::CostPerLead, 0), "100")]);
    // 100 + 200 + 200 leads for 30,000: a CPL of 60.
    let funnel = plan(&draft).funnels()[0];
    assert!(near(funnel.cost_per_lead.get(), 60.0));
    draft.apply_numbers(vec![(CPL, 45.0)]);
    assert!(near(plan(&draft).funnels()[0].cost_per_lead.get(), 45.0));
    assert_eq!(draft.number(Field::Monthly(0, Input::CostPerLead, 0)), Some(75.0));
    assert_eq!(draft.number(CPL), Some(37.5));
}

#[test]
fn invalid_days_have_an_error_at_their_field() {
    let mut draft = quarter();
    draft.change_schedule(ScheduleChange::Lag(Some(0), LagKind::Days));
    let [median, upper] = LagDay::BOTH.map(|day| Field::LagDays(Some(0), day));
    type_in(&mut draft, &[(median, "30")]);
    assert!(draft.is_required(upper) && draft.plan().is_none());
    type_in(&mut draft, &[(upper, "20")]);
    assert_eq!(
        draft.value(upper),
        FieldValue::Invalid { mistake: Mistake::LagQuartiles, understood_as: None }
    );
    type_in(&mut draft, &[(upper, "2.000")]);
    assert_eq!(draft.value(upper), FieldValue::Invalid { mistake: Mistake::LagTooLong, understood_as: None });
    type_in(&mut draft, &[(upper, "60")]);
    assert!(plan(&draft).channels()[0].by_month.lag.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_saved_draft_reads_back_the_same(plan in months::plans(), locale in locales()) {
        let name = Name::new("Plan").expect("a name");
        let scenario = Scenario { name, currency: Currency::EUR, plan, unknown: UnknownFields::NONE };
        prop_assert_eq!(scenario_from_json(&scenario_to_json(&scenario)), Ok(scenario.clone()));
        let draft = Draft::of(&scenario, locale);
        prop_assert_eq!(draft.plan().map(|plan| Timeline::of(&plan)), Some(Timeline::of(&scenario.plan)));
        prop_assert_eq!(kept(&draft).record(), draft.record());
        let other = draft.in_locale(EN).in_locale(ES).in_locale(locale);
        prop_assert_eq!(other.plan(), draft.plan());
    }
}

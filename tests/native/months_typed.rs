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
    assert!(!draft.is_required(upper) && draft.plan().is_some());
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

/// Two channels of 12,000 and 6,000 in a year.
fn two_channels() -> Draft {
    let mut draft = quarter();
    draft.change_schedule(ScheduleChange::Months(12));
    draft.add_channel();
    let second = [(Input::Budget, 6_000.0), (Input::CostPerLead, 60.0), (Input::CloseRate, 0.1)];
    for (input, value) in second {
        draft.write(Field::Channel(1, input), value);
    }
    draft.set(Field::ChannelName(1), "Fairs".to_owned());
    draft
}

fn spends(draft: &Draft, channel: usize) -> Vec<f64> {
    let timeline = Timeline::of_channel(&plan(draft), channel).expect("in months").expect("defined");
    timeline.months.iter().map(|period| period.cohort.spend).collect()
}

const DECEMBER: [f64; 12] =
    [100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 200.0];

#[test]
fn the_season_of_the_plan_leaves_channels_alone_that_do_not_follow_it() {
    let mut draft = two_channels();
    draft.change_schedule(ScheduleChange::Spread(0, SpreadKind::Season));
    let before = spends(&draft, 1);
    draft.change_schedule(ScheduleChange::Season(DECEMBER));
    assert!(spends(&draft, 0)[11] > spends(&draft, 0)[0]);
    assert_eq!(spends(&draft, 1), before);
    // Nor does a choice for one channel change another one.
    draft.change_schedule(ScheduleChange::Spread(1, SpreadKind::Season));
    let first = spends(&draft, 0);
    draft.change_schedule(ScheduleChange::Spread(1, SpreadKind::Even));
    assert_eq!((spends(&draft, 0), spends(&draft, 1)), (first, before));
}

#[test]
fn a_season_that_no_channel_follows_is_followed_once_it_changes() {
    let mut draft = two_channels();
    draft.change_schedule(ScheduleChange::Spread(1, SpreadKind::Months));
    let typed = spends(&draft, 1);
    draft.slide(Field::Season(11), 200.0);
    assert_eq!([0, 1].map(|channel| draft.spread(channel)), [SpreadKind::Season, SpreadKind::Months]);
    assert_eq!(spends(&draft, 1), typed);
    // A channel that is new follows it as well.
    draft.add_channel();
    assert_eq!(draft.spread(2), SpreadKind::Season);
}

#[test]
fn a_weight_that_is_no_number_is_found_whoever_follows_the_season() {
    let mut draft = two_channels();
    type_in(&mut draft, &[(Field::Season(4), "x")]);
    assert_eq!(draft.plan(), None);
    assert_eq!(draft.first_invalid_field(), Some(Field::Season(4)));
}

#[test]
fn one_number_of_days_is_a_lag() {
    let [median, upper] = LagDay::BOTH.map(|day| Field::LagDays(None, day));
    let mut draft = quarter();
    type_in(&mut draft, &[(median, "45")]);
    let lag = |draft: &Draft| plan(draft).schedule().and_then(|schedule| schedule.lag.clone());
    let days = |median: u32, upper: u32| {
        let amount = |days: u32| embudo::model::Amount::new(f64::from(days)).expect("an amount");
        embudo::model::LagDays::new(amount(median), amount(upper)).map(embudo::model::Lag::Days)
    };
    assert_eq!(lag(&draft), days(45, 75));
    // A quartile that is the usual one follows, also after it was saved; one that was typed stays.
    let scenario = draft.scenario().expect("complete");
    let mut saved = Draft::of(&scenario, ES);
    assert_eq!((saved.text(upper), saved.plan()), ("", draft.plan()));
    type_in(&mut saved, &[(median, "60")]);
    assert_eq!(lag(&saved), days(60, 100));
    type_in(&mut saved, &[(upper, "90"), (median, "30")]);
    assert_eq!(lag(&saved), days(30, 90));
    let kept = Draft::of(&saved.scenario().expect("complete"), ES);
    assert_eq!(kept.text(upper), "90");
    type_in(&mut saved, &[(median, "0")]);
    assert_eq!(lag(&saved), None);
}

#[test]
fn the_shares_of_the_days_become_shares_by_month() {
    let mut draft = quarter();
    type_in(&mut draft, &[(Field::LagDays(None, LagDay::Median), "45")]);
    let mut percents = [0; embudo::model::Lag::MAX_MONTHS];
    percents[..4].copy_from_slice(&[10, 0, 60, 30]);
    draft.change_schedule(ScheduleChange::LagShares(None, percents));
    let shares = draft.share_fields(None).into_iter().map(|field| draft.number(field));
    assert_eq!(shares.collect::<Vec<_>>(), [Some(0.1), None, Some(0.6), Some(0.3), None]);
    assert!(draft.plan().is_some());
    draft.change_schedule(ScheduleChange::Lag(None, LagKind::Days));
    assert_eq!(draft.number(Field::LagDays(None, LagDay::Median)), Some(45.0), "the days are kept");
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

    #[test]
    fn a_season_changes_no_channel_that_does_not_follow_it(plan in months::plans(), month in 0..12_usize, weight in 0..400_u32) {
        let name = Name::new("Plan").expect("a name");
        let scenario = Scenario { name, currency: Currency::EUR, plan, unknown: UnknownFields::NONE };
        let mut draft = Draft::of(&scenario, EN);
        let others: Vec<usize> = (0..draft.channels()).filter(|&at| draft.spread(at) != SpreadKind::Season).collect();
        let all = draft.channels();
        let timelines = |draft: &Draft| -> Vec<_> {
            let plan = draft.plan().expect("a plan");
            others.iter().map(|&at| Timeline::of_channel(&plan, at)).collect()
        };
        let before = timelines(&draft);
        draft.slide(Field::Season(month), f64::from(weight));
        if others.len() < all {
            prop_assert_eq!(timelines(&draft), before);
        }
    }

    #[test]
    fn one_number_of_days_survives_saving(days in 1..6_570_u32) {
        let median = f64::from(days) / 10.0;
        let mut draft = quarter();
        draft.write(Field::LagDays(None, LagDay::Median), median);
        let read = Draft::of(&draft.scenario().expect("complete"), ES);
        prop_assert_eq!(read.text(Field::LagDays(None, LagDay::Upper)), "");
        prop_assert_eq!(read.plan(), draft.plan());
    }
}

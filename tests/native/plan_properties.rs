//! Properties of all plans and numbers.

use crate::regions::EN;
use crate::strategies::{amounts, currencies, locales, months, near, plans, rates, single_plans};
use embudo::model::{
    Amount, ChannelCost, Currency, Funnel, Input, Measure, Name, Plan, Projection, Scenario, UnknownFields,
};
use embudo::state::{Draft, Field, FieldValue, ScheduleChange};
use embudo::text::{Style, Writer, parse_number, parse_percent, style_of};
use proptest::prelude::*;
use std::ops::Add;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn a_figure_is_finite_or_has_a_reason(plan in plans()) {
        let projection = Projection::of(&plan);
        for measure in Measure::ALL {
            if let Ok(value) = projection.get(measure) {
                prop_assert!(value.is_finite(), "{measure:?} is {value}");
            }
        }
    }

    #[test]
    fn the_costs_of_the_channels_are_those_of_the_plan(plan in plans()) {
        let Ok(costs) = plan.channel_costs() else {
            prop_assert!(plan.outcome().is_err());
            return Ok(());
        };
        let outcome = plan.outcome().expect("every channel has one");
        let all = costs.iter().copied().fold(ChannelCost::default(), Add::add);
        prop_assert_eq!(costs.len(), plan.channels().len());
        prop_assert!(near(all.total(), plan.economics.total_cost(outcome)));
        prop_assert!(near(all.outcome.sales, outcome.sales));
        match (all.loaded_cac(), plan.economics.loaded_cac(outcome)) {
            (Ok(all), Ok(loaded)) => prop_assert!(near(all, loaded)),
            (all, loaded) => prop_assert_eq!(all, loaded),
        }
    }

    #[test]
    fn the_funnel_can_be_inverted(plan in single_plans()) {
        let projection = Projection::of(&plan);
        let funnel = plan.funnels()[0];
        if let (Ok(leads), Ok(sales)) = (projection.get(Measure::Leads), projection.get(Measure::Sales)) {
            prop_assert!(near(leads * funnel.cost_per_lead.get(), funnel.budget.get()));
            prop_assert!(sales <= leads);
            if let Ok(cac) = projection.get(Measure::MediaCac) {
                prop_assert!(near(cac * sales, funnel.budget.get()));
                prop_assert!(near(cac * funnel.close_rate.get(), funnel.cost_per_lead.get()));
                prop_assert!(projection.get(Measure::LoadedCac).is_ok_and(|loaded| loaded >= cac));
            }
        }
    }

    #[test]
    fn at_the_break_even_cost_per_lead_media_spend_equals_gross_profit(plan in single_plans()) {
        let Ok(cost) = Projection::of(&plan).get(Measure::BreakEvenCpl) else { return Ok(()) };
        let Ok(cost_per_lead) = Amount::new(cost) else { return Ok(()) };
        let funnel = plan.funnels()[0];
        let even = Plan::single(Funnel { cost_per_lead, ..funnel }, plan.economics);
        if let Ok(rate) = Projection::of(&even).get(Measure::BreakEvenCloseRate) {
            prop_assert!(near(rate, funnel.close_rate.get()));
        }
    }

    #[test]
    fn written_numbers_read_back_the_same(amount in amounts(), rate in rates(), locale in locales(), currency in currencies()) {
        let writer = Writer { locale, currency };
        for written in [
            writer.exact(amount.get(), Style::Money),
            writer.exact_signed(amount.get(), Style::Money),
            writer.unambiguous(amount.get(), Style::Money),
        ] {
            let reading = parse_number(&written, locale);
            prop_assert!(reading.is_ok_and(|it| it.value == amount.get()), "{written} is read as {reading:?}");
        }
        for written in [writer.exact(rate.get(), Style::Percent), writer.exact_signed(rate.get(), Style::Percent)] {
            let reading = parse_percent(&written, locale);
            prop_assert!(reading.is_ok_and(|it| it.value == rate.get()), "{written} is read as {reading:?}");
        }
    }

    #[test]
    fn unambiguous_numbers_mean_the_same_in_every_region(amount in amounts(), locale in locales(), other in locales()) {
        let written = Writer { locale, currency: Currency::EUR }.unambiguous(amount.get(), Style::Money);
        prop_assert!(parse_number(&written, other).is_ok_and(|it| it.value == amount.get()), "{written}");
    }

    #[test]
    fn plain_digits_are_read_as_they_are(digits in 0_u64..1_000_000_000_000_000, locale in locales()) {
        prop_assert_eq!(parse_number(&digits.to_string(), locale).map(|it| it.value), Ok(digits as f64));
    }

    #[test]
    fn decimals_are_read_to_the_nearest_number(whole in 0_u32..1_000_000, decimals in "[0-9]{1,2}") {
        let text = format!("{whole}.{decimals}");
        prop_assert_eq!(parse_number(&text, EN).map(|it| it.value), Ok(text.parse().expect("is a number")));
    }

    #[test]
    fn reading_any_text_never_panics(text in any::<String>(), locale in locales()) {
        for reading in [parse_number(&text, locale), parse_percent(&text, locale)].into_iter().flatten() {
            prop_assert!(reading.value >= 0.0);
        }
    }

    #[test]
    fn reading_texts_of_number_characters_never_panics(text in "[-+0-9., '’kKmMeE%€$\u{a0}\u{202f}]{0,24}", locale in locales()) {
        for reading in [parse_number(&text, locale), parse_percent(&text, locale)].into_iter().flatten() {
            prop_assert!(reading.value >= 0.0);
        }
    }

    #[test]
    fn results_are_written_without_nan_or_infinity(plan in plans(), locale in locales(), currency in currencies()) {
        let writer = Writer { locale, currency };
        let projection = Projection::of(&plan);
        for measure in Measure::ALL {
            if let Ok(value) = projection.get(measure) {
                let written = writer.figure(value, style_of(measure));
                prop_assert!(!written.contains("NaN") && !written.contains("inf"));
                prop_assert!(written.chars().count() < 40, "{written}");
                let says_zero = !written.contains(|c: char| ('1'..='9').contains(&c));
                prop_assert_eq!(says_zero, value == 0.0, "{} for {}", written, value);
            }
        }
    }

    #[test]
    fn a_plan_is_the_same_with_what_was_known_before_a_change(
        plan in months::plans(),
        changes in prop::collection::vec((0..12_usize, 0..4_usize, 0..12_usize), 1..6),
    ) {
        let name = Name::new("A").expect("is a name");
        let unknown = UnknownFields::NONE;
        let mut draft = Draft::of(&Scenario { name, currency: Currency::EUR, plan, unknown }, EN);
        for (kind, channel, at) in changes {
            let (before, known) = (draft.clone(), draft.plan());
            let actuals = draft.fields().into_iter().filter(|field| matches!(field, Field::Actual(..)));
            let fields: Vec<Field> = actuals.collect();
            let field = fields.get(at.min(fields.len().saturating_sub(1))).copied();
            match (kind, field) {
                (0, Some(field)) => draft.set(field, "17".to_owned()),
                (1, Some(field)) => draft.set(field, "no number".to_owned()),
                (2, _) => draft.remove_channel(channel % draft.channels()),
                (3, _) => draft.change_schedule(ScheduleChange::Off),
                (4, _) => draft.set(Field::Step(at % (draft.stages() + 1)), ["0", "40"][channel % 2].to_owned()),
                (5, _) => draft.set(Field::Monthly(channel % draft.channels(), Input::CloseRate, at), "3".to_owned()),
                (6, _) => draft.add_stage("B".to_owned()),
                (7, _) => draft.remove_stage(at % (draft.stages() + 1)),
                (8, _) => draft.set_own_rates(channel % draft.channels(), at % 2 == 0),
                (9, _) => draft.change_schedule(ScheduleChange::Months(at + 1)),
                (10, _) => draft.add_channel(),
                _ => draft.set(Field::Channel(channel % draft.channels(), Input::Budget), "4".to_owned()),
            }
            let after = draft.plan_after(known.as_ref().map(|plan| (&before, plan)));
            prop_assert_eq!(after, draft.plan());
        }
    }

    #[test]
    fn the_draft_of_a_plan_is_that_plan_in_every_region(plan in plans(), locale in locales(), other in locales()) {
        let scenario = Scenario { name: Name::new("A").expect("is a name"), currency: Currency::EUR, plan, unknown: UnknownFields::NONE };
        let draft = Draft::of(&scenario, locale);
        prop_assert_eq!(draft.plan(), Some(scenario.plan.clone()));
        prop_assert_eq!(draft.in_locale(other).plan(), Some(scenario.plan.clone()));
        for field in draft.fields() {
            let sure = !matches!(draft.value(field), FieldValue::Number { doubt: Some(_), .. } | FieldValue::Invalid { .. });
            prop_assert!(sure, "{field:?}");
        }
        let stored = Draft::from_record(&draft.record()).expect("is a draft");
        prop_assert_eq!(stored.plan(), Some(scenario.plan));
    }
}

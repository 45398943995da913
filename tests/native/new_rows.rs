//! A channel that is being added, and numbers that may be meant otherwise.

use crate::regions::EN;
use embudo::model::{Currency, Input};
use embudo::state::{Action, Doubt, Draft, Field, FieldValue, Id, SaveStatus};

use crate::simulated_browser::Browser;

const A: usize = 0;

fn typed(browser: &mut Browser, channel: usize, input: Input, text: &str) {
    browser.act(A, Action::Type(Field::Channel(channel, input), text.into()));
}

fn saved_plan() -> Browser {
    let mut browser = Browser::with_pages(1);
    browser.act(A, Action::New(Id::new("spring")));
    for (input, text) in [(Input::Budget, "12000"), (Input::CostPerLead, "50"), (Input::CloseRate, "5")] {
        typed(&mut browser, 0, input, text);
    }
    browser.act(A, Action::Save);
    browser
}

#[test]
fn a_new_row_changes_nothing_until_a_number_is_typed() {
    let mut browser = saved_plan();
    let open = |browser: &Browser| browser.pages[A].app.open_plan().clone();
    let before = open(&browser).plan.clone();
    browser.act(A, Action::AddChannel);
    assert_eq!((open(&browser).draft.channels(), open(&browser).draft.counted_channels()), (2, 1));
    assert_eq!(
        (open(&browser).plan.clone(), open(&browser).save_status()),
        (before.clone(), SaveStatus::Saved)
    );

    // A name alone is no part of the plan either, but saving does not lose it.
    browser.act(A, Action::Type(Field::ChannelName(1), "Fairs".into()));
    assert_eq!((open(&browser).plan.clone(), open(&browser).save_status()), (before, SaveStatus::Changed));
    browser.act(A, Action::Save);
    assert_eq!(open(&browser).save_status(), SaveStatus::Changed);
    assert_eq!(open(&browser).draft.first_invalid_field(), Some(Field::Channel(1, Input::Budget)));

    typed(&mut browser, 1, Input::Budget, "3000");
    assert!(open(&browser).plan.is_none());
    typed(&mut browser, 1, Input::CostPerLead, "60");
    typed(&mut browser, 1, Input::CloseRate, "10");
    assert_eq!(open(&browser).plan.as_ref().map(|plan| plan.channels().len()), Some(2));
}

#[test]
fn an_empty_row_between_others_is_missing_its_numbers() {
    let mut browser = saved_plan();
    browser.act(A, Action::AddChannel);
    browser.act(A, Action::MoveChannel { from: 1, to: 0 });
    let open = browser.pages[A].app.open_plan();
    assert!(open.plan.is_none());
    assert_eq!(open.draft.first_invalid_field(), Some(Field::Channel(0, Input::Budget)));
}

#[test]
fn a_rate_that_may_be_meant_otherwise_is_asked_about() {
    let doubt = |input: Input, text: &str| {
        let field = if input.is_of_channel() { Field::Channel(0, input) } else { Field::Plan(input) };
        let mut draft = Draft::blank(EN, Currency::EUR);
        draft.set(field, text.into());
        match draft.value(field) {
            FieldValue::Number { doubt, .. } => doubt,
            other => panic!("{text}: {other:?}"),
        }
    };
    for (input, text, expected) in [
        (Input::CloseRate, "0.05", Some(Doubt::Other(0.05))),
        (Input::CloseRate, "0.3", Some(Doubt::Other(0.3))),
        (Input::CloseRate, "0.05%", None),
        (Input::CloseRate, "0.5", None),
        (Input::CloseRate, "5", None),
        (Input::CloseRate, "20", None),
        (Input::CloseRate, "20.5", Some(Doubt::WinRate)),
        (Input::CloseRate, "0", None),
        (Input::Churn, "0.04", Some(Doubt::Other(0.04))),
        (Input::Margin, "0.6", Some(Doubt::Other(0.6))),
        (Input::Margin, "60", None),
    ] {
        let found = doubt(input, text);
        match (found, expected) {
            (Some(Doubt::Other(found)), Some(Doubt::Other(expected))) => {
                assert!((found - expected).abs() < 1e-12, "{text}: {found}");
            }
            _ => assert_eq!(found, expected, "{text}"),
        }
    }
    // Once there are stages, the rate is no close rate of its own.
    let mut draft = Draft::blank(EN, Currency::EUR);
    draft.add_stage("MQL".into());
    draft.set(Field::Step(0), "40".into());
    assert_eq!(draft.value(Field::Step(0)), FieldValue::Number { value: 0.4, doubt: None });
}

//! The guide: its worked examples name the model's numbers, and its glossary has every term.

use embudo::model::{Currency, Input, Measure, Month, WorkedExample};
use embudo::state::{Action, App, Draft, Field, Id, Start, amount_scale, reduce, start};
use embudo::text::{GuideText, Language, Locale, Localized, Term, Topic, Writer, worked_sentence};
use std::collections::BTreeSet;
use std::rc::Rc;

fn sentence(example: WorkedExample, language: Language) -> String {
    let writer = Writer { locale: Locale::stored(language), currency: Currency::USD };
    let plans = example.plans(1.0, Month::new(2027, 1).expect("a month")).expect("amounts in range");
    worked_sentence(example, &plans, writer).expect("every number is defined").replace('\u{a0}', " ")
}

#[test]
fn the_glossary_has_every_figure_and_field_once() {
    let topics: Vec<Topic> = Measure::ALL
        .into_iter()
        .map(Topic::Measure)
        .chain(Input::ALL.into_iter().map(Topic::Input))
        .collect();
    for topic in topics {
        let times = Term::ALL.into_iter().filter(|&term| term == Term::Topic(topic)).count();
        assert_eq!(times, 1, "{topic:?}");
    }
}

#[test]
fn the_numbers_are_those_of_the_worked_examples() {
    for (example, figures) in [
        (
            WorkedExample::Goal,
            &["30 sales", "600 leads", "$30,000", "$6,000", "$1,200 all in", "$1,500", "up to $65"][..],
        ),
        (WorkedExample::OutOfReach, &["$900", "always $1,000", "fall to $45", "rise to 5.56%"]),
        (
            WorkedExample::Agreement,
            &[
                "240 leads",
                "$50",
                "5%",
                "12 sales",
                "CAC of $1,000",
                "$62",
                "$1,240 (+24%)",
                "4%",
                "9.6 sales at $1,250",
            ],
        ),
        (
            WorkedExample::Compared,
            &[
                "12 sales",
                "give 12.6",
                "+0.6,",
                "the budget accounts for +0.6,",
                "cost per lead for −2.24",
                "close rate for +2.24",
            ],
        ),
        (WorkedExample::Cost, &["$12,000", "240 leads", "12 sales", "media CAC of $1,000", "$1,500 all in"]),
        (WorkedExample::BreakEven, &["$2,000", "60%", "up to $60", "$50", "4.17%"]),
        (
            WorkedExample::Account,
            &["$80", "70%", "4%", "LTV of $1,400", "CAC of $560", "of 2.5,", "10.0 months"],
        ),
        (
            WorkedExample::Months,
            &[
                "$12,000",
                "6 months",
                "45 days",
                "within 75",
                "12 sales",
                "8.2 close in these months",
                "3.8 later",
            ],
        ),
    ] {
        let english = sentence(example, Language::English);
        for figure in figures {
            assert!(english.contains(figure), "{figure}: {english}");
        }
    }
}

#[test]
fn a_plan_that_is_there_unchanged_is_found_by_its_numbers_and_its_name() {
    let new = |app: &App, name: &str, budget: &str| {
        let mut draft = Draft::clone(&app.open_plan().draft).named(name.to_owned());
        draft.set(Field::Channel(0, Input::Budget), budget.to_owned());
        draft
    };
    let id = |id: &str| Id::new(id);
    let mut app = Rc::new(start(Start::default()));
    for (at, (name, budget)) in
        [("Guide", "1000"), ("Other", "1000"), ("Guide (2)", "2000")].into_iter().enumerate()
    {
        let opened = Action::OpenNewPlan(id(&format!("new{at}")), Box::new(new(&app, name, budget)));
        app = reduce(app, opened);
    }
    assert_eq!(app.same_plan(&new(&app, "Guide", "1000")), Some(id("new0")));
    assert_eq!(app.same_plan(&new(&app, "Guide", "2000")), Some(id("new2")), "with a number behind its name");
    assert_eq!(app.same_plan(&new(&app, "Guide", "3000")), None, "other numbers");
    assert_eq!(app.same_plan(&new(&app, "Else", "1000")), None, "another name");
    assert_eq!(app.same_plan(&new(&app, "Guide", "no number")), None);
    assert_eq!(app.untaken_name("Guide"), "Guide (3)");
    assert_eq!(app.untaken_name("Else"), "Else");
    let long = "x".repeat(120);
    let opened = Action::OpenNewPlan(id("long"), Box::new(new(&app, &long, "1")));
    app = reduce(app, opened);
    assert_eq!(app.untaken_name(&long), long);
}

#[test]
fn every_plan_of_an_example_has_a_name_of_its_own() {
    for language in [Language::English, Language::Spanish] {
        let names: BTreeSet<String> = WorkedExample::ALL
            .into_iter()
            .flat_map(|example| [0, 1].map(|at| GuideText::PlanName(example, at).t(language).into_owned()))
            .collect();
        assert_eq!(names.len(), WorkedExample::ALL.len() + 1, "{names:?}");
    }
}

#[test]
fn both_languages_name_the_same_numbers() {
    let digits = |text: String| {
        let mut numbers: Vec<String> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        numbers.sort();
        numbers
    };
    for example in WorkedExample::ALL {
        let [english, spanish] =
            [Language::English, Language::Spanish].map(|it| digits(sentence(example, it)));
        assert_eq!(english, spanish, "{example:?}");
    }
}

#[test]
fn an_example_opens_as_the_plan_of_its_numbers_in_every_currency() {
    let first = Month::new(2027, 1).expect("a month");
    for &currency in Currency::ALL {
        for example in WorkedExample::ALL {
            for plan in example.plans(amount_scale(currency), first).expect("amounts in range") {
                let draft = Draft::of_plan(&plan, Locale::stored(Language::Spanish), currency);
                assert_eq!(draft.plan(), Some(plan), "{example:?} in {}", currency.code());
            }
        }
    }
}

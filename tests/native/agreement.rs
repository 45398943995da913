//! What marketing and sales have agreed to: which changes make a mark void, and that no mark is lost.

use crate::simulated_browser::{Browser, id};
use crate::strategies::{self, months, near};
use crate::values::{amount, rate, scenario};
use embudo::io::{agreement_of, with_agreement};
use embudo::model::{
    AgreedVersion, Agreement, ChangedFigure, Channel, CloseRateVerdict, CostBasis, Currency, Day, Dispute,
    DisputedFigure, Fingerprint, Input, Mark, Measure, Month, MonthGap, Name, Note, Owed, Plan, Projection,
    Reason, Scenario, Stance, Standing, Team, changed_figures,
};
use embudo::state::{Action, BulkEdit, Field, Id, MarkDraft, View};
use embudo::text::{
    CsvDecimalSign, CsvFormat, CsvSeparator, Language, Locale, WikiMarkup, Writer, month_gaps_table,
    void_sentence,
};
use proptest::prelude::*;

fn spring(cost_per_lead: f64) -> Scenario {
    scenario(&format!(
        r#"{{"name":"Spring","currency":"EUR","channels":[{{"name":"Search","budget":12000,"costPerLead":{cost_per_lead},"rates":[0.05]}}]}}"#
    ))
}

fn mark(team: Team, day: &str, stance: Stance) -> Mark {
    let name = Name::new(if team == Team::Marketing { "Ana Ferrer" } else { "Luis Prado" }).unwrap();
    Mark { team, stance, name, day: day.parse().unwrap(), note: None, figures: Fingerprint(0) }
}

fn agreed_by_both(scenario: &Scenario) -> Agreement {
    let mut agreement = Agreement::default();
    agreement.mark(mark(Team::Marketing, "2026-03-12", Stance::Agreed), scenario);
    agreement.mark(mark(Team::Sales, "2026-03-14", Stance::Agreed), scenario);
    agreement
}

#[test]
fn a_dearer_lead_makes_both_marks_void_and_the_old_cost_brings_them_back() {
    let (agreed, dearer) = (spring(50.0), spring(62.0));
    let agreement = agreed_by_both(&agreed);
    let day = |text: &str| text.parse::<Day>().unwrap();
    assert_eq!(agreement.agreed_by_both(agreement.figures_of(&agreed)), Some(day("2026-03-14")));

    let now = agreement.figures_of(&dearer);
    assert_eq!(agreement.agreed_by_both(now), None);
    for team in Team::ALL {
        assert!(matches!(agreement.standing(team, now), Standing::Void(mark) if mark.team == team));
    }
    let (version, since) = agreement.agreed_version().expect("both agreed to one");
    assert_eq!(since, day("2026-03-14"));
    let changed = changed_figures(version, &dearer, 0);
    assert_eq!(changed, [ChangedFigure::Input(Input::CostPerLead, [Some(50.0), Some(62.0)])]);
    let cac = |scenario: &Scenario| Projection::of(&scenario.plan).get(Measure::MediaCac).unwrap();
    assert!(near(cac(&version.scenario), 1000.0) && near(cac(&dearer), 1240.0));

    let back = version.brought_back(&dearer);
    assert_eq!(agreement.agreed_by_both(agreement.figures_of(&back)), Some(day("2026-03-14")));
    assert_eq!(changed_figures(version, &back, 0), []);
}

#[test]
fn another_basis_of_a_cost_is_named_and_a_margin_that_counts_the_same_is_not() {
    let plan = |economics: &str| {
        scenario(&format!(
            r#"{{"name":"A","currency":"EUR","budget":12000,"costPerLead":50,"closeRate":0.05,{economics}}}"#
        ))
    };
    let agreed = plan(r#""salesCost":600,"saleValue":2000"#);
    let version = &agreed_by_both(&agreed).versions()[0].clone();
    let changed = |economics: &str| changed_figures(version, &plan(economics), 0);
    let basis = ChangedFigure::CostBasis(Input::SalesCost, [CostBasis::Period, CostBasis::Sale]);
    assert_eq!(changed(r#""salesCost":600,"salesCostPer":"sale","saleValue":2000"#), [basis]);
    let value = ChangedFigure::Input(Input::SaleValue, [Some(2000.0), Some(2500.0)]);
    assert_eq!(changed(r#""salesCost":600,"saleValue":2500,"margin":1"#), [value]);
    let margin = ChangedFigure::Input(Input::Margin, [None, Some(0.8)]);
    assert_eq!(changed(r#""salesCost":600,"saleValue":2000,"margin":0.8"#), [margin]);

    let writer = Writer { locale: Locale::stored(Language::English), currency: Currency::EUR };
    let today = plan(r#""salesCost":600,"salesCostPer":"sale","saleValue":2000"#);
    let day = "2026-03-14".parse().unwrap();
    let said = void_sentence(&Team::ALL, day, Some(version), (&today, 0), writer).to_string();
    assert!(said.contains("sales cost per sale instead of in all"), "{said}");
}

#[test]
fn a_disputed_close_rate_stands_beside_the_plans() {
    let agreed = spring(50.0);
    let figure = DisputedFigure::Channel(0, Input::CloseRate);
    let mut agreement = agreed_by_both(&agreed);
    let dispute = Dispute { figure, value: 0.04 };
    agreement.mark(mark(Team::Sales, "2026-03-15", Stance::Disputed(dispute)), &agreed);
    let now = agreement.figures_of(&agreed);
    assert!(matches!(agreement.standing(Team::Sales, now), Standing::Disputed(_, it) if it == dispute));
    assert_eq!(agreement.agreed_by_both(now), None);
    let held = figure.with(&agreed.plan, 0.04).unwrap();
    let of = |plan: &Plan, measure| Projection::of(plan).get(measure).unwrap();
    assert!(near(of(&held, Measure::Sales), 9.6) && near(of(&held, Measure::MediaCac), 1250.0));
    assert_eq!([of(&agreed.plan, Measure::Sales), of(&agreed.plan, Measure::MediaCac)], [12.0, 1000.0]);
    // The mark that was there before is behind it, and stands again once the dispute is taken back.
    agreement.take_back(Team::Sales, now);
    assert!(agreement.agreed_by_both(now).is_some());
    assert_eq!(figure.with(&agreed.plan, 1.5), None);
    assert_eq!(DisputedFigure::Step(0).with(&agreed.plan, 0.5), None);
}

#[test]
fn another_handover_is_another_agreement() {
    let staged = scenario(
        r#"{"name":"Spring","currency":"EUR","channels":[{"budget":12000,"costPerLead":50}],
           "stages":["MQL","SQL"],"stageRates":[0.4,0.5,0.25]}"#,
    );
    let mut agreement = agreed_by_both(&staged);
    let owed = Owed::of(&staged.plan, agreement.handover_in(&staged.plan)).unwrap();
    assert_eq!((owed.of_marketing(), owed.of_sales()), (&[240.0, 96.0][..], &[96.0, 48.0, 12.0][..]));
    assert_eq!(owed.rate_from_handover(), Some(0.125));
    agreement.handover = Some(2);
    let now = agreement.figures_of(&staged);
    assert_eq!(agreement.agreed_by_both(now), None);
    let version = agreement.agreed_version().unwrap().0;
    assert_eq!(changed_figures(version, &staged, 2), [ChangedFigure::Handover]);
}

#[test]
fn undo_brings_an_agreement_back_and_a_reload_keeps_it() {
    let mut browser = Browser::with_pages(1);
    for (input, text) in [(Input::Budget, "12000"), (Input::CostPerLead, "50"), (Input::CloseRate, "5")] {
        browser.act(0, Action::Type(Field::Channel(0, input), text.into()));
    }
    let both = |browser: &Browser| {
        let open = browser.pages[0].app.open_plan();
        let scenario = open.draft.scenario().expect("complete");
        let (agreement, left_out) = agreement_of(&scenario.unknown);
        assert_eq!(left_out, 0);
        agreement.agreed_by_both(agreement.figures_of(&scenario)).is_some()
    };
    assert!(!both(&browser));
    browser.act(0, Action::Save);
    let scenario = browser.pages[0].app.open_plan().draft.scenario().unwrap();
    browser.act(0, Action::SetAgreement(with_agreement(&scenario.unknown, &agreed_by_both(&scenario))));
    assert!(both(&browser));
    browser.reload(0);
    assert!(both(&browser), "marks that are not saved yet are stored");
    browser.act(0, Action::Save);
    browser.reload(0);
    assert!(both(&browser));

    browser.act(0, Action::Type(Field::Channel(0, Input::CostPerLead), "62".into()));
    assert!(!both(&browser));
    browser.act(0, Action::Undo);
    assert!(both(&browser));
    browser.act(0, Action::SetName("Another name".into()));
    assert!(both(&browser));

    browser.act(0, Action::Type(Field::Channel(0, Input::CostPerLead), "62".into()));
    let now = browser.pages[0].app.open_plan().draft.scenario().unwrap();
    let agreement = agreement_of(&now.unknown).0;
    let back = agreement.agreed_version().unwrap().0.brought_back(&now);
    browser.act(0, Action::TakeFigures(BulkEdit::AgreedVersionBack { without_actuals: 0 }, Box::new(back)));
    assert!(both(&browser));
    assert_eq!(browser.pages[0].app.open_plan().name(), "Another name");
    browser.act(0, Action::AcceptUndoOffer);
    assert!(!both(&browser));
}

#[test]
fn marks_that_an_import_brings_are_added_to_those_that_are_here() {
    let mut browser = Browser::with_pages(1);
    let file = |agreement: &Agreement| {
        let mut plan = spring(50.0);
        plan.unknown = with_agreement(&plan.unknown, agreement);
        embudo::io::file_to_json(&[(Some("spring"), &plan)])
    };
    let one = |team, day| {
        let mut agreement = Agreement::default();
        agreement.mark(mark(team, day, Stance::Agreed), &spring(50.0));
        agreement
    };
    for (team, day) in [(Team::Marketing, "2026-03-12"), (Team::Sales, "2026-03-14")] {
        browser.preview_import(0, file(&one(team, day)));
        browser.act(0, Action::SetImportChoice { line: 0, replace: true });
        browser.act(0, Action::ApplyImport);
    }
    let entries = browser.pages[0].app.library.all_entries();
    let id = Id::new("spring");
    let saved = entries.iter().find(|entry| entry.id == id).and_then(|entry| entry.saved.clone()).unwrap();
    let agreement = agreement_of(&saved.unknown).0;
    assert_eq!(agreement.marks().len(), 2);
    assert!(agreement.agreed_by_both(agreement.figures_of(&saved)).is_some());
}

fn marks() -> impl Strategy<Value = Mark> {
    let stance = prop_oneof![
        Just(Stance::Agreed),
        (0_usize..3, 0.0..1.0).prop_map(|(step, value)| {
            Stance::Disputed(Dispute { figure: DisputedFigure::Step(step), value })
        }),
    ];
    let parts = (0_usize..2, 20_000_i32..20_010, stance, 0_usize..3, 0_u64..3);
    parts.prop_map(|(team, day, stance, name, figures)| Mark {
        team: Team::ALL[team],
        stance,
        name: Name::new(["Ana", "Luis", "Eva"][name]).unwrap(),
        day: Day::from_number(day).unwrap(),
        note: Note::new(["", "Fine.", "Two\nlines"][name]),
        figures: Fingerprint(figures),
    })
}

fn agreements() -> impl Strategy<Value = Agreement> {
    let reasons = (0_usize..2, 0_i32..4, 20_000_i32..20_005).prop_map(|(team, month, day)| Reason {
        team: Team::ALL[team],
        month: Month::new(2026, 1).unwrap().plus(month),
        note: Note::new(&format!("because {month}")).unwrap(),
        day: Day::from_number(day).unwrap(),
    });
    (prop::collection::vec(marks(), 0..12), prop::collection::vec(reasons, 0..6))
        .prop_map(|(marks, reasons)| Agreement::new(None, marks, Vec::new(), reasons).0)
}

fn fingerprint(plan: &Plan) -> Fingerprint {
    Fingerprint::of(Currency::EUR, plan, 0)
}

/// The same plan in months or not, its channels changed.
fn with_channels(plan: &Plan, channels: Vec<Channel>) -> Plan {
    let mut next = Plan::new(channels, plan.stages().clone(), plan.economics).expect("fits");
    (next.months, next.goals) = (plan.months.clone(), plan.goals);
    next
}

proptest! {
    #[test]
    fn the_union_of_marks_is_the_same_both_ways_and_loses_none(a in agreements(), b in agreements()) {
        let (union, left_out) = a.union(&b);
        prop_assert_eq!(left_out, 0);
        prop_assert_eq!(&union, &b.union(&a).0);
        prop_assert_eq!(&union, &union.union(&a).0);
        for side in [&a, &b] {
            prop_assert!(side.marks().iter().all(|mark| union.marks().contains(mark)));
            prop_assert!(side.reasons().iter().all(|reason| union.reasons().contains(reason)));
        }
        prop_assert!(union.marks().is_sorted_by(|one, next| one.day >= next.day));
        prop_assert!(union.marks().iter().all(|mark| a.marks().contains(mark) || b.marks().contains(mark)));
    }

    #[test]
    fn a_fingerprint_ignores_names_order_goals_and_actuals(
        plan in prop_oneof![strategies::plans(), months::staged_plans()],
        actuals in months::actuals(),
    ) {
        let mut channels = plan.channels().to_vec();
        channels.reverse();
        for channel in &mut channels {
            channel.name = Name::new("Renamed").ok();
            channel.by_month.actuals = actuals.clone();
        }
        let mut other = with_channels(&plan, channels);
        other.goals = Default::default();
        prop_assert_eq!(fingerprint(&plan), fingerprint(&other));
        let again = scenario_of(&plan);
        let read = embudo::io::scenario_from_json(&embudo::io::scenario_to_json(&again)).unwrap();
        prop_assert_eq!(fingerprint(&plan), fingerprint(&read.plan));
    }

    #[test]
    fn a_fingerprint_changes_with_every_figure(
        plan in prop_oneof![strategies::plans(), months::staged_plans()],
        value in 0.001_f64..1.0,
    ) {
        for figure in DisputedFigure::all_of(&plan) {
            // A month's own number may take the place of the usual one, and a cost that is missing is 0.
            let Some(other) = figure.with(&plan, value) else { continue };
            let same = figure.value(&plan) == Some(value);
            let hidden = plan.schedule().is_some()
                && matches!(figure, DisputedFigure::Channel(_, Input::CostPerLead | Input::CloseRate));
            let is_whole_margin = figure == DisputedFigure::Plan(Input::Margin) && value == 1.0;
            if !same && !hidden && !is_whole_margin {
                prop_assert_ne!(fingerprint(&plan), fingerprint(&other), "{:?}", figure);
            }
        }
        prop_assert_ne!(Fingerprint::of(Currency::EUR, &plan, 0), Fingerprint::of(Currency::EUR, &plan, 1));
        prop_assert_ne!(fingerprint(&plan), Fingerprint::of("USD".parse().unwrap(), &plan, 0));
        if let Some(schedule) = plan.schedule() {
            let mut later = plan.clone();
            later.months.as_mut().unwrap().start = schedule.start.plus(1);
            prop_assert_ne!(fingerprint(&plan), fingerprint(&later));
            later.months.as_mut().unwrap().on = false;
            prop_assert_ne!(fingerprint(&plan), fingerprint(&later));
        }
    }

    #[test]
    fn a_change_is_named_exactly_where_figures_differ(a in strategies::plans(), b in strategies::plans()) {
        let (one, other) = (scenario_of(&a), scenario_of(&b));
        let mut agreement = Agreement::default();
        agreement.mark(mark(Team::Sales, "2026-03-12", Stance::Agreed), &one);
        let version = &agreement.versions()[0];
        let differ = agreement.figures_of(&one) != agreement.figures_of(&other);
        let handover = agreement.handover_in(&other.plan);
        prop_assert_eq!(!changed_figures(version, &other, handover).is_empty(), differ);
        prop_assert_eq!(changed_figures(version, &one, agreement.handover_in(&one.plan)), []);
    }

    #[test]
    fn months_and_channels_owe_what_the_plan_has(plan in months::staged_plans(), handover in 0_usize..6) {
        let Ok(owed) = Owed::of(&plan, handover) else { return Ok(()) };
        prop_assert!(owed.handover < owed.counts.len() - 1);
        for (at, count) in owed.counts.iter().enumerate() {
            let months: f64 = owed.months.iter().map(|month| month.counts[at]).sum();
            prop_assert!(near(months, *count), "{}: {} and {}", at, months, count);
        }
        let leads: f64 = owed.channels.iter().map(|channel| channel.outcome.leads).sum();
        prop_assert!(near(leads, owed.counts[0]));
        prop_assert!(near(*owed.counts.last().unwrap(), owed.outcome.sales));
    }

    #[test]
    fn what_the_sides_moved_is_the_gap_of_the_month(plan in months::plans()) {
        let today = Month::new(2200, 12).unwrap();
        let Some(Ok(gaps)) = MonthGap::of(&plan, today) else { return Ok(()) };
        for gap in gaps {
            let scale = gap.moved.iter().fold(gap.planned.sales.max(gap.actual.sales), |most, it| most.max(it.abs()));
            prop_assert!((gap.moved[0] + gap.moved[1] - gap.sales()).abs() <= scale * 1e-9, "{:?}", gap);
        }
    }
}

fn scenario_of(plan: &Plan) -> Scenario {
    Scenario {
        name: Name::new("Any").unwrap(),
        currency: Currency::EUR,
        plan: plan.clone(),
        unknown: embudo::model::UnknownFields::NONE,
    }
}

#[test]
fn a_month_within_chance_names_no_team() {
    let plan = scenario(
        r#"{"name":"A","currency":"EUR","channels":[{"budget":6000,"costPerLead":50,"rates":[0.05],
           "actuals":[["2026-01",2000,38,1],["2026-02",3600,80,0]]}],"months":3,"firstMonth":"2026-01"}"#,
    );
    let gaps = MonthGap::of(&plan.plan, Month::new(2026, 3).unwrap()).unwrap().unwrap();
    assert_eq!(gaps[0].close_rate, CloseRateVerdict::WithinChance);
    assert_eq!(gaps[1].close_rate, CloseRateVerdict::Lower([0.05, 0.0]));
    // 80 leads would have brought 4 sales: 2 more than planned. None came.
    assert_eq!((gaps[1].sales(), gaps[1].moved), (-2.0, [2.0, -4.0]));
    let (budget, close) = (amount(6000.0), rate(0.05));
    assert_eq!((plan.plan.channels()[0].budget, plan.plan.funnels()[0].close_rate), (budget, close));
}

#[test]
fn half_the_leads_are_not_chance_though_the_close_rate_is_as_planned() {
    let month = |leads: u32, sales: u32| {
        let plan = scenario(&format!(
            r#"{{"name":"A","currency":"EUR","channels":[{{"budget":12000,"costPerLead":50,"rates":[0.05],
               "actuals":[["2026-01",6000,{leads},{sales}]]}}],"months":1,"firstMonth":"2026-01"}}"#
        ));
        MonthGap::of(&plan.plan, Month::new(2026, 2).unwrap()).unwrap().unwrap().remove(0)
    };
    let half = month(120, 6);
    assert_eq!((half.is_within_chance(), half.moved_by_sales()), (false, None));
    assert!(near(half.moved_by_marketing().unwrap(), -6.0));
    // 1.96 √240 are 30.4 leads.
    assert!(month(210, 10).is_within_chance() && !month(209, 10).is_within_chance());
    let unsold = month(240, 0);
    assert!(near(unsold.moved_by_marketing().unwrap(), 0.0) && near(unsold.moved_by_sales().unwrap(), -12.0));
}

#[test]
fn leads_from_another_mix_of_channels_are_not_the_sales_teams_doing() {
    // 60 leads at 20 % and 60 at 1 % were planned. All 200 that came are of the second kind: 2 sales are what they give.
    let plan = scenario(
        r#"{"name":"A","currency":"EUR","months":3,"firstMonth":"2026-01","channels":[
           {"name":"Fairs","budget":9000,"costPerLead":50,"rates":[0.2],"actuals":[["2026-01",0,0,0]]},
           {"name":"Search","budget":9000,"costPerLead":50,"rates":[0.01],"actuals":[["2026-01",3000,200,2]]}]}"#,
    );
    let gaps = MonthGap::of(&plan.plan, Month::new(2026, 2).unwrap()).unwrap().unwrap();
    assert_eq!(gaps[0].close_rate, CloseRateVerdict::WithinChance);
    assert!(near(gaps[0].moved[0], -10.6) && near(gaps[0].moved[1], 0.0), "{:?}", gaps[0].moved);
}

#[test]
fn reasons_are_published_beside_what_each_side_moved() {
    let plan = scenario(
        r#"{"name":"A","currency":"EUR","channels":[{"budget":6000,"costPerLead":50,"rates":[0.05],
           "actuals":[["2026-01",2000,38,1],["2026-02",3600,80,0]]}],"months":3,"firstMonth":"2026-01"}"#,
    );
    let month = |month: u32| Month::new(2026, month).unwrap();
    let mut agreement = Agreement::default();
    let day: Day = "2026-03-02".parse().unwrap();
    agreement.set_reason(Team::Sales, month(2), Note::new("Two of four\nleft | <b>"), day);
    agreement.set_reason(Team::Marketing, month(3), Note::new("Fair put off"), day);
    let locale = Locale::stored(Language::English);
    let table = month_gaps_table(&plan, &agreement, month(3), locale).expect("two months and a reason");
    let lines = WikiMarkup::Markdown.write(std::slice::from_ref(&table));
    let lines: Vec<&str> = lines.lines().filter(|line| line.contains("2026")).collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].contains("within chance"), "{lines:?}");
    assert!(lines[1].contains("Two of four left") && lines[1].contains("−4"), "{lines:?}");
    assert!(lines[2].contains("Fair put off"), "a month without actuals keeps its reason: {lines:?}");
    let csv = CsvFormat { separator: CsvSeparator::Comma, decimal: CsvDecimalSign::Point }.write(&[table]);
    assert!(csv.contains("Two of four left | <b>"), "{csv}");
    assert_eq!(month_gaps_table(&plan, &Agreement::default(), month(1), locale), None);
}

#[test]
fn actuals_are_held_against_the_version_that_both_agreed_to() {
    let text = |cost: f64| {
        format!(
            r#"{{"name":"A","currency":"EUR","channels":[{{"name":"Search","budget":6000,"costPerLead":{cost},"rates":[0.05],
               "actuals":[["2026-01",2000,38,1]]}}],"months":3,"firstMonth":"2026-01"}}"#
        )
    };
    let (agreed, dearer) = (scenario(&text(50.0)), scenario(&text(100.0)));
    let planned = |agreement: &Agreement| {
        agreement.month_gaps(&dearer.plan, Month::new(2026, 2).unwrap())[0].planned.leads
    };
    assert!(near(planned(&Agreement::default()), 20.0), "without an agreement, against today's plan");
    assert!(near(planned(&agreed_by_both(&agreed)), 40.0), "against the agreed version");
}

#[test]
fn what_is_typed_into_the_form_of_a_mark_stays_with_its_plan_until_it_is_given() {
    let mut browser = Browser::with_pages(1);
    let drafts = |browser: &Browser| {
        Team::ALL.map(|team| browser.pages[0].app.mark_draft(team).map(|draft| draft.name.clone()))
    };
    let typed = MarkDraft { name: "Ana".into(), ..MarkDraft::default() };
    browser.act(0, Action::TypeMark(Team::Sales, Some(typed)));
    browser.act(0, Action::SetName("First".into()));
    let first = browser.pages[0].app.open_plan().id.clone();
    browser.act(0, Action::Show(View::Plan));
    browser.act(0, Action::New(id("other")));
    assert_eq!(drafts(&browser), [None, None], "another plan has a form of its own");
    browser.act(0, Action::Open(first));
    assert_eq!(drafts(&browser), [None, Some("Ana".into())]);
    browser.act(0, Action::TypeMark(Team::Sales, None));
    assert_eq!(drafts(&browser), [None, None]);
}

#[test]
fn a_channel_that_came_later_has_no_place_in_the_agreed_version() {
    let with = |more: &str| {
        scenario(&format!(
            r#"{{"name":"A","currency":"EUR","months":2,"firstMonth":"2026-01","channels":[
               {{"name":"Search","budget":6000,"costPerLead":50,"rates":[0.05],"actuals":[["2026-01",100,2,0]]}}{more}]}}"#
        ))
    };
    let version = |of: &Scenario| agreed_by_both(of).versions()[0].clone();
    let later =
        with(r#",{"name":"Fairs","budget":1,"costPerLead":50,"rates":[0.05],"actuals":[["2026-01",1,1,1]]}"#);
    let names = |it: &AgreedVersion| {
        let left_out = it.channels_left_out(&later.plan);
        left_out.map(|channel| channel.name.as_ref().unwrap().as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&version(&with(""))), ["Fairs"]);
    assert_eq!(names(&version(&later)), [""; 0]);
}

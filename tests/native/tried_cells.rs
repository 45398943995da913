//! Cells of the two-way table that are tried: the table stays around the plan from before, and takes its colours from
//! break-even.

use crate::values::rate;
use embudo::model::{Input, Measure, Plan, SensitivityGrid};
use embudo::state::{Action, App, Field, Start, grid_cell_numbers, reduce, start};
use embudo::ui::{Planner, PlannerProps};
use proptest::prelude::*;
use std::rc::Rc;
use yew::LocalServerRenderer;

/// A page with one plan: 12,000 at a CPL of 50 and a close rate of 5 %.
fn from(sale_value: &str) -> Start {
    let plan = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Spring","currency":"EUR",
        "budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000VALUE}]}"#;
    let stored = vec![("embudo/scenario/a".to_owned(), plan.replace("VALUE", sale_value))];
    Start { stored, languages: vec!["en".into()], new_id: "new".into(), ..Start::default() }
}

fn plan(app: &App) -> Rc<Plan> {
    app.open_plan().plan.clone().expect("the plan is complete")
}

/// The plan that the table is around.
fn centre(app: &App) -> Rc<Plan> {
    app.before_trying().cloned().unwrap_or_else(|| plan(app))
}

fn grid(app: &App) -> SensitivityGrid {
    SensitivityGrid::of(&centre(app), Measure::LoadedCac, rate(0.1), rate(0.1)).expect("a table")
}

fn tried(app: &Rc<App>, row: usize, column: usize) -> Rc<App> {
    let grid = grid(app);
    let numbers = grid_cell_numbers(&centre(app), &plan(app), grid.costs[column], grid.rates[row]);
    reduce(app.clone(), Action::TryCell(numbers))
}

fn numbers(app: &App) -> [f64; 2] {
    [Input::CostPerLead, Input::CloseRate].map(|input| plan(app).input(input).expect("a number"))
}

#[test]
fn the_table_stays_until_something_is_typed_or_it_is_asked_for() {
    let app = Rc::new(start(from("")));
    let before = grid(&app);
    let app = tried(&app, 5, 1);
    assert_eq!((numbers(&app), grid(&app)), ([40.0, 0.06], before.clone()));
    // The next cell is one of the same table, whatever was tried before it.
    let app = tried(&app, 3, 1);
    assert_eq!((numbers(&app), grid(&app)), ([40.0, 0.05], before.clone()));
    assert_eq!(numbers(&tried(&app, 3, 3)), [50.0, 0.05], "its middle is the plan from before");

    let centred = reduce(app.clone(), Action::CentreGrid);
    assert_eq!(grid(&centred).costs[3].value, 40.0);
    let typed = reduce(app.clone(), Action::Type(Field::Channel(0, Input::Budget), "6000".to_owned()));
    assert_eq!(grid(&typed).costs[3].value, 40.0);
    let undone = reduce(reduce(app, Action::Undo), Action::Undo);
    assert_eq!(grid(&undone), before);
}

/// The two-way table as a page shows it.
async fn table(sale_value: &str) -> String {
    let renderer =
        LocalServerRenderer::<Planner>::with_props(PlannerProps::of(from(sale_value))).hydratable(false);
    let page = renderer.render().await;
    let (_, table) = page.split_once("<table class=\"two-way\">").expect("the table");
    table.split_once("</table>").expect("its end").0.to_owned()
}

#[tokio::test]
async fn colours_are_those_of_break_even() {
    let count = |table: &str, class: &str| table.matches(class).count();
    let plain = table("").await;
    assert_eq!(count(&plain, "heat"), 0, "no sale value, no colour");
    let even = table(r#","saleValue":1500"#).await;
    let (cell, _) = even.split_once("id=\"cell-3-3\"").expect("the plan's own cell");
    let (_, cell) = cell.rsplit_once("<td").expect("its start");
    assert!(cell.contains("heat-even") && cell.contains("own"), "{cell}");
    for class in even.split("<td class=\"").skip(1).filter_map(|cell| cell.split('"').next()) {
        assert_eq!(class.contains("heat-loss"), class.contains(" loses"), "{class}");
    }
    assert_eq!(count(&even, "heat-loss") + count(&even, "heat-gain") + count(&even, "heat-even"), 49);
    let all_earn = table(r#","saleValue":90000"#).await;
    assert_eq!((count(&all_earn, "heat-gain"), count(&all_earn, "heat-loss")), (49, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn whatever_is_tried_the_table_stays(cells in prop::collection::vec((0_usize..7, 0_usize..7), 1..6)) {
        let mut app = Rc::new(start(from("")));
        let before = grid(&app);
        for (row, column) in cells {
            app = tried(&app, row, column);
            prop_assert_eq!(&grid(&app), &before);
            let [cost, close] = numbers(&app);
            prop_assert!((cost - before.costs[column].value).abs() < 1e-9);
            prop_assert!((close - before.rates[row].value).abs() < 1e-9);
        }
    }
}

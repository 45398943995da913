//! What LibreOffice calculates from the formulas. Needs it as SOFFICE: scripts/test provides it.

use super::opened::{Cells, Opened, Place, changed, without_values};
use super::{in_months, one, published, staged_months, twelve, without_sales};
use crate::regions::EN;
use crate::strategies::{months, plans};
use calamine::{Data, DataType};
use embudo::model::{Currency, Plan};
use embudo::text::{PublishedPlan, workbook};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::fs;
use std::process::Command;

/// Workbooks as LibreOffice saves them after it has calculated every formula.
fn recalculated(name: &str, books: &[Vec<u8>]) -> Vec<Opened> {
    let folder = std::env::temp_dir().join(format!("embudo-{}-{name}", std::process::id()));
    let [from, to, profile] = ["from", "to", "profile"].map(|part| folder.join(part));
    fs::create_dir_all(&from).expect("a folder of its own");
    let file = |at: usize| format!("{at}.xlsx");
    for (at, book) in books.iter().enumerate() {
        fs::write(from.join(file(at)), book).expect("can be written");
    }
    let soffice = std::env::var("SOFFICE").unwrap_or_else(|_| "soffice".into());
    let mut command = Command::new(soffice);
    command.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    command.args(["--headless", "--convert-to", "xlsx", "--outdir"]).arg(&to);
    command.args((0..books.len()).map(|at| from.join(file(at))));
    let output = command.output().expect("LibreOffice can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |at| Opened::new(&fs::read(to.join(file(at))).expect("LibreOffice opens and saves it"));
    let opened = (0..books.len()).map(read).collect();
    _ = fs::remove_dir_all(&folder);
    opened
}

/// The largest number in the row and the column of a cell: what a difference in it may be of.
fn largest_beside(cells: &Cells, (sheet, row, column): Place) -> f64 {
    let beside = cells.iter().filter(|((s, r, c), _)| *s == sheet && (*r == row || *c == column));
    beside.filter_map(|(_, cell)| cell.as_f64()).fold(0.0, |most, number| most.max(number.abs()))
}

/// Whether two cells have the same content, numbers to 1e-9 of themselves or of what they are a difference of.
fn same(ours: &Data, theirs: &Data, scale: f64) -> bool {
    match (ours.as_f64(), theirs.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(scale),
        (None, None) => ours.get_string() == theirs.get_string(),
        _ => false,
    }
}

fn assert_recalculated(name: &str, books: &[Vec<PublishedPlan>]) {
    let written: Vec<Vec<u8>> = books.iter().map(|plans| workbook(plans, 0, EN)).collect();
    let stripped: Vec<Vec<u8>> = written.iter().map(|bytes| without_values(bytes)).collect();
    for ((bytes, theirs), plans) in written.iter().zip(recalculated(name, &stripped)).zip(books) {
        let ours = Opened::new(bytes);
        assert_eq!(ours.titles(), theirs.titles());
        assert_eq!(ours.cells_with(|_| true), theirs.cells_with(|_| true));
        let differences = ours.cells_with(|formula| formula.contains('-') && !formula.contains("SUMPRODUCT"));
        let (ours, theirs) = (ours.cells(), theirs.cells());
        for (at, cell) in &ours {
            let calculated = theirs.get(at).unwrap_or(&Data::Empty);
            let scale = if differences.contains(at) { largest_beside(&ours, *at) } else { 0.0 };
            assert!(same(cell, calculated, scale), "{at:?}: {cell:?} and {calculated:?} of {plans:?}");
        }
        for (at, cell) in &theirs {
            assert!(ours.contains_key(at), "{at:?}: nothing and {cell:?} of {plans:?}");
        }
    }
}

#[test]
#[ignore = "needs LibreOffice: scripts/test provides it"]
fn every_formula_comes_to_the_number_of_the_model() {
    let plans = [vec![one(), in_months(), twelve(), without_sales()], staged_months().into()].concat();
    let books: Vec<Vec<PublishedPlan>> = plans.iter().map(|plan| vec![published("Spring", plan)]).collect();
    assert_recalculated("examples", &books);
}

#[test]
#[ignore = "needs LibreOffice: scripts/test provides it"]
fn a_comparison_comes_to_the_same() {
    let plans = [one(), in_months(), twelve(), without_sales()];
    let names = ["Spring", "It's =1+1 [x]", "SPRING", "\u{202e}🚀 & <b>"];
    let mut all: Vec<PublishedPlan> =
        plans.iter().zip(names).map(|(plan, name)| published(name, plan)).collect();
    all[3].currency = Currency::CLP;
    assert_recalculated("comparison", &[all.clone(), all[..2].to_vec()]);
}

#[test]
#[ignore = "needs LibreOffice: scripts/test provides it"]
fn random_plans_come_to_the_number_of_the_model() {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut made: Vec<Plan> = Vec::new();
    for _ in 0..20 {
        made.push(plans().new_tree(&mut runner).expect("a plan").current());
        made.push(months::plans().boxed().new_tree(&mut runner).expect("a plan").current());
        made.push(months::staged_plans().new_tree(&mut runner).expect("a plan").current());
    }
    let books: Vec<Vec<PublishedPlan>> = made.iter().map(|plan| vec![published("Spring", plan)]).collect();
    assert_recalculated("random", &books);
}

#[test]
#[ignore = "needs LibreOffice: scripts/test provides it"]
fn a_changed_budget_changes_all_that_follows() {
    let bytes = workbook(&[published("Spring", &one())], 0, EN);
    let doubled = changed(&without_values(&bytes), |_, text| text.replace("<v>12000</v>", "<v>24000</v>"));
    let book = &recalculated("changed", &[doubled])[0];
    let values = ["Leads", "Sales", "Media CAC", "All costs"].map(|label| book.line("Plan", label).0);
    assert_eq!(values, [480.0, 24.0, 1_000.0, 30_500.0].map(Some));
}

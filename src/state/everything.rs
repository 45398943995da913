//! Every plan as it stands, for a file.

use super::app::App;
use super::entry::{Entry, Id};
use crate::model::Scenario;
use std::rc::Rc;

/// Every plan as its fields say, saved or not, in the order of the list; and how many plans have fields that
/// don't amount to one: of these there is what was saved, or nothing.
pub fn everything(app: &App) -> (Vec<(Id, Rc<Scenario>)>, usize) {
    let open = app.sheet.entry();
    let is_open = |entry: &Entry| entry.id == app.sheet.id;
    let listed = app.library.entries.iter().map(|entry| match &open {
        Some(open) if is_open(entry) => open.clone(),
        _ => Entry::clone(entry),
    });
    let unlisted = open.clone().filter(|open| app.library.position(&open.id).is_none());
    let mut incomplete = 0;
    let mut scenarios = Vec::new();
    for entry in listed.chain(unlisted) {
        let typed = entry.draft.as_ref().map(|draft| draft.scenario().map(Rc::new));
        if typed == Some(None) {
            incomplete += 1;
        }
        let scenario = typed.flatten().or(entry.saved);
        scenarios.extend(scenario.map(|scenario| (entry.id, scenario)));
    }
    (scenarios, incomplete)
}

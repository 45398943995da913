//! Every plan as a scenario, for a file.

use super::{Entry, Id, Library};
use crate::model::Scenario;
use std::rc::Rc;

/// Every plan as its fields say, saved or not. Of one whose fields don't amount to a plan there is what was saved, or
/// nothing.
pub fn all_scenarios(library: &Library) -> Vec<(Id, Rc<Scenario>)> {
    let scenario = |entry: Rc<Entry>| {
        let typed = entry.draft.as_ref().and_then(|draft| draft.scenario()).map(Rc::new);
        typed.or(entry.saved.clone()).map(|scenario| (entry.id.clone(), scenario))
    };
    library.all_entries().into_iter().filter_map(scenario).collect()
}

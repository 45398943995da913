//! All plans as scenarios, to write them to a file.

use super::{Entry, Id, Library};
use crate::model::Scenario;
use std::rc::Rc;

/// Each plan as its fields say, saved or not. A plan with missing or invalid fields gives its saved version,
/// or is left out if it has none.
pub fn all_scenarios(library: &Library) -> Vec<(Id, Rc<Scenario>)> {
    let scenario = |entry: Rc<Entry>| {
        let unsaved = entry.draft.as_ref().and_then(|draft| draft.scenario()).map(Rc::new);
        unsaved.or(entry.saved.clone()).map(|scenario| (entry.id.clone(), scenario))
    };
    library.all_entries().into_iter().filter_map(scenario).collect()
}

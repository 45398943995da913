//! All plans as scenarios, to write them to a file.

use super::{Entry, Id, Library};
use crate::model::Scenario;
use crate::state::app::App;
use std::rc::Rc;

/// Each plan as its fields say, saved or not. A plan with missing or invalid fields gives its saved version,
/// or is left out if it has none.
pub fn all_scenarios(library: &Library) -> Vec<(Id, Rc<Scenario>)> {
    let with_id = |entry: Rc<Entry>| Some((entry.id.clone(), entry.scenario()?));
    library.all_entries().into_iter().filter_map(with_id).collect()
}

impl Entry {
    fn scenario(&self) -> Option<Rc<Scenario>> {
        let unsaved = self.draft.as_ref().and_then(|draft| draft.scenario()).map(Rc::new);
        unsaved.or(self.saved.clone())
    }
}

impl App {
    /// A plan as its fields say, saved or not; also the open plan where it is in no list. None while it is not complete.
    pub fn scenario(&self, id: &Id) -> Option<Rc<Scenario>> {
        match *id == self.open_plan().id {
            true => self.open_plan().draft.scenario().map(Rc::new),
            false => self.library.entry(id)?.scenario(),
        }
    }
}

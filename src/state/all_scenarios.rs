//! Every plan as it stands, for a file.

use super::app::App;
use super::entry::{Entry, Id};
use crate::model::Scenario;
use std::rc::Rc;

impl App {
    /// Every plan there is, in the order of the list, the open one as it stands.
    pub fn plans(&self) -> Vec<Entry> {
        let open = self.open_plan.entry();
        let unlisted = open.clone().filter(|open| self.library.position(&open.id).is_none());
        let listed = self.library.entries.iter().map(|entry| match &open {
            Some(open) if open.id == entry.id => open.clone(),
            _ => Entry::clone(entry),
        });
        listed.chain(unlisted).collect()
    }
}

/// Every plan as its fields say, saved or not. Of one whose fields don't amount to a plan there is what was
/// saved, or nothing.
pub fn all_scenarios(app: &App) -> Vec<(Id, Rc<Scenario>)> {
    let scenario = |Entry { id, saved, draft, .. }: Entry| {
        let typed = draft.and_then(|draft| draft.scenario()).map(Rc::new);
        typed.or(saved).map(|scenario| (id, scenario))
    };
    app.plans().into_iter().filter_map(scenario).collect()
}

//! Plans that are there already.

use super::library::{Id, free_name};
use super::plan::{Draft, without_number};
use super::{App, PlanMark};

impl App {
    /// A plan with the numbers and the name of a draft, behind which it may have a number: `Name (2)`.
    pub fn same_plan(&self, draft: &Draft) -> Option<Id> {
        let plan = draft.plan()?;
        self.library.all_entries().into_iter().map(|entry| entry.id.clone()).find(|id| {
            let is_named = without_number(&self.name_of(id)) == draft.name;
            let found = || self.compared_plan(id).filter(|it| it.mark != Some(PlanMark::Stale));
            is_named && found().is_some_and(|it| it.currency == draft.currency && *it.plan() == plan)
        })
    }

    /// The name itself if no plan has it, else with a number: `Name (2)`.
    pub fn untaken_name(&self, name: &str) -> String {
        let taken: Vec<String> =
            self.library.all_entries().iter().map(|entry| self.name_of(&entry.id)).collect();
        free_name(name, |name| taken.iter().any(|it| it == name))
    }
}

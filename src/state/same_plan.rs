//! Plans that are there already.

use super::library::Id;
use super::plan::{Draft, without_number};
use super::{App, PlanMark};
use crate::model::Name;

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
        let numbered = (2..).map(|number| [name, " (", &number.to_string(), ")"].concat());
        let fits = |name: &String| name.chars().count() <= Name::MAX_CHARS;
        let mut names = std::iter::once(name.to_owned()).chain(numbered.take_while(fits));
        names.find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
    }
}

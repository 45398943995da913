//! Plans as the list and the storage have them, and plan ids.

use crate::model::Scenario;
use crate::state::plan::Draft;
use std::rc::Rc;

/// A plan's id: random, unrelated to its name, and stable.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Rc<str>);

impl Id {
    pub fn new(id: &str) -> Self {
        Id(id.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Generates unique ids: the page's random seed with a counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdGenerator {
    /// A random id, unique to this page load.
    seed: Id,
    used: u32,
}

impl IdGenerator {
    pub fn new(seed: Id) -> Self {
        Self { seed, used: 0 }
    }

    pub fn next_id(&mut self) -> Id {
        self.used += 1;
        Id::new(&format!("{}-{}", self.seed.as_str(), self.used))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Made by the reader.
    Own,
    /// The example of the first visit, unchanged.
    Example,
    /// From a link; stored only once it is saved.
    Preview,
    /// From a file named in the page's address (`?src=`); read-only and never stored.
    File,
}

/// A plan as the list and the storage have it. One for the open plan is made when it is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub id: Id,
    /// Meaningful only while the plan was never saved.
    pub origin: Origin,
    pub saved: Option<Rc<Scenario>>,
    /// Unsaved changes, or a plan that was never saved.
    pub draft: Option<Rc<Draft>>,
    /// Whether another tab (or a newer version) stores unsaved changes of it: those are shown, and this tab
    /// does not overwrite them.
    pub edited_in_other_tab: bool,
}

impl Entry {
    /// A plan that is saved and has no changes.
    pub(in crate::state) fn of_saved(id: Id, scenario: Rc<Scenario>) -> Self {
        Self { id, origin: Origin::Own, saved: Some(scenario), draft: None, edited_in_other_tab: false }
    }

    /// Compares what is stored of the entries. Which of a draft's texts a person typed is not stored, and
    /// ignored.
    pub(in crate::state) fn has_same_content(&self, other: &Entry) -> bool {
        let record = |entry: &Entry| entry.draft.as_ref().map(|draft| draft.record());
        (self.edited_in_other_tab, &self.saved) == (other.edited_in_other_tab, &other.saved)
            && record(self) == record(other)
    }

    /// Whether it came from a link or a file and was never saved.
    pub fn is_preview(&self) -> bool {
        self.saved.is_none() && matches!(self.origin, Origin::Preview | Origin::File)
    }

    /// Whether it came from a link and was never saved.
    pub fn is_from_link(&self) -> bool {
        self.saved.is_none() && self.origin == Origin::Preview
    }

    /// The name to show; empty for an entry without contents.
    pub fn name(&self) -> String {
        match (&self.draft, &self.saved) {
            (Some(draft), _) => draft.name_for(draft.plan().as_ref()),
            (None, Some(saved)) => saved.name.as_str().to_owned(),
            (None, None) => String::new(),
        }
    }
}

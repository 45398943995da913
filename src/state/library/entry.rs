//! A plan in the list.

use crate::model::Scenario;
use crate::state::plan::Draft;
use std::rc::Rc;

/// What tells two plans apart, whatever they are called. Made at random where the app meets the browser.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Rc<str>);

impl Id {
    /// Takes any text.
    pub fn new(id: &str) -> Self {
        Id(id.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Ids that no other page makes, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdGenerator {
    /// The id that this page was started with.
    seed: Id,
    used: u32,
}

impl IdGenerator {
    /// From an id made at random.
    pub fn new(seed: Id) -> Self {
        Self { seed, used: 0 }
    }

    /// The next one.
    pub fn next_id(&mut self) -> Id {
        self.used += 1;
        Id::new(&format!("{}-{}", self.seed.as_str(), self.used))
    }
}

/// Where a plan that was never saved comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The person made it.
    Own,
    /// The filled-in example of the first visit, untouched.
    Example,
    /// A link. Nothing of it is stored until it is saved.
    Preview,
    /// A file beside the page. It is looked at, never changed and never stored.
    File,
}

/// A plan that is not open: saved, changed since, or never saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which one.
    pub id: Id,
    /// Where it came from; of interest only while it was never saved.
    pub origin: Origin,
    /// As it was last saved.
    pub saved: Option<Rc<Scenario>>,
    /// What was typed since.
    pub draft: Option<Rc<Draft>>,
    /// Whether another tab edits it: what that types is shown here, and nothing is written over it.
    pub edited_in_other_tab: bool,
}

impl Entry {
    /// A plan of the reader's own, saved as it is.
    pub(in crate::state) fn of_saved(id: Id, scenario: Rc<Scenario>) -> Self {
        Self { id, origin: Origin::Own, saved: Some(scenario), draft: None, edited_in_other_tab: false }
    }

    /// Whether another has the same in it, whatever the language it is typed in.
    pub(in crate::state) fn has_same_content(&self, other: &Entry) -> bool {
        let record = |entry: &Entry| entry.draft.as_ref().map(|draft| draft.record());
        (self.edited_in_other_tab, &self.saved) == (other.edited_in_other_tab, &other.saved)
            && record(self) == record(other)
    }

    /// Whether it came with a link or a file and is kept nowhere.
    pub fn is_preview(&self) -> bool {
        self.saved.is_none() && matches!(self.origin, Origin::Preview | Origin::File)
    }

    /// Whether it came with a link and is kept nowhere.
    pub fn is_from_link(&self) -> bool {
        self.saved.is_none() && self.origin == Origin::Preview
    }

    /// What to call it.
    pub fn name(&self) -> String {
        match (&self.draft, &self.saved) {
            (Some(draft), _) => draft.name_for(draft.plan().as_ref()),
            (None, Some(saved)) => saved.name.as_str().to_owned(),
            (None, None) => String::new(),
        }
    }
}

//! The plan that is open for editing: what its fields hold, and what is derived from that.

use super::entry::{Entry, Id, Origin};
use crate::model::{Name, Plan, Scenario};
use crate::state::plan::{Draft, has_suggested_name};
use crate::text::Language;
use std::rc::Rc;

#[derive(Debug, Clone, PartialEq)]
pub struct OpenPlan {
    pub id: Id,
    /// Where it came from; of interest only while it was never saved.
    pub origin: Origin,
    /// As it was last saved.
    pub saved: Option<Rc<Scenario>>,
    /// What its fields hold.
    pub draft: Rc<Draft>,
    /// The plan that the fields amount to; none while a field is missing or invalid.
    pub plan: Option<Rc<Plan>>,
    /// The plan that the fields amount to, or did last: its results stay while a field is invalid.
    pub last_plan: Option<Rc<Plan>>,
    /// Whether saving was tried, so that required fields left empty are pointed out.
    pub save_attempted: bool,
    /// The entry as another tab stores it, while that tab edits the plan and this one only shows it.
    pub(in crate::state) remote: Option<Rc<Entry>>,
}

/// How what the fields hold relates to what is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveStatus {
    /// The example of the first visit, untouched.
    Example,
    /// It came with a link and is stored nowhere.
    Preview,
    /// It comes from a file beside the page and can't be changed.
    ReadOnly,
    /// Nothing is typed and nothing is saved.
    Blank,
    /// Typed, never saved.
    Unsaved,
    /// Saved, and changed since.
    Changed,
    /// Saved as it is.
    Saved,
}

impl OpenPlan {
    /// Opens a draft that was never saved.
    pub fn from_draft(id: Id, origin: Origin, draft: Draft) -> Self {
        let plan = draft.plan().map(Rc::new);
        let last_plan = plan.clone();
        Self {
            id,
            origin,
            saved: None,
            draft: Rc::new(draft),
            plan,
            last_plan,
            save_attempted: false,
            remote: None,
        }
    }

    /// Opens an entry of the list; none of one with nothing in it.
    pub(in crate::state) fn from_entry(entry: &Rc<Entry>, language: Language) -> Option<Self> {
        let draft = match (&entry.draft, &entry.saved) {
            (Some(draft), saved) => {
                let draft = draft.in_language(language);
                if let Some(saved) = saved { draft.with_unknown_of(saved) } else { draft }
            }
            (None, Some(saved)) => Draft::of(saved, language),
            (None, None) => return None,
        };
        let saved = entry.saved.clone();
        let remote = entry.edited_in_other_tab.then(|| entry.clone());
        let open = Self { saved, remote, ..Self::from_draft(entry.id.clone(), entry.origin, draft) };
        let saved_plan = || Some(Rc::new(open.saved.as_ref()?.plan.clone()));
        let last_plan = open.plan.clone().or_else(saved_plan);
        Some(Self { last_plan, ..open })
    }

    /// The same plan after its entry became another: results stay where there are none of the new one.
    pub(in crate::state) fn followed_by(&self, entry: &Rc<Entry>, language: Language) -> Option<Self> {
        let next = Self::from_entry(entry, language)?;
        let last_plan = next.last_plan.clone().or_else(|| self.last_plan.clone());
        Some(Self { last_plan, ..next })
    }

    /// Whether another tab edits it, so that this one only shows what that stores.
    pub fn is_edited_in_other_tab(&self) -> bool {
        self.remote.is_some()
    }

    pub fn save_status(&self) -> SaveStatus {
        match (&self.saved, self.origin) {
            (Some(saved), _) if self.matches(saved) => SaveStatus::Saved,
            (Some(_), _) => SaveStatus::Changed,
            (None, Origin::Example) => SaveStatus::Example,
            (None, Origin::Preview) => SaveStatus::Preview,
            (None, Origin::File) => SaveStatus::ReadOnly,
            (None, Origin::Own) if self.draft.is_blank() => SaveStatus::Blank,
            (None, Origin::Own) => SaveStatus::Unsaved,
        }
    }

    /// Whether it came with a link or a file and is not stored.
    pub fn is_preview(&self) -> bool {
        self.saved.is_none() && matches!(self.origin, Origin::Preview | Origin::File)
    }

    /// Whether it is from a file beside the page, which nobody changes here.
    pub fn is_read_only(&self) -> bool {
        self.origin == Origin::File
    }

    /// Whether it is empty because its file is still on its way.
    pub fn is_loading(&self) -> bool {
        self.is_read_only() && self.draft.is_blank()
    }

    /// Whether its fields hold what is saved.
    fn matches(&self, saved: &Scenario) -> bool {
        let Some(plan) = &self.plan else { return false };
        (self.draft.currency, &**plan) == (saved.currency, &saved.plan)
            && !self.draft.has_close_rate_question()
            && (Name::new(&self.name()).as_ref() == Ok(&saved.name)
                || (self.draft.name.trim().is_empty() && has_suggested_name(saved)))
    }

    /// What to call it: a field that is wrong for the moment changes nothing about that.
    pub fn name(&self) -> String {
        self.draft.name_for(self.last_plan.as_deref())
    }

    /// The name to take where none is typed.
    pub fn suggested_name(&self) -> String {
        self.draft.suggested_name(self.last_plan.as_deref())
    }

    /// Its entry for the list; none where there is nothing to keep.
    pub fn entry(&self) -> Option<Rc<Entry>> {
        if let Some(remote) = &self.remote {
            return Some(remote.clone());
        }
        let draft = match self.save_status() {
            SaveStatus::Example | SaveStatus::Blank => return None,
            SaveStatus::ReadOnly if self.is_loading() => return None,
            SaveStatus::Saved => None,
            SaveStatus::Preview | SaveStatus::ReadOnly | SaveStatus::Unsaved | SaveStatus::Changed => {
                Some(self.draft.clone())
            }
        };
        let Self { id, origin, saved, .. } = self.clone();
        Some(Rc::new(Entry { id, origin, saved, draft, edited_in_other_tab: false }))
    }

    /// The same plan with something typed.
    pub fn edited(&self, edit: impl FnOnce(&mut Draft)) -> Self {
        let mut draft = Draft::clone(&self.draft);
        edit(&mut draft);
        // A touched example is the person's own work.
        let origin = if self.origin == Origin::Example { Origin::Own } else { self.origin };
        Self { origin, ..self.with_draft(draft) }
    }

    /// The same plan once this scenario is saved of it.
    pub(in crate::state) fn saved_as(self, scenario: Rc<Scenario>, draft: Draft) -> Self {
        Self {
            saved: Some(scenario),
            origin: Origin::Own,
            draft: Rc::new(draft),
            save_attempted: false,
            remote: None,
            ..self
        }
    }

    /// The same plan for a reader of another language.
    pub fn in_language(&self, language: Language) -> Self {
        self.with_draft(self.draft.in_language(language))
    }

    /// The same plan with other fields.
    pub(in crate::state) fn with_draft(&self, draft: Draft) -> Self {
        // Results of what was there before mean nothing once all of it is gone.
        let plan = draft.plan().map(Rc::new);
        let last_plan = if draft.is_blank() { None } else { plan.clone().or(self.last_plan.clone()) };
        Self { draft: Rc::new(draft), plan, last_plan, ..self.clone() }
    }
}

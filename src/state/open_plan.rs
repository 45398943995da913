//! The plan that is open.

use super::draft::{Draft, has_suggested_name};
use super::entry::{Entry, Id, Origin};
use crate::model::{Name, Plan, Scenario};
use crate::text::Language;
use std::rc::Rc;

/// The plan that is open for editing.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenPlan {
    /// Which one.
    pub id: Id,
    /// Where it came from; of interest only while it was never saved.
    pub origin: Origin,
    /// As it was last saved.
    pub saved: Option<Rc<Scenario>>,
    /// What its fields hold.
    pub draft: Rc<Draft>,
    /// What the fields amount to, while they amount to something.
    pub plan: Option<Rc<Plan>>,
    /// What the fields amount to, or did last: its results stay while a field is wrong.
    pub last_plan: Option<Rc<Plan>>,
    /// Whether saving was tried, so that required fields left empty are pointed out.
    pub save_attempted: bool,
    /// Whether another page is at it, as in the list.
    pub edited_in_other_tab: bool,
}

/// How what is on the sheet stands to what is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveStatus {
    /// Untouched example.
    Example,
    /// Came with a link and is kept nowhere.
    Preview,
    /// From a file beside the page: it can't be changed.
    ReadOnly,
    /// Nothing is typed and nothing is saved.
    Blank,
    /// Typed, never saved.
    Unsaved,
    /// Saved, and changed since.
    Changed,
    /// Saved as it stands.
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
            edited_in_other_tab: false,
        }
    }

    /// Opens a line of the list.
    pub fn from_entry(entry: &Entry, language: Language) -> Option<Self> {
        let draft = match (&entry.draft, &entry.saved) {
            (Some(draft), saved) => {
                let draft = draft.in_language(language);
                if let Some(saved) = saved { draft.with_unknown_of(saved) } else { draft }
            }
            (None, Some(saved)) => Draft::of(saved, language),
            (None, None) => return None,
        };
        let Entry { id, origin, saved, edited_in_other_tab: elsewhere, .. } = entry.clone();
        let open_plan = Self { saved, edited_in_other_tab: elsewhere, ..Self::from_draft(id, origin, draft) };
        let last_plan =
            open_plan.plan.clone().or_else(|| Some(Rc::new(open_plan.saved.as_ref()?.plan.clone())));
        Some(Self { last_plan, ..open_plan })
    }

    /// How it stands to what is saved.
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

    /// Its line in the list once another plan is opened; none where there is nothing to keep.
    pub fn entry(&self) -> Option<Entry> {
        let draft = match self.save_status() {
            SaveStatus::Example | SaveStatus::Blank => return None,
            SaveStatus::ReadOnly if self.is_loading() => return None,
            SaveStatus::Saved => None,
            SaveStatus::Preview | SaveStatus::ReadOnly | SaveStatus::Unsaved | SaveStatus::Changed => {
                Some(self.draft.clone())
            }
        };
        let OpenPlan { id, origin, saved, edited_in_other_tab: elsewhere, .. } = self.clone();
        Some(Entry { id, origin, saved, draft, edited_in_other_tab: elsewhere })
    }

    /// The same sheet with something typed.
    pub fn edited(&self, edit: impl FnOnce(&mut Draft)) -> Self {
        let mut draft = Draft::clone(&self.draft);
        edit(&mut draft);
        // A touched example is the person's own work.
        let origin = if self.origin == Origin::Example { Origin::Own } else { self.origin };
        Self { origin, ..self.with_draft(draft) }
    }

    /// The same sheet for a reader of another language.
    pub fn in_language(&self, language: Language) -> Self {
        self.with_draft(self.draft.in_language(language))
    }

    /// The same sheet with other fields.
    pub(super) fn with_draft(&self, draft: Draft) -> Self {
        // Results of what was there before mean nothing once all of it is gone.
        let plan = draft.plan().map(Rc::new);
        let last_plan = if draft.is_blank() { None } else { plan.clone().or(self.last_plan.clone()) };
        Self { draft: Rc::new(draft), plan, last_plan, ..self.clone() }
    }
}

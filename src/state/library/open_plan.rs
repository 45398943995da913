//! The plan open for editing: its draft and the data derived from it.

use super::entry::{Entry, Id, Origin};
use crate::model::{Name, Plan, Scenario};
use crate::state::plan::{Draft, has_suggested_name, without_number};
use crate::text::Locale;
use std::rc::Rc;

#[derive(Debug, Clone, PartialEq)]
pub struct OpenPlan {
    pub id: Id,
    /// Meaningful only while the plan was never saved.
    pub origin: Origin,
    pub saved: Option<Rc<Scenario>>,
    pub draft: Rc<Draft>,
    /// The draft's plan; `None` while a field is missing or invalid.
    pub plan: Option<Rc<Plan>>,
    /// The draft's last valid plan, whose results stay on the page while a field is invalid.
    pub last_plan: Option<Rc<Plan>>,
    /// Whether saving failed on missing fields, so that these are marked.
    pub save_attempted: bool,
    /// The entry stored by another tab that is editing the plan, while this tab only shows it.
    pub(in crate::state) remote: Option<Rc<Entry>>,
}

/// How the draft relates to the saved version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveStatus {
    /// The example of the first visit, unchanged.
    Example,
    /// From a link, not stored.
    Preview,
    /// From a file beside the page: read-only.
    ReadOnly,
    /// Nothing typed, nothing saved.
    Blank,
    Unsaved,
    /// Changed since it was saved.
    Changed,
    /// Equal to the saved version.
    Saved,
}

impl SaveStatus {
    /// Whether it is a plan of the reader's, which can be copied and deleted: an example or a blank plan has nothing to
    /// copy, and a file beside the page is read-only.
    pub fn is_own(self) -> bool {
        !matches!(self, SaveStatus::Example | SaveStatus::Blank | SaveStatus::ReadOnly)
    }
}

impl OpenPlan {
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

    /// Opens an entry; `None` if it has no contents.
    pub(in crate::state) fn from_entry(entry: &Rc<Entry>, locale: Locale) -> Option<Self> {
        let draft = match (&entry.draft, &entry.saved) {
            (Some(draft), saved) => {
                let draft = draft.in_locale(locale);
                if let Some(saved) = saved { draft.with_unknown_of(saved) } else { draft }
            }
            (None, Some(saved)) => Draft::of(saved, locale),
            (None, None) => return None,
        };
        let saved = entry.saved.clone();
        let remote = entry.edited_in_other_tab.then(|| entry.clone());
        let open = Self { saved, remote, ..Self::from_draft(entry.id.clone(), entry.origin, draft) };
        let saved_plan = || Some(Rc::new(open.saved.as_ref()?.plan.clone()));
        let last_plan = open.plan.clone().or_else(saved_plan);
        Some(Self { last_plan, ..open })
    }

    /// Opens a new version of the plan's entry; the last valid plan is kept if the new version has none.
    pub(in crate::state) fn updated_from(&self, entry: &Rc<Entry>, locale: Locale) -> Option<Self> {
        let next = Self::from_entry(entry, locale)?;
        let last_plan = next.last_plan.clone().or_else(|| self.last_plan.clone());
        Some(Self { last_plan, ..next })
    }

    /// Whether another tab is editing the plan, so that this one only shows it.
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

    /// Whether it came from a link or a file and is not stored.
    pub fn is_preview(&self) -> bool {
        self.saved.is_none() && matches!(self.origin, Origin::Preview | Origin::File)
    }

    /// Whether it comes from a file beside the page.
    pub fn is_read_only(&self) -> bool {
        self.origin == Origin::File
    }

    /// Whether the file it comes from is still loading.
    pub fn is_loading(&self) -> bool {
        self.is_read_only() && self.draft.is_blank()
    }

    fn matches(&self, saved: &Scenario) -> bool {
        let Some(plan) = &self.plan else { return false };
        (self.draft.currency, &**plan) == (saved.currency, &saved.plan)
            && *self.draft.kept_fields_of_file() == saved.unknown
            && !self.draft.has_close_rate_question()
            && !self.draft.has_leftovers()
            && (Name::new(&self.name()).as_ref() == Ok(&saved.name)
                || (self.draft.name.trim().is_empty() && has_suggested_name(saved)))
    }

    /// The name to show. It does not change while a field is invalid.
    pub fn name(&self) -> String {
        // A suggested name that was saved with a number, to tell it from an equal one.
        if let (Some(saved), "") = (&self.saved, self.draft.name.trim())
            && without_number(saved.name.as_str()) != saved.name.as_str()
            && (Some(&saved.plan), saved.currency) == (self.last_plan.as_deref(), self.draft.currency)
            && has_suggested_name(saved)
        {
            return saved.name.as_str().to_owned();
        }
        self.draft.name_for(self.last_plan.as_deref())
    }

    /// The name used if none is typed.
    pub fn suggested_name(&self) -> String {
        self.draft.suggested_name(self.last_plan.as_deref())
    }

    /// The plan as an entry; `None` if there is nothing to store.
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

    pub fn edited(&self, edit: impl FnOnce(&mut Draft)) -> Self {
        let mut draft = Draft::clone(&self.draft);
        edit(&mut draft);
        // An edited example becomes the reader's own plan.
        let origin = if self.origin == Origin::Example { Origin::Own } else { self.origin };
        Self { origin, ..self.with_draft(draft) }
    }

    /// The plan after this scenario was saved.
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

    pub fn in_locale(&self, locale: Locale) -> Self {
        self.with_draft(self.draft.in_locale(locale))
    }

    pub(in crate::state) fn with_draft(&self, draft: Draft) -> Self {
        let before = self.plan.as_deref().map(|plan| (&*self.draft, plan));
        let plan = draft.plan_after(before).map(Rc::new);
        // The last valid plan is dropped with the last text: its results would have no visible cause.
        let last_plan = if draft.is_blank() { None } else { plan.clone().or(self.last_plan.clone()) };
        Self { draft: Rc::new(draft), plan, last_plan, ..self.clone() }
    }
}

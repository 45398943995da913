//! Decides how to merge a plan that another tab stored with this tab's version. A pure function: the tests
//! have a table with every case.

use super::item::DraftWrite;
use crate::model::Scenario;
use crate::state::library::{Entry, Id, Origin};
use crate::state::plan::Draft;
use std::rc::Rc;

/// A stored part of a plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Stored<T> {
    /// Unreadable, or not among the changed values.
    #[default]
    Unknown,
    Absent,
    Present(T),
}

/// A plan as stored by another tab.
#[derive(Debug, Clone, Default)]
pub(super) struct RemotePlan {
    pub saved: Stored<Rc<Scenario>>,
    pub draft: Stored<(Rc<Draft>, DraftWrite)>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct LocalPlan<'a> {
    pub entry: Option<&'a Entry>,
    /// Which of its changes are not stored yet.
    pub unsaved: Unsaved,
    /// Whether a newer version of Embudo stored a part of it, which must not be overwritten.
    pub is_newer_version: bool,
}

/// Which changes of a plan are not stored yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unsaved {
    /// Local changes are to be dropped.
    Discarded,
    Nothing,
    /// A draft.
    Draft,
    /// A saved version, and possibly a draft.
    Saved,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Resolution {
    /// This tab already has the stored contents.
    Unchanged,
    /// Use the stored version; an entry without contents means that the plan was deleted.
    TakeRemote(Entry),
    /// Use the stored version, and keep this tab's changes as a copy.
    Fork { copy: Entry, remote: Entry },
}

pub(super) fn resolve(id: &Id, local: LocalPlan, remote: RemotePlan) -> Resolution {
    let here = local.entry;
    let saved_here = here.and_then(|here| here.saved.clone());
    let draft_here = here.and_then(|here| here.draft.clone());
    let saved = match remote.saved {
        Stored::Unknown => saved_here.clone(),
        Stored::Absent => None,
        Stored::Present(saved) => Some(saved),
    };
    let (draft, write) = match remote.draft {
        Stored::Unknown => (draft_here.clone().filter(|_| !local.is_newer_version), None),
        Stored::Absent => (None, None),
        Stored::Present((draft, write)) => (Some(draft), Some(write)),
    };

    // Whether the stored draft is this tab's own: not while this tab only shows what another one types.
    let shows_other_tab = here.is_some_and(|here| here.edited_in_other_tab);
    let is_stored = |typed: &Rc<Draft>| draft.as_ref().is_some_and(|it| it.record() == typed.record());
    let is_own_draft = !shows_other_tab && draft_here.as_ref().is_some_and(is_stored);
    let remote = Entry {
        id: id.clone(),
        origin: Origin::Own,
        edited_in_other_tab: local.is_newer_version || (draft.is_some() && !is_own_draft),
        draft: if is_own_draft { draft_here.clone() } else { draft },
        saved,
    };
    let Some(here) = here else { return Resolution::TakeRemote(remote) };
    if remote.has_same_content(here) {
        return Resolution::Unchanged;
    }

    let is_saved_there = |typed: &Rc<Draft>| {
        remote.saved.as_deref().is_some_and(|saved| typed.scenario().as_ref() == Some(saved))
    };
    let typed_only_here = draft_here.as_ref().is_some_and(|typed| !is_own_draft && !is_saved_there(typed));
    let was_overwritten = write == Some(DraftWrite::Unchecked);
    let loses_draft = typed_only_here && (local.unsaved >= Unsaved::Draft || was_overwritten);
    let loses_saved = local.unsaved == Unsaved::Saved && saved_here != remote.saved;
    // The stored draft is ours, but the saved version under it was replaced by one that our draft was not
    // typed on.
    let base_changed =
        is_own_draft && remote.saved != saved_here && !draft_here.as_ref().is_some_and(is_saved_there);
    if local.unsaved == Unsaved::Discarded || !(loses_draft || loses_saved || base_changed) {
        return Resolution::TakeRemote(remote);
    }
    let copy = Entry { saved: saved_here.filter(|_| loses_saved), ..here.clone() };
    let draft = remote.draft.clone().filter(|_| !is_own_draft);
    let edited_in_other_tab = remote.edited_in_other_tab && !is_own_draft;
    Resolution::Fork { copy, remote: Entry { edited_in_other_tab, draft, ..remote } }
}

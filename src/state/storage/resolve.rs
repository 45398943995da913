//! Decides what becomes of a plan that another tab stored, beside what was typed and saved here. Pure: see the table in
//! the tests for every case.

use super::item::DraftWrite;
use crate::model::Scenario;
use crate::state::library::{Entry, Id, Origin};
use crate::state::plan::Draft;
use std::rc::Rc;

/// A part of a plan as it is stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Stored<T> {
    /// It can't be read, or was not asked for.
    #[default]
    Unknown,
    /// There is none.
    Absent,
    Present(T),
}

/// A plan as another tab stored it.
#[derive(Debug, Clone, Default)]
pub(super) struct RemotePlan {
    pub saved: Stored<Rc<Scenario>>,
    pub draft: Stored<(Rc<Draft>, DraftWrite)>,
}

/// The same plan in this tab.
#[derive(Debug, Clone, Copy)]
pub(super) struct LocalPlan<'a> {
    pub entry: Option<&'a Entry>,
    /// What of it was not stored yet.
    pub unsaved: Unsaved,
    /// Whether a newer version stores something of it, which nothing is written over.
    pub is_newer_version: bool,
}

/// What of a plan is not stored yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unsaved {
    /// It does not matter: the state is to be what is stored.
    Discarded,
    Nothing,
    /// What was typed.
    Draft,
    /// What was saved, and perhaps what was typed since.
    Saved,
}

/// What becomes of the plan.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Resolution {
    /// It is here as it is stored.
    Unchanged,
    /// It becomes what is stored; an entry without contents means that it is gone.
    TakeRemote(Entry),
    /// It becomes what is stored, and what is only here becomes a plan of its own.
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

    // The draft here is the stored one, unless this tab only shows what another one types.
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
    // The draft here was typed upon what was saved before.
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

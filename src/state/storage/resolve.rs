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
#[derive(Debug, Clone, PartialEq, Default)]
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
    let was_overwritten = write == Some(DraftWrite::Unchecked) && !shows_other_tab;
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

#[cfg(test)]
mod tests {
    use super::Resolution::{Fork, TakeRemote, Unchanged};
    use super::Stored::{Absent, Present, Unknown};
    use super::Unsaved::{Discarded, Nothing, Saved as UnsavedSave};
    use super::*;
    use crate::model::{Currency, Input};
    use crate::text::Locale;

    const UNSAVED_DRAFT: Unsaved = Unsaved::Draft;

    /// A complete draft with this budget. Two of them differ, and so do their scenarios.
    fn draft(budget: f64) -> Rc<Draft> {
        let inputs = [(Input::Budget, budget), (Input::CostPerLead, 50.0), (Input::CloseRate, 0.05)];
        Rc::new(Draft::with(Locale::default(), Currency::EUR, &inputs))
    }

    fn scenario(budget: f64) -> Rc<Scenario> {
        Rc::new(draft(budget).scenario().unwrap())
    }

    /// An entry with the budgets of its saved version and its draft.
    fn entry(saved: Option<f64>, draft_budget: Option<f64>) -> Entry {
        Entry {
            id: Id::new("plan"),
            origin: Origin::Own,
            saved: saved.map(scenario),
            draft: draft_budget.map(draft),
            edited_in_other_tab: false,
        }
    }

    /// An entry that this tab only shows.
    fn shown(saved: Option<f64>, draft_budget: Option<f64>) -> Entry {
        Entry { edited_in_other_tab: true, ..entry(saved, draft_budget) }
    }

    fn remote(saved: Stored<f64>, draft_budget: Stored<f64>) -> RemotePlan {
        RemotePlan {
            saved: map(saved, scenario),
            draft: map(draft_budget, |it| (draft(it), DraftWrite::Checked)),
        }
    }

    fn map<A, B>(stored: Stored<A>, to: impl FnOnce(A) -> B) -> Stored<B> {
        match stored {
            Unknown => Unknown,
            Absent => Absent,
            Present(value) => Present(to(value)),
        }
    }

    /// Written by a version that does not read before it writes.
    fn unchecked(saved: Stored<f64>, draft_budget: f64) -> RemotePlan {
        let draft = Present((draft(draft_budget), DraftWrite::Unchecked));
        RemotePlan { draft, ..remote(saved, Absent) }
    }

    fn decide(
        here: Option<Entry>,
        unsaved: Unsaved,
        is_newer_version: bool,
        remote: RemotePlan,
    ) -> Resolution {
        let local = LocalPlan { entry: here.as_ref(), unsaved, is_newer_version };
        resolve(&Id::new("plan"), local, remote)
    }

    /// Budgets: 1 is saved, 2 is typed here, 3 is typed in the other tab, 4 is saved in the other tab.
    const SAVED: Option<f64> = Some(1.0);
    const HERE: Option<f64> = Some(2.0);
    const THERE: Option<f64> = Some(3.0);

    #[test]
    fn every_case() {
        let gone = || remote(Absent, Absent);
        let other_draft = || remote(Present(1.0), Present(3.0));
        let cases = [
            // Not in this tab.
            ("new, saved", None, Nothing, remote(Present(1.0), Absent), TakeRemote(entry(SAVED, None))),
            ("new, typed", None, Nothing, remote(Absent, Present(3.0)), TakeRemote(shown(None, THERE))),
            // The same in both tabs.
            ("same draft", Some(entry(SAVED, HERE)), Nothing, remote(Present(1.0), Present(2.0)), Unchanged),
            ("same save", Some(entry(SAVED, None)), UnsavedSave, remote(Present(1.0), Absent), Unchanged),
            ("unreadable", Some(entry(SAVED, HERE)), UNSAVED_DRAFT, remote(Unknown, Unknown), Unchanged),
            // Deleted in the other tab.
            ("deleted", Some(entry(SAVED, HERE)), Nothing, gone(), TakeRemote(entry(None, None))),
            (
                "deleted, typed here",
                Some(entry(SAVED, HERE)),
                UNSAVED_DRAFT,
                gone(),
                Fork { copy: entry(None, HERE), remote: entry(None, None) },
            ),
            (
                "deleted, saved here",
                Some(entry(SAVED, None)),
                UnsavedSave,
                gone(),
                Fork { copy: entry(SAVED, None), remote: entry(None, None) },
            ),
            // Typed in the other tab.
            (
                "typed there",
                Some(entry(SAVED, None)),
                Nothing,
                other_draft(),
                TakeRemote(shown(SAVED, THERE)),
            ),
            (
                "typed there after it saw what was typed here",
                Some(entry(SAVED, HERE)),
                Nothing,
                other_draft(),
                TakeRemote(shown(SAVED, THERE)),
            ),
            (
                "typed in both tabs",
                Some(entry(SAVED, HERE)),
                UNSAVED_DRAFT,
                other_draft(),
                Fork { copy: entry(None, HERE), remote: shown(SAVED, THERE) },
            ),
            (
                "typed in the tab that this one shows",
                Some(shown(SAVED, HERE)),
                Nothing,
                other_draft(),
                TakeRemote(shown(SAVED, THERE)),
            ),
            (
                "the tab that this one shows restores a draft as it was here",
                Some(shown(SAVED, HERE)),
                Nothing,
                remote(Present(1.0), Present(2.0)),
                Unchanged,
            ),
            (
                "an older version overwrote what was typed here",
                Some(entry(SAVED, HERE)),
                Nothing,
                unchecked(Present(1.0), 3.0),
                Fork { copy: entry(None, HERE), remote: shown(SAVED, THERE) },
            ),
            (
                "an older version goes on typing what this one shows",
                Some(shown(SAVED, HERE)),
                Nothing,
                unchecked(Present(1.0), 3.0),
                TakeRemote(shown(SAVED, THERE)),
            ),
            // Saved in the other tab.
            (
                "saved in both tabs",
                Some(entry(SAVED, None)),
                UnsavedSave,
                remote(Present(4.0), Absent),
                Fork { copy: entry(SAVED, None), remote: entry(Some(4.0), None) },
            ),
            (
                "saved and typed here, saved there",
                Some(entry(SAVED, HERE)),
                UnsavedSave,
                remote(Present(4.0), Absent),
                Fork { copy: entry(SAVED, HERE), remote: entry(Some(4.0), None) },
            ),
            (
                "saved there under a draft typed here",
                Some(entry(SAVED, HERE)),
                Nothing,
                remote(Present(4.0), Present(2.0)),
                Fork { copy: entry(None, HERE), remote: entry(Some(4.0), None) },
            ),
            (
                "what was typed here is saved there",
                Some(entry(SAVED, HERE)),
                UNSAVED_DRAFT,
                remote(Present(2.0), Absent),
                TakeRemote(entry(HERE, None)),
            ),
            (
                "what was typed here is saved there, and its draft not removed yet",
                Some(entry(SAVED, HERE)),
                Nothing,
                remote(Present(2.0), Present(2.0)),
                TakeRemote(entry(HERE, HERE)),
            ),
            // Local changes are dropped.
            (
                "dropped",
                Some(entry(SAVED, HERE)),
                Discarded,
                unchecked(Present(4.0), 3.0),
                TakeRemote(shown(Some(4.0), THERE)),
            ),
        ];
        for (name, here, unsaved, remote, expected) in cases {
            assert_eq!(decide(here, unsaved, false, remote), expected, "{name}");
        }
    }

    #[test]
    fn a_newer_version_is_never_overwritten() {
        let remote = || remote(Unknown, Unknown);
        let saved = decide(Some(entry(SAVED, None)), Nothing, true, remote());
        assert_eq!(saved, TakeRemote(shown(SAVED, None)));
        let stored_draft = decide(Some(entry(SAVED, HERE)), Nothing, true, remote());
        assert_eq!(stored_draft, TakeRemote(shown(SAVED, None)));
        let typed = decide(Some(entry(SAVED, HERE)), UNSAVED_DRAFT, true, remote());
        assert_eq!(typed, Fork { copy: entry(None, HERE), remote: shown(SAVED, None) });
    }
}

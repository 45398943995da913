//! Merges what another tab stored into the state. Changes of this tab that would be lost become a copy of the
//! plan.

use super::conflict::fork;
use super::remote::RemoteChanges;
use super::resolve::{LocalPlan, RemotePlan, Resolution, Unsaved, resolve};
use super::unreadable::is_newer_version;
use crate::state::app::App;
use crate::state::library::{Entry, Id, Origin};
use crate::state::undo::{Change, Done};
use std::rc::Rc;

/// A plan with changes in this tab that are not stored yet.
#[derive(Debug, Clone, PartialEq)]
pub struct UnsavedPlan {
    pub id: Id,
    /// Whether the reader saved it since it was last stored, and did not only type.
    pub saved: bool,
}

impl App {
    /// Merges values that another tab stored.
    pub(in crate::state) fn merge_remote(&mut self, remote: RemoteChanges, unsaved: &[UnsavedPlan]) {
        let unsaved_of = |id: &Id| match unsaved.iter().find(|unsaved| unsaved.id == *id) {
            None => Unsaved::Nothing,
            Some(UnsavedPlan { saved: false, .. }) => Unsaved::Draft,
            Some(UnsavedPlan { saved: true, .. }) => Unsaved::Saved,
        };
        self.apply_remote(remote, unsaved_of);
    }

    /// This state with other tabs' values in place of its own: unstored changes are dropped.
    pub(super) fn rebased_on(&self, remote: RemoteChanges) -> App {
        let mut app = self.clone();
        app.apply_remote(remote, |_| Unsaved::Discarded);
        app
    }

    fn apply_remote(&mut self, remote: RemoteChanges, unsaved: impl Fn(&Id) -> Unsaved) {
        let unchanged = self.unreadable.iter().filter(|item| !remote.keys.contains(&item.key)).cloned();
        let unreadable: Vec<_> = unchanged.chain(remote.unreadable).collect();
        if *unreadable != *self.unreadable {
            let has_more = unreadable.len() > self.unreadable.len();
            self.unreadable = unreadable.into();
            self.update_notices(|notices| notices.unreadable |= has_more);
        }
        for (id, plan) in remote.plans {
            let unsaved = unsaved(&id);
            self.apply_remote_plan(&id, plan, unsaved);
        }
        if let Some(ids) = remote.order {
            self.reorder(&ids);
        }
    }

    fn apply_remote_plan(&mut self, id: &Id, remote: RemotePlan, unsaved: Unsaved) {
        let entry = self.library.entry(id);
        let is_newer_version = is_newer_version(self, id);
        let local = LocalPlan { entry: entry.as_deref(), unsaved, is_newer_version };
        match resolve(id, local, remote) {
            Resolution::Unchanged => {}
            Resolution::TakeRemote(remote) => self.take_remote(remote, unsaved),
            Resolution::Fork { copy, remote } => {
                fork(self, copy);
                self.take_remote(remote, unsaved);
            }
        }
    }

    /// Replaces a plan with its stored version, or removes it if the other tab did.
    fn take_remote(&mut self, remote: Entry, unsaved: Unsaved) {
        let is_deleted = remote.saved.is_none() && remote.draft.is_none();
        let id = remote.id.clone();
        let removed = self.library.position(&id).zip(self.library.entry(&id));
        if self.open_plan().id == id {
            self.library.list_open();
        }
        let open_plan_remains = self.library.edit(self.preferences.locale(), |list| {
            match list.iter().position(|entry| entry.id == remote.id) {
                Some(at) if is_deleted => _ = list.remove(at),
                Some(at) => list[at] = Rc::new(remote),
                None if is_deleted => {}
                None => list.push(Rc::new(remote)),
            }
        });
        if open_plan_remains {
            return;
        }
        // The other tab removed the open plan, so it is closed here too; undo brings it back.
        let next = self.id_generator.next_id();
        let at = removed.as_ref().map_or(self.library.len(), |(at, _)| *at);
        self.library.remove_open(at, self.preferences.locale(), self.blank_plan(next));
        if let Some((at, entry)) = removed.filter(|_| unsaved != Unsaved::Discarded) {
            self.record_and_offer(Done::Deleted(entry.name()), Change::Removed { at, entry });
        }
    }

    fn reorder(&mut self, ids: &[String]) {
        // Plans from a file beside the page stay before the reader's own.
        let rank = |entry: &Rc<Entry>| match entry.origin {
            Origin::File => 0,
            _ => 1 + ids.iter().position(|id| *id == entry.id.as_str()).unwrap_or(ids.len()),
        };
        if self.library.entries().is_sorted_by_key(rank) {
            return;
        }
        self.library.edit(self.preferences.locale(), |list| {
            let (files, mut rest) =
                std::mem::take(list).into_iter().partition(|it| it.origin == Origin::File);
            *list = files;
            for id in ids {
                list.extend(rest.iter().position(|entry| *id == entry.id.as_str()).map(|at| rest.remove(at)));
            }
            list.append(&mut rest);
        });
    }
}

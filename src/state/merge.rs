//! What another page of the same browser stored arrives here. What it wrote is taken over; what was typed
//! here and would be lost by that becomes a plan of its own.

use super::app::{App, Conflict, UndoOffer, UnreadableItem};
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::history::Change;
use super::open_plan::OpenPlan;
use super::storage_writes::StorageWrite;
use super::stored_item::{DraftWrite, StoredItem, keys_of, plan_of_key, read_item};
use crate::io::RecordError;
use crate::model::{Name, Scenario};
use std::rc::Rc;

/// A plan whose latest changes here are not stored.
#[derive(Debug, Clone, PartialEq)]
pub struct UnsavedPlan {
    /// Which one.
    pub id: Id,
    /// Whether it was saved since.
    pub saved: bool,
}

/// What to do with what is only here.
#[derive(Clone, Copy)]
enum LocalChanges<'a> {
    /// It becomes a plan of its own, where it would be lost otherwise.
    Keep(&'a [UnsavedPlan]),
    /// It makes room: this state is to follow what is stored.
    Discard,
}

/// The stored parts of a plan. Of a part that can't be read nothing is known.
#[derive(Default)]
struct RemotePlan {
    saved: Option<Option<Rc<Scenario>>>,
    draft: Option<Option<(Rc<Draft>, DraftWrite)>>,
}

/// The plans that something arrived of.
#[derive(Default)]
struct RemotePlans(Vec<(Id, RemotePlan)>);

impl RemotePlans {
    /// What arrived of a plan.
    fn of(&mut self, id: Id) -> &mut RemotePlan {
        let known = self.0.iter().position(|(each, _)| *each == id);
        let at = known.unwrap_or_else(|| {
            self.0.push((id, RemotePlan::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }
}

impl App {
    /// Another page stored something. For each plan among it both parts have to be there.
    pub(super) fn merge_remote(&mut self, arrived: &[StorageWrite], pending: &[UnsavedPlan]) {
        self.apply_remote(arrived, LocalChanges::Keep(pending));
    }

    /// This state, as if it had been read with what arrived.
    pub(super) fn rebased_on(&self, arrived: &[StorageWrite]) -> App {
        let mut app = self.clone();
        app.apply_remote(arrived, LocalChanges::Discard);
        app
    }

    fn apply_remote(&mut self, arrived: &[StorageWrite], own: LocalChanges) {
        let mut plans = RemotePlans::default();
        let mut unreadable = self.unreadable.to_vec();
        let mut order = None;
        for StorageWrite { key, value } in arrived {
            unreadable.retain(|item| item.key != *key);
            let item = value.as_deref().map_or(Ok(StoredItem::Other), |value| read_item(key, value));
            match (item, value) {
                (Ok(StoredItem::Scenario(id, scenario)), _) => {
                    plans.of(id).saved = Some(Some(Rc::new(*scenario)));
                }
                (Ok(StoredItem::Draft(id, draft, written)), _) => {
                    plans.of(id).draft = Some(Some((Rc::new(*draft), written)));
                }
                (Ok(StoredItem::Order(read)), _) => order = Some(read.ids),
                (Ok(_), None) => {
                    if let Some(id) = plan_of_key(key) {
                        let theirs = plans.of(id.clone());
                        let [saved, _] = keys_of(&id);
                        if *key == saved { theirs.saved = Some(None) } else { theirs.draft = Some(None) }
                    }
                }
                (Err(reason), Some(value)) => {
                    plan_of_key(key).into_iter().for_each(|id| _ = plans.of(id));
                    unreadable.push(UnreadableItem::new(key, value, reason));
                }
                (Ok(_), Some(_)) | (Err(_), None) => {}
            }
        }
        if *unreadable != *self.unreadable {
            let more = unreadable.len() > self.unreadable.len();
            self.unreadable = unreadable.into();
            self.update_notices(|notices| notices.unreadable |= more);
        }
        for (id, theirs) in plans.0 {
            self.apply_remote_plan(id, theirs, own);
        }
        if let Some(ids) = order {
            self.reorder(&ids);
        }
    }

    fn apply_remote_plan(&mut self, id: Id, theirs: RemotePlan, own: LocalChanges) {
        let at = self.library.position(&id);
        let listed = at.map(|at| Entry::clone(&self.library.entries[at]));
        let is_open = self.open_plan.id == id;
        let here =
            if is_open && !self.open_plan.edited_in_other_tab { self.open_plan.entry() } else { listed };
        let was_saved = here.as_ref().and_then(|here| here.saved.clone());
        let was_typed = here.as_ref().and_then(|here| here.draft.clone());

        let held = self.is_newer_version(&id);
        let saved = theirs.saved.unwrap_or(was_saved.clone());
        let (draft, written) = match theirs.draft {
            Some(Some((draft, written))) => (Some(draft), Some(written)),
            Some(None) => (None, None),
            None => (was_typed.clone().filter(|_| !held), None),
        };
        let is_as_typed = |typed: &Rc<Draft>| draft.as_ref().is_some_and(|it| it.record() == typed.record());
        let shown_only = here.as_ref().is_some_and(|here| here.edited_in_other_tab);
        let typed_here = !shown_only && was_typed.as_ref().is_some_and(is_as_typed);
        let there = Entry {
            id: id.clone(),
            origin: Origin::Own,
            edited_in_other_tab: held || (draft.is_some() && !typed_here),
            draft: if typed_here { was_typed.clone() } else { draft },
            saved,
        };
        if here.as_ref().is_some_and(|here| there.has_same_content(here)) {
            return;
        }
        if let (Some(here), LocalChanges::Keep(pending)) = (here, own) {
            let unstored = pending.iter().find(|pending| pending.id == id);
            let is_saved_there = |typed: &Rc<Draft>| {
                there.saved.as_deref().is_some_and(|saved| typed.scenario().as_ref() == Some(saved))
            };
            let only_here = was_typed.as_ref().is_some_and(|typed| !typed_here && !is_saved_there(typed));
            let saved_only_here = unstored.is_some_and(|unstored| unstored.saved) && was_saved != there.saved;
            let overwritten = written == Some(DraftWrite::Unchecked);
            let moved_under =
                typed_here && there.saved != was_saved && !was_typed.as_ref().is_some_and(is_saved_there);
            if (only_here && (unstored.is_some() || overwritten)) || saved_only_here || moved_under {
                self.fork_copy(Entry { saved: was_saved.filter(|_| saved_only_here), ..here });
                let draft = there.draft.clone().filter(|_| !typed_here);
                return self.list_remote(Entry {
                    edited_in_other_tab: there.edited_in_other_tab && !typed_here,
                    draft,
                    ..there
                });
            }
        }
        if is_open {
            self.show_remote(at, &there, own);
        }
        self.list_remote(there);
    }

    /// Puts a plan into the list as another page stored it.
    fn list_remote(&mut self, there: Entry) {
        let is_gone = there.saved.is_none() && there.draft.is_none();
        match self.library.position(&there.id) {
            Some(at) if is_gone => self.update_entries(|list| _ = list.remove(at)),
            Some(at) => self.update_entries(|list| list[at] = Rc::new(there)),
            None if is_gone => {}
            None => self.update_entries(|list| list.push(Rc::new(there))),
        }
    }

    /// Follows on the open sheet what another page stored of its plan.
    fn show_remote(&mut self, at: Option<usize>, there: &Entry, own: LocalChanges) {
        let language = self.preferences.language;
        if let Some(open_plan) = OpenPlan::from_entry(there, language) {
            let last_plan = open_plan.last_plan.clone().or_else(|| self.open_plan.last_plan.clone());
            self.open_plan = Rc::new(OpenPlan { last_plan, ..open_plan });
            return;
        }
        // It was taken away there: so it is here, and can be brought back.
        let gone = self.open_plan.entry();
        self.update_entries(|list| list.retain(|entry| entry.id != there.id));
        let id = self.id_generator.next_id();
        let at = at.unwrap_or(self.library.entries.len());
        self.open_at(at, id);
        if let (Some(entry), LocalChanges::Keep(_)) = (gone, own) {
            self.update_notices(|notices| notices.undo_offer = Some(UndoOffer::Deleted { at, entry }));
        }
    }

    /// What stands here and nowhere else becomes a plan of its own beside the one it comes from.
    fn fork_copy(&mut self, here: Entry) {
        let of = here.id.clone();
        let id = self.id_generator.next_id();
        let apart = self.copy_of(here, id.clone());
        let name = apart.name();
        Rc::make_mut(&mut self.history).move_changes(&of, &id);
        let after = self.library.position(&of).map_or(self.library.entries.len(), |at| at + 1);
        let open_plan = OpenPlan::from_entry(&apart, self.preferences.language);
        if let Some(open_plan) = open_plan.filter(|_| self.open_plan.id == of) {
            let last_plan = open_plan.last_plan.clone().or_else(|| self.open_plan.last_plan.clone());
            self.open_plan = Rc::new(OpenPlan { last_plan, ..open_plan });
        }
        self.update_entries(|list| list.insert(after.min(list.len()), Rc::new(apart)));
        self.update_notices(|notices| notices.conflict = Some(Conflict { name, original: of, copy: id }));
    }

    /// The same plan as one of its own, with a name that is still free.
    pub(super) fn copy_of(&self, entry: Entry, id: Id) -> Entry {
        let rename =
            |name: &str| if name.trim().is_empty() { String::new() } else { self.free_name(name, &id) };
        let saved = entry.saved.map(|saved| {
            let name = Name::new(&rename(saved.name.as_str())).unwrap_or_else(|_| saved.name.clone());
            Rc::new(Scenario { name, ..Scenario::clone(&saved) })
        });
        let draft = entry.draft.map(|draft| Rc::new(draft.named(rename(&draft.name))));
        Entry { id, saved, draft, origin: Origin::Own, edited_in_other_tab: false }
    }

    /// Before something is typed over what another page is typing: what follows is a plan of its own.
    pub(super) fn fork_if_edited_in_other_tab(&mut self) {
        if !self.open_plan.edited_in_other_tab {
            return;
        }
        let OpenPlan { id, draft, .. } = OpenPlan::clone(&self.open_plan);
        let draft = Some(draft);
        self.fork_copy(Entry { id, origin: Origin::Own, saved: None, draft, edited_in_other_tab: false });
    }

    /// What was kept apart takes the place of what another page has put into the plan it comes from.
    pub(super) fn resolve_with_mine(&mut self) {
        let Some(Conflict { original: of, copy: id, .. }) = self.notices.conflict.clone() else { return };
        self.update_notices(|notices| notices.conflict = None);
        if self.is_newer_version(&of) {
            return; // nothing could be stored in its place: both stay
        }
        self.open(&id);
        if self.open_plan.id != id || self.library.position(&of).is_none() {
            return;
        }
        let draft = self.open_plan.draft.clone();
        let Some((at, entry)) = self.remove_open_plan(id) else { return };
        self.record(Change::Removed { at, entry }, None);
        self.open(&of);
        if self.open_plan.id == of {
            let name = self.open_plan.draft.name.clone();
            self.record_draft(None);
            let open = OpenPlan { edited_in_other_tab: false, ..OpenPlan::clone(&self.open_plan) };
            self.open_plan = Rc::new(open.with_draft(draft.named(name)));
            self.sync_entry();
        }
    }

    /// Whether something of a plan is stored by a newer version: then nothing is written to its keys.
    pub(super) fn is_newer_version(&self, plan: &Id) -> bool {
        let keys = keys_of(plan);
        self.unreadable.iter().any(|item| item.reason == RecordError::Newer && keys.contains(&item.key))
    }

    fn reorder(&mut self, ids: &[String]) {
        // What comes from a file beside the page stays before the reader's own.
        let place = |entry: &Rc<Entry>| match entry.origin {
            Origin::File => 0,
            _ => 1 + ids.iter().position(|id| *id == entry.id.as_str()).unwrap_or(ids.len()),
        };
        if self.library.entries.is_sorted_by_key(place) {
            return;
        }
        self.update_entries(|list| {
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

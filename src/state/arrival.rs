//! What another page of the same browser stored arrives here. What it wrote is taken over; what was typed
//! here and would be lost by that becomes a plan of its own.

use super::app::{Apart, App, Removed, UnreadableItem};
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::history::Done;
use super::item::{Item, Written, keys_of, plan_of, read_item};
use super::sheet::Sheet;
use super::stored::Write;
use crate::io::RecordError;
use crate::model::{Name, Scenario};
use std::rc::Rc;

/// A plan whose latest changes here are not stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    /// Which one.
    pub id: Id,
    /// Whether it was saved since.
    pub saved: bool,
}

/// What to do with what is only here.
#[derive(Clone, Copy)]
enum Own<'a> {
    /// It becomes a plan of its own, where it would be lost otherwise.
    Keep(&'a [Pending]),
    /// It makes room: this state is to follow what is stored.
    Drop,
}

/// The stored parts of a plan. Of a part that can't be read nothing is known.
#[derive(Default)]
struct Theirs {
    saved: Option<Option<Rc<Scenario>>>,
    draft: Option<Option<(Rc<Draft>, Written)>>,
}

/// The plans that something arrived of.
#[derive(Default)]
struct Arrived(Vec<(Id, Theirs)>);

impl Arrived {
    /// What arrived of a plan.
    fn of(&mut self, id: Id) -> &mut Theirs {
        let known = self.0.iter().position(|(each, _)| *each == id);
        let at = known.unwrap_or_else(|| {
            self.0.push((id, Theirs::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }
}

impl App {
    /// Another page stored something. For each plan among it both parts have to be there.
    pub(super) fn arrive(&mut self, arrived: &[Write], pending: &[Pending]) {
        self.take_over(arrived, Own::Keep(pending));
    }

    /// This state, as if it had been read with what arrived.
    pub(super) fn with_stored(&self, arrived: &[Write]) -> App {
        let mut app = self.clone();
        app.take_over(arrived, Own::Drop);
        app
    }

    fn take_over(&mut self, arrived: &[Write], own: Own) {
        let mut plans = Arrived::default();
        let mut unreadable = self.unreadable.to_vec();
        let mut order = None;
        for Write { key, value } in arrived {
            unreadable.retain(|item| item.key != *key);
            let item = value.as_deref().map_or(Ok(Item::Other), |value| read_item(key, value));
            match (item, value) {
                (Ok(Item::Scenario(id, scenario)), _) => {
                    plans.of(id).saved = Some(Some(Rc::new(*scenario)));
                }
                (Ok(Item::Draft(id, draft, written)), _) => {
                    plans.of(id).draft = Some(Some((Rc::new(*draft), written)));
                }
                (Ok(Item::Order(read)), _) => order = Some(read.ids),
                (Ok(_), None) => {
                    if let Some(id) = plan_of(key) {
                        let theirs = plans.of(id.clone());
                        let [saved, _] = keys_of(&id);
                        if *key == saved { theirs.saved = Some(None) } else { theirs.draft = Some(None) }
                    }
                }
                (Err(reason), Some(value)) => {
                    plan_of(key).into_iter().for_each(|id| _ = plans.of(id));
                    unreadable.push(UnreadableItem::new(key, value, reason));
                }
                (Ok(_), Some(_)) | (Err(_), None) => {}
            }
        }
        if *unreadable != *self.unreadable {
            let more = unreadable.len() > self.unreadable.len();
            self.unreadable = unreadable.into();
            self.notify(|notices| notices.unreadable |= more);
        }
        for (id, theirs) in plans.0 {
            self.take_over_plan(id, theirs, own);
        }
        if let Some(ids) = order {
            self.reorder(&ids);
        }
    }

    fn take_over_plan(&mut self, id: Id, theirs: Theirs, own: Own) {
        let at = self.library.position(&id);
        let listed = at.map(|at| Entry::clone(&self.library.entries[at]));
        let is_open = self.sheet.id == id;
        let here = if is_open && !self.sheet.elsewhere { self.sheet.entry() } else { listed };
        let was_saved = here.as_ref().and_then(|here| here.saved.clone());
        let was_typed = here.as_ref().and_then(|here| here.draft.clone());

        let held = self.is_held(&id);
        let saved = theirs.saved.unwrap_or(was_saved.clone());
        let (draft, written) = match theirs.draft {
            Some(Some((draft, written))) => (Some(draft), Some(written)),
            Some(None) => (None, None),
            None => (was_typed.clone().filter(|_| !held), None),
        };
        let is_as_typed = |typed: &Rc<Draft>| draft.as_ref().is_some_and(|it| it.record() == typed.record());
        let shown_only = here.as_ref().is_some_and(|here| here.elsewhere);
        let typed_here = !shown_only && was_typed.as_ref().is_some_and(is_as_typed);
        let there = Entry {
            id: id.clone(),
            origin: Origin::Own,
            elsewhere: held || (draft.is_some() && !typed_here),
            draft: if typed_here { was_typed.clone() } else { draft },
            saved,
        };
        if here.as_ref().is_some_and(|here| there.says_the_same(here)) {
            return;
        }
        if let (Some(here), Own::Keep(pending)) = (here, own) {
            let unstored = pending.iter().find(|pending| pending.id == id);
            let is_saved_there = |typed: &Rc<Draft>| {
                there.saved.as_deref().is_some_and(|saved| typed.scenario().as_ref() == Some(saved))
            };
            let only_here = was_typed.as_ref().is_some_and(|typed| !typed_here && !is_saved_there(typed));
            let saved_only_here = unstored.is_some_and(|unstored| unstored.saved) && was_saved != there.saved;
            let overwritten = written == Some(Written::Blindly);
            let moved_under =
                typed_here && there.saved != was_saved && !was_typed.as_ref().is_some_and(is_saved_there);
            if (only_here && (unstored.is_some() || overwritten)) || saved_only_here || moved_under {
                self.keep_apart(Entry { saved: was_saved.filter(|_| saved_only_here), ..here });
                let draft = there.draft.clone().filter(|_| !typed_here);
                return self.list_theirs(Entry { elsewhere: there.elsewhere && !typed_here, draft, ..there });
            }
        }
        if is_open {
            self.show_theirs(at, &there, own);
        }
        self.list_theirs(there);
    }

    /// Puts a plan into the list as another page stored it.
    fn list_theirs(&mut self, there: Entry) {
        let is_gone = there.saved.is_none() && there.draft.is_none();
        match self.library.position(&there.id) {
            Some(at) if is_gone => self.list(|list| _ = list.remove(at)),
            Some(at) => self.list(|list| list[at] = Rc::new(there)),
            None if is_gone => {}
            None => self.list(|list| list.push(Rc::new(there))),
        }
    }

    /// Follows on the open sheet what another page stored of its plan.
    fn show_theirs(&mut self, at: Option<usize>, there: &Entry, own: Own) {
        let language = self.preferences.language;
        if let Some(sheet) = Sheet::of_entry(there, language) {
            let last_plan = sheet.last_plan.clone().or_else(|| self.sheet.last_plan.clone());
            self.sheet = Rc::new(Sheet { last_plan, ..sheet });
            return;
        }
        // It was taken away there: so it is here, and can be brought back.
        let gone = self.sheet.entry();
        self.list(|list| list.retain(|entry| entry.id != there.id));
        let id = self.fresh_ids.take();
        let at = at.unwrap_or(self.library.entries.len());
        self.open_at(at, id);
        if let (Some(entry), Own::Keep(_)) = (gone, own) {
            self.notify(|notices| notices.removed = Some(Removed::Plan { at, entry }));
        }
    }

    /// What stands here and nowhere else becomes a plan of its own beside the one it comes from.
    fn keep_apart(&mut self, here: Entry) {
        let of = here.id.clone();
        let id = self.fresh_ids.take();
        let apart = self.apart(here, id.clone());
        let name = apart.name();
        Rc::make_mut(&mut self.history).rename(&of, &id);
        let after = self.library.position(&of).map_or(self.library.entries.len(), |at| at + 1);
        let sheet = Sheet::of_entry(&apart, self.preferences.language);
        if let Some(sheet) = sheet.filter(|_| self.sheet.id == of) {
            let last_plan = sheet.last_plan.clone().or_else(|| self.sheet.last_plan.clone());
            self.sheet = Rc::new(Sheet { last_plan, ..sheet });
        }
        self.list(|list| list.insert(after.min(list.len()), Rc::new(apart)));
        self.notify(|notices| notices.apart = Some(Apart { name, of, id }));
    }

    /// The same plan as one of its own, with a name that is still free.
    pub(super) fn apart(&self, entry: Entry, id: Id) -> Entry {
        let rename =
            |name: &str| if name.trim().is_empty() { String::new() } else { self.free_name(name, &id) };
        let saved = entry.saved.map(|saved| {
            let name = Name::new(&rename(saved.name.as_str())).unwrap_or_else(|_| saved.name.clone());
            Rc::new(Scenario { name, ..Scenario::clone(&saved) })
        });
        let draft = entry.draft.map(|draft| Rc::new(draft.named(rename(&draft.name))));
        Entry { id, saved, draft, origin: Origin::Own, elsewhere: false }
    }

    /// Before something is typed over what another page is typing: what follows is a plan of its own.
    pub(super) fn part(&mut self) {
        if !self.sheet.elsewhere {
            return;
        }
        let Sheet { id, draft, .. } = Sheet::clone(&self.sheet);
        let draft = Some(draft);
        self.keep_apart(Entry { id, origin: Origin::Own, saved: None, draft, elsewhere: false });
    }

    /// What was kept apart takes the place of what another page has put into the plan it comes from.
    pub(super) fn overrule(&mut self) {
        let Some(Apart { of, id, .. }) = self.notices.apart.clone() else { return };
        self.notify(|notices| notices.apart = None);
        if self.is_held(&of) {
            return; // nothing could be stored in its place: both stay
        }
        self.open(&id);
        if self.sheet.id != id || self.library.position(&of).is_none() {
            return;
        }
        let draft = self.sheet.draft.clone();
        let Some((at, entry)) = self.take_out(id) else { return };
        self.note(Done::Gone { at, entry }, None);
        self.open(&of);
        if self.sheet.id == of {
            let name = self.sheet.draft.name.clone();
            self.note_draft(None);
            let open = Sheet { elsewhere: false, ..Sheet::clone(&self.sheet) };
            self.sheet = Rc::new(open.with_draft(draft.named(name)));
            self.put_back();
        }
    }

    /// Whether something of a plan is stored by a newer version: then nothing is written to its keys.
    pub(super) fn is_held(&self, plan: &Id) -> bool {
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
        self.list(|list| {
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

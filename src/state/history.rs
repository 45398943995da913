//! What was done to plans, to take it back and to do it again. Saving is no part of it: what is saved stays
//! saved.

use super::app::App;
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::field::Field;
use super::lines::ListLine;
use super::sheet::Sheet;
use std::rc::Rc;

/// One thing that was done, as what it takes to undo it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Done {
    /// The fields of a plan held something else.
    Edited {
        /// Which plan.
        id: Id,
        /// What they held.
        draft: Rc<Draft>,
    },
    /// A plan was taken out of the list.
    Gone {
        /// Where it stood.
        at: usize,
        /// Its line.
        entry: Entry,
    },
    /// A plan was put into the list.
    Came(Id),
    /// Several lines of the list were something else.
    Lines(Vec<ListLine>),
    /// A plan stood elsewhere in the list.
    Moved {
        /// Which plan.
        id: Id,
        /// Where it stood.
        from: usize,
    },
}

/// Where a text is typed: what follows in the same place belongs to the same step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Typing {
    /// The name of the plan.
    Name,
    /// One of its fields.
    Field(Field),
}

/// What was done and what was taken back, the latest last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<Done>,
    future: Vec<Done>,
    typing: Option<Typing>,
}

impl History {
    /// More steps than anybody takes back.
    const LONGEST: usize = 200;

    /// Whether there is something to take back.
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    pub fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// What was done to a plan belongs to the one that goes on from it.
    pub(super) fn rename(&mut self, from: &Id, to: &Id) {
        for done in self.past.iter_mut().chain(&mut self.future) {
            match done {
                Done::Edited { id, .. } | Done::Came(id) | Done::Moved { id, .. } if id == from => {
                    *id = to.clone()
                }
                _ => {}
            }
        }
    }

    fn note(&mut self, done: Done, typing: Option<Typing>) {
        let goes_on = typing.is_some() && typing == self.typing && same_plan(self.past.last(), &done);
        if !goes_on {
            self.past.push(done);
            let surplus = self.past.len().saturating_sub(Self::LONGEST);
            self.past.drain(..surplus);
        }
        self.future.clear();
        self.typing = typing;
    }
}

fn same_plan(last: Option<&Done>, done: &Done) -> bool {
    matches!((last, done), (Some(Done::Edited { id: last, .. }), Done::Edited { id, .. }) if last == id)
}

impl App {
    /// Remembers something that was done.
    pub(super) fn note(&mut self, done: Done, typing: Option<Typing>) {
        Rc::make_mut(&mut self.history).note(done, typing);
    }

    /// What is typed next is a step of its own, even in the same place.
    pub(super) fn pause(&mut self) {
        if self.history.typing.is_some() {
            Rc::make_mut(&mut self.history).typing = None;
        }
    }

    /// Takes back what was done last.
    pub(super) fn go_back(&mut self) {
        let Some(done) = Rc::make_mut(&mut self.history).past.pop() else { return };
        let again = self.take_back(done);
        let history = Rc::make_mut(&mut self.history);
        history.typing = None;
        history.future.extend(again);
    }

    /// Does again what was taken back last.
    pub(super) fn go_forth(&mut self) {
        let Some(done) = Rc::make_mut(&mut self.history).future.pop() else { return };
        let back = self.take_back(done);
        let history = Rc::make_mut(&mut self.history);
        history.typing = None;
        history.past.extend(back);
    }

    /// Undoes one thing and shows where it was done; gives what undoes that again.
    fn take_back(&mut self, done: Done) -> Option<Done> {
        let language = self.preferences.language;
        let again = match done {
            Done::Edited { id, draft } => {
                self.open(&id);
                if self.sheet.id != id {
                    // It was never kept, because there was nothing in it.
                    self.put_back();
                    let blank = Draft::blank(language, draft.currency);
                    self.sheet = Rc::new(Sheet::of_draft(id.clone(), Origin::Own, blank));
                }
                self.part();
                let again = Done::Edited { id: self.sheet.id.clone(), draft: self.sheet.draft.clone() };
                self.sheet = Rc::new(self.sheet.with_draft(draft.in_language(language)));
                again
            }
            Done::Gone { at, entry } => {
                let entry = self.bring_back(at, entry);
                self.sheet = Rc::new(Sheet::of_entry(&entry, language)?);
                Done::Came(entry.id)
            }
            Done::Came(id) => {
                self.open(&id);
                if self.sheet.id != id {
                    return None;
                }
                let (at, entry) = self.take_out(id)?;
                Done::Gone { at, entry }
            }
            Done::Lines(lines) => {
                let again = Done::Lines(self.set_lines(&lines));
                if let Some(line) = lines.iter().find(|line| line.entry.is_some()) {
                    self.open(&line.id);
                }
                again
            }
            Done::Moved { id, from } => {
                let at = self.library.position(&id)?;
                self.list(|list| {
                    let entry = list.remove(at);
                    list.insert(from.min(list.len()), entry);
                });
                self.open(&id);
                Done::Moved { id, from: at }
            }
        };
        self.notify(|notices| notices.removed = None);
        Some(again)
    }
}

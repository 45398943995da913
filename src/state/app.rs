//! The whole state of the page, as plain data.

use super::choices::ViewChoices;
use super::import::{ImportPreview, Incoming, IncomingItem};
use super::library::{Id, IdGenerator, Library};
use super::mark_draft::MarkDrafts;
use super::notices::Notices;
use super::overlay::Overlay;
use super::plan::Field;
use super::preferences::Preferences;
use super::storage::UnreadableItem;
use super::tried_cell::TriedCell;
use super::undo::History;
use crate::model::Month;
use std::rc::Rc;

/// The whole state. Cheap to clone; what does not change keeps its pointer.
#[derive(Debug, Clone)]
pub struct App {
    pub preferences: Preferences,
    /// Whether the page is embedded in another: it shows one plan and stores nothing.
    pub embedded: bool,
    pub library: Library,
    /// The current month; none where no clock was asked.
    pub today: Option<Month>,
    /// What is chosen and typed in the views and belongs to no plan.
    pub choices: Rc<ViewChoices>,
    pub notices: Rc<Notices>,
    /// The menu or dialog that is open; not stored.
    pub overlay: Option<Overlay>,
    pub history: Rc<History>,
    /// The plan to open on the next visit.
    pub last_opened: Option<Id>,
    /// Stored values that can't be parsed; never overwritten without a backup.
    pub unreadable: Rc<[UnreadableItem]>,
    /// The text of the import field; not stored.
    pub import_text: Rc<str>,
    /// What came in and is being read.
    pub incoming: Option<Rc<Incoming>>,
    /// Exports that came in, to be read.
    pub exports: Rc<Vec<IncomingItem>>,
    pub import_preview: Option<Rc<ImportPreview>>,
    /// The number of each field whose slider was moved, before that; not stored.
    pub slider_starts: Rc<[(Field, f64)]>,
    /// What was last tried in the two-way table; not stored.
    pub tried_cell: Option<Rc<TriedCell>>,
    /// Marks that are being typed; not stored.
    pub mark_drafts: MarkDrafts,
    /// Ids for plans created without an action that brings one.
    pub id_generator: IdGenerator,
}

/// Compares pointers, which stay the same for what did not change.
impl PartialEq for App {
    fn eq(&self, other: &App) -> bool {
        self.has_same_content(other)
            && self.today == other.today
            && Rc::ptr_eq(&self.notices, &other.notices)
            && self.overlay == other.overlay
            && Rc::ptr_eq(&self.history, &other.history)
            && Rc::ptr_eq(&self.unreadable, &other.unreadable)
            && Rc::ptr_eq(&self.import_text, &other.import_text)
            && self.incoming.as_ref().map(Rc::as_ptr) == other.incoming.as_ref().map(Rc::as_ptr)
            && Rc::ptr_eq(&self.exports, &other.exports)
            && self.tried_cell.as_ref().map(Rc::as_ptr) == other.tried_cell.as_ref().map(Rc::as_ptr)
            && Rc::ptr_eq(&self.mark_drafts, &other.mark_drafts)
            && self.import_preview.as_ref().map(Rc::as_ptr) == other.import_preview.as_ref().map(Rc::as_ptr)
    }
}

/// With at most so many channels everything is drawn and stored with each key.
const DRAWN_AT_ONCE: usize = 8;

impl App {
    /// Whether the open plan is so large that some of it waits until typing rests.
    pub fn is_large(&self) -> bool {
        self.open_plan().draft.channels() > DRAWN_AT_ONCE
    }

    /// Whether nothing but the texts of the open plan's fields may be different from an earlier state.
    pub fn is_typed_into_since(&self, before: &App) -> bool {
        let (was, is) = (before.open_plan(), self.open_plan());
        was.id == is.id
            && !Rc::ptr_eq(&was.draft, &is.draft)
            && was.draft.channels() == is.draft.channels()
            && was.saved.as_ref().map(Rc::as_ptr) == is.saved.as_ref().map(Rc::as_ptr)
            && Rc::ptr_eq(before.library.others(), self.library.others())
            && before.preferences == self.preferences
            && Rc::ptr_eq(&before.choices, &self.choices)
    }

    /// Whether plans, choices and preferences are the same.
    pub(super) fn has_same_content(&self, other: &App) -> bool {
        self.preferences == other.preferences
            && self.library == other.library
            && Rc::ptr_eq(&self.choices, &other.choices)
    }
}

//! Everything the page shows, as plain data.

use super::draft::PasteResult;
use super::entry::{Entry, Id, IdGenerator};
use super::history::History;
use super::import::ImportPreview;
use super::library_slots::LibrarySlot;
use super::link_previews::LinkError;
use super::open_plan::OpenPlan;
use super::source_file::SourceFile;
use super::storage_writes::backup_key;
use super::view_choices::ViewChoices;
use crate::io::{RecordError, UnreadParameter};
use crate::model::Currency;
use crate::text::{Language, StorageTrouble};
use std::rc::Rc;

/// The whole state. Cloning it is cheap, and what did not change keeps its pointer.
#[derive(Debug, Clone)]
pub struct App {
    /// What the reader chose.
    pub preferences: Preferences,
    /// Whether the page is part of another one: it shows one plan, and nothing of it is kept.
    pub embedded: bool,
    /// The list of plans.
    pub library: Rc<Library>,
    /// What lies beside the plans.
    pub choices: Rc<ViewChoices>,
    /// The plan that is open. Its line in the list, if it has one, shows it as it was when it was opened.
    pub open_plan: Rc<OpenPlan>,
    /// What the reader has to be told.
    pub notices: Rc<Notices>,
    /// What was done, to take it back.
    pub history: Rc<History>,
    /// The plan to open next time.
    pub last_opened: Option<Id>,
    /// What is stored and could not be read: never written over without setting it aside first.
    pub unreadable: Rc<[UnreadableItem]>,
    /// What was pasted to be brought in; it is stored nowhere.
    pub import_text: Rc<str>,
    /// What is about to be brought in.
    pub import_preview: Option<Rc<ImportPreview>>,
    /// Ids for plans that come about by themselves.
    pub id_generator: IdGenerator,
}

/// Two states are the same where they share their parts: nothing is compared line by line.
impl PartialEq for App {
    fn eq(&self, other: &App) -> bool {
        self.has_same_content(other)
            && Rc::ptr_eq(&self.notices, &other.notices)
            && Rc::ptr_eq(&self.history, &other.history)
            && Rc::ptr_eq(&self.unreadable, &other.unreadable)
            && Rc::ptr_eq(&self.import_text, &other.import_text)
            && self.import_preview.as_ref().map(Rc::as_ptr) == other.import_preview.as_ref().map(Rc::as_ptr)
    }
}

/// The plans, first to last. Never clone it on a keystroke: a thousand lines stay quick because typing
/// leaves this alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    /// One line each.
    pub entries: Vec<Rc<Entry>>,
}

/// What the reader chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The language of the page.
    pub language: Language,
    /// The language the reader chose; a link or the browser decides where there is none.
    pub chosen_language: Option<Language>,
    /// The currency of new plans.
    pub currency: Currency,
    /// The currency the reader chose.
    pub chosen_currency: Option<Currency>,
    /// Whether the example was cleared or left: it is not shown again.
    pub introduced: bool,
}

/// What the reader has to be told.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notices {
    /// What was removed last and can be brought back.
    pub undo_offer: Option<UndoOffer>,
    /// Why nothing is being saved.
    pub storage: Option<StorageTrouble>,
    /// Whether the page stands in a frame of another site, where a browser keeps things apart.
    pub foreign_frame: bool,
    /// Whether to tell what is stored and could not be read.
    pub unreadable: bool,
    /// What the link said that could not be read.
    pub unread_parameters: Vec<UnreadParameter>,
    /// What could not be used of the plans that a link carries.
    pub link_error: Option<LinkError>,
    /// What was kept apart from a plan that another page changed too.
    pub conflict: Option<Conflict>,
    /// The file beside the page that the link names.
    pub source: Option<SourceFile>,
    /// What came of the last try to take something out of the page.
    pub share_outcome: Option<ShareOutcome>,
}

/// A plan that was changed in two pages at once, so that there are two of it now.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What the one from this page is called now.
    pub name: String,
    /// The plan as the other page has it.
    pub original: Id,
    /// The one from this page.
    pub copy: Id,
}

/// What came of a try to take something out of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum ShareOutcome {
    /// A text is in the clipboard, by the id of the button that copied it.
    Copied(&'static str),
    /// The browser does not let this page copy a text.
    CopyDenied {
        /// The id of the button that was to copy it.
        button: &'static str,
        /// The text.
        text: Rc<str>,
    },
    /// The browser can't draw a picture, by its title.
    PictureFailed(Rc<str>),
}

/// Something the person took away, kept until the next thing is.
#[derive(Debug, Clone, PartialEq)]
pub enum UndoOffer {
    /// A plan.
    Deleted {
        /// Where it stood in the list.
        at: usize,
        /// Its line.
        entry: Entry,
    },
    /// The changes to a plan: its line as it was with them.
    Discarded(Entry),
    /// Nothing: scenarios were brought in.
    Imported {
        /// How many are new.
        added: usize,
        /// How many took the place of others.
        replaced: usize,
        /// What undoes it.
        lines: Vec<LibrarySlot>,
    },
    /// A stored value that can't be read.
    Forgotten(UnreadableItem),
    /// What stood in the fields before Embudo changed several of them at once.
    BulkEdit {
        /// The open plan as it was.
        open_plan: Rc<OpenPlan>,
        /// What changed it.
        change: BulkEdit,
    },
}

/// A change to several fields at once.
#[derive(Debug, Clone, PartialEq)]
pub enum BulkEdit {
    /// The answer to a goal was put in.
    GoalApplied,
    /// A cell of the two-way table is tried out.
    GridCellTried,
    /// What was measured took the place of what stood in so many months of channels.
    ActualsApplied(usize),
    /// A block of cells was pasted.
    Pasted(PasteResult),
    /// A channel went, by its name.
    ChannelRemoved(String),
    /// A stage went, by its name.
    StageRemoved(String),
    /// A close rate took the place of all stages.
    StagesReplaced,
}

/// A stored value that could not be read and was left as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct UnreadableItem {
    /// The key it is stored under.
    pub key: String,
    /// The key to move it to when its own is needed.
    pub backup_key: String,
    /// The value, byte for byte.
    pub value: String,
    /// What is wrong with it.
    pub reason: RecordError,
}

impl App {
    /// Whether another has the same plans in it, and the same choices about them.
    pub(super) fn has_same_content(&self, other: &App) -> bool {
        self.preferences == other.preferences
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.choices, &other.choices)
            && Rc::ptr_eq(&self.open_plan, &other.open_plan)
    }
}

impl UnreadableItem {
    /// Something stored that can't be read.
    pub(super) fn new(key: &str, value: &str, reason: RecordError) -> Self {
        Self { key: key.to_owned(), backup_key: backup_key(key, value), value: value.to_owned(), reason }
    }
}

impl Library {
    /// Where a plan stands in the list.
    pub fn position(&self, id: &Id) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == *id)
    }

    /// A plan of the list.
    pub fn get(&self, id: &Id) -> Option<&Rc<Entry>> {
        self.entries.iter().find(|entry| entry.id == *id)
    }
}

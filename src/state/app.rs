//! Everything the page shows, as plain data.

use super::desk::Desk;
use super::draft::Pasted;
use super::entry::{Entry, FreshIds, Id};
use super::history::History;
use super::import::Review;
use super::lines::ListLine;
use super::received::LinkTrouble;
use super::sheet::Sheet;
use super::source::Source;
use super::stored::aside;
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
    pub desk: Rc<Desk>,
    /// The plan that is open. Its line in the list, if it has one, shows it as it was when it was opened.
    pub sheet: Rc<Sheet>,
    /// What the reader has to be told.
    pub notices: Rc<Notices>,
    /// What was done, to take it back.
    pub history: Rc<History>,
    /// The plan to open next time.
    pub open: Option<Id>,
    /// What is stored and could not be read: never written over without setting it aside first.
    pub unreadable: Rc<[UnreadableItem]>,
    /// What was pasted to be brought in; it is stored nowhere.
    pub pasted: Rc<str>,
    /// What is about to be brought in.
    pub review: Option<Rc<Review>>,
    /// Ids for plans that come about by themselves.
    pub fresh_ids: FreshIds,
}

/// Two states are the same where they share their parts: nothing is compared line by line.
impl PartialEq for App {
    fn eq(&self, other: &App) -> bool {
        self.says_the_same(other)
            && Rc::ptr_eq(&self.notices, &other.notices)
            && Rc::ptr_eq(&self.history, &other.history)
            && Rc::ptr_eq(&self.unreadable, &other.unreadable)
            && Rc::ptr_eq(&self.pasted, &other.pasted)
            && self.review.as_ref().map(Rc::as_ptr) == other.review.as_ref().map(Rc::as_ptr)
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
    pub removed: Option<Removed>,
    /// Why nothing is being saved.
    pub storage: Option<StorageTrouble>,
    /// Whether the page stands in a frame of another site, where a browser keeps things apart.
    pub foreign: bool,
    /// Whether to tell what is stored and could not be read.
    pub unreadable: bool,
    /// What the link said that could not be read.
    pub unread_link: Vec<UnreadParameter>,
    /// What could not be used of the plans that a link carries.
    pub link: Option<LinkTrouble>,
    /// What was kept apart from a plan that another page changed too.
    pub apart: Option<Apart>,
    /// The file beside the page that the link names.
    pub source: Option<Source>,
    /// What came of the last try to take something out of the page.
    pub taken: Option<Taken>,
}

/// A plan that was changed in two pages at once, so that there are two of it now.
#[derive(Debug, Clone, PartialEq)]
pub struct Apart {
    /// What the one from this page is called now.
    pub name: String,
    /// The plan as the other page has it.
    pub of: Id,
    /// The one from this page.
    pub id: Id,
}

/// What came of a try to take something out of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// A text is in the clipboard, by the id of the button that copied it.
    Copied(&'static str),
    /// The browser does not let this page copy a text.
    Refused {
        /// The id of the button that was to copy it.
        button: &'static str,
        /// The text.
        text: Rc<str>,
    },
    /// The browser can't draw a picture, by its title.
    NotDrawn(Rc<str>),
}

/// Something the person took away, kept until the next thing is.
#[derive(Debug, Clone, PartialEq)]
pub enum Removed {
    /// A plan.
    Plan {
        /// Where it stood in the list.
        at: usize,
        /// Its line.
        entry: Entry,
    },
    /// The changes to a plan: its line as it was with them.
    Changes(Entry),
    /// Nothing: scenarios were brought in.
    Imported {
        /// How many are new.
        added: usize,
        /// How many took the place of others.
        replaced: usize,
        /// What undoes it.
        lines: Vec<ListLine>,
    },
    /// A stored value that can't be read.
    Unreadable(UnreadableItem),
    /// What stood in the fields before Embudo changed several of them at once.
    Before {
        /// The open plan as it was.
        sheet: Rc<Sheet>,
        /// What changed it.
        change: Change,
    },
}

/// A change to several fields at once.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The answer to a goal was put in.
    Goal,
    /// A cell of the two-way table is tried out.
    Trial,
    /// What was measured took the place of what stood in so many months of channels.
    TakenIn(usize),
    /// A block of cells was pasted.
    Pasted(Pasted),
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
    pub aside: String,
    /// The value, byte for byte.
    pub value: String,
    /// What is wrong with it.
    pub reason: RecordError,
}

impl App {
    /// Whether another has the same plans in it, and the same choices about them.
    pub(super) fn says_the_same(&self, other: &App) -> bool {
        self.preferences == other.preferences
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.desk, &other.desk)
            && Rc::ptr_eq(&self.sheet, &other.sheet)
    }
}

impl UnreadableItem {
    /// Something stored that can't be read.
    pub(super) fn new(key: &str, value: &str, reason: RecordError) -> Self {
        Self { key: key.to_owned(), aside: aside(key, value), value: value.to_owned(), reason }
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

//! Everything the page shows, as plain data.

use super::choices::ViewChoices;
use super::import::ImportPreview;
use super::library::{Id, IdGenerator, Library};
use super::notices::Notices;
use super::preferences::Preferences;
use super::storage::UnreadableItem;
use super::undo::History;
use std::rc::Rc;

/// The whole state. Cloning it is cheap, and what did not change keeps its pointer.
#[derive(Debug, Clone)]
pub struct App {
    pub preferences: Preferences,
    /// Whether the page is part of another one: it shows one plan, and nothing of it is stored.
    pub embedded: bool,
    /// Every plan, the open one among them.
    pub library: Library,
    /// Choices and numbers of the views that belong to no plan.
    pub choices: Rc<ViewChoices>,
    pub notices: Rc<Notices>,
    pub history: Rc<History>,
    /// The plan to open next time.
    pub last_opened: Option<Id>,
    /// What is stored and could not be read: never written over without a backup.
    pub unreadable: Rc<[UnreadableItem]>,
    /// A text that was pasted to be imported; it is stored nowhere.
    pub import_text: Rc<str>,
    pub import_preview: Option<Rc<ImportPreview>>,
    /// For plans that are made without an action that brings their id.
    pub id_generator: IdGenerator,
}

/// Compares pointers: what did not change keeps them.
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

impl App {
    /// Whether another has the same plans and choices.
    pub(super) fn has_same_content(&self, other: &App) -> bool {
        self.preferences == other.preferences
            && self.library == other.library
            && Rc::ptr_eq(&self.choices, &other.choices)
    }
}

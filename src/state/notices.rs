//! What the reader has to be told.

use super::import::{LinkError, SourceFile};
use super::library::Id;
use super::undo::UndoOffer;
use crate::io::UnreadParameter;
use crate::text::StorageTrouble;
use std::rc::Rc;

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

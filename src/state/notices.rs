//! The notices shown to the reader.

use super::import::{LinkError, SourceFile, SourceProgress};
use super::library::Id;
use super::undo::UndoOffer;
use crate::io::UnreadParameter;
use crate::text::StorageFailure;
use std::rc::Rc;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notices {
    /// An offer to undo the last removal or bulk edit.
    pub undo_offer: Option<UndoOffer>,
    pub storage: Option<StorageFailure>,
    /// Whether the page runs in a frame whose storage the browser keeps apart.
    pub foreign_frame: bool,
    /// Whether to report stored values that can't be parsed.
    pub unreadable: bool,
    /// Parameters of the link that could not be parsed.
    pub unread_parameters: Vec<UnreadParameter>,
    pub link_error: Option<LinkError>,
    /// A plan edited in two tabs.
    pub conflict: Option<Conflict>,
    /// The file of plans that the link names (`?src=`).
    pub source: Option<SourceFile>,
    /// The outcome of the last copy or download.
    pub share_outcome: Option<ShareOutcome>,
    /// Whether a newer version of the page is there to be used.
    pub new_version: bool,
}

impl Notices {
    /// Whether there is nothing to show at the top of the page.
    pub fn is_empty(&self) -> bool {
        // Each of them by name, so that none is forgotten. The outcome of sharing stands beside its button.
        let Self {
            undo_offer,
            storage,
            foreign_frame,
            unreadable,
            unread_parameters,
            link_error,
            conflict,
            source,
            share_outcome: _,
            new_version,
        } = self;
        let is_quiet = |source: &SourceFile| matches!(source.progress, SourceProgress::Open { left_out: 0 });
        undo_offer.is_none()
            && storage.is_none()
            && !foreign_frame
            && !unreadable
            && unread_parameters.is_empty()
            && link_error.is_none()
            && conflict.is_none()
            && !new_version
            && source.as_ref().is_none_or(is_quiet)
    }
}

/// A plan edited in two tabs at once, of which there are two versions now.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The name of this tab's copy.
    pub name: String,
    /// The plan with the other tab's version.
    pub original: Id,
    /// The copy with this tab's version.
    pub copy: Id,
}

/// The outcome of copying or downloading something.
#[derive(Debug, Clone, PartialEq)]
pub enum ShareOutcome {
    /// Copied to the clipboard, with the id of the button.
    Copied(&'static str),
    /// The browser denied access to the clipboard, so the text is shown to copy by hand.
    CopyDenied { button: &'static str, text: Rc<str> },
    /// A chart could not be converted to a picture, by the chart's title.
    PictureFailed(Rc<str>),
    /// Whether what writes workbooks could be loaded, so that there is one.
    WorkbookMade(bool),
}

//! What lies over the page: menus and dialogs, one at a time. Which one is open is neither stored nor undone.

use super::choices::PictureKind;
use super::share_pane::SharePane;
use crate::text::Topic;

/// A menu or a dialog over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// The menu of all plans.
    Plans,
    /// The menu of what explains the page.
    Help,
    /// The menu of language and currency.
    Settings,
    /// The explanation of a figure or a field.
    Explanation(Topic),
    /// The formats in which a picture can be saved.
    SavePicture(PictureKind),
    /// The palette of commands.
    Commands,
    /// The list of keys.
    Keyboard,
    /// The dialog with links, files, imports and tables for other programs, and which of these it shows.
    Share(SharePane),
}

impl Overlay {
    /// Whether it is a dialog, and no menu.
    pub fn is_dialog(&self) -> bool {
        matches!(self, Overlay::Share(_) | Overlay::Commands | Overlay::Keyboard)
    }
}

//! The dialogs of the page. Which one is open is neither stored nor undone.

/// A dialog over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Links, files, imports and tables for other programs.
    Share,
}

//! The ways of sharing, of which the share dialog shows one at a time.

/// A way of sharing, or the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SharePane {
    /// Text with tables for a document or a mail.
    #[default]
    Document,
    /// The source of a wiki page.
    Wiki,
    /// The plan as a part of another page.
    Embed,
    Picture,
    Spreadsheet,
    Print,
    /// A file of plans.
    File,
    /// Bringing plans in.
    Import,
}

impl SharePane {
    /// In the order of the list.
    pub const ALL: [SharePane; 8] = [
        SharePane::Document,
        SharePane::Wiki,
        SharePane::Embed,
        SharePane::Picture,
        SharePane::Spreadsheet,
        SharePane::Print,
        SharePane::File,
        SharePane::Import,
    ];

    /// Name in ids on the page and in storage.
    pub fn code(self) -> &'static str {
        match self {
            SharePane::Document => "document",
            SharePane::Wiki => "wiki",
            SharePane::Embed => "embed",
            SharePane::Picture => "picture",
            SharePane::Spreadsheet => "spreadsheet",
            SharePane::Print => "print",
            SharePane::File => "file",
            SharePane::Import => "import",
        }
    }

    /// The pane before or after, from the last to the first and back.
    pub fn neighbour(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|pane| *pane == self).unwrap_or(0);
        let step = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(at + step) % Self::ALL.len()]
    }
}

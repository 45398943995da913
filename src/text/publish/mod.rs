//! What the page says about publishing plans: tables, pictures, spreadsheets, a file beside the page.

mod english;
mod spanish;

use super::language::Language;
use super::table::{DecimalSign, Markup, Separator};
use std::borrow::Cow;

/// Something the page says about publishing. Texts inside are the reader's own words, or names of files.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum PublishText {
    Heading,
    PublishHeading,
    // What is published
    What,
    ThisPlan,
    Compared(usize),
    Incomplete,
    // A table for a wiki
    WikiHeading,
    WikiHint(Markup),
    Markup,
    MarkupName(Markup),
    CopyTable,
    Copied,
    NotCopied,
    // A picture
    Picture,
    SaveSvg,
    SavePng,
    NoPicture,
    PictureFailed,
    // A spreadsheet
    SheetHeading,
    SheetHint,
    Separator,
    SeparatorName(Separator),
    Decimal,
    DecimalName(DecimalSign),
    SaveCsv,
    CopyCells,
    // In the tables
    Scenario,
    Month,
    Fraction,
    Months,
    DifferenceOf(String),
    ShareOf(String),
    // A file beside the page
    Loading(String),
    Opened(String),
    ReadOnly,
    KeepCopy,
    StatusOpened,
    SourceLeftOut { file: String, count: usize },
    SourceFailed { file: String, trouble: SourceTrouble },
}

/// Why a file beside the page can't be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceTrouble {
    /// There is no such file.
    Missing,
    /// It is on another site, or this page may load nothing.
    NotAllowed,
    /// It did not come, or not whole.
    Unreachable,
    /// It is larger than any plan.
    TooLarge,
    /// It is something else.
    NotAPlan,
    /// A value in it is missing or out of range.
    Invalid,
    /// It was made by a version that knows more than this one.
    Newer,
    /// There is no scenario in it.
    Empty,
}

impl PublishText {
    pub(super) fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

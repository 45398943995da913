//! What the page says about plans that come to it, with a link or from a file.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use super::sharing::Trouble;
use std::borrow::Cow;

/// Something the page says about plans that come to it. Texts inside are names of files.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum IncomingText {
    DropHere,
    // Plans of a link
    CameWithLink(usize),
    SaveAll,
    CloseAll,
    LinkUnusable(Trouble),
    LinkRefused(usize),
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

impl Localized for IncomingText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

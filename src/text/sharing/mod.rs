//! What the page says about plans that leave it and come to it by links and files.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use std::borrow::Cow;

/// Something the page says about links and files. Texts inside are the reader's own words, or numbers already
/// written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum SharingText {
    // What goes out
    SendHeading,
    What,
    ThisPlan,
    Chosen,
    All(String),
    CopyLink,
    LinkHint(String),
    LinkTooLong { length: String, safe: String },
    TooManyForALink,
    SaveFile,
    CopyFile,
    NothingChosen,
    LeftOut(usize),
    // What comes in
    BringHeading,
    ChooseFile,
    BringHint,
    Paste,
    LookAtIt,
    Unusable(Trouble),
    // The review
    ReviewHeading,
    Line,
    Outcome,
    Nameless,
    Added,
    Same,
    Changed,
    Refused(Refusal),
    KeepBoth,
    Replace,
    Bring(usize),
    NothingToBring,
    Cancel,
}

/// Why nothing of a file, a link or a text can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Trouble {
    TooLarge,
    TooMany,
    Link,
    Lines,
    Empty,
    Damaged,
    Newer,
}

/// Why a scenario can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Refusal {
    NoFields,
    Field(String),
    Misfit,
    SecondId,
}

impl Localized for SharingText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

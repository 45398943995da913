//! Everything the page says, as values. A language is a function from these to text, so the compiler
//! finds what a translation leaves out.

use super::channels::ChannelText;
use super::frame::FrameText;
use super::funnel::FunnelText;
use super::incoming::IncomingText;
use super::language::Language;
use super::localized::Localized;
use super::read::NumberError;
use super::sale_cost::SaleCostText;
use super::{english, spanish};
use crate::model::{CostBasis, Input, Measure, Month, OutOfRange, Undefined};
use std::borrow::Cow;

/// Something the page says. Texts inside are the reader's own words or numbers already written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum Message {
    // The page
    Title { scenario: Option<String> },
    Language,
    Currency,
    Tagline,
    Private,
    SkipToResults,
    // The plan
    PlanHeading,
    MoneyHeading,
    InputLabel(Input),
    InputHint(Input),
    Optional,
    MeasuredBy { channel: Option<String>, leads: String, first: Month, last: Month },
    Basis(CostBasis),
    BasisOf(Input),
    Mistake(Mistake),
    Understood(String),
    MistakeUnderstood { mistake: Mistake, value: String },
    // Results
    ResultsHeading,
    MeasureLabel(Measure),
    MeasureWords(Measure),
    ShowFormula(String),
    Undefined(Undefined),
    NoResultsYet,
    StaleResults,
    MarginCountsAsWhole,
    Spoken { leads: String, sales: String, media_cac: String },
    // The picture
    Funnel(FunnelText),
    AsTable,
    // The open plan
    NameLabel,
    SuggestedName { sales: String, budget: String },
    UntitledName,
    CopyName(String),
    Save,
    Duplicate,
    Discard,
    Delete,
    New,
    MoveUp,
    MoveDown,
    StatusSaved,
    StatusChanged,
    StatusUnsaved,
    StatusExample,
    StatusPreview,
    ExampleHeading,
    ExampleText,
    ExampleClear,
    PreviewHeading,
    PreviewText,
    PreviewUnread { key: String, value: String },
    NameTooLong,
    // The list
    ScenariosHeading,
    NoScenarios,
    Find,
    NothingFound,
    ShowAll(String),
    MarkChanged,
    MarkUnsaved,
    SalesAt { sales: String, cac: String },
    SalesOnly(String),
    Incomplete,
    Channel(ChannelText),
    // The views
    ViewResults,
    Views,
    PartAwaited,
    PartFailed,
    TryAgain,
    ViewMonths,
    ViewActuals,
    ViewGoals,
    ViewSensitivity,
    ViewComparison,
    ViewShare,
    SaleCost(SaleCostText),
    // Plans that come from elsewhere
    Incoming(IncomingText),
    // Within another page
    Frame(FrameText),
    // Notices
    Deleted(String),
    Discarded(String),
    GoalPutIn,
    TriedOut,
    Pasted(String),
    PastedInPart { channels: String, left_out: String },
    MonthsPasted { months: usize, left_out: usize },
    TakenIn(usize),
    StagesReplaced,
    Undo,
    Back,
    Forth,
    Dismiss,
    Storage(StorageTrouble),
    Imported { added: String, replaced: String },
    KeptApart(String),
    KeepOnlyMine,
    SaveAsFile,
    SaveEverything,
    RemoveForGood,
    Unreadable { count: usize },
    Damaged,
    InvalidValue,
    NewerVersion,
}

/// Why a field's text can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// A required field is empty.
    Missing(Input),
    /// A name of more than 120 characters.
    NameTooLong,
    /// The text is no number.
    Number(NumberError),
    /// The number is out of range for the field.
    Range(Input, OutOfRange),
    /// The shares of a lag are no whole.
    LagShares,
    /// More days than sales are followed.
    LagTooLong,
    /// Three quarters of the sales close before half of them.
    LagQuartiles,
}

/// Why nothing can be kept in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The browser does not let this page keep anything, as in some frames.
    Denied,
    /// There is no room left.
    Full,
}

impl Localized for Message {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match (self, language) {
            (Message::Incoming(text), _) => text.t(language),
            (Message::Channel(text), _) => text.t(language),
            (Message::Frame(text), _) => text.t(language),
            (Message::Funnel(text), _) => text.t(language),
            (Message::SaleCost(text), _) => text.t(language),
            (_, Language::English) => english::text(self),
            (_, Language::Spanish) => spanish::text(self),
        }
    }
}

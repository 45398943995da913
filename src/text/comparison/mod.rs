//! What the page says about scenarios side by side.

mod change;
mod english;
mod items;
mod spanish;

pub use change::{format_difference, format_percent_change};
pub use items::{channel_name, missing_text, months_warning};

use super::language::Language;
use super::localized::Localized;
use crate::model::{BridgeMeasure, Driver, MissingValue, Team};
use std::borrow::Cow;

/// Something the page says about scenarios side by side. Texts inside are the reader's own words or numbers already
/// written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum ComparisonText {
    Title,
    // The chooser
    Choose { chosen: String, most: String },
    OnlyOne,
    TooFew,
    Full,
    MoreToFind(String),
    LeftOut(String),
    Baseline,
    LastComplete,
    // The table
    Caption(String),
    Inputs,
    Stages,
    Channels,
    Results,
    HideEqual(String),
    AllEqual,
    Best,
    Legend,
    Currencies,
    Months,
    MonthsDiffer,
    MonthsUnsaid,
    PerSale(String),
    PerLead(String),
    Missing(MissingValue),
    MarginMissing,
    Step { from: Option<String>, to: Option<String> },
    Namesake { name: String, number: String },
    // The picture
    Picture,
    PictureOf,
    PictureSummary { measure: String, figures: String },
    // The bridge
    BridgeHeading,
    BridgeTo(String),
    BridgeOf,
    BridgeSummary { measure: String, from: String, to: String },
    Moved { team: Team, part: String },
    Movers { sale_value: bool },
    Exact,
    NoBridge { measure: String, scenario: String, reason: String },
    BridgeCurrencies,
    Mover { mover: Driver, of: BridgeMeasure },
    Team(Team),
    Channel,
    Added(String),
    Dropped(String),
    InAll,
    ByTeam,
    PartsCaption,
}

impl Localized for ComparisonText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

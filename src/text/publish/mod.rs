//! What the page says about publishing plans: tables, pictures, spreadsheets, a file beside the page.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use super::table::{CsvDecimalSign, CsvSeparator, WikiMarkup};
use std::borrow::Cow;

/// Something the page says about publishing. Texts inside are the reader's own words, or names of files.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum PublishText {
    PublishHeading,
    // What is published
    What,
    ThisPlan,
    Compared(usize),
    Incomplete,
    // A table for a wiki
    WikiHeading,
    WikiHint(WikiMarkup),
    Markup,
    MarkupName(WikiMarkup),
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
    SeparatorName(CsvSeparator),
    Decimal,
    DecimalName(CsvDecimalSign),
    SaveCsv,
    CopyCells,
    // In the tables
    Scenario,
    Month,
    Fraction,
    Months,
    DifferenceOf(String),
    ShareOf(String),
}

impl Localized for PublishText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

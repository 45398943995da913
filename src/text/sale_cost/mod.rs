//! What the page says about the real cost of a sale.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use std::borrow::Cow;

/// Something the page says about the real cost of a sale. Texts inside are numbers already written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum SaleCostText {
    Heading,
    Empty,
    NoSales,
    // The verdict
    EarnsEach(String),
    LosesEach(String),
    Even,
    ValueMissing,
    NothingToJudge,
    // The picture
    SalesCostPerSale,
    FixedCostPerSale,
    Earns(String),
    Summary { media: String, sales: String, fixed: String, loaded: String },
    Part,
    PerSale,
    // What is taken for granted
    MarginWhole,
    BreakEvenMedia,
    LtvSteady,
    FirstSale,
    MediaOnly,
}

impl Localized for SaleCostText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

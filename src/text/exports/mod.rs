//! What the page says about exports of other tools.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use std::borrow::Cow;

/// Something the page says about exports. Texts inside are the reader's own words or numbers already written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum ExportText {
    Heading,
    Hint,
    OnlySums,
    ChooseFile,
    Paste,
    Look,
    NotATable(Misfit),
    TooManyRows,
    TooManyChannels,
    // What the columns mean
    Columns,
    ColumnsHint { remembered: bool },
    Column,
    Sample,
    Meaning,
    ColumnNumber(usize),
    Role(RoleText),
    Year,
    MonthOfAll,
    Lack(LackText),
    AllClosed,
    Read,
    Cancel,
    Reading(String),
    // What has to be asked
    AskOrder { column: String, example: String },
    DayFirst(String),
    MonthFirst(String),
    Between { dates: String, first: String, last: String },
    AskDecimal { column: String, example: String },
    Point,
    Comma,
    // What came of it
    Result,
    Counted { used: String, rows: String },
    FirstRows,
    Row,
    Channel,
    NoChannel,
    Date,
    LeftOut(String),
    LeftOutMore(String),
    Why(WhyText),
    Currencies(String),
    WithoutSpend(String),
    UndatedSales(String),
    WithoutChannel(String),
    BeforeLeads(String),
    WithoutLead(String),
    Twice,
    AddedUp,
    Joined { name: String, spellings: String },
    JoinNames,
    // Rates
    Rates,
    RatesHint,
    CloseRate,
    Cac,
    Between95 { low: String, high: String },
    AtLeast(String),
    Ripe { rate: String, leads: String },
    Thin,
    TakeIn,
    TakeInHint,
    NotInPlan(String),
    Begin,
    BeginHint,
    Another,
}

/// Why a file is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Misfit {
    TooLarge,
    Workbook,
    Page,
    Packed,
    Pdf,
    NoText,
    Empty,
    NoRows,
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum RoleText {
    Ignored,
    Channel,
    Date,
    Spend,
    Leads,
    Sales,
    LeadDate,
    SaleDate,
    LeadId,
    Status,
}

/// What is missing to read a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum LackText {
    Date,
    Counts,
    Twice(RoleText),
    Idle(RoleText),
}

/// Why a row does not count; columns by their names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum WhyText {
    Total,
    Header,
    Broken,
    NoDate,
    NoFigures,
    NotADate(String),
    NotANumber(String),
    Negative(String),
    SecondLead,
    SecondSale,
    NotWon,
}

impl Localized for ExportText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

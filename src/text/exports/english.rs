//! In English.

use super::{ExportText, LackText, Misfit, RoleText, WhyText};
use std::borrow::Cow;

pub(super) fn text(text: &ExportText) -> Cow<'static, str> {
    use ExportText::*;
    Cow::Borrowed(match text {
        Heading => "From exports of your tools",
        Hint => {
            "Reports of ad platforms, leads or sales from a CRM: CSV, TSV or a table copied from a spreadsheet, up to 20 MB and 100,000 rows. What the columns mean you see and can change before anything is read."
        }
        OnlySums => {
            "Only sums by channel and month are kept, and how long leads take: no rows, no names of people. Everything stays in this browser."
        }
        ChooseFile => "Export file",
        Paste => "Or paste a table",
        Look => "Look at the table",
        NotATable(misfit) => misfit_text(*misfit),
        TooManyRows => "That is more than 100,000 rows. Export a shorter time, or totals by month.",
        TooManyChannels => "Those are more than 1,000 channels. Another column is probably the channel.",

        Columns => "What the columns mean",
        ColumnsHint { remembered: true } => "As you chose for the last export of this kind.",
        ColumnsHint { remembered: false } => "As Embudo takes them to mean. Change what is wrong.",
        Column => "Column",
        Sample => "First cells",
        Meaning => "Meaning",
        ColumnNumber(number) => return format!("Column {number}").into(),
        Role(role) => role_text(*role),
        Year => "Year",
        MonthOfAll => "Month of all rows",
        Lack(lack) => return lack_text(*lack),
        Read => "Read it",
        Cancel => "Cancel",
        Reading(share) => return format!("Reading: {share}").into(),

        AskOrder { column, example } => {
            return format!("How is “{example}” in “{column}” meant? Nothing in the column tells.").into();
        }
        DayFirst(which) => return format!("Day first: {which}").into(),
        MonthFirst(which) => return format!("Month first: {which}").into(),
        Between { dates, first, last } => return format!("{dates} dates from {first} to {last}").into(),
        AskDecimal { column, example } => {
            return format!("How is “{example}” in “{column}” meant? Nothing in the column tells.").into();
        }
        Point => "The point is before the decimals",
        Comma => "The comma is before the decimals",

        Result => "What was read",
        Counted { used, rows } => return format!("{used} of {rows} rows count.").into(),
        FirstRows => "First rows, as understood",
        Row => "Line",
        Channel => "Channel",
        NoChannel => "no channel",
        Date => "Date",
        LeftOut(count) => return format!("Rows left out: {count}").into(),
        LeftOutMore(count) => return format!("… and {count} more").into(),
        Why(why) => return why_text(why),
        Currencies(codes) => {
            return format!("The amounts are in {codes}. The plan’s currency is another.").into();
        }
        WithoutSpend(count) => {
            return format!(
                "Rows with leads or sales and no spend: {count}. Their leads look free, and the CPL too low."
            )
            .into();
        }
        UndatedSales(count) => return format!("Sales without a date: {count}. They do not count.").into(),
        WithoutChannel(count) => return format!("Leads without a channel: {count}.").into(),
        BeforeLeads(count) => {
            return format!("Sales before their lead came: {count}. If there are many, a date is read the wrong way round.").into();
        }
        WithoutLead(count) => return format!("Sales whose lead is in none of the files: {count}.").into(),
        Twice => "Leads or sales come as counts and one a row as well: they may count twice.",
        Joined { name, spellings } => return format!("{name}: {spellings}").into(),
        JoinNames => "Names that differ only in case or blanks are one channel",

        Rates => "What it says",
        RatesHint => {
            "The close rate is between the two shares in 19 of 20 cases (Wilson interval), and the CAC with it."
        }
        CloseRate => "Close rate",
        Cac => "Media CAC",
        Between95 { low, high } => return format!("{low}–{high}").into(),
        AtLeast(low) => return format!("from {low}").into(),
        Ripe { rate, leads } => {
            return format!("With the time that leads take: {rate} of {leads} leads close in the end (Kaplan–Meier), so recent leads don’t look lost.").into();
        }
        Thin => "few",
        TakeIn => "Put into this plan as what happened",
        TakeInHint => {
            "Channels go by their names. With one channel in the plan everything goes there. It can be undone."
        }
        NotInPlan(names) => return format!("Not in this plan, so left out: {names}").into(),
        Begin => "Start a plan from these",
        BeginHint => {
            "A new plan for the months that follow, with what was spent, the CPL, the close rate and the lag of each channel."
        }
        Another => "Read another file too",
    })
}

fn misfit_text(misfit: Misfit) -> &'static str {
    match misfit {
        Misfit::TooLarge => "That is more than 20 MB. Export a shorter time, or totals by month.",
        Misfit::Workbook => {
            "This is a spreadsheet’s own file. Save it there as CSV, or copy its cells and paste them here."
        }
        Misfit::Page => {
            "This is a web page, not a table. Perhaps the download asked to log in; export it again as CSV."
        }
        Misfit::Packed => "This file is packed. Unpack it and take what is in it.",
        Misfit::Pdf => "This is a PDF. Export as CSV instead.",
        Misfit::NoText => "This file is no text. Export as CSV instead.",
        Misfit::Empty => "There is nothing in it.",
        Misfit::NoRows => "There are no rows with numbers or dates in it.",
    }
}

fn role_text(role: RoleText) -> &'static str {
    match role {
        RoleText::Ignored => "nothing",
        RoleText::Channel => "channel",
        RoleText::Date => "day or month",
        RoleText::Spend => "spend",
        RoleText::Leads => "number of leads",
        RoleText::Sales => "number of sales",
        RoleText::LeadDate => "date of the lead",
        RoleText::SaleDate => "date of the sale",
        RoleText::LeadId => "what links lead and sale",
        RoleText::Status => "what became of the lead",
    }
}

fn lack_text(lack: LackText) -> Cow<'static, str> {
    match lack {
        LackText::Date => {
            "Which column is the day or month? If none is, say which month all rows are about.".into()
        }
        LackText::Counts => "Which column is spend, leads or sales, or the date of a lead or a sale?".into(),
        LackText::Twice(role) => format!("Two columns are “{}”: choose one.", role_text(role)).into(),
        LackText::Idle(role) => {
            format!("“{}” says nothing beside the other columns.", role_text(role)).into()
        }
    }
}

fn why_text(why: &WhyText) -> Cow<'static, str> {
    match why {
        WhyText::Total => "adds up others".into(),
        WhyText::Header => "the header once more".into(),
        WhyText::Broken => "a quotation mark is left open".into(),
        WhyText::NoDate => "no date".into(),
        WhyText::NoFigures => "no spend and no counts".into(),
        WhyText::NotADate(column) => format!("no date in “{column}”").into(),
        WhyText::NotANumber(column) => format!("no number in “{column}”").into(),
        WhyText::Negative(column) => format!("below zero in “{column}”").into(),
        WhyText::SecondLead => "this lead came before".into(),
        WhyText::SecondSale => "this lead bought before".into(),
        WhyText::NotWon => "not won".into(),
    }
}

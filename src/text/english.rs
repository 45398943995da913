//! The page in English.

use super::isolated::isolated;
use super::message::{Message, Mistake, StorageTrouble};
use super::months::english::short;
use super::read::NumberError;
use crate::model::{CostBasis, Input, Measure, OutOfRange, Undefined};
use std::borrow::Cow;

pub(super) fn text(message: &Message) -> Cow<'static, str> {
    use Message::*;
    Cow::Borrowed(match message {
        Title { scenario: None } => "Embudo: marketing and sales planner",
        Title { scenario: Some(name) } => return format!("{name} · Embudo", name = isolated(name)).into(),
        Language => "Language",
        Currency => "Currency",
        Tagline => "Plan a budget, see what each sale costs",
        Private => "Everything stays in this browser: no account, no server.",
        SkipToResults => "Skip to the results",

        PlanHeading => "The plan",
        MoneyHeading => "What a sale costs and brings in",
        InputLabel(input) => label(*input),
        InputHint(input) => hint(*input),
        Basis(self::CostBasis::Period) => "in all",
        Basis(self::CostBasis::Sale) => "per sale",
        Basis(self::CostBasis::Lead) => "per lead",
        BasisOf(cost) => return format!("{}: how it arises", label(*cost)).into(),
        Optional => "optional",
        MeasuredBy { channel, leads, first, last } => {
            let channel = channel.as_ref().map(|channel| format!("{channel}: ")).unwrap_or_default();
            let months =
                if first == last { short(first) } else { format!("{} – {}", short(first), short(last)) };
            return format!("{channel}CPL and close rate measured from {leads} leads, {months}").into();
        }
        Mistake(mistake) => return self::mistake(*mistake),
        MistakeUnderstood { mistake, value } => {
            return format!("{}: it is read as {value}", self::mistake(*mistake)).into();
        }
        Understood(value) => return format!("Read as {value}").into(),

        ResultsHeading => "Results",
        MeasureLabel(measure) => measure_label(*measure),
        MeasureWords(measure) => words(*measure),
        ShowFormula(measure) => return format!("How {measure} is worked out").into(),
        Undefined(reason) => undefined(*reason),
        NoResultsYet => "Give a budget, a cost per lead and a close rate to see the results.",
        StaleResults => {
            "These are the last results that could be worked out. Fix the highlighted field to continue."
        }
        MarginCountsAsWhole => "No margin is given, so it counts as 100%.",
        Spoken { leads, sales, media_cac } => {
            return format!("Leads {leads}, sales {sales}, media CAC {media_cac}").into();
        }

        AsTable => "As a table",

        NameLabel => "Scenario name",
        SuggestedName { sales, budget } => return format!("{} for {budget}", counted(sales, "sale")).into(),
        UntitledName => "Untitled plan",
        CopyName(name) => return format!("{name} (copy)").into(),
        Save => "Save",
        Duplicate => "Duplicate",
        Discard => "Discard changes",
        Delete => "Delete",
        New => "New plan",
        MoveUp => "Move up",
        MoveDown => "Move down",
        StatusSaved => "Saved in this browser",
        StatusChanged => "Unsaved changes",
        StatusUnsaved => "Not saved yet",
        StatusExample => "Example",
        StatusPreview => "From a link",
        ExampleHeading => "This is an example",
        ExampleText => {
            "A team spends its budget on leads, and some of them buy. Change any number and watch the rest follow, or clear it and type your own. It joins your scenarios only if you save it."
        }
        ExampleClear => "Clear the example",
        PreviewHeading => "This plan came with the link",
        PreviewText => {
            "Look at it and try things out. Nothing of it is kept in this browser unless you save it."
        }
        PreviewUnread { key, value } => {
            return format!("The link says “{value}” for “{key}”, which can't be used. It takes plain numbers in range, such as 12600.5.", value = isolated(value)).into();
        }
        NameTooLong => "At most 120 characters",

        ScenariosHeading => "Scenarios",
        NoScenarios => "None yet. Save a plan to keep it here and come back to it.",
        Find => "Find a scenario",
        NothingFound => "No scenario has that in its name.",
        ShowAll(count) => return format!("Show all {count}").into(),
        MarkChanged => "unsaved changes",
        MarkUnsaved => "not saved",
        SalesAt { sales, cac } => return format!("{} at {cac}", counted(sales, "sale")).into(),
        SalesOnly(sales) => return counted(sales, "sale").into(),
        Incomplete => "not complete",

        Deleted(name) => return format!("“{name}” is deleted.", name = isolated(name)).into(),
        Discarded(name) => {
            return format!("The changes to “{name}” are discarded.", name = isolated(name)).into();
        }
        GoalPutIn => "The answer is in the plan.",
        TriedOut => "The cell's numbers are in the plan to try out.",
        Pasted(channels) => return format!("{} pasted.", counted(channels, "channel")).into(),
        PastedInPart { channels, left_out } => {
            return format!(
                "{} pasted. There was no room for {left_out} more: a plan has at most 50 channels.",
                counted(channels, "channel")
            )
            .into();
        }
        MonthsPasted { months, left_out } => {
            let months =
                if *months == 1 { "1 month pasted.".to_owned() } else { format!("{months} months pasted.") };
            let rest = if *left_out > 0 {
                format!(" {left_out} found no room: the plan ends before.")
            } else {
                String::new()
            };
            return [months, rest].concat().into();
        }
        TakenIn(1) => "One month put in.",
        TakenIn(months) => return format!("{months} months of channels put in.").into(),
        StagesReplaced => "The close rate took the place of the stages.",
        ViewResults => "Results",
        ViewMonths => "By month",
        ViewActuals => "Plan and reality",
        ViewGoals => "Goals",
        ViewSensitivity => "What matters most",
        ViewComparison => "Compare",
        ViewShare => "Share",
        PartAwaited => "Loading…",
        PartFailed => {
            "This part of the page could not be loaded. Check the connection and try again; if that doesn't help, reload the page."
        }
        TryAgain => "Try again",
        Views => "Parts of the plan",
        Incoming(_) | Channel(_) | Frame(_) | Funnel(_) | SaleCost(_) => "", // they have texts of their own
        Undo => "Undo",
        Back => "Undo (Ctrl+Z)",
        Forth => "Redo (Ctrl+Shift+Z)",
        Dismiss => "Close this notice",
        Storage(StorageTrouble::Denied) => {
            "Nothing is being saved: the browser does not let this page store anything here. You can go on planning, but what you type is gone when the page closes. A file keeps it."
        }
        Storage(StorageTrouble::Full) => {
            "Your latest changes are not being saved: the browser's storage for this page is full. What was saved before is safe. They are saved by themselves as soon as there is room: delete scenarios you no longer need, or save a file."
        }
        Imported { added, replaced } => {
            return match replaced.as_str() {
                "0" => format!("{} brought in.", counted(added, "scenario")),
                _ => format!("{} brought in, {replaced} replaced.", counted(added, "scenario")),
            }
            .into();
        }
        KeptApart(name) => {
            return format!("This plan was changed in another tab as well. Both are kept: what you typed here is “{name}” now.", name = isolated(name)).into();
        }
        KeepOnlyMine => "Keep only mine",
        SaveEverything => "Save all plans as a file",
        SaveAsFile => "Save as a file",
        RemoveForGood => "Remove",
        Unreadable { count: 1 } => "Something stored here can't be read. It was left exactly as it is.",
        Unreadable { count } => {
            return format!("{count} things stored here can't be read. They were left exactly as they are.")
                .into();
        }
        Damaged => "damaged or cut off",
        InvalidValue => "a value is missing or out of range",
        NewerVersion => "made by a newer version of Embudo",
    })
}

/// `1 sale`, `12 sales`.
fn counted(count: &str, one: &str) -> String {
    format!("{count} {one}{}", if count == "1" { "" } else { "s" })
}

fn label(input: Input) -> &'static str {
    match input {
        Input::Budget => "Budget",
        Input::CostPerLead => "Cost per lead",
        Input::CloseRate => "Close rate",
        Input::SaleValue => "Average sale value",
        Input::Margin => "Margin",
        Input::SalesCost => "Sales cost",
        Input::FixedCost => "Fixed cost",
        Input::AccountRevenue => "Revenue per account a month",
        Input::Churn => "Monthly churn",
    }
}

fn hint(input: Input) -> &'static str {
    match input {
        Input::Budget => "Media spend for the period",
        Input::CostPerLead => "Budget divided by leads",
        Input::CloseRate => "Share of leads that buy",
        Input::SaleValue => "Revenue of one sale",
        Input::Margin => "Share of it you keep",
        Input::SalesCost => "Team, commissions, tools",
        Input::FixedCost => "Tools, agency, overhead",
        Input::AccountRevenue => "For LTV and payback",
        Input::Churn => "Accounts lost in a month",
    }
}

fn mistake(mistake: Mistake) -> Cow<'static, str> {
    Cow::Borrowed(match mistake {
        Mistake::Missing(Input::Budget) => "Type a budget",
        Mistake::Missing(Input::CostPerLead) => "Type a cost per lead",
        Mistake::Missing(_) => "Type a close rate",
        Mistake::LagShares => "The shares have to add up to 100%",
        Mistake::LagTooLong => "At most 1,095 days",
        Mistake::LagQuartiles => "Three quarters can't close sooner than half",
        Mistake::NameTooLong => "At most 120 characters",
        Mistake::Number(NumberError::Empty) => "Type a number",
        Mistake::Number(NumberError::Stranger(c)) => return format!("“{c}” is not part of a number").into(),
        Mistake::Number(NumberError::Grouping) => "Write it like 12,600.50",
        Mistake::Number(NumberError::NoDigits) => "A digit is missing",
        Mistake::Number(NumberError::Negative) | Mistake::Range(_, OutOfRange::Negative) => {
            "Can't be below zero"
        }
        Mistake::Number(NumberError::TooLong) => "That is too long for a number",
        Mistake::Range(_, OutOfRange::TooSmall) => "Too close to zero",
        Mistake::Range(input, _) if input.is_rate() => "At most 100%",
        Mistake::Range(..) => "At most 1,000,000,000,000,000",
    })
}

fn measure_label(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "Leads",
        Measure::Sales => "Sales",
        Measure::MediaCac => "Media CAC",
        Measure::LoadedCac => "Fully loaded CAC",
        Measure::Revenue => "Revenue",
        Measure::Roas => "ROAS",
        Measure::Roi => "ROI",
        Measure::BreakEvenCpl => "Break-even CPL, media only",
        Measure::BreakEvenCloseRate => "Break-even close rate, media only",
        Measure::ProfitPerSale => "Earned per sale",
        Measure::Ltv => "LTV",
        Measure::LtvToCac => "LTV:CAC",
        Measure::Payback => "Payback",
    }
}

fn words(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "budget / cost per lead",
        Measure::Sales => "leads × close rate",
        Measure::MediaCac => "budget / sales",
        Measure::LoadedCac => "(budget + sales cost + fixed cost) / sales",
        Measure::Revenue => "sales × average sale value",
        Measure::Roas => "revenue / budget",
        Measure::Roi => "(revenue × margin − all costs) / all costs",
        Measure::BreakEvenCpl => "average sale value × margin × close rate",
        Measure::BreakEvenCloseRate => "cost per lead / (average sale value × margin)",
        Measure::ProfitPerSale => "average sale value × margin − fully loaded CAC",
        Measure::Ltv => "revenue per account a month × margin / monthly churn",
        Measure::LtvToCac => "LTV / fully loaded CAC",
        Measure::Payback => "fully loaded CAC / (revenue per account a month × margin)",
    }
}

fn undefined(reason: Undefined) -> &'static str {
    match reason {
        Undefined::FreeLeads => "With leads at no cost, a budget doesn't say how many there are",
        Undefined::NoLeads => "There are no leads",
        Undefined::NoSales => "No sales, so no cost per sale",
        Undefined::EarlierSpend => "Nothing is spent: these sales come from earlier spend",
        Undefined::NoBudget => "No budget, so no return on it",
        Undefined::NoCosts => "Nothing is spent, so no return on it",
        Undefined::NoSaleValue => "Give an average sale value to see revenue, returns and break-even",
        Undefined::NoAccountRevenue => "Give the revenue per account a month to see LTV and payback",
        Undefined::ChurnMissing => "Give the monthly churn to see LTV",
        Undefined::NoChurn => "With no churn an account lasts for ever",
        Undefined::NoGrossProfit => "It earns nothing, so nothing is enough",
    }
}

//! In English.

use super::SensitivityText;
use std::borrow::Cow;

pub(super) fn text(text: &SensitivityText) -> Cow<'static, str> {
    use SensitivityText::*;
    Cow::Borrowed(match text {
        Result => "Result to look at",
        CommonRange => "Move each input by",
        CommonRangeHint => "Up and down, the others held",
        RangeOf(input) => return format!("Range of {input}").into(),

        Summary { result, now, input, range, from, to } => {
            return format!(
                "{result}: {now} now. {input} matters most: between {from} and {to} when it moves by ±{range}."
            )
            .into();
        }
        NothingMoves { result, now } => {
            return format!("{result}: {now} now. No input moves it within its range.").into();
        }
        Now(figure) => return format!("now {figure}").into(),
        Lower => "input lower",
        Higher => "input higher",
        NoEffect(inputs) => return format!("No effect on this result: {inputs}.").into(),
        MixHeld => "An input moves in all channels by the same share.",

        TableName => "Each input, its range and the result at both ends",
        ColumnInput => "Input",
        ColumnRange => "±%",
        ColumnLower => "If lower",
        ColumnHigher => "If higher",
        StopsAtWhole => "stops at 100%",
        StopsAtLimit => "stops at the limit",

        GridHeading => "Cost per lead against close rate",
        GridCaption(result) => {
            return format!("{result} at other costs per lead and close rates. Pick a cell to try it out.")
                .into();
        }
        CostStep => "Step in cost per lead",
        RateStep => "Step in close rate",
        StepHint => "% of the plan's value",
        StepZero => "More than 0%",
        Cell { cost, rate, result, figure } => {
            return format!("Cost per lead {cost}, close rate {rate}. {result} {figure}.").into();
        }
        Earns(money) => return format!("Each sale earns {money}.").into(),
        Loses(money) => return format!("Each sale loses {money}.").into(),
        YourPlan => "Your plan",
        Worse => "worse",
        Better => "better",
        BreakEven => "Break-even line: in the striped cells each sale loses money",
        AllEarn => "No break-even line in sight: each sale earns money in every cell.",
        AllLose => "No break-even line in sight: each sale loses money in every cell.",
        NoBreakEven => "Give an average sale value to see where sales break even.",
        NoGrid => "The table needs leads at a cost, and a close rate above zero.",
        StagesAsk => {
            "This plan has stages: after picking another close rate, say which stage it is to change."
        }
    })
}

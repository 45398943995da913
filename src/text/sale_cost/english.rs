//! In English.

use super::SaleCostText;
use std::borrow::Cow;

pub(super) fn text(text: &SaleCostText) -> Cow<'static, str> {
    use SaleCostText::*;
    Cow::Borrowed(match text {
        Heading => "Cost of a sale",
        Empty => "Give a budget, a cost per lead and a close rate to see what a sale costs.",
        NoSales => "No sales, so no cost per sale.",

        EarnsEach(money) => return format!("Each sale earns {money} after all costs.").into(),
        LosesEach(money) => return format!("Each sale loses {money}: it costs more than it leaves.").into(),
        Even => "Each sale just pays for itself.",
        ValueMissing => "Give an average sale value to see whether a sale earns or loses.",
        NothingToJudge => "Without sales there is nothing to earn or to lose.",

        SalesCostPerSale => "Sales cost",
        FixedCostPerSale => "Fixed cost",
        Earns(money) => return format!("A sale leaves {money}").into(),
        Summary { media, sales, fixed, loaded } => {
            return format!(
                "A media CAC of {media}, {sales} of sales cost and {fixed} of fixed cost make a fully loaded CAC of {loaded}."
            )
            .into();
        }
        Part => "Part",
        PerSale => "Per sale",

        MarginWhole => "No margin is given, so it counts as 100%.",
        BreakEvenMedia => "The break-even CPL and close rate look at media alone.",
        LtvSteady => "LTV takes revenue per account, margin and churn to stay as they are.",
        FirstSale => {
            "Whether a sale earns or loses looks at the sale alone: what the account brings later is in LTV and payback."
        }
        MediaOnly => "No sales cost and no fixed cost are given, so media is all a sale costs.",
    })
}

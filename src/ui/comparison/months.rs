//! Which months the scenarios are for.

use super::elements::{note, span, td, th};
use crate::model::{MonthsMatch, PlanMonthsSet};
use crate::text::{ComparisonText, Language, MonthText, months_warning};
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// That the totals are not over the same time, where it is so.
pub fn remark(stretches: &PlanMonthsSet, language: Language) -> Html {
    months_warning(stretches.months_match()).map(|text| note(say(language, text))).unwrap_or_default()
}

/// Whether the row says the same of every scenario.
pub fn is_equal(stretches: &PlanMonthsSet) -> bool {
    stretches.months_match() == MonthsMatch::Same
}

/// The row of the table.
pub fn row(stretches: &PlanMonthsSet, baseline: usize, language: Language) -> Html {
    let base = stretches.each()[baseline];
    let cells = stretches.each().iter().enumerate().map(|(at, each)| {
        let class = match (at == baseline, *each != base) {
            (true, _) => Some("base"),
            (false, true) => Some("differs"),
            (false, false) => None,
        };
        let content = match each {
            Some(stretch) => span("figure", say(language, MonthText::Stretch(*stretch))),
            None => html! { <>{ span("figure", "—".into()) }{ span("change", say(language, MonthText::NoMonths)) }</> },
        };
        td(class, 1, content)
    });
    html! { <tr>{ th("row", 1, html! { {say(language, ComparisonText::Months)} }) }{ for cells }</tr> }
}

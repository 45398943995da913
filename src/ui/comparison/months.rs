//! The months that the compared scenarios cover.

use super::elements::{note, span, td, th};
use crate::model::{MonthsMatch, PlanMonthsSet};
use crate::text::{ComparisonText, Language, MonthText, months_warning};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::translate::Translate;
use yew::prelude::*;

/// A warning where the totals are not over the same time.
pub fn warning(plan_months: &PlanMonthsSet, language: Language) -> Html {
    months_warning(plan_months.months_match()).map(|text| note(language.t(text))).unwrap_or_default()
}

/// Whether the row is the same for every scenario.
pub fn is_equal(plan_months: &PlanMonthsSet) -> bool {
    plan_months.months_match() == MonthsMatch::Same
}

pub fn row(plan_months: &PlanMonthsSet, baseline: usize, language: Language) -> Html {
    let base = plan_months.each()[baseline];
    let cells = plan_months.each().iter().enumerate().map(|(at, each)| {
        let class = match (at == baseline, *each != base) {
            (true, _) => Some("base"),
            (false, true) => Some("differs"),
            (false, false) => None,
        };
        let content = match each {
            Some(months) => span("figure", language.t(MonthText::Stretch(*months))),
            None => html! { <>{ span("figure", NO_FIGURE.into()) }{ span("change", language.t(MonthText::NoMonths)) }</> },
        };
        td(class, 1, content)
    });
    html! { <tr>{ th("row", 1, html! { {language.t(ComparisonText::Months)} }) }{ for cells }</tr> }
}

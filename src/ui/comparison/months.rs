//! The months that the compared scenarios cover.

use super::elements::{note, span, td, th};
use crate::model::PlanMonthsSet;
use crate::text::{ComparisonText, Language, MonthText, months_warning};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::translate::Translate;
use yew::prelude::*;

/// A warning where the totals are not over the same time.
pub fn warning(plan_months: &PlanMonthsSet, language: Language) -> Html {
    months_warning(plan_months.months_match()).map(|text| note(language.t(text))).unwrap_or_default()
}

pub fn row(plan_months: &PlanMonthsSet, baseline: usize, language: Language) -> Html {
    let cells = plan_months.each().iter().enumerate().map(|(at, each)| {
        let content = match each {
            Some(months) => span("figure", language.t(MonthText::Stretch(*months))),
            None => {
                let none = language.t(MonthText::NoMonths);
                html! { <>{ span("figure", NO_FIGURE.into()) }{ span("reason", none) }</> }
            }
        };
        td(None, if at == baseline { 1 } else { 2 }, content)
    });
    html! { <tr>{ th("row", 1, html! { {language.t(ComparisonText::Months)} }) }{ for cells }</tr> }
}

//! The months that the compared scenarios cover.

use super::elements::{note, span, td, th};
use crate::model::{MonthsMatch, PlanMonthsSet};
use crate::text::{ComparisonText, Language, MonthText, months_warning};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::translate::Translate;
use yew::prelude::*;

/// A warning where the totals are not over the same time.
pub fn warning(stretches: &PlanMonthsSet, language: Language) -> Html {
    months_warning(stretches.months_match()).map(|text| note(language.t(text))).unwrap_or_default()
}

/// Whether the row is the same for every scenario.
pub fn is_equal(stretches: &PlanMonthsSet) -> bool {
    stretches.months_match() == MonthsMatch::Same
}

pub fn row(stretches: &PlanMonthsSet, baseline: usize, language: Language) -> Html {
    let base = stretches.each()[baseline];
    let cells = stretches.each().iter().enumerate().map(|(at, each)| {
        let class = match (at == baseline, *each != base) {
            (true, _) => Some("base"),
            (false, true) => Some("differs"),
            (false, false) => None,
        };
        let content = match each {
            Some(stretch) => span("figure", language.t(MonthText::Stretch(*stretch))),
            None => html! { <>{ span("figure", NO_FIGURE.into()) }{ span("change", language.t(MonthText::NoMonths)) }</> },
        };
        td(class, 1, content)
    });
    html! { <tr>{ th("row", 1, html! { {language.t(ComparisonText::Months)} }) }{ for cells }</tr> }
}

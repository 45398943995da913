//! The names of months along an axis of an SVG.

use super::super::translate::Translate;
use crate::model::Month;
use crate::text::{Language, MonthText, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// The labels of the month axis, for those months that have room for one.
pub fn month_names(
    names: &[(usize, f64)],
    line: f64,
    month: impl Fn(usize) -> Month,
    language: Language,
) -> Html {
    let name = |&(at, x): &(usize, f64)| {
        let name = language.t(MonthText::Short(month(at)));
        html! { <text class="month-name" x={plain(x)} y={plain(line)}>{name}</text> }
    };
    names.iter().map(name).collect()
}

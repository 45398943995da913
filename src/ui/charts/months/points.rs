//! The values of a chart month by month: a hairline and a card at the month that is pointed at, touched or focused.
//! The arrow keys go from month to month.

use crate::model::Month;
use crate::platform::{page, table_fields};
use crate::text::{MonthText, Writer, plain};
use crate::ui::html::html;
use crate::ui::translate::Translate;
use yew::prelude::*;

/// The names and the values of a month.
pub type MonthValues = Vec<(AttrValue, String)>;

/// The list is named by the heading whose id it extends.
pub fn points(id: &'static str, values: Vec<MonthValues>, months: &[Month], writer: Writer) -> Html {
    let count = values.len();
    let item = |(at, values): (usize, MonthValues)| {
        let month = writer.t(MonthText::Range { first: months[at], last: months[at] });
        let middle = (at as f64 + 0.5) / count as f64 * 100.0;
        let side = if middle < 50.0 { "point" } else { "point left" };
        let style = ["--at:", &at.to_string(), ";--middle:", &plain(middle), "%"].concat();
        let rows = values.into_iter().map(|(name, value)| html! { <><dt>{name}</dt><dd>{value}</dd></> });
        html! {
            <li id={point_id(id, at)} class={side} {style} tabindex="-1">
                <i class="hit" /><i class="hairline" />
                <div class="values"><b>{month}</b><dl>{ for rows }</dl></div>
            </li>
        }
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let focused = table_fields::target_id(&event);
        let at = (0..count).find(|&at| focused.as_deref() == Some(&point_id(id, at)));
        if let Some(to) = next(&event.key(), at, count) {
            event.prevent_default();
            page::focus(&to.map_or_else(|| list_id(id), |to| point_id(id, to)));
        }
    });
    html! {
        <ol id={list_id(id)} class="points" tabindex="0" aria-labelledby={id} {onkeydown}>
            { for values.into_iter().enumerate().map(item) }
        </ol>
    }
}

/// The month that a key goes to, or back to the whole chart.
fn next(key: &str, at: Option<usize>, count: usize) -> Option<Option<usize>> {
    let last = count.checked_sub(1)?;
    Some(match key {
        "ArrowRight" => Some(at.map_or(0, |at| (at + 1).min(last))),
        "ArrowLeft" => Some(at.map_or(last, |at| at.saturating_sub(1))),
        "Home" => Some(0),
        "End" => Some(last),
        "Escape" => at.and(None),
        _ => return None,
    })
}

fn list_id(id: &str) -> String {
    [id, "-months"].concat()
}

fn point_id(id: &str, at: usize) -> String {
    [id, "-month-", &(at + 1).to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_arrow_keys_go_from_month_to_month_and_stop_at_the_ends() {
        let from = |key, at| next(key, at, 3);
        assert_eq!([from("ArrowRight", None), from("ArrowRight", Some(2))], [Some(Some(0)), Some(Some(2))]);
        assert_eq!([from("ArrowLeft", None), from("ArrowLeft", Some(0))], [Some(Some(2)), Some(Some(0))]);
        assert_eq!([from("Home", Some(1)), from("End", Some(1))], [Some(Some(0)), Some(Some(2))]);
        assert_eq!([from("Escape", Some(1)), from("a", Some(1))], [Some(None), None]);
        assert_eq!(next("End", None, 0), None);
    }
}

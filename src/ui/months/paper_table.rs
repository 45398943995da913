//! The months on paper: a row for each, so that however many there are fit the width of a page.

use super::table::figure;
use crate::model::Month;
use crate::text::{MonthRow, MonthText};
use crate::ui::html::html;
use crate::ui::labels::column_heading;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The rows of the table on the screen as columns. It is not shown there.
pub fn paper_table(cx: &ViewContext, rows: &[MonthRow], months: &[Month], has_later: bool) -> Html {
    let headings = rows.iter().map(|row| {
        let text = column_heading(row.label.clone().into(), row.style, cx.writer);
        html! { <th scope="col">{text}</th> }
    });
    let line = |(at, name): (usize, AttrValue)| {
        let cells = rows.iter().map(|row| html! { <td>{figure(row, at)}</td> });
        html! { <tr><th scope="row">{name}</th>{ for cells }</tr> }
    };
    let names = months.iter().map(|&month| cx.t(MonthText::Short(month)));
    let names: Vec<AttrValue> = names.chain(has_later.then(|| cx.t(MonthText::LaterOn))).collect();
    let total = (names.len(), cx.t(MonthText::Total));
    html! {
        <table class="figures on-paper">
            <thead><tr><td></td>{ for headings }</tr></thead>
            <tbody>{ for names.into_iter().enumerate().map(line) }</tbody>
            <tfoot>{ line(total) }</tfoot>
        </table>
    }
}

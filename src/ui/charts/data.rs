//! The numbers of a chart as a table.

use super::super::translate::Translate;
use crate::text::{Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// A collapsed table below a chart. The first cell of each row is its heading.
pub fn data_table(language: Language, headings: &[AttrValue], rows: Vec<Vec<String>>) -> Html {
    let row = |mut cells: Vec<String>| {
        let name = if cells.is_empty() { String::new() } else { cells.remove(0) };
        html! { <tr><th scope="row">{name}</th>{ for cells.into_iter().map(|cell| html! { <td>{cell}</td> }) }</tr> }
    };
    html! {
        <details class="data">
            <summary>{language.t(Message::AsTable)}</summary>
            <table class="figures">
                <thead><tr>{ for headings.iter().map(|heading| html! { <th scope="col">{heading.clone()}</th> }) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </details>
    }
}

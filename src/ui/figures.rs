//! Numbers as text, with a dash where there is none.

use crate::text::{Style, Writer};
use crate::ui::html::html;
use yew::prelude::*;

pub const NO_FIGURE: &str = "—";

pub fn figure_or_dash(writer: Writer, value: Option<f64>, style: Style) -> String {
    value.map_or_else(|| NO_FIGURE.to_owned(), |value| writer.figure(value, style))
}

/// A table cell. The heading of its column has the currency sign: see [`column_heading`](super::labels::column_heading).
pub fn figure_cell(writer: Writer, value: Option<f64>, style: Style) -> Html {
    let text = value.map_or_else(|| NO_FIGURE.to_owned(), |value| writer.plain_figure(value, style));
    html! { <td>{text}</td> }
}

//! Tables in HTML that is well-formed XML too, as Confluence stores its pages.

use super::{Table, on_one_line};

pub(super) fn table(table: &Table) -> String {
    let mut html = "<table><tbody>\n".to_owned();
    for (at, line) in table.lines().into_iter().enumerate() {
        html.push_str("<tr>");
        for (column, text) in line.iter().enumerate() {
            let tag = if at == 0 || column == 0 { "th>" } else { "td>" };
            html += &["<", tag, &escaped(text), "</", tag].concat();
        }
        html.push_str("</tr>\n");
    }
    html + "</tbody></table>\n"
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in on_one_line(text) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // No XML has them, not even by their number.
            '\u{fffe}' | '\u{ffff}' => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

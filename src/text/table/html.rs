//! Tables as HTML that is well-formed XML as well, which Confluence's storage format requires.

use super::PublishedTable;
use super::escape::Escape;

pub(super) fn table(table: &PublishedTable) -> String {
    let mut html = "<table><tbody>\n".to_owned();
    for (at, line) in table.lines(Escape::MARKUP).iter().enumerate() {
        html.push_str("<tr>");
        for (column, text) in line.iter().enumerate() {
            let tag = if at == 0 || column == 0 { "th>" } else { "td>" };
            html += &["<", tag, text, "</", tag].concat();
        }
        html.push_str("</tr>\n");
    }
    html + "</tbody></table>\n"
}

//! Tables in MediaWiki's wikitext.

use super::PublishedTable;
use super::escape::Escape;

pub(super) fn table(table: &PublishedTable) -> String {
    let mut text = "{| class=\"wikitable\"\n".to_owned();
    for (at, line) in table.lines(Escape::MARKUP).iter().enumerate() {
        if at > 0 {
            text.push_str("|-\n");
        }
        for (column, content) in line.iter().enumerate() {
            text += match (at, column) {
                (0, _) => "! scope=\"col\" | ",
                (_, 0) => "! scope=\"row\" | ",
                _ => "| ",
            };
            text += content;
            text.push('\n');
        }
    }
    text + "|}\n"
}

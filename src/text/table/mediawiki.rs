//! Tables in the text of MediaWiki's pages.

use super::{Table, on_one_line};

pub(super) fn table(table: &Table) -> String {
    let mut text = "{| class=\"wikitable\"\n".to_owned();
    for (at, line) in table.lines().into_iter().enumerate() {
        if at > 0 {
            text.push_str("|-\n");
        }
        for (column, content) in line.iter().enumerate() {
            text += match (at, column) {
                (0, _) => "! scope=\"col\" | ",
                (_, 0) => "! scope=\"row\" | ",
                _ => "| ",
            };
            text += &escaped(content);
            text.push('\n');
        }
    }
    text + "|}\n"
}

/// Any sign that could begin a template, a link, a tag, a style or a cell stands as its number: what is left
/// is what MediaWiki reads as plain text.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in on_one_line(text) {
        if c.is_ascii_punctuation() && !"%,.()+-/$".contains(c) {
            escaped += &["&#", &u32::from(c).to_string(), ";"].concat();
        } else {
            escaped.push(c);
        }
    }
    escaped
}

//! Tables in GitHub Flavored Markdown.

use super::PublishedTable;
use super::escape::Escape;

pub(super) fn table(table: &PublishedTable) -> String {
    let mut text = String::new();
    for (at, line) in table.lines(Escape::MARKUP).iter().enumerate() {
        for cell in line {
            text += &["| ", cell, " "].concat();
        }
        text.push_str("|\n");
        if at == 0 {
            // Row headings are left-aligned, numbers right-aligned.
            text += &["| --- |", &" ---: |".repeat(table.columns.len()), "\n"].concat();
        }
    }
    text
}

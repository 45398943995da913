//! Tables in GitHub's Markdown.

use super::{Table, on_one_line};

pub(super) fn table(table: &Table) -> String {
    let mut text = String::new();
    for (at, line) in table.lines().iter().enumerate() {
        for cell in line {
            text += &["| ", &escaped(cell), " "].concat();
        }
        text.push_str("|\n");
        if at == 0 {
            // Headings at the left, numbers at the right.
            text += &["| --- |", &" ---: |".repeat(table.columns.len()), "\n"].concat();
        }
    }
    text
}

/// A backslash takes its meaning from whatever has one within a cell, or at its beginning.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in on_one_line(text).enumerate() {
        if "\\`*_[]{}<>|~^&$".contains(c) || (at == 0 && "#-+=:!".contains(c)) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

//! Tables for documents and mails: rich text, as the clipboard of a browser carries it, with plain text beside it.

use super::escape::Escape;
use super::{PublishedTable, references};
use crate::text::Verdict;

/// What is pasted into a document: a heading, a verdict, tables, and a link to the plan.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// Its heading.
    pub title: &'a str,
    /// The verdict, where there is one.
    pub verdict: &'a Verdict,
    /// The tables, from the top.
    pub tables: &'a [PublishedTable],
    /// The text and the address of a link.
    pub link: Option<(&'a str, &'a str)>,
}

impl Document<'_> {
    /// As HTML that carries its own styles: what it is pasted into knows no style sheet of ours.
    pub fn html(&self) -> String {
        let mut html = element("h3", self.title);
        for sentence in self.sentences() {
            html += &element("p", &sentence);
        }
        self.tables.iter().for_each(|table| html += &table.html());
        if let Some((text, address)) = self.link {
            html += &["<p><a href=\"", &escaped(address), "\">", &escaped(text), "</a></p>\n"].concat();
        }
        html
    }

    /// As text whose columns are parted by tabs.
    pub fn plain(&self) -> String {
        let heading = std::iter::once(self.title.to_owned()).chain(self.sentences());
        let tables = self.tables.iter().map(|table| plain_table(&table.lines(Escape::NONE)));
        let link = self.link.map(|(text, address)| [text, ": ", address, "\n"].concat());
        let parts = heading.map(|it| it + "\n").chain(tables).chain(link);
        parts.collect::<Vec<_>>().join("\n")
    }

    fn sentences(&self) -> impl Iterator<Item = String> {
        let sentences = [&self.verdict.headline, &self.verdict.lead];
        sentences.into_iter().filter(|it| !it.is_empty()).map(ToString::to_string)
    }
}

impl PublishedTable {
    /// For a document, as HTML.
    pub fn html(&self) -> String {
        html_table(&self.lines(Escape::NONE))
    }
}

/// A table as HTML: headings in the first line. A line with a heading alone heads those below it.
pub fn html_table(lines: &[Vec<String>]) -> String {
    let mut html = "<table style=\"border-collapse:collapse\">\n".to_owned();
    for (at, line) in lines.iter().enumerate() {
        let Some((heading, cells)) = line.split_first() else { continue };
        html += "<tr>";
        if at > 0 && cells.iter().all(String::is_empty) {
            let span = [" colspan=\"", &line.len().to_string(), "\""].concat();
            html += &cell("th", &span, "left", heading);
        } else {
            let tag = if at == 0 { "th" } else { "td" };
            html += &cell(tag, "", "left", heading);
            cells.iter().for_each(|text| html += &cell(tag, "", "right", text));
        }
        html += "</tr>\n";
    }
    html + "</table>\n"
}

fn cell(tag: &str, attributes: &str, align: &str, text: &str) -> String {
    const BOX: &str = " style=\"padding:4px 10px;border:1px solid #c9c5bb;text-align:";
    ["<", tag, attributes, BOX, align, "\">", &escaped(text), "</", tag, ">"].concat()
}

/// A table as text: a line each, with tabs between the cells.
pub fn plain_table(lines: &[Vec<String>]) -> String {
    lines.iter().map(|line| line.join("\t") + "\n").collect()
}

fn element(tag: &str, text: &str) -> String {
    ["<", tag, ">", &escaped(text), "</", tag, ">\n"].concat()
}

/// For the text and the attributes of HTML.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in references::on_one_line(text) {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            c => escaped.push(c),
        }
    }
    escaped
}

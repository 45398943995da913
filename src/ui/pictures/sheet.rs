//! The sheet of an SVG file of its own: light colours, named system fonts, nothing from outside.

use super::row_picture::Paint;
use super::text_width::wrapped;
use crate::text::plain;

/// Of the sheet, unless its figures need more.
pub(super) const LEAST_WIDTH: f64 = 760.0;
pub(super) const MARGIN: f64 = 28.0;
pub(super) const GAP: f64 = 12.0;
/// Font sizes.
const TITLE: f64 = 21.0;
pub(super) const TEXT: f64 = 15.0;
pub(super) const SMALL: f64 = 13.0;
const FONT: &str = "-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif";

/// The elements so far, and how far down they reach.
pub(super) struct Sheet {
    out: String,
    pub y: f64,
    pub width: f64,
}

impl Sheet {
    /// With a title and what is drawn at its top.
    pub fn headed(width: f64, title: &str, about: &str) -> Self {
        let mut sheet = Sheet { out: String::new(), y: MARGIN, width };
        let inner = width - 2.0 * MARGIN;
        for line in wrapped(title, inner / TITLE, 3) {
            sheet.line_of_text(TITLE, 29.0, &line, "#18222a", true);
        }
        for line in wrapped(about, inner / SMALL, 3) {
            sheet.line_of_text(SMALL, 20.0, &line, "#566169", false);
        }
        sheet.y += 12.0;
        sheet
    }

    pub fn push(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied());
    }

    pub fn line_of_text(&mut self, size: f64, height: f64, text: &str, fill: &str, bold: bool) {
        self.y += height;
        self.text([MARGIN, self.y - height * 0.25], size, "start", text, fill, bold);
    }

    pub fn text(&mut self, [x, y]: [f64; 2], size: f64, anchor: &str, text: &str, fill: &str, bold: bool) {
        let weight = if bold { "\" font-weight=\"600" } else { "" };
        let (x, y, size) = (plain(x), plain(y), plain(size));
        self.push(&[
            "<text x=\"",
            &x,
            "\" y=\"",
            &y,
            "\" font-size=\"",
            &size,
            "\" text-anchor=\"",
            anchor,
            "\" fill=\"",
            fill,
            weight,
            "\">",
        ]);
        self.out.push_str(&escaped(text));
        self.out.push_str("</text>");
    }

    /// With the date below.
    pub fn file(mut self, title: &str, date: &str) -> String {
        self.y += 16.0;
        self.line_of_text(SMALL, 20.0, date, "#566169", false);
        let [width, height] = [self.width, self.y + MARGIN].map(plain);
        [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", &width, "\" height=\"", &height,
            "\" viewBox=\"0 0 ", &width, " ", &height, "\" font-family=\"", FONT, "\"><title>", &escaped(title),
            "</title><defs><pattern id=\"loss\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
             <rect width=\"7\" height=\"7\" fill=\"#fdeeec\"/><rect width=\"1.5\" height=\"7\" fill=\"#b3261e\"/></pattern></defs>\
             <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>", &self.out, "</svg>",
        ]
        .concat()
    }
}

pub(super) fn fill(paint: Paint) -> &'static str {
    match paint {
        Paint::Ink => "#18222a",
        Paint::Ghost => "#eef0ef",
        Paint::Accent => "#0f766e",
        Paint::AccentMid => "#a9d5cd",
        Paint::Spent => "#cf9440",
        Paint::SpentMid => "#e9cb9b",
        Paint::Grey => "#9aa3a8",
        Paint::Loss => "url(#loss)",
    }
}

/// Of text.
pub(super) fn ink(paint: Paint) -> &'static str {
    match paint {
        Paint::Accent => "#0b5f58",
        Paint::Spent => "#80500d",
        Paint::Loss => "#b3261e",
        _ => "#18222a",
    }
}

/// For the content of an XML element: without characters that XML does not allow.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => written.push(' '),
            c => written.push(c),
        }
    }
    written
}

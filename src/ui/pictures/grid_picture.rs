//! A table of coloured cells, as it is saved.

use super::sheet::{GAP, LEAST_WIDTH, MARGIN, SMALL, Sheet};
use super::text_width::{text_width, wrapped};
use crate::text::plain;

#[derive(Debug, Clone, PartialEq)]
pub struct GridPicture {
    pub title: String,
    /// What is drawn, with its unit.
    pub about: String,
    /// What the rows and the columns are.
    pub axes: [String; 2],
    pub columns: Vec<String>,
    pub rows: Vec<(String, Vec<PaintedCell>)>,
    /// Below the table.
    pub notes: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PaintedCell {
    pub text: String,
    /// From the greatest loss to the greatest gain, as [`crate::chart::heat_level`] has it.
    pub level: i32,
    pub is_own: bool,
}

const ROW: f64 = 38.0;

/// The file; the date is written below the picture.
pub fn grid_svg(picture: &GridPicture, date: &str) -> String {
    let texts =
        || picture.rows.iter().flat_map(|(_, cells)| cells).map(|it| &it.text).chain(&picture.columns);
    let cell = texts().map(|text| text_width(text) * SMALL + GAP).fold(0.0, f64::max);
    let names = picture.rows.iter().map(|(name, _)| name).chain([&picture.axes[0]]);
    let name = names.map(|name| text_width(name) * SMALL + GAP).fold(0.0, f64::max);
    let width = LEAST_WIDTH.max(2.0 * MARGIN + name + cell * picture.columns.len() as f64);
    let cell = (width - 2.0 * MARGIN - name) / picture.columns.len().max(1) as f64;
    let mut sheet = Sheet::headed(width, &picture.title, &picture.about);
    let middle = |at: usize| MARGIN + name + (at as f64 + 0.5) * cell;
    let [rows, columns] = &picture.axes;
    sheet.text([MARGIN + name, sheet.y + 15.0], SMALL, "start", columns, "#566169", false);
    sheet.y += 22.0;
    sheet.text([MARGIN, sheet.y + 20.0], SMALL, "start", rows, "#566169", false);
    for (at, text) in picture.columns.iter().enumerate() {
        sheet.text([middle(at), sheet.y + 20.0], SMALL, "middle", text, "#18222a", false);
    }
    sheet.y += 30.0;
    for (name, cells) in &picture.rows {
        sheet.text([MARGIN, sheet.y + 24.0], SMALL, "start", name, "#18222a", false);
        for (at, PaintedCell { text, level, is_own }) in cells.iter().enumerate() {
            let inset = if *is_own { 2.0 } else { 1.0 };
            let edge = if *is_own { "\" stroke=\"#18222a\" stroke-width=\"2.5" } else { "" };
            let box_of =
                [middle(at) - cell / 2.0 + inset, sheet.y + inset, cell - 2.0 * inset, ROW - 2.0 * inset];
            let [x, y, width, height] = box_of.map(plain);
            sheet.push(&["<rect x=\"", &x, "\" y=\"", &y, "\" width=\"", &width, "\" height=\"", &height]);
            sheet.push(&["\" fill=\"", shade(*level), edge, "\"/>"]);
            // With a white edge, so that no stripe runs through it.
            let edge = if *level < 0 { "#ffffff" } else { "none" };
            sheet.push(&["<g paint-order=\"stroke\" stroke-width=\"5\" stroke=\"", edge, "\">"]);
            sheet.text([middle(at), sheet.y + 24.0], SMALL, "middle", text, "#18222a", *is_own);
            sheet.push(&["</g>"]);
        }
        sheet.y += ROW;
    }
    sheet.y += 12.0;
    for note in &picture.notes {
        for line in wrapped(note, (width - 2.0 * MARGIN) / SMALL, 3) {
            sheet.line_of_text(SMALL, 20.0, &line, "#566169", false);
        }
    }
    sheet.file(&picture.title, date)
}

fn shade(level: i32) -> &'static str {
    match level {
        ..0 => "url(#loss)",
        0 => "#f7f6f2",
        1 => "#e4f2ef",
        2 => "#c6e4de",
        3.. => "#a9d5cd",
    }
}

//! Writes a picture of rows as an SVG file.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture, RowText};
use super::sheet::{GAP, LEAST_WIDTH, MARGIN, SMALL, Sheet, TEXT, fill, ink};
use super::text_width::{fitted, text_width};
use crate::text::plain;

/// Of the longest bar.
const LEAST_TRACK: f64 = 80.0;
const NAME: f64 = 190.0;
const ROW: f64 = 36.0;
const BAR: f64 = 22.0;

/// The file; the date is written below the picture.
pub fn svg(picture: &RowPicture, date: &str) -> String {
    let track = Track::of(picture);
    let mut sheet = Sheet::headed(track.sheet_width, &picture.title, &picture.about);
    for (x, label) in &picture.lines {
        sheet.line_label(&track, *x, label);
    }
    let top = sheet.y;
    picture.rows.iter().for_each(|row| sheet.row(&track, row));
    for (x, _) in &picture.lines {
        let x = plain(track.x(*x));
        let (y1, y2) = (plain(top), plain(sheet.y));
        sheet.push(&[
            "<path d=\"M",
            &x,
            " ",
            &y1,
            "V",
            &y2,
            "\" stroke=\"#18222a\" stroke-width=\"1.5\" stroke-dasharray=\"4 4\"/>",
        ]);
    }
    // Above the lines, so that none runs through a figure.
    let mut y = top;
    for row in &picture.rows {
        y += height_above(row) + ROW;
        row.labels.iter().for_each(|label| sheet.bar_label(&track, y - ROW / 2.0, label));
    }
    sheet.file(&picture.title, date)
}

/// What the rows draw on.
struct Track {
    start: f64,
    width: f64,
    sheet_width: f64,
}

impl Track {
    fn of(picture: &RowPicture) -> Self {
        let room = |before: bool| {
            let labels = picture.rows.iter().flat_map(|row| &row.labels);
            let widths =
                labels.filter(|label| label.is_before == before).map(|label| text_width(&label.text));
            widths.map(|width| width * TEXT + GAP).fold(0.0, f64::max)
        };
        let notes = picture.rows.iter().filter_map(|row| row.note.as_deref());
        let notes = notes.map(|note| text_width(note) * SMALL + GAP).fold(0.0, f64::max);
        let start = MARGIN + NAME + GAP + room(true);
        let behind = room(false) + notes + MARGIN;
        let sheet_width = LEAST_WIDTH.max(start + LEAST_TRACK + behind);
        Self { start, width: sheet_width - behind - start, sheet_width }
    }

    fn x(&self, percent: f64) -> f64 {
        self.start + self.width * percent / 100.0
    }
}

fn height_above(row: &PictureRow) -> f64 {
    match row.above {
        Some(RowText::Heading { .. }) => 48.0,
        Some(RowText::Between(_)) => 22.0,
        None => 0.0,
    }
}

impl Sheet {
    /// Each label has a line of its own: those of lines near each other would touch.
    fn line_label(&mut self, track: &Track, percent: f64, label: &str) {
        self.y += 20.0;
        let half = text_width(label) * SMALL / 2.0;
        let x = track.x(percent).min(self.width - MARGIN - half).max(MARGIN + half);
        self.text([x, self.y - 5.0], SMALL, "middle", label, "#18222a", false);
    }

    fn row(&mut self, track: &Track, row: &PictureRow) {
        match &row.above {
            Some(RowText::Heading { text, about }) => {
                let y = self.y + 34.0;
                self.text([MARGIN, y], TEXT, "start", text, "#18222a", true);
                self.text([self.width - MARGIN, y], SMALL, "end", about, "#566169", false);
            }
            Some(RowText::Between(text)) => {
                let at = [track.start, self.y + 15.0];
                self.text(at, SMALL, "start", text, "#566169", false);
            }
            None => {}
        }
        self.y += height_above(row);
        let middle = self.y + ROW / 2.0;
        if row.is_sum {
            let (y, end) = (plain(self.y), plain(self.width - MARGIN));
            self.push(&["<path d=\"M", &plain(MARGIN), " ", &y, "H", &end, "\" stroke=\"#e3e0d8\"/>"]);
        }
        let name = fitted(&row.name, NAME / TEXT);
        self.text([MARGIN, middle + 5.0], TEXT, "start", &name, "#18222a", row.is_sum);
        for (span, paint) in &row.bars {
            let width = (track.width * span.length / 100.0).max(2.0);
            let [x, y, width, height] = [track.x(span.start), middle - BAR / 2.0, width, BAR].map(plain);
            let edge = if *paint == Paint::Loss { "\" stroke=\"#b3261e" } else { "" };
            self.push(&[
                "<rect x=\"",
                &x,
                "\" y=\"",
                &y,
                "\" width=\"",
                &width,
                "\" height=\"",
                &height,
                "\" fill=\"",
                fill(*paint),
                edge,
                "\"/>",
            ]);
        }
        if let Some(note) = &row.note {
            self.text([self.width - MARGIN, middle + 5.0], SMALL, "end", note, "#80500d", false);
        }
        self.y += ROW;
    }

    fn bar_label(&mut self, track: &Track, middle: f64, label: &BarLabel) {
        let (x, anchor) = match label.is_before {
            true => (track.x(label.at) - 8.0, "end"),
            false => (track.x(label.at) + 8.0, "start"),
        };
        // With a white edge, so that no line runs through it.
        self.push(&["<g paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"5\">"]);
        self.text([x, middle + 5.0], TEXT, anchor, &label.text, ink(label.paint), true);
        self.push(&["</g>"]);
    }
}

/// The file as an address that needs nothing from outside.
pub fn data_address(svg: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut address = String::from("data:image/svg+xml;charset=utf-8,");
    for byte in svg.bytes() {
        if byte.is_ascii_alphanumeric() {
            address.push(char::from(byte));
        } else {
            address.push('%');
            address.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Span;
    use proptest::prelude::*;

    fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
        let (_, rest) = tag.split_once(&[" ", name, "=\""].concat()).expect("the attribute");
        rest.split('"').next().expect("its value")
    }

    /// The box of each text: left, top, right, bottom.
    fn boxes(svg: &str) -> Vec<([f64; 4], String)> {
        let text = |part: &str| {
            let (tag, rest) = part.split_once('>').expect("a tag");
            let tag = [" ", tag].concat();
            let content = rest.split("</text>").next().expect("its end");
            let content = content.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            let number = |name: &str| attribute(&tag, name).parse::<f64>().expect("a number");
            let (x, y, size) = (number("x"), number("y"), number("font-size"));
            let width = text_width(&content) * size;
            let left = match attribute(&tag, "text-anchor") {
                "end" => x - width,
                "middle" => x - width / 2.0,
                _ => x,
            };
            ([left, y - size, left + width, y + size * 0.25], content)
        };
        svg.split("<text").skip(1).map(text).collect()
    }

    fn labels() -> impl Strategy<Value = BarLabel> {
        (0.0..=100.0, "[€0-9,.WMi]{1,14}", any::<bool>()).prop_map(|(at, text, is_before)| BarLabel {
            at,
            text,
            is_before,
            paint: Paint::Ink,
        })
    }

    fn rows() -> impl Strategy<Value = PictureRow> {
        let above = prop_oneof![
            Just(None),
            "[a-z ]{0,20}".prop_map(|text| Some(RowText::Between(text))),
            ("[a-z ]{0,20}", "[a-z ]{0,30}").prop_map(|(text, about)| Some(RowText::Heading { text, about })),
        ];
        let note = prop::option::of("[€0-9,.]{1,12}");
        ("\\PC{0,60}", labels(), above, note, any::<bool>()).prop_map(|(name, label, above, note, is_sum)| {
            let bars = vec![(Span { start: 0.0, length: label.at }, Paint::Loss)];
            PictureRow { above, name, bars, labels: vec![label], note, is_sum }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

        #[test]
        fn no_texts_overlap_and_all_are_on_the_sheet(
            title in "\\PC{0,200}", about in "[a-zA-Z .]{0,160}", rows in prop::collection::vec(rows(), 0..10),
            lines in prop::collection::vec((0.0..=100.0, "[a-z €0-9]{1,30}"), 0..3)
        ) {
            let svg = svg(&RowPicture { title, about, rows, lines }, "2026-11-27");
            let boxes = boxes(&svg);
            let size = |name| attribute(&svg, name).parse::<f64>().expect("a number");
            let [width, height] = ["width", "height"].map(size);
            for ([left, top, right, bottom], text) in &boxes {
                prop_assert!(*left >= 0.0 && *right <= width && *top >= 0.0 && *bottom <= height, "{text} in {svg}");
            }
            for (at, (one, text)) in boxes.iter().enumerate() {
                for (other, next) in &boxes[at + 1..] {
                    let apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                    prop_assert!(apart || text.is_empty() || next.is_empty(), "{text} and {next} in {svg}");
                }
            }
        }
    }

    #[test]
    fn a_file_is_whole_and_says_its_date() {
        let row = PictureRow { name: "<&>".into(), ..PictureRow::default() };
        let svg = svg(
            &RowPicture { title: "A & <b>".into(), rows: vec![row], ..RowPicture::default() },
            "2026-11-27",
        );
        assert!(
            svg.starts_with("<svg xmlns") && svg.ends_with("</svg>") && svg.contains(">2026-11-27</text>")
        );
        assert!(svg.contains("<title>A &amp; &lt;b&gt;</title>") && svg.contains(">&lt;&amp;&gt;</text>"));
        assert!(data_address("<é>").ends_with(",%3C%C3%A9%3E"));
    }
}

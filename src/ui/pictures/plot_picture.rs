//! A picture over months, as it is saved.

use super::row_picture::Paint;
use super::sheet::{GAP, LEAST_WIDTH, MARGIN, SMALL, Sheet, fill, ink};
use super::text_width::{text_width, wrapped};
use crate::chart::{Rect, ValueAxis, month_names, year_names};
use crate::model::Month;
use crate::text::{Language, Localized, MonthChartText, plain};

/// Shapes are in thousandths of the plot, from its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct PlotPicture {
    pub title: String,
    /// What is drawn, with its unit.
    pub about: String,
    pub months: Vec<Month>,
    /// The ticks of the axis: how far up, in percent, and what they say.
    pub ticks: Vec<(f64, String)>,
    pub shapes: Vec<(PlotShape, Paint)>,
    /// What a colour stands for.
    pub legend: Vec<(Paint, String)>,
    /// Figures over columns, each at the middle of its month, in months, and so far up in percent.
    pub figures: Vec<(f64, f64, String)>,
    /// Below the plot.
    pub notes: Vec<String>,
    pub language: Language,
}

#[derive(Debug, Clone, PartialEq)]
pub enum PlotShape {
    Column(Rect),
    Line(Vec<[f64; 2]>),
    Area(Vec<[f64; 2]>),
    /// From top to bottom.
    Upright(f64),
}

const HEIGHT: f64 = 280.0;

/// The file; the date is written below the picture.
pub fn plot_svg(picture: &PlotPicture, date: &str) -> String {
    let mut sheet = Sheet::headed(LEAST_WIDTH, &picture.title, &picture.about);
    legend(&mut sheet, &picture.legend);
    sheet.y += 20.0;
    let widest = picture.ticks.iter().map(|(_, text)| text_width(text) * SMALL).fold(0.0, f64::max);
    let plot = Plot { left: MARGIN + widest + GAP, right: LEAST_WIDTH - MARGIN, top: sheet.y };
    plot.ticks(&mut sheet, &picture.ticks);
    picture.shapes.iter().for_each(|(shape, paint)| plot.shape(&mut sheet, shape, *paint));
    plot.figures(&mut sheet, picture);
    plot.months(&mut sheet, picture);
    sheet.y = plot.top + HEIGHT + 48.0;
    for note in &picture.notes {
        for line in wrapped(note, (LEAST_WIDTH - 2.0 * MARGIN) / SMALL, 3) {
            sheet.line_of_text(SMALL, 20.0, &line, "#566169", false);
        }
    }
    sheet.file(&picture.title, date)
}

fn legend(sheet: &mut Sheet, items: &[(Paint, String)]) {
    let mut x = MARGIN;
    for (paint, text) in items {
        let width = 20.0 + text_width(text) * SMALL + 2.0 * GAP;
        if x > MARGIN && x + width > LEAST_WIDTH - MARGIN {
            sheet.y += 22.0;
            x = MARGIN;
        }
        rect(sheet, [x, sheet.y + 4.0, 12.0, 12.0], *paint);
        sheet.text([x + 20.0, sheet.y + 15.0], SMALL, "start", text, "#18222a", false);
        x += width;
    }
    sheet.y += if items.is_empty() { 0.0 } else { 22.0 };
}

/// Where the plot is on the sheet.
struct Plot {
    left: f64,
    right: f64,
    top: f64,
}

impl Plot {
    fn x(&self, units: f64) -> f64 {
        self.left + (self.right - self.left) * units / ValueAxis::LENGTH
    }

    fn y(&self, units: f64) -> f64 {
        self.top + HEIGHT * units / ValueAxis::LENGTH
    }

    fn ticks(&self, sheet: &mut Sheet, ticks: &[(f64, String)]) {
        for (percent, text) in ticks {
            let y = self.y(ValueAxis::LENGTH - percent * 10.0);
            let colour = if *percent == 0.0 { "#858d92" } else { "#e3e0d8" };
            path(sheet, &[[self.left, y], [self.right, y]], &["none\" stroke=\"", colour]);
            sheet.text([self.left - GAP, y + 4.5], SMALL, "end", text, "#566169", false);
        }
    }

    fn shape(&self, sheet: &mut Sheet, shape: &PlotShape, paint: Paint) {
        let placed = |points: &[[f64; 2]]| -> Vec<[f64; 2]> {
            points.iter().map(|&[x, y]| [self.x(x), self.y(y)]).collect()
        };
        match shape {
            PlotShape::Column(Rect { x, y, width, height }) => {
                let (left, top) = (self.x(*x), self.y(*y));
                rect(sheet, [left, top, self.x(x + width) - left, self.y(y + height) - top], paint);
            }
            PlotShape::Line(points) => {
                path(sheet, &placed(points), &["none\" stroke-width=\"2.5\" stroke=\"", fill(paint)]);
            }
            PlotShape::Area(points) => path(sheet, &placed(points), &[fill(paint)]),
            PlotShape::Upright(x) => {
                let ends = placed(&[[*x, 0.0], [*x, ValueAxis::LENGTH]]);
                path(sheet, &ends, &["none\" stroke-dasharray=\"4 4\" stroke=\"", ink(paint)]);
            }
        }
    }

    /// Of one month.
    fn month(&self, picture: &PlotPicture) -> f64 {
        (self.right - self.left) / picture.months.len().max(1) as f64
    }

    /// Those that have room.
    fn figures(&self, sheet: &mut Sheet, picture: &PlotPicture) {
        let widest = picture.figures.iter().map(|(_, _, text)| text_width(text) * SMALL).fold(0.0, f64::max);
        if widest > self.month(picture) {
            return;
        }
        for (at, percent, text) in &picture.figures {
            let (x, y) = (self.left + at * self.month(picture), self.y(ValueAxis::LENGTH - percent * 10.0));
            sheet.text([x, y - 5.0], SMALL, "middle", text, "#18222a", false);
        }
    }

    /// The names of months and years that have room.
    fn months(&self, sheet: &mut Sheet, picture: &PlotPicture) {
        let Some(&first) = picture.months.first() else { return };
        let (count, width) = (picture.months.len(), self.month(picture));
        let fits = |text: &str, room: usize| (text_width(text) * SMALL) < width * room as f64;
        let bottom = self.top + HEIGHT;
        let mut free = 0.0;
        for name in month_names(first.month(), count) {
            let text = MonthChartText::Name(picture.months[name.at]).t(picture.language);
            let half = text_width(&text) * SMALL / 2.0;
            let x = self.left + (name.at as f64 + 0.5) * width;
            if fits(&text, name.room) && x - half >= free {
                sheet.text([x, bottom + 20.0], SMALL, "middle", &text, "#18222a", false);
                free = x + half;
            }
        }
        let mut free = 0.0;
        for name in year_names(first.year(), first.month(), count) {
            let text = picture.months[name.at].year().to_string();
            let x = self.left + name.at as f64 * width;
            if x >= free && x + text_width(&text) * SMALL <= LEAST_WIDTH - MARGIN {
                sheet.text([x, bottom + 40.0], SMALL, "start", &text, "#566169", false);
                free = x + text_width(&text) * SMALL + GAP;
            }
        }
    }
}

fn rect(sheet: &mut Sheet, numbers: [f64; 4], paint: Paint) {
    let [x, y, width, height] = numbers.map(plain);
    let end = ["\" fill=\"", fill(paint), "\"/>"];
    sheet.push(&["<rect x=\"", &x, "\" y=\"", &y, "\" width=\"", &width, "\" height=\"", &height]);
    sheet.push(&end);
}

/// With the rest of its `fill` and what comes after that.
fn path(sheet: &mut Sheet, points: &[[f64; 2]], fill: &[&str]) {
    sheet.push(&["<path d=\""]);
    for (at, [x, y]) in points.iter().enumerate() {
        sheet.push(&[if at == 0 { "M" } else { "L" }, &plain(*x), " ", &plain(*y)]);
    }
    sheet.push(&["\" fill=\""]);
    sheet.push(fill);
    sheet.push(&["\"/>"]);
}

//! Labels placed so that they do not run into each other, once for a wide page and once for a narrow one.

use crate::chart::{LabelGround, LabelPlace, PlotLabel, Side};
use crate::text::plain;
use crate::ui::html::html;
use yew::prelude::*;

/// A label: its lines, its class and its places, the best first.
pub struct Label {
    pub class: &'static str,
    pub lines: Vec<AttrValue>,
    pub places: Vec<LabelPlace>,
}

/// The height of a line and the most that a character is wide, in CSS pixels.
const LINE: f64 = 20.0;
const CHARACTER: f64 = 7.8;

/// The widths of a page, in CSS pixels: the style sheet has the bound between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    Narrow,
    Wide,
}

impl Page {
    fn widths(self) -> [f64; 2] {
        match self {
            Page::Narrow => [256.0, 640.0],
            Page::Wide => [640.0, 1_104.0],
        }
    }

    fn class(self) -> &'static str {
        match self {
            Page::Narrow => "in-narrow",
            Page::Wide => "in-wide",
        }
    }
}

/// The labels of a chart of a height, beside whose plot so many pixels are taken. A wide page may have others than a
/// narrow one.
pub fn labels<'a>(
    of: impl Fn(Page) -> &'a [Label],
    lines: &[Vec<[f64; 2]>],
    height: f64,
    taken: f64,
) -> Html {
    let on = |page: Page| {
        let places = places(of(page), page, lines, height, taken);
        let label = |(label, place): (&Label, Option<LabelPlace>)| place.map(|place| label.view(page, place));
        html! { <>{ for of(page).iter().zip(places).filter_map(label) }</> }
    };
    html! { <>{ on(Page::Narrow) }{ on(Page::Wide) }</> }
}

/// Where each label stands; none where it has no room.
pub fn places(
    labels: &[Label],
    page: Page,
    lines: &[Vec<[f64; 2]>],
    height: f64,
    taken: f64,
) -> Vec<Option<LabelPlace>> {
    let boxes: Vec<PlotLabel> = labels.iter().map(Label::size).collect();
    let [narrowest, widest] = page.widths().map(|width| width - taken);
    let between = (0..=6).map(|step| narrowest + (widest - narrowest) * f64::from(step) / 6.0);
    let widths: Vec<f64> = between.collect();
    LabelGround { widths: &widths, height, above: LINE, lines }.place(&boxes)
}

impl Label {
    pub fn size(&self) -> PlotLabel {
        let longest = self.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        PlotLabel {
            size: [longest as f64 * CHARACTER + 8.0, self.lines.len() as f64 * LINE],
            places: self.places.clone(),
        }
    }

    fn view(&self, page: Page, place: LabelPlace) -> Html {
        let side = match place.side {
            Side::Left => " left",
            Side::Middle => " middle",
            Side::Right => " right",
        };
        let above = if place.above { " above" } else { " below" };
        let class = ["label ", self.class, side, above, " ", page.class()].concat();
        let style = ["left:", &plain(place.x), "%;bottom:", &plain(place.y), "%"].concat();
        html! { <span {class} {style}>{ for self.lines.iter().map(|line| html! { <span>{line.clone()}</span> }) }</span> }
    }
}

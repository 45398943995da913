//! The labels of money out and back: the deepest point, where the lines cross, what they come to, and where the
//! spending ends.

use super::super::super::translate::Translate;
use super::labels::{Label, Page, labels};
use crate::chart::{LabelPlace, MoneyCurves, Side, ValueAxis, crossing};
use crate::model::Month;
use crate::text::{MonthChartText, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// In CSS pixels: the style sheet has the same.
pub const HEIGHT: f64 = 264.0;
const DIGIT: f64 = 7.8;

/// What the labels are about, in money and months.
pub struct AddedUp<'a> {
    pub months: &'a [Month],
    pub out: &'a [f64],
    pub back: &'a [f64],
    pub planned: usize,
    pub covered: Option<usize>,
    /// The month at whose end most is out of pocket, and how much.
    pub deepest: Option<(usize, f64)>,
    pub curves: &'a MoneyCurves,
    pub axis: &'a ValueAxis,
    pub writer: Writer,
}

pub fn added_up_labels(of: &AddedUp) -> Html {
    let [narrow, wide] = [Page::Narrow, Page::Wide].map(|page| of.labels(page));
    let percent = |line: &Vec<[f64; 2]>| line.iter().map(|[x, y]| [x / 10.0, 100.0 - y / 10.0]).collect();
    let mut lines: Vec<Vec<[f64; 2]>> = [&of.curves.out, &of.curves.back].map(percent).into();
    lines.extend(of.crossing().map(|(at, amount)| {
        let (x, y) = (of.x(at), of.axis.percent(amount));
        vec![[x - 1.0, y], [x + 1.0, y]]
    }));
    let longest = of.axis.ticks.iter().map(|&it| of.writer.short_money(it).chars().count()).max();
    let beside = longest.unwrap_or(0) as f64 * DIGIT + 8.0;
    let placed = labels(|page| if page == Page::Wide { &wide } else { &narrow }, &lines, HEIGHT, beside);
    let point = of.crossing().map(|(at, amount)| {
        let style = ["left:", &plain(of.x(at)), "%;bottom:", &plain(of.axis.percent(amount)), "%"].concat();
        html! { <i class="crossing" {style} /> }
    });
    html! { <>{placed}{point}</> }
}

/// The label where the spending ends; empty where it ends with the chart.
pub fn spending_ends(planned: usize, months: usize, writer: Writer) -> Html {
    let mut all: Vec<Label> = ends(planned, months, writer).into_iter().collect();
    // At the top, where columns are rarely as high.
    all.iter_mut().for_each(|label| label.places.reverse());
    labels(|_| all.as_slice(), &[], HEIGHT, 0.0)
}

fn ends(planned: usize, months: usize, writer: Writer) -> Option<Label> {
    let x = planned as f64 / months as f64 * 100.0;
    let places = [(0.0, Side::Left), (0.0, Side::Right), (100.0, Side::Left), (100.0, Side::Right)];
    let place = |(y, side)| LabelPlace { x, y, side, above: true };
    (planned < months).then(|| Label {
        class: "muted",
        lines: vec![writer.t(MonthChartText::SpendingEnds)],
        places: places.map(place).into(),
    })
}

impl AddedUp<'_> {
    fn x(&self, at: f64) -> f64 {
        at / self.months.len() as f64 * 100.0
    }

    fn crossing(&self) -> Option<(f64, f64)> {
        crossing(self.out, self.back, self.covered?)
    }

    /// The most important first.
    fn labels(&self, page: Page) -> Vec<Label> {
        let all = [
            self.deepest(page),
            self.crossing_label(),
            self.end("warm", MonthChartText::OutInAll, [self.out, self.back]),
            self.end("good", MonthChartText::BackInAll, [self.back, self.out]),
            ends(self.planned, self.months.len(), self.writer),
        ];
        all.into_iter().flatten().collect()
    }

    fn deepest(&self, page: Page) -> Option<Label> {
        let (at, amount) = self.deepest?;
        let written = self.writer.short_money(amount);
        let lines = match page {
            Page::Narrow => vec![["−", &written].concat().into()],
            Page::Wide => {
                let month = self.months[at];
                vec![
                    self.writer.t(MonthChartText::Deepest),
                    self.writer.t(MonthChartText::AtEndOf { amount: written, month }),
                ]
            }
        };
        let (x, out, back) =
            (self.x(at as f64 + 1.0), self.axis.percent(self.out[at]), self.axis.percent(self.back[at]));
        let place = |(y, side, above)| LabelPlace { x, y, side, above };
        let beside = [
            (out, Side::Left, true),
            (back, Side::Right, false),
            (out, Side::Right, true),
            (back, Side::Left, false),
        ];
        // Where the lines are too near, higher up.
        let higher = [20.0, 30.0, 40.0, 50.0].map(|more| (out + more, Side::Right, true));
        let last = [(out, Side::Left, false), (back, Side::Right, true)];
        let places = beside.into_iter().chain(higher).chain(last).map(place).collect();
        Some(Label { class: "bad", lines, places })
    }

    fn crossing_label(&self) -> Option<Label> {
        let (at, amount) = self.crossing()?;
        let (x, y) = (self.x(at), self.axis.percent(amount));
        let month = self.months[self.covered?];
        let place = |(side, above)| LabelPlace { x, y, side, above };
        let places = [
            (Side::Left, true),
            (Side::Right, false),
            (Side::Middle, true),
            (Side::Middle, false),
            (Side::Right, true),
            (Side::Left, false),
        ];
        let lines = vec![self.writer.t(MonthChartText::Crossing(month))];
        Some(Label { class: "strong", lines, places: places.map(place).into() })
    }

    /// What a line comes to, on the side of it that the other line is not.
    fn end(
        &self,
        class: &'static str,
        text: fn(String) -> MonthChartText,
        [own, other]: [&[f64]; 2],
    ) -> Option<Label> {
        let (end, other) = (*own.last()?, *other.last()?);
        let higher = end > other || (end == other && class == "good");
        let y = self.axis.percent(end);
        let place = |above| LabelPlace { x: 100.0, y, side: Side::Left, above };
        let lines = vec![self.writer.t(text(self.writer.short_money(end)))];
        Some(Label { class, lines, places: [place(higher), place(!higher)].into() })
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels::places;
    use super::*;
    use crate::model::Currency;
    use crate::text::{Language, Locale};

    fn overlap(one: [[f64; 2]; 2], other: [[f64; 2]; 2]) -> bool {
        one.iter().zip(&other).all(|(a, b)| a[0] < b[1] && b[0] < a[1])
    }

    /// Plans of 1 to 36 months with a tail after them, small and large amounts, in both languages: no two labels overlap and
    /// none leaves the chart, on a narrow and on a wide page.
    #[test]
    fn labels_never_run_into_each_other() {
        let mut shown = 0;
        for (planned, tail) in (1..=36).flat_map(|planned| [0, 1, 6].map(|tail| (planned, tail))) {
            for (unit, margin) in [(1.0, 0.9), (1_000.0, 1.1), (3e11, 1.02), (50.0, 3.0)] {
                let months = planned + tail;
                let sum = |at: usize, after: usize| (at + 1).saturating_sub(after).min(planned) as f64 * unit;
                let out: Vec<f64> = (0..months).map(|at| sum(at, 0)).collect();
                let back: Vec<f64> = (0..months).map(|at| sum(at, tail.min(2)) * margin).collect();
                let covered = (0..months).rev().take_while(|&at| back[at] >= out[at]).last();
                let deepest = (0..months).max_by(|&a, &b| (out[a] - back[a]).total_cmp(&(out[b] - back[b])));
                let deepest = deepest.map(|at| (at, out[at] - back[at])).filter(|(_, amount)| *amount > 0.0);
                let axis = ValueAxis::new(out.iter().chain(&back).copied().fold(0.0, f64::max) * 1.04, 5.0);
                let curves = MoneyCurves::new(&out, &back, &axis);
                let start = Month::new(2026, 11).expect("a month");
                let names: Vec<Month> = (0..months).map(|at| start.plus(at as i32)).collect();
                for language in Language::ALL {
                    let writer = Writer { locale: Locale::stored(language), currency: Currency::EUR };
                    let of = AddedUp {
                        months: &names,
                        out: &out,
                        back: &back,
                        planned,
                        covered,
                        deepest,
                        curves: &curves,
                        axis: &axis,
                        writer,
                    };
                    for (page, width) in [(Page::Narrow, 256.0), (Page::Narrow, 333.3), (Page::Wide, 655.0)] {
                        let labels = of.labels(page);
                        let placed = places(&labels, page, &[], HEIGHT, 60.0);
                        let boxes: Vec<_> = labels
                            .iter()
                            .zip(placed)
                            .filter_map(|(label, place)| {
                                Some(place?.bounds(label.size().size, [width - 60.0, HEIGHT]))
                            })
                            .collect();
                        shown += boxes.len();
                        for (at, &one) in boxes.iter().enumerate() {
                            assert!(one[0][0] >= 0.0 && one[0][1] <= width - 60.0, "{planned} {tail} {unit}");
                            assert!(
                                boxes[..at].iter().all(|&other| !overlap(one, other)),
                                "{planned} {tail}"
                            );
                        }
                    }
                }
            }
        }
        assert!(shown > 8_000, "{shown}");
    }
}

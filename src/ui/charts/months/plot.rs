//! The frame of a chart over months: its axes, its shapes, its labels, and its values month by month.

use super::super::super::translate::Translate;
use super::points::{MonthValues, points};
use crate::chart::{ValueAxis, month_names, year_names};
use crate::model::Month;
use crate::text::{MonthChartText, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

pub struct Plot<'a> {
    pub id: &'static str,
    pub class: &'static str,
    pub axis: &'a ValueAxis,
    pub style: Style,
    pub months: &'a [Month],
    /// Drawn in a square of [`ValueAxis::LENGTH`], stretched to the chart's size.
    pub shapes: Html,
    pub labels: Html,
    pub values: Vec<MonthValues>,
    pub writer: Writer,
}

/// With more months than this their names have more than a letter.
const MOST_LETTERS: usize = 13;
/// A longer number at the axis stands inside a narrow chart.
const LONG: usize = 9;

impl Plot<'_> {
    pub fn view(self) -> Html {
        let written: Vec<String> = self.axis.ticks.iter().map(|&tick| self.written(tick)).collect();
        let longest = written.iter().map(|tick| tick.chars().count()).max().unwrap_or(0);
        let class = ["month-plot ", self.class, if longest > LONG { " long-axis" } else { "" }].concat();
        let style =
            ["--axis:", &longest.to_string(), "ch;--months:", &self.months.len().to_string()].concat();
        let lines = self.axis.ticks.iter().map(|&tick| {
            let y = plain(self.axis.y(tick));
            html! { <line class={if tick == 0.0 { "zero" } else { "tick" }} x1="0" x2="1000" y1={y.clone()} y2={y} /> }
        });
        let ticks = self.axis.ticks.iter().zip(&written).map(|(&tick, text)| {
            html! { <span class="amount" style={["bottom:", &plain(self.axis.percent(tick)), "%"].concat()}>{text.clone()}</span> }
        });
        html! {
            <div {class} {style}>
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
                    { for lines }
                    {self.shapes.clone()}
                </svg>
                <div class="words" aria-hidden="true">
                    { for ticks }
                    { self.month_axis() }
                    {self.labels.clone()}
                </div>
                { points(self.id, self.values, self.months, self.writer) }
            </div>
        }
    }

    fn written(&self, tick: f64) -> String {
        match self.style {
            Style::Money => self.writer.short_money(tick),
            style => self.writer.figure(tick, style),
        }
    }

    fn month_axis(&self) -> Html {
        let Some(&first) = self.months.first() else { return Html::default() };
        let count = self.months.len();
        let letters = self.class == "small" && count <= MOST_LETTERS;
        let place = |at: f64, room: usize| ["--at:", &plain(at), ";--room:", &room.to_string()].concat();
        let month = |at: usize, room: usize| {
            let month = self.months[at];
            let name = self.writer.t(if letters {
                MonthChartText::Letter(month)
            } else {
                MonthChartText::Name(month)
            });
            html! { <span class={if letters { "month letter" } else { "month" }} style={place(at as f64 + 0.5, room)}><span>{name}</span></span> }
        };
        let year = |at: usize, room: usize| {
            html! { <span class="year" style={place(at as f64, room)}><span>{self.months[at].year().to_string()}</span></span> }
        };
        html! {
            <>
                { for month_names(first.month(), count).into_iter().map(|name| month(name.at, name.room)) }
                { for year_names(first.year(), first.month(), count).into_iter().map(|name| year(name.at, name.room)) }
            </>
        }
    }
}

/// A line through points, or an area around them.
pub fn path(points: &[[f64; 2]], closed: bool) -> String {
    let mut path = String::new();
    for (at, [x, y]) in points.iter().enumerate() {
        path.extend([if at == 0 { "M" } else { "L" }, &plain(*x), " ", &plain(*y)]);
    }
    path + if closed { "Z" } else { "" }
}

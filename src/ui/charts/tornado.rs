//! How far each input moves a result.

use super::super::figures::NO_FIGURE;
use super::super::translate::Translate;
use crate::chart::{Span, TornadoHalf, TornadoShape};
use crate::model::{Figure, Measure, TornadoBar};
use crate::text::{Message, SensitivityText, Style, Writer, plain, style_of, style_of_input};
use crate::ui::html::html;
use yew::prelude::*;

/// The room that a narrow page has for bars and labels, and the width of a character, in CSS pixels.
const NARROW: f64 = 280.0;
const CHARACTER: f64 = 9.0;
/// Between a result and its bar and the edge.
const GAP: f64 = 12.0;
/// Results of more characters have no room beside the bars of a narrow page.
const LONG: usize = 11;
/// The words at two lines stand beside each other from this distance on, in percent of the axis.
const FAR: f64 = 35.0;

/// The longest bar comes first. All start at the result of the plan as it is.
pub fn tornado_chart(
    writer: Writer,
    measure: Measure,
    now: f64,
    break_even: Option<f64>,
    bars: &[TornadoBar],
) -> Html {
    let written = |figure: f64| match style_of(measure) {
        Style::Money => writer.short_money(figure),
        style => writer.figure(figure, style),
    };
    let figures: Vec<[Figure; 2]> = bars.iter().map(|bar| [bar.lower.figure, bar.higher.figure]).collect();
    let ends: Vec<[Option<f64>; 2]> = figures.iter().map(|ends| ends.map(Result::ok)).collect();
    let shape = TornadoShape::new(now, break_even, &ends);
    let longest =
        ends.iter().flatten().flatten().map(|&figure| written(figure).chars().count()).max().unwrap_or(1);
    let half = |TornadoHalf { bar, label_x, label_is_left }: TornadoHalf, figure: Option<f64>| {
        let better = figure.is_some_and(|it| it != now && (it < now) == measure.less_is_better());
        let class = if better { "bar better-side" } else { "bar worse-side" };
        let label = figure.map_or_else(|| NO_FIGURE.to_owned(), written);
        html! {
            <>
                if let Some(bar) = bar { <i {class} style={span_style(bar)} /> }
                <b class={["end", if label_is_left { " left" } else { "" }, if better { " good-end" } else { "" }].concat()} style={place_style(label_x)}>{label}</b>
            </>
        }
    };
    let rows = bars.iter().zip(&shape.rows).zip(&ends).map(|((bar, halves), ends)| {
        html! {
            <li key={(bar.input as usize).to_string()}>
                <span class="input"><b class="input-name">{writer.t(Message::InputLabel(bar.input))}</b>{" "}<small class="input-range">{input_range(bar, writer)}</small></span>
                <span class="track">{ half(halves[0], ends[0]) }{ half(halves[1], ends[1]) }</span>
            </li>
        }
    });
    let break_even_x = shape.break_even_x;
    let words = |class, x, text: AttrValue| {
        let style = [&place_style(x), ";--chars:", &text.chars().count().to_string()].concat();
        html! { <span {class} {style}>{text}</span> }
    };
    let even = break_even_x.zip(break_even);
    let near = break_even_x.is_some_and(|x| (x - shape.now_x).abs() < FAR);
    let mut class = String::from("tornado");
    class.push_str(if even.is_some() { " has-even" } else { "" });
    class.push_str(if near { " near" } else { "" });
    class.push_str(if longest > LONG { " long" } else { "" });
    let mut style = ["--room:", &longest.to_string(), "ch;--now:", &plain(shape.now_x), "%"].concat();
    if let Some(x) = break_even_x {
        style.extend([";--even:", &plain(x), "%"]);
    }
    let ticks = ticks(&shape.ticks, longest, written);
    html! {
        <figure class="tornado-figure">
            <ul {class} {style}>
                <li class="marks">
                    <span class="track">
                        { words("now", shape.now_x, writer.t(SensitivityText::Now(written(now)))) }
                        { for even.map(|(x, even)| words("even", x, writer.t(SensitivityText::EvenAt(written(even))))) }
                    </span>
                </li>
                { for rows }
                <li class="axis" aria-hidden="true">
                    <span class="track">{ for ticks.into_iter().map(|(x, text)| words("tick", x, text.into())) }</span>
                </li>
            </ul>
            <ul class="legend key" aria-hidden="true">
                <li><i class="better-side" />{writer.t(SensitivityText::Better)}</li>
                <li><i class="worse-side" />{writer.t(SensitivityText::Worse)}</li>
            </ul>
        </figure>
    }
}

/// The range of an input as its two values, with one symbol for both: `4–6%`, `€40–60`.
pub fn input_range(bar: &TornadoBar, writer: Writer) -> String {
    let style = style_of_input(bar.input);
    let Some([low, high]) = bar.lower.input.zip(bar.higher.input).map(|(low, high)| [low, high]) else {
        return ["±", &writer.figure(bar.range.get(), Style::Percent)].concat();
    };
    let (bare, written) = (writer.bare(low, style), writer.figure(low, style));
    match written.strip_suffix(&bare) {
        Some(symbol) => [symbol, &bare, "–", &writer.bare(high, style)].concat(),
        None => [&bare, "–", &writer.figure(high, style)].concat(),
    }
}

/// The labels of the axis that do not run into each other, however narrow the page is.
fn ticks(ticks: &[(f64, f64)], longest_label: usize, written: impl Fn(f64) -> String) -> Vec<(f64, String)> {
    let room = (NARROW - 2.0 * (longest_label as f64 * CHARACTER + GAP)) / 100.0;
    let mut kept: Vec<(f64, String)> = Vec::new();
    for &(value, x) in ticks {
        let text = written(value);
        let width = (text.chars().count() as f64 + 1.0) * CHARACTER;
        if kept.last().is_none_or(|(before, _)| (x - before) * room >= width) {
            kept.push((x, text));
        }
    }
    kept
}

fn span_style(span: Span) -> String {
    ["--start:", &plain(span.start), "%;--length:", &plain(span.length), "%"].concat()
}

fn place_style(x: f64) -> String {
    ["--x:", &plain(x), "%"].concat()
}

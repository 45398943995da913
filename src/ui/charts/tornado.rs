//! How far each input moves a result.

use super::super::figures::NO_FIGURE;
use super::super::translate::Translate;
use crate::chart::{Rect, TornadoHalf, TornadoRow, TornadoShape};
use crate::model::{Figure, Measure, TornadoBar};
use crate::text::{Message, SensitivityText, Style, Writer, plain, style_of};
use crate::ui::html::html;
use yew::prelude::*;

/// Before the figures for a lower and a higher input.
const SIGNS: [&str; 2] = ["▼", "▲"];
const CLASSES: [&str; 2] = ["lower", "higher"];
/// The part for a lower input is striped; the style sheet fills the other.
const FILLS: [Option<&str>; 2] = [Some("url(#tornado-stripes)"), None];
/// The width of a character in the chart's units, as on a narrow page, where the letters are largest.
const CHARACTER: f64 = 9.0;

/// The longest bar comes first. All start at the result of the plan as it is.
pub fn tornado_chart(
    writer: Writer,
    measure: Measure,
    now: f64,
    bars: &[TornadoBar],
    summary: AttrValue,
) -> Html {
    // Without currency signs: the text above the line in the middle has one.
    let written = |figure: Figure| {
        figure.map_or_else(|_| NO_FIGURE.to_owned(), |figure| writer.plain_figure(figure, style_of(measure)))
    };
    let figures: Vec<[Figure; 2]> = bars.iter().map(|bar| [bar.lower.figure, bar.higher.figure]).collect();
    let texts: Vec<[String; 2]> = figures
        .iter()
        .map(|ends| [0, 1].map(|side| [SIGNS[side], "\u{a0}", &written(ends[side])].concat()))
        .collect();
    let longest = texts.iter().flatten().map(|text| text.chars().count()).max().unwrap_or(0);
    let ends: Vec<[Option<f64>; 2]> = figures.iter().map(|ends| ends.map(Result::ok)).collect();
    let shape = TornadoShape::new(now, &ends, longest as f64 * CHARACTER);
    let rows = bars.iter().zip(&shape.rows).zip(&texts).map(|((bar, place), texts)| {
        let name = writer.t(Message::InputLabel(bar.input));
        let range = ["±", &writer.figure(bar.range.get(), Style::Percent)].concat();
        row(place, shape.current_x, name, range, texts)
    });
    let centre = plain(shape.current_x);
    // Keeps the text above the line inside the chart.
    let anchor = match shape.current_x / TornadoShape::WIDTH {
        share if share < 0.3 => "start",
        share if share > 0.7 => "end",
        _ => "middle",
    };
    let legend =
        [SensitivityText::Lower, SensitivityText::Higher].into_iter().zip([0, 1]).map(|(text, side)| {
            html! {
                <li>
                    <svg class="swatch" viewBox="0 0 24 14" aria-hidden="true">
                        <rect class={CLASSES[side]} fill={FILLS[side]} x="0.5" y="0.5" width="23" height="13" rx="2" />
                    </svg>
                    {SIGNS[side]}{" "}{writer.t(text)}
                </li>
            }
        });
    html! {
        <figure class="tornado-figure">
            <p class="summary" aria-hidden="true">{summary.clone()}</p>
            <svg class="tornado" role="img" aria-labelledby="sensitivity-heading tornado-summary"
                viewBox={["0 0 ", &plain(TornadoShape::WIDTH), " ", &plain(shape.height)].concat()}>
                <desc id="tornado-summary">{summary}</desc>
                <defs>
                    <pattern id="tornado-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="stripe-ground" width="6" height="6" />
                        <rect class="stripe" width="3" height="6" />
                    </pattern>
                </defs>
                { line("present faint", shape.current_x, 18.0, shape.height - 4.0) }
                { for rows }
                <text class="present-words" text-anchor={anchor} x={centre} y={plain(TornadoShape::CURRENT_LABEL_Y)}>
                    {writer.t(SensitivityText::Now(writer.figure(now, style_of(measure))))}
                </text>
            </svg>
            <ul class="legend">{ for legend }</ul>
        </figure>
    }
}

fn line(class: &'static str, x: f64, from: f64, to: f64) -> Html {
    html! { <line {class} x1={plain(x)} x2={plain(x)} y1={plain(from)} y2={plain(to)} /> }
}

fn row(place: &TornadoRow, centre: f64, name: AttrValue, range: String, texts: &[String; 2]) -> Html {
    let half = |side: usize| {
        let TornadoHalf { bar: band, label_x, label_is_left } = place.halves[side];
        // A figure too long for its place is condensed.
        let room = TornadoShape::MAX_LABEL_WIDTH;
        let narrow = texts[side].chars().count() as f64 * CHARACTER > room;
        html! {
            <>
                if let Some(Rect { x, y, width, height }) = band {
                    <rect class={CLASSES[side]} fill={FILLS[side]} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} />
                }
                <text class="end" text-anchor={if label_is_left { "end" } else { "start" }} x={plain(label_x)} y={plain(place.label_y)}
                    textLength={narrow.then(|| plain(room))} lengthAdjust={narrow.then_some("spacingAndGlyphs")}>
                    {texts[side].clone()}
                </text>
            </>
        }
    };
    html! {
        <>
            <text class="input-name" x="0" y={plain(place.name_y)}>
                {name}<tspan class="input-range" dx="6">{range}</tspan>
            </text>
            {half(0)}
            {half(1)}
            // Drawn after the bars, to be above them; the faint line of the whole chart is below the names.
            {line("present", centre, place.label_y - 14.0, place.label_y + 14.0)}
        </>
    }
}

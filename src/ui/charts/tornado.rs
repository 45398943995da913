//! How far each input moves a result.

use super::super::words::say;
use crate::chart::{Rect, TornadoHalf, TornadoRow, TornadoShape};
use crate::model::{Figure, Measure, TornadoBar};
use crate::text::{Message, SensitivityText, Style, Writer, plain, style_of};
use crate::ui::html::html;
use yew::prelude::*;

/// Before the words of the part for a lower input, and before those for a higher one.
const SIGNS: [&str; 2] = ["▼", "▲"];
const CLASSES: [&str; 2] = ["lower", "higher"];
/// The lower input's part is striped; the style sheet fills the other.
const FILLS: [Option<&str>; 2] = [Some("url(#tornado-stripes)"), None];
/// About how wide a character is where the picture is small and its letters are large.
const CHARACTER: f64 = 9.0;

/// The picture, longest bar first, around the result as it is now.
pub fn tornado_chart(
    writer: Writer,
    measure: Measure,
    now: f64,
    bars: &[TornadoBar],
    summary: AttrValue,
) -> Html {
    let words = |text: SensitivityText| say(writer.language, text);
    // The words over the line have the currency's sign.
    let written = |figure: Figure| {
        figure.map_or_else(|_| "—".to_owned(), |figure| writer.plain_figure(figure, style_of(measure)))
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
        let name = say(writer.language, Message::InputLabel(bar.input));
        let range = ["±", &writer.figure(bar.range.get(), Style::Percent)].concat();
        row(place, shape.current_x, name, range, texts)
    });
    let centre = plain(shape.current_x);
    // The words over the line stay within the picture.
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
                    {SIGNS[side]}{" "}{words(text)}
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
                    {words(SensitivityText::Now(writer.figure(now, style_of(measure))))}
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
        let TornadoHalf { bar: band, label_x: words, label_is_left: left } = place.halves[side];
        // A figure too long for its room is set narrower.
        let room = TornadoShape::MAX_LABEL_WIDTH;
        let narrow = texts[side].chars().count() as f64 * CHARACTER > room;
        html! {
            <>
                if let Some(Rect { x, y, width, height }) = band {
                    <rect class={CLASSES[side]} fill={FILLS[side]} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} />
                }
                <text class="end" text-anchor={if left { "end" } else { "start" }} x={plain(words)} y={plain(place.label_y)}
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
            // Over the bars; names stand on the faint one.
            {line("present", centre, place.label_y - 14.0, place.label_y + 14.0)}
        </>
    }
}

//! Each input moved by its range: the picture, and the table it is drawn from.

use super::super::charts::tornado_chart;
use super::Scene;
use super::ranges::ranges;
use super::share::share_field;
use crate::model::{Input, Tornado, TornadoBar, Undefined};
use crate::state::Sensitivity;
use crate::text::{Message, SensitivityText, Style, style_of};
use crate::ui::html::html;
use yew::prelude::*;

/// The picture with its ranges; why there is none while the result has no figure.
pub fn tornado(scene: &Scene) -> Html {
    let Sensitivity { measure, ranges: each, .. } = scene.chosen;
    let Tornado { now, bars } = Tornado::of(scene.plan, measure, &each);
    let now = match now {
        Ok(now) => now,
        Err(reason) => return html! { <p class="note">{scene.say(Message::Undefined(reason))}</p> },
    };
    // An input that moves and changes nothing needs no place in the picture.
    let (idle, moving): (Vec<TornadoBar>, Vec<TornadoBar>) = bars.into_iter().partition(is_idle);
    let label = scene.say(SensitivityText::CommonRange);
    html! {
        <>
            { share_field(scene, Sensitivity::COMMON, (label, true), Some(SensitivityText::CommonRangeHint), Sensitivity::USUAL_RANGE) }
            { tornado_chart(scene.writer, measure, now, &moving, summary(scene, now, &moving)) }
            { ranges(scene, &moving) }
            <ul class="notes">
                { for reasons(&moving).into_iter().map(|reason| html! {
                    <li>{"— "}{scene.say(Message::Undefined(reason))}</li>
                }) }
                if !idle.is_empty() { <li>{scene.say(SensitivityText::NoEffect(names(scene, &idle)))}</li> }
                if scene.plan.channels().len() > 1 { <li>{scene.say(SensitivityText::MixHeld)}</li> }
                if scene.stale { <li class="wrong">{scene.say(Message::StaleResults)}</li> }
            </ul>
        </>
    }
}

fn is_idle(bar: &TornadoBar) -> bool {
    bar.length == 0.0 && bar.range.get() > 0.0 && bar.lower.figure.is_ok() && bar.higher.figure.is_ok()
}

/// Why ends have no figure, each reason once.
fn reasons(bars: &[TornadoBar]) -> Vec<Undefined> {
    let mut reasons = Vec::new();
    for reason in bars.iter().flat_map(|bar| [bar.lower, bar.higher]).filter_map(|end| end.figure.err()) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// The picture in a sentence.
fn summary(scene: &Scene, now: f64, bars: &[TornadoBar]) -> AttrValue {
    let written = |figure| scene.writer.figure(figure, style_of(scene.chosen.measure));
    let (result, now_written) = (scene.result().to_string(), written(now));
    let longest = bars.first().filter(|bar| bar.length > 0.0);
    scene.say(match longest {
        None => SensitivityText::NothingMoves { result, now: now_written },
        Some(bar) => {
            let [low, high] = [bar.lower, bar.higher].map(|end| end.figure.unwrap_or(now));
            SensitivityText::Summary {
                result,
                now: now_written,
                input: scene.say(Message::InputLabel(bar.input)).to_string(),
                range: scene.writer.figure(bar.range.get(), Style::Percent),
                from: written(low.min(high).min(now)),
                to: written(low.max(high).max(now)),
            }
        }
    })
}

/// The names of inputs in the inputs' order, within a sentence.
fn names(scene: &Scene, bars: &[TornadoBar]) -> String {
    let mut list = String::new();
    for input in Input::ALL.into_iter().filter(|&input| bars.iter().any(|bar| bar.input == input)) {
        if !list.is_empty() {
            list.push_str(", ");
        }
        let name = scene.say(Message::InputLabel(input));
        let mut letters = name.chars();
        // The names begin with plain letters: the tables for all others would weigh on the page.
        list.extend(letters.next().map(|first| first.to_ascii_lowercase()));
        list.push_str(letters.as_str());
    }
    list
}

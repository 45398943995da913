//! What the plan comes to from here.

use crate::model::{Forecast, ForecastRates, Month, Plan, Timeline};
use crate::text::{ActualText, Style};
use crate::ui::acts::jotting;
use crate::ui::charts::{STACKED, stacks_chart};
use crate::ui::html::html;
use crate::ui::months::Scene;
use yew::prelude::*;

/// The desk's id of the rates that hold from here: `measured`, or nothing for those of the plan.
const OUTLOOK: &str = "outlook";
const MEASURED: &str = "measured";

/// The card with the forecast.
pub fn from_here(scene: &Scene, plan: &Plan, today: Month, timeline: &Timeline) -> Html {
    let by_measure = scene.app.choices.text(OUTLOOK) == MEASURED;
    let outlook = if by_measure { ForecastRates::Measured } else { ForecastRates::Planned };
    let Some(Ok(mut forecast)) = Forecast::of(plan, scene.scope(), today, outlook) else {
        return Html::default();
    };
    let parts = forecast.totals();
    let count = |value| scene.writer.figure(value, Style::Count);
    let [measured, pending, to_come] = parts.map(count);
    let (whole, planned) = (count(parts.iter().sum()), count(timeline.total().sales));
    let sentence = scene.say(ActualText::Forecast { whole, planned, measured, pending, to_come });
    forecast.months.truncate(timeline.planned + Timeline::MONTHS_SHOWN_AFTER);
    let legend = STACKED.into_iter().zip([ActualText::Measured, ActualText::Pending, ActualText::ToCome]);
    let legend = legend.map(|(class, text)| {
        html! { <li><svg class="swatch" viewBox="0 0 24 12" aria-hidden="true"><rect {class} width="24" height="12" /></svg>{scene.say(text)}</li> }
    });
    let option = |value: &'static str, text| {
        let selected = (value == MEASURED) == by_measure;
        html! { <option {value} {selected}>{scene.say(text)}</option> }
    };
    html! {
        <section class={if scene.is_stale() { "card stale" } else { "card" }} aria-labelledby="from-here-heading">
            <h2 id="from-here-heading">{scene.say(ActualText::FromHere)}</h2>
            <label class="choice">
                <span>{scene.say(ActualText::Outlook)}</span>
                <select id={OUTLOOK} onchange={jotting(scene.dispatch, OUTLOOK.into())}>
                    { option("", ActualText::ByPlan) }
                    { option(MEASURED, ActualText::ByMeasure) }
                </select>
            </label>
            <p id="forecast" class="summary">{sentence.clone()}</p>
            <div class="picture months-picture">{ stacks_chart(&forecast, timeline, sentence, scene.writer) }</div>
            <ul class="legend">
                { for legend }
                <li><svg class="swatch" viewBox="0 0 24 12" aria-hidden="true"><line class="plan-mark" x1="0" x2="24" y1="6" y2="6" /></svg>{scene.say(ActualText::PlanMark)}</li>
            </ul>
            <p class="note">{scene.say(ActualText::RunningHint)}{" "}if by_measure { {scene.say(ActualText::ByMeasureHint)} }</p>
        </section>
    }
}

//! The season of the plan: twelve bars, each a slider, and the presets.

use super::choices::schedule_select;
use crate::model::Month;
use crate::state::{Action, Field, FieldValue, ScheduleChange, SpreadKind};
use crate::text::{MonthChartText, MonthText, Style, plain};
use crate::ui::field::plan_field;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Presets with weights from January to December. They are starting points, not measured.
const PRESETS: [(&str, MonthText, [f64; 12]); 4] = [
    ("even", MonthText::SeasonEven, [100.0; 12]),
    (
        "summer",
        MonthText::SeasonSummer,
        [60.0, 60.0, 80.0, 100.0, 130.0, 160.0, 170.0, 150.0, 100.0, 70.0, 60.0, 60.0],
    ),
    (
        "christmas",
        MonthText::SeasonChristmas,
        [80.0, 70.0, 80.0, 80.0, 90.0, 80.0, 80.0, 70.0, 90.0, 110.0, 180.0, 190.0],
    ),
    (
        "business",
        MonthText::SeasonBusiness,
        [100.0, 110.0, 120.0, 110.0, 110.0, 100.0, 70.0, 40.0, 120.0, 120.0, 120.0, 80.0],
    ),
];
/// The value of the list where the weights are those of no preset.
const OWN: &str = "own";
/// The tops that a bar may have.
const TOPS: [f64; 4] = [200.0, 500.0, 1_000.0, 10_000.0];
/// The bars of weights that are multiples of this are moved in steps of it.
const STEP: f64 = 5.0;

pub fn season(cx: &ViewContext) -> Html {
    let draft = cx.draft();
    let weights: [Option<f64>; 12] = std::array::from_fn(|month| draft.season_weight(month));
    let most = weights.iter().flatten().copied().fold(0.0, f64::max);
    let top = TOPS.into_iter().find(|&top| top >= most).unwrap_or(most);
    html! {
        <section class="group season" aria-labelledby="season-heading">
            <h3 id="season-heading">{cx.t(MonthText::Season)}</h3>
            { presets(cx, &weights) }
            <ol class="season-bars" aria-labelledby="season-heading">{ for weights.iter().enumerate().map(|(month, &weight)| bar(cx, month, weight, top)) }</ol>
            <p class="note">{cx.t(hint(cx))}</p>
            { typed(cx) }
        </section>
    }
}

fn presets(cx: &ViewContext, weights: &[Option<f64>; 12]) -> Html {
    let chosen =
        PRESETS.iter().find(|(_, _, preset)| preset.iter().zip(weights).all(|(a, b)| *b == Some(*a)));
    let own = chosen.is_none().then(|| (OWN.into(), cx.t(MonthText::SeasonOwn)));
    let options = PRESETS.map(|(code, name, _)| (code.into(), cx.t(name))).into_iter().chain(own);
    let code = chosen.map_or(OWN, |(code, ..)| code).to_owned();
    schedule_select(cx, "season-preset", MonthText::SeasonPreset, options, code, |text| {
        let (_, _, weights) = PRESETS.into_iter().find(|(code, ..)| *code == text)?;
        Some(ScheduleChange::Season(weights))
    })
}

/// The browser's own slider, upright: dragged, and moved with the arrow keys.
fn bar(cx: &ViewContext, month: usize, weight: Option<f64>, top: f64) -> Html {
    let field = Field::Season(month);
    let of_year = month as u32 + 1;
    let in_plan = cx
        .draft()
        .span()
        .is_some_and(|(start, count)| (0..count.min(12)).any(|at| start.plus(at as i32).month() == of_year));
    let letter = Month::new(2026, of_year).map(|month| cx.t(MonthChartText::Letter(month)));
    let value = weight.unwrap_or_default();
    let step = if value % STEP == 0.0 { plain(STEP) } else { "any".to_owned() };
    // What a slider has are few digits: they need no reader of all numbers.
    let oninput = cx.on_value(move |text| {
        let whole = text.split('.').next()?.parse::<u32>().ok()?;
        Some(Action::Slide(field, f64::from(whole)))
    });
    let written = cx.writer.figure(value, Style::Count);
    let share = ["--share:", &plain((value / top * 100.0).min(100.0)), "%"].concat();
    html! {
        <li class={if in_plan { "" } else { "outside" }} style={share}>
            <output aria-hidden="true">{written.clone()}</output>
            <input type="range" id={[&field.id(), "-bar"].concat()} aria-label={cx.t(MonthText::MonthName(of_year))} aria-valuetext={written}
                min="0" max={plain(top)} {step} value={plain(value)} disabled={cx.is_read_only()} {oninput} />
            <span aria-hidden="true">{letter}</span>
        </li>
    }
}

/// Whom the season is for.
fn hint(cx: &ViewContext) -> MonthText {
    let draft = cx.draft();
    let all = draft.channels();
    let count = |kind| (0..all).filter(|&channel| draft.spread(channel) == kind).count();
    match (count(SpreadKind::Season), count(SpreadKind::Even)) {
        (following, _) if following == all => MonthText::SeasonHint,
        (0, 0) => MonthText::SeasonUnused,
        // It will be followed once it is no longer the same every month.
        (0, _) => MonthText::SeasonHint,
        (following, _) => MonthText::SeasonFollowed { channels: following.to_string(), all: all.to_string() },
    }
}

/// The same weights as numbers.
fn typed(cx: &ViewContext) -> Html {
    let fields = || (0..12).map(Field::Season);
    let is_wrong = fields().any(|field| matches!(cx.draft().value(field), FieldValue::Invalid { .. }));
    let rows = fields().enumerate().map(|(month, field)| {
        let label = cx.t(MonthText::MonthName(month as u32 + 1));
        html! { <li key={field.id()}>{ plan_field(cx, field, label, None) }</li> }
    });
    html! {
        <details class="season-typed">
            <summary class={if is_wrong { "note wrong" } else { "note" }}>{cx.t(MonthText::SeasonTyped)}</summary>
            <ol class="season-months">{ for rows }</ol>
        </details>
    }
}

//! Where the sales head: what came in, and what is to be expected from here on.

use super::held_against::HeldAgainst;
use crate::model::{Forecast, Month, Timeline};
use crate::state::PictureKind;
use crate::text::{ActualText, Style};
use crate::ui::charts::{RunningTotalsChart, RunningTotalsProps};
use crate::ui::html::html;
use crate::ui::save_picture::save_picture;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

const HEADING: &str = "heads-heading";

/// What is planned and expected by the end of each month.
pub struct Heads {
    pub summary: AttrValue,
    /// What is drawn.
    pub about: String,
    pub start: Month,
    pub planned: Vec<f64>,
    pub expected: Vec<f64>,
    /// The number of months, from the first, of which the sales of every channel are known.
    pub known: usize,
}

impl Heads {
    /// Sales count as known before a month.
    pub fn of(cx: &ViewContext, held: &HeldAgainst, before: Month, timeline: &Timeline) -> Option<Self> {
        let forecast = Forecast::of(&held.plan, held.scope, before, cx.app.choices.forecast_rates)?.ok()?;
        let parts = forecast.totals();
        let count = |value| cx.writer.figure(value, Style::Count);
        let [measured, pending, to_come] = parts.map(count);
        let (whole, planned) = (count(parts.iter().sum()), count(timeline.total().sales));
        let months = timeline.planned;
        let (shown, later) = forecast.shown(months, months + Timeline::MONTHS_SHOWN_AFTER);
        let closing = timeline.months.iter().map(|it| it.closing).chain(std::iter::repeat(0.0));
        let later = later.map(|later| cx.t(ActualText::After(count(later))));
        Some(Self {
            summary: cx.t(ActualText::Forecast { whole, planned, measured, pending, to_come }),
            about: [&*cx.t(ActualText::AddedUp), " ", &*later.unwrap_or_default()].concat(),
            start: timeline.months[0].month,
            planned: running(closing.take(shown.len())),
            expected: running(shown.iter().map(|it| it.measured + it.pending + it.to_come)),
            known: forecast.known.min(shown.len()),
        })
    }
}

pub fn heads(cx: &ViewContext, held: &HeldAgainst, before: Month, timeline: &Timeline) -> Html {
    let Some(heads) = Heads::of(cx, held, before, timeline) else { return Html::default() };
    let Heads { summary, about, start, planned, expected, known } = heads;
    let props = RunningTotalsProps {
        writer: cx.writer,
        heading: HEADING,
        summary: summary.clone(),
        start,
        planned,
        expected,
        known,
        save: save_picture(cx, PictureKind::Heads),
    };
    html! {
        <section class={if cx.is_stale() { "picture stale" } else { "picture" }} aria-labelledby={HEADING}>
            <h2 id={HEADING}>{cx.t(ActualText::WhereItHeads)}</h2>
            <p class="note">{about.trim_end().to_owned()}</p>
            { yew::html! { <RunningTotalsChart ..props /> } }
            <p id="forecast" class="note">{summary}</p>
        </section>
    }
}

fn running(values: impl Iterator<Item = f64>) -> Vec<f64> {
    values
        .scan(0.0, |sum, value| {
            *sum += value;
            Some(*sum)
        })
        .collect()
}

//! The forecast: sales so far, sales still to come from leads there are, and those of leads to come.

use crate::model::{Forecast, ForecastRates, Month, Plan, Timeline};
use crate::state::{FORECAST_RATES, MEASURED};
use crate::text::{ActualText, Style};
use crate::ui::charts::{STACK_CLASSES, legend_item, stacks_chart};
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::months::month_scope;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn from_here(cx: &ViewContext, plan: &Plan, today: Month, timeline: &Timeline) -> Html {
    let rates = cx.app.choices.forecast_rates;
    let uses_measured = rates == ForecastRates::Measured;
    let Some(Ok(forecast)) = Forecast::of(plan, month_scope(cx), today, rates) else {
        return Html::default();
    };
    let parts = forecast.totals();
    let count = |value| cx.writer.figure(value, Style::Count);
    let [measured, pending, to_come] = parts.map(count);
    let (whole, planned) = (count(parts.iter().sum()), count(timeline.total().sales));
    let sentence = cx.t(ActualText::Forecast { whole, planned, measured, pending, to_come });
    let planned_months = timeline.planned;
    let (months, later) = forecast.shown(planned_months, planned_months + Timeline::MONTHS_SHOWN_AFTER);
    let legend = STACK_CLASSES.into_iter().zip([
        ActualText::Measured,
        ActualText::FromKnownLeads,
        ActualText::FromMonthsToCome,
    ]);
    let legend = legend.map(|(class, text)| legend_item(class, cx.t(text)));
    let outlooks =
        [("".into(), cx.t(ActualText::AsPlanned)), (MEASURED.into(), cx.t(ActualText::AtMeasuredRates))];
    let chosen = if uses_measured { MEASURED } else { "" };
    html! {
        <section class={if cx.is_stale() { "card stale" } else { "card" }} aria-labelledby="from-here-heading">
            <h2 id="from-here-heading">{cx.t(ActualText::FromHere)}</h2>
            { choice_select(cx, FORECAST_RATES, cx.t(ActualText::Outlook), outlooks, chosen) }
            <p id="forecast" class="summary">{sentence.clone()}</p>
            <div class="picture months-picture">{ stacks_chart(months, later, timeline, sentence, cx.writer) }</div>
            <ul class="legend">
                { for legend }
                <li><svg class="swatch" viewBox="0 0 24 12" aria-hidden="true"><line class="plan-mark" x1="0" x2="24" y1="6" y2="6" /></svg>{cx.t(ActualText::PlanMark)}</li>
            </ul>
            <p class="note">{cx.t(ActualText::MonthInProgressHint)}{" "}if uses_measured { {cx.t(ActualText::MeasuredRatesHint)} }</p>
        </section>
    }
}

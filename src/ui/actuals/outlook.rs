//! The rates that the forecast takes for the months to come.

use crate::model::{Forecast, ForecastRates, Month, Plan};
use crate::state::{Action, Choice, FORECAST_RATES};
use crate::text::{ActualText, Style};
use crate::ui::html::html;
use crate::ui::months::month_scope;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Either choice with the sales it comes to.
pub fn outlook(cx: &ViewContext, plan: &Plan, before: Month) -> Html {
    let choice = |(id, rates, text): (&'static str, ForecastRates, ActualText)| {
        let forecast = Forecast::of(plan, month_scope(cx), before, rates).and_then(Result::ok);
        let sales = forecast.map(|it| cx.writer.figure(it.totals().iter().sum(), Style::Count));
        let dispatch = cx.dispatch.clone();
        let onchange = Callback::from(move |_: Event| {
            dispatch.dispatch(Action::SetChoice(Choice::ForecastRates(rates)));
        });
        html! {
            <li>
                <input type="radio" {id} name={FORECAST_RATES} checked={cx.app.choices.forecast_rates == rates} {onchange} />
                <label for={id}>{cx.t(text)}<small>{ for sales.map(|sales| cx.t(ActualText::SalesInAll(sales))) }</small></label>
            </li>
        }
    };
    let choices = [
        ("outlook-planned", ForecastRates::Planned, ActualText::AsPlanned),
        ("outlook-measured", ForecastRates::Measured, ActualText::AtMeasuredRates),
    ];
    html! {
        <section class="group" aria-labelledby="outlook-heading">
            <h3 id="outlook-heading">{cx.t(ActualText::Outlook)}</h3>
            <div role="radiogroup" aria-labelledby="outlook-heading"><ul class="picks">{ for choices.map(choice) }</ul></div>
            if cx.app.choices.forecast_rates == ForecastRates::Measured { <p class="note">{cx.t(ActualText::MeasuredRatesHint)}</p> }
        </section>
    }
}

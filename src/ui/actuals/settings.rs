//! What the view of actuals adds to the column of fields.

use super::compared_before;
use super::measured::measured;
use super::outlook::outlook;
use crate::model::{Month, PlanVsActual};
use crate::state::{Action, ActualsChoices, Choice, View};
use crate::text::{ActualText, MonthText};
use crate::ui::controls::labelled_select;
use crate::ui::html::html;
use crate::ui::later::later;
use crate::ui::months::{month_scope, scope_choice};
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Empty while the plan is not in months.
pub fn actual_settings(cx: &ViewContext) -> Html {
    let (Some((start, _)), Some(before)) = (cx.draft().span(), compared_before(cx)) else {
        return Html::default();
    };
    html! {
        <>
        <section class="group month-settings" aria-labelledby="actual-settings-heading">
            <h3 id="actual-settings-heading">{cx.t(ActualText::Settings)}</h3>
            { scope_choice(cx) }
            { until(cx, start, before) }
            <p class="note">{cx.t(if before > start { ActualText::UntilHint } else { ActualText::NoMonthOver(start.plus(1)) })}</p>
            if before <= start && !cx.is_read_only() {
                <button type="button" class="quiet" id="begin-earlier" onclick={cx.click_then(Action::Show(View::Months), "first-month".into())}>
                    {cx.t(ActualText::BeganEarlier)}
                </button>
            }
        </section>
        { later(cx, findings) }
        </>
    }
}

/// What the actuals say about the rates.
fn findings(cx: &ViewContext) -> Html {
    let Some((plan, before)) = cx.last_plan().zip(compared_before(cx)) else { return Html::default() };
    let compared = PlanVsActual::of(plan, month_scope(cx), before).and_then(Result::ok);
    html! { <>{ outlook(cx, plan, before) }{ for compared.map(|compared| measured(cx, &compared)) }</> }
}

/// The choice of the last month that is compared, among those that are over; empty where none is.
fn until(cx: &ViewContext, start: Month, before: Month) -> Html {
    let Some(over) = cx.app.today.map(|today| today.since(start)).filter(|&over| over > 0) else {
        return Html::default();
    };
    let option = |at: i32| {
        let month = start.plus(at);
        (month.to_string().into(), cx.t(MonthText::Short(month)))
    };
    let options = (0..over).rev().map(option).collect();
    let choices = cx.app.choices.actuals;
    let choose = cx.on_value(move |text| {
        let until = Some(text.parse().ok()?);
        Some(Action::SetChoice(Choice::Actuals(ActualsChoices { until, ..choices })))
    });
    let chosen = before.plus(-1).to_string();
    labelled_select("actuals-until".into(), cx.t(ActualText::Until), options, &chosen, false, choose)
}

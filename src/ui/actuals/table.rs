//! What really happened, month by month, beside what was planned.
//!
//! What is typed comes first: on a narrow page the rest of the table is out of sight.

use crate::model::{Indicator, Month, PlanVsActual, PlanVsActualMonth, Timeline};
use crate::state::{App, Field};
use crate::text::{ActualText, MonthText, Style, format_difference};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::months::{Fields, Scene, keys, month_cell, pasting, scene, scope_choice, this_month};
use crate::ui::words::counted;
use std::rc::Rc;
use yew::prelude::*;

/// The table; nothing while the plan is not in months.
pub fn actual_table(app: &App, dispatch: &Dispatch) -> Html {
    let scene = scene(app, dispatch);
    let Some((start, count)) = app.open_plan().draft.span() else { return Html::default() };
    let (scope, today) = (scene.scope(), this_month());
    let held = app.open_plan().last_plan.as_deref().zip(today);
    let held = held.and_then(|(plan, today)| PlanVsActual::of(plan, scope, today)?.ok());
    let months = held.as_ref().map_or(&[][..], |held| &held.months);
    let shown = (count + Timeline::MONTHS_SHOWN_AFTER).min(count.max(months.len()));
    let rows = (0..shown).map(|at| {
        let month = start.plus(at as i32);
        row(&scene, at, month, months.iter().find(|held| held.month == month), today == Some(month))
    });
    let style = |indicator| if indicator == Indicator::Spend { Style::Money } else { Style::Count };
    let actual = Indicator::ALL.map(|indicator| (ActualText::Of(indicator), style(indicator)));
    let planned = Indicator::ALL.map(|indicator| (ActualText::PlannedOf(indicator), style(indicator)));
    let heads = actual.into_iter().chain(planned).chain([(ActualText::GapInSales, Style::Count)]);
    let heads = heads.map(|(text, style)| {
        html! { <th scope="col">{counted(scene.say(text), style, scene.writer)}</th> }
    });
    let in_rows =
        scope.map(|channel| -> Fields { Rc::new(move |row| fields(channel, start.plus(row as i32))) });
    html! {
        <section class={if scene.is_stale() { "card months stale" } else { "card months" }} aria-labelledby="actual-table-heading">
            <h2 id="actual-table-heading">{scene.say(ActualText::TableHeading)}</h2>
            <div class="month-choices">{ scope_choice(&scene) }</div>
            <div class="scroll" role="group" aria-labelledby="actual-table-heading" tabindex="0">
                <table id="actual-table" class="figures" onkeydown={in_rows.clone().map(keys)} onpaste={in_rows.map(|fields| pasting(dispatch, fields))}>
                    <thead><tr><td></td>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="note">
                {if scope.is_some() { scene.say(ActualText::TableHint) } else { scene.say(MonthText::ChooseChannel) }}
            </p>
        </section>
    }
}

fn row(scene: &Scene, at: usize, month: Month, held: Option<&PlanVsActualMonth>, running: bool) -> Html {
    let short = scene.say(MonthText::Short(month));
    let figure = |value: Option<f64>, style| {
        let text = value.map_or("—".to_owned(), |value| scene.writer.plain_figure(value, style));
        html! { <td>{text}</td> }
    };
    let actual = |indicator: Indicator| held.and_then(|held| held.actual[indicator as usize]);
    let measured = Indicator::ALL.map(|indicator| match scene.scope() {
        Some(channel) => {
            let label = scene.say(ActualText::Cell { indicator, month: short.to_string() });
            month_cell(scene, Field::Actual(channel, indicator, month), None, label)
        }
        None => {
            figure(actual(indicator), if indicator == Indicator::Spend { Style::Money } else { Style::Count })
        }
    });
    let planned = held.map(|held| held.planned);
    // Of a month that is running nothing is missing yet.
    let gap = planned.zip(actual(Indicator::Sales)).filter(|_| !running);
    let gap = gap.map_or("—".to_owned(), |(planned, actual)| {
        format_difference(scene.writer, actual - planned.sales, Style::Count)
    });
    html! {
        <tr data-line={at.to_string()}>
            <th scope="row">{short.clone()}if running { <span class="optional">{scene.say(ActualText::Running)}</span> }</th>
            { for measured }
            { figure(planned.map(|it| it.spend), Style::Money) }
            { figure(planned.map(|it| it.leads), Style::Count) }
            { figure(planned.map(|it| it.sales), Style::Count) }
            <td>{gap}</td>
        </tr>
    }
}

fn fields(channel: usize, month: Month) -> [Field; 3] {
    Indicator::ALL.map(|indicator| Field::Actual(channel, indicator, month))
}

//! The months one below another: what is typed for each, and what comes of it.

use super::cell::month_cell;
use super::choices::choices;
use super::table_keys::{Fields, keys, pasting};
use super::{Scene, scene};
use crate::model::{Figure, Input, LaterSales, Measure, Month, Outcome, Timeline, TimelineMonth, Undefined};
use crate::state::{App, Field, SpreadKind};
use crate::text::{Message, MonthText, Style, style_of_input};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::counted;
use std::rc::Rc;
use yew::prelude::*;

/// The choices and the table; nothing while the plan is not in months.
pub fn month_table(app: &App, dispatch: &Dispatch) -> Html {
    let scene = scene(app, dispatch);
    if !app.open_plan().draft.is_in_months() {
        return Html::default();
    }
    html! {
        <section class={if scene.is_stale() { "card months stale" } else { "card months" }} aria-labelledby="month-table-heading">
            <h2 id="month-table-heading">{scene.say(Message::ViewMonths)}</h2>
            { choices(&scene) }
            { table(&scene) }
            <p class="note">{scene.say(if scene.scope().is_some() { MonthText::TableHint } else { MonthText::ChooseChannel })}</p>
        </section>
    }
}

fn table(scene: &Scene) -> Html {
    let Some((start, count)) = scene.app.open_plan().draft.span() else { return Html::default() };
    let scope = scene.scope();
    let plan = scene.app.open_plan().last_plan.as_deref();
    let timeline = plan.and_then(|plan| Timeline::of_scope(plan, scope)?.ok());
    let whole = timeline.as_ref().map(|timeline| whole(scene, timeline));
    let (timeline, later) = timeline.map(|timeline| timeline.truncated(Timeline::MONTHS_SHOWN_AFTER)).unzip();
    let periods = timeline.as_ref().map_or(&[][..], |timeline| &timeline.months);
    let closed = timeline.as_ref().map(Timeline::cumulative_sales).unwrap_or_default();
    let months = count.max(periods.len());
    let rows = (0..months).map(|at| {
        let month = start.plus(at as i32);
        let found = periods.iter().position(|period| period.month == month);
        let sum = found.map(|found| closed[found]);
        row(scene, at, month, at < count, found.map(|found| &periods[found]), sum)
    });
    let typed = Input::OF_CHANNEL.map(|input| {
        let label = match input {
            Input::Budget => scene.say(MonthText::Spend),
            input => scene.say(Message::InputLabel(input)),
        };
        (label, style_of_input(input))
    });
    let worked_out = [
        (scene.say(Message::MeasureLabel(Measure::Leads)), Style::Count),
        (scene.say(MonthText::Closing), Style::Count),
        (scene.say(MonthText::CalendarCac), Style::Money),
        (scene.say(MonthText::OfItsLeads), Style::Count),
        (scene.say(MonthText::CohortCac), Style::Money),
        (scene.say(MonthText::SoFar), Style::Count),
    ];
    let headings = typed.into_iter().chain(worked_out).map(|(label, style)| {
        html! { <th scope="col">{counted(label, style, scene.writer)}</th> }
    });
    let in_rows = scope.map(|channel| -> Fields { Rc::new(move |month| fields(channel, month)) });
    html! {
        <div class="scroll" role="group" aria-labelledby="month-table-heading" tabindex="0">
            <table id="month-table" class="figures" onkeydown={in_rows.clone().map(keys)} onpaste={in_rows.map(|fields| pasting(scene.dispatch, fields))}>
                <thead><tr><td></td>{ for headings }</tr></thead>
                <tbody>{ for rows }{ for later.flatten().map(|later| later_row(scene, later)) }</tbody>
                <tfoot>{ for whole }</tfoot>
            </table>
        </div>
    }
}

/// What closes after the months that are shown.
fn later_row(scene: &Scene, later: LaterSales) -> Html {
    html! {
        <tr class="beyond">
            <th scope="row">{scene.say(MonthText::LaterOn)}<span class="optional">{scene.say(MonthText::Until(later.last_month))}</span></th>
            <td></td><td></td><td></td><td></td>
            { figure(scene, Some(later.closing), Style::Count) }
            <td></td><td></td><td></td><td></td>
        </tr>
    }
}

/// The fields of a month in the table, from the left.
fn fields(channel: usize, month: usize) -> [Field; 3] {
    Input::OF_CHANNEL.map(|input| Field::Monthly(channel, input, month))
}

fn row(
    scene: &Scene,
    at: usize,
    month: Month,
    planned: bool,
    period: Option<&TimelineMonth>,
    so_far: Option<f64>,
) -> Html {
    let cohort = period.map(|period| period.cohort);
    let closing = period.map(|period| period.closing);
    let short = scene.say(MonthText::Short(month));
    let figure = |value: Option<f64>, style| figure(scene, value, style);
    let spend = cohort.map(|it| it.spend);
    let typed = match scene.scope().filter(|_| planned) {
        Some(channel) => typed(scene, channel, at, month, spend),
        None if planned => ratios(scene, cohort.unwrap_or_default()),
        None => html! { <><td></td><td></td><td></td></> },
    };
    let leads = if planned {
        figure(cohort.map(|it| it.leads), Style::Count)
    } else {
        html! { <td></td> }
    };
    let own = |style, value: Option<Figure>| match planned {
        true => figure(value.and_then(Result::ok), style),
        false => html! { <td></td> },
    };
    let calendar = match period.map(TimelineMonth::calendar_cac) {
        Some(Err(Undefined::EarlierSpend)) => {
            let reason = scene.say(Message::Undefined(Undefined::EarlierSpend));
            html! { <td class="earlier" title={reason}>{scene.say(MonthText::Earlier)}</td> }
        }
        other => figure(other.and_then(Result::ok), Style::Money),
    };
    html! {
        <tr class={if planned { "" } else { "beyond" }} data-line={at.to_string()} data-month={month.to_string()}>
            <th scope="row">{short}if !planned { <span class="optional">{scene.say(MonthText::After)}</span> }</th>
            { typed }
            { leads }
            { figure(closing, Style::Count) }
            { calendar }
            { own(Style::Count, cohort.map(|it| Ok(it.sales))) }
            { own(Style::Money, period.map(TimelineMonth::cohort_cac)) }
            { figure(so_far, Style::Count) }
        </tr>
    }
}

/// The cells of a month that can be typed for a channel. A budget only where the months have budgets of their own.
fn typed(scene: &Scene, channel: usize, at: usize, month: Month, spend: Option<f64>) -> Html {
    let draft = &scene.app.open_plan().draft;
    let cells = fields(channel, at).map(|field| match field {
        Field::Monthly(_, Input::Budget, _) if draft.spread(channel) != SpreadKind::Months => {
            figure(scene, spend, Style::Money)
        }
        _ => cell(scene, channel, field, month),
    });
    html! { <>{ for cells }</> }
}

fn cell(scene: &Scene, channel: usize, field: Field, month: Month) -> Html {
    let draft = &scene.app.open_plan().draft;
    // The usual number of the channel stands where the month has none of its own.
    let usual = match field.input() {
        Input::Budget => None,
        Input::CloseRate if draft.stages() > 0 => draft.staged_close_rate(channel),
        input => draft.number(Field::Channel(channel, input)),
    };
    let placeholder = usual.map(|usual| draft.writer().bare(usual, field.style()));
    let what = scene.say(Message::InputLabel(field.input())).to_string();
    month_cell(scene, field, placeholder, scene.say(MonthText::InMonth { what, month }))
}

/// Spend, CPL and close rate where nothing can be typed.
fn ratios(scene: &Scene, outcome: Outcome) -> Html {
    html! {
        <>
            { figure(scene, Some(outcome.spend), Style::Money) }
            { figure(scene, outcome.cost_per_lead().ok(), Style::Money) }
            { figure(scene, outcome.close_rate().ok(), Style::Percent) }
        </>
    }
}

fn whole(scene: &Scene, timeline: &Timeline) -> Html {
    let whole = timeline.total();
    let cac = whole.media_cac().ok();
    html! {
        <tr>
            <th scope="row">{scene.say(MonthText::Whole)}</th>
            { ratios(scene, whole) }
            { figure(scene, Some(whole.leads), Style::Count) }
            { figure(scene, timeline.cumulative_sales().last().copied(), Style::Count) }
            { figure(scene, cac, Style::Money) }
            { figure(scene, Some(whole.sales), Style::Count) }
            { figure(scene, cac, Style::Money) }
            <td></td>
        </tr>
    }
}

fn figure(scene: &Scene, value: Option<f64>, style: Style) -> Html {
    let text = value.map_or_else(|| "—".to_owned(), |value| scene.writer.plain_figure(value, style));
    html! { <td>{text}</td> }
}

//! What really happened, channel by channel and month by month, in a table like a spreadsheet.

use super::channel_rows::{ChannelFigures, ChannelRows, ChannelRowsProps};
use super::grid_events::{on_click, on_input, on_keydown, on_paste};
use super::paper_table::PaperTable;
use super::{TABLE_HEADING, compared_before};
use crate::model::{Indicator, Month, Plan, Timeline};
use crate::state::{Action, ActualsChoices, ActualsGrid, Choice, Field};
use crate::text::{ActualText, MonthText};
use crate::ui::controls::{labelled_select, toggle_button};
use crate::ui::html::html;
use crate::ui::months::month_scope;
use crate::ui::ptr_eq::PtrEq;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The most values listed that do not count.
const LISTED: usize = 20;

/// In a large plan what is planned follows once typing rests; the fields are drawn at once. Empty while the plan is not
/// in months.
pub fn actual_table(cx: &ViewContext) -> Html {
    let Some(((start, count), today)) = cx.draft().span().zip(cx.app.today) else { return Html::default() };
    let plan = cx.settled.open_plan().last_plan.as_deref();
    let (scope, choices) = (month_scope(cx), cx.app.choices.actuals);
    let channels = scope.map_or(0..cx.draft().channels(), |only| only..only + 1);
    let months = shown_months(plan, scope, (start, count), today);
    let grid = Rc::new(ActualsGrid::new(channels, choices.indicator, (start, months), today));
    let dispatch = cx.dispatch;
    let pages = grid.pages();
    let page = choices.page.min(pages.len().saturating_sub(1));
    let shown = pages.get(page).into_iter().flatten();
    let shown: Vec<ChannelRowsProps> =
        shown.map(|&channel| channel_rows(cx, plan, &grid, channel, today)).collect();
    let rows = shown.iter().map(|props| yew::html! { <ChannelRows key={props.channel} ..props.clone() /> });
    let on_paper =
        shown.iter().map(|props| yew::html! { <PaperTable key={props.channel} ..props.clone() /> });
    let hint = match grid.over() {
        0 => ActualText::NoMonthOver(start.plus(1)),
        _ => ActualText::TableHint,
    };
    html! {
        <section class={if cx.is_stale() { "card actuals-table stale" } else { "card actuals-table" }} aria-labelledby={TABLE_HEADING}>
            <div class="table-head">
                <div>
                    <h2 id={TABLE_HEADING} tabindex="-1">{cx.t(ActualText::TableHeading)}</h2>
                    <p class="note">{cx.t(hint)}</p>
                </div>
                { indicator_choice(cx) }
            </div>
            { invalid(cx, &grid) }
            { closed(cx, &grid) }
            { page_choice(cx, &pages, page) }
            <div class="scroll" role="group" aria-labelledby={TABLE_HEADING} tabindex="0">
                <table id="actual-table" class="figures" oninput={on_input(&grid, dispatch)} onkeydown={on_keydown(&grid, choices, dispatch)}
                    onpaste={on_paste(&grid, dispatch)} onclick={on_click(&grid, dispatch)}>
                    <thead>{ head(cx, &grid, count, today) }</thead>
                    { for rows }
                </table>
            </div>
            <div class="on-paper">{ for on_paper }</div>
        </section>
    }
}

/// Those of the plan, and after it those in which sales still closed.
fn shown_months(
    plan: Option<&Plan>,
    scope: Option<usize>,
    (start, count): (Month, usize),
    today: Month,
) -> usize {
    let over = today.since(start).max(0) as usize;
    if over <= count {
        return count;
    }
    let timeline = plan.and_then(|plan| Timeline::of_scope(plan, scope)?.ok());
    let closing = timeline.map_or(0, |it| it.truncated(Timeline::MONTHS_SHOWN_AFTER).0.months.len());
    closing.min(over).clamp(count, count + Timeline::MONTHS_SHOWN_AFTER)
}

fn channel_rows(
    cx: &ViewContext,
    plan: Option<&Plan>,
    grid: &Rc<ActualsGrid>,
    channel: usize,
    today: Month,
) -> ChannelRowsProps {
    let plan = plan.filter(|plan| channel < plan.channels().len());
    let before = compared_before(cx).unwrap_or(today);
    ChannelRowsProps {
        writer: cx.writer,
        draft: PtrEq(cx.app.open_plan().draft.clone()),
        grid: grid.clone(),
        channel,
        name: (cx.draft().channels() > 1).then(|| cx.draft().channel_name(channel, cx.language()).into()),
        figures: plan.map(|plan| ChannelFigures::of(plan, channel, before)).unwrap_or_default(),
        read_only: cx.is_read_only(),
    }
}

/// A year stands where it begins.
fn head(cx: &ViewContext, grid: &ActualsGrid, planned: usize, today: Month) -> Html {
    let month = |(at, month): (usize, Month)| {
        let new_year = at == 0 || month.month() == 1;
        let note = if month == today {
            Some(ActualText::MonthInProgress)
        } else {
            (at == planned).then_some(ActualText::AfterPlan)
        };
        html! {
            <th scope="col">
                {cx.t(MonthText::Abbreviated(month))}{" "}
                <span class={if new_year { "optional" } else { "visually-hidden" }}>{month.year().to_string()}</span>
                if let Some(note) = note { {" "}<span class="optional">{cx.t(note)}</span> }
            </th>
        }
    };
    let sums = [ActualText::SoFar, ActualText::Planned, ActualText::OffBy];
    html! {
        <tr>
            <td></td>
            { for grid.months().enumerate().map(month) }
            { for sums.map(|text| html! { <th scope="col">{cx.t(text)}</th> }) }
        </tr>
    }
}

fn indicator_choice(cx: &ViewContext) -> Html {
    let choices = cx.app.choices.actuals;
    let button = |indicator: Option<Indicator>| {
        let text = indicator.map_or(ActualText::AllIndicators, ActualText::Label);
        let id = match indicator {
            None => "actual-all",
            Some(Indicator::Spend) => "actual-only-spend",
            Some(Indicator::Leads) => "actual-only-leads",
            Some(Indicator::Sales) => "actual-only-sales",
        };
        let onclick = cx.click(Action::SetChoice(Choice::Actuals(ActualsChoices { indicator, ..choices })));
        toggle_button(id.into(), None, choices.indicator == indicator, false, onclick, cx.t(text))
    };
    let indicators = std::iter::once(None).chain(Indicator::ALL.map(Some));
    html! { <div class="segments" role="group" aria-label={cx.t(ActualText::Rows)}>{ for indicators.map(button) }</div> }
}

/// The choice of the channels that are shown, where there are too many for one page.
fn page_choice(cx: &ViewContext, pages: &[Vec<usize>], page: usize) -> Html {
    if pages.len() < 2 {
        return Html::default();
    }
    let option = |(at, channels): (usize, &Vec<usize>)| {
        let name = |channel: Option<&usize>| {
            cx.draft().channel_name(channel.copied().unwrap_or_default(), cx.language())
        };
        let names = [&name(channels.first()), " – ", &name(channels.last())].concat();
        (at.to_string().into(), names.into())
    };
    let options = pages.iter().enumerate().map(option).collect();
    let choices = cx.app.choices.actuals;
    let choose = cx.on_value(move |text| {
        let page = text.parse().ok()?;
        Some(Action::SetChoice(Choice::Actuals(ActualsChoices { page, ..choices })))
    });
    html! { <div class="month-choices">{ labelled_select("actuals-page".into(), cx.t(ActualText::Page), options, &page.to_string(), false, choose) }</div> }
}

/// A cell that can't be read may be out of sight.
fn invalid(cx: &ViewContext, grid: &ActualsGrid) -> Html {
    let fields = if cx.is_stale() { grid.invalid_fields(cx.draft()) } else { Vec::new() };
    let Some(&field @ Field::Actual(channel, ..)) = fields.first() else { return Html::default() };
    let page = grid.pages().iter().position(|page| page.contains(&channel)).unwrap_or_default();
    let first = field.id();
    let page = Choice::Actuals(ActualsChoices { page, ..cx.app.choices.actuals });
    let onclick = cx.click_then(Action::SetChoice(page), first.into());
    html! {
        <p class="note wrong" id="actual-invalid">
            {cx.t(ActualText::InvalidCells(fields.len()))}{" "}
            <button type="button" class="quiet" {onclick}>{cx.t(ActualText::ShowFirst)}</button>
        </p>
    }
}

/// What is stored and does not count, so that nothing is hidden.
fn closed(cx: &ViewContext, grid: &ActualsGrid) -> Html {
    let fields = grid.closed_fields(cx.draft());
    if fields.is_empty() {
        return Html::default();
    }
    let item = |&field: &Field| {
        let Field::Actual(channel, indicator, month) = field else { return Html::default() };
        let month = cx.t(MonthText::Short(month)).to_string();
        let name = cx.draft().channel_name(channel, cx.language());
        let cell = cx.t(ActualText::Cell { indicator, month });
        html! { <li><bdi>{name}</bdi>{", "}{cell}{": "}<b>{cx.draft().text(field).to_owned()}</b></li> }
    };
    let more = if fields.len() > LISTED { "…" } else { "" };
    let texts = fields.iter().map(|&field| (field, String::new())).collect();
    let remove = cx.click_then(Action::SetTexts { texts, left_out: 0 }, TABLE_HEADING.into());
    html! {
        <div class="say" id="actual-closed">
            <details>
                <summary>{cx.t(ActualText::ClosedCells(fields.len()))}</summary>
                <ul>{ for fields.iter().take(LISTED).map(item) }</ul>{more}
            </details>
            <button type="button" id="actual-closed-remove" hidden={cx.is_read_only()} onclick={remove}>{cx.t(ActualText::RemoveClosed)}</button>
        </div>
    }
}

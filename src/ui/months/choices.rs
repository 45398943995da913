//! Which months the plan is for, and how its budgets are spread over them.

use super::lag::{channel_lag, plan_lag};
use super::month_scope;
use super::season::season;
use crate::model::{Month, Schedule};
use crate::state::{Action, MONTH_CHANNEL, ScheduleChange, SpreadKind};
use crate::text::MonthText;
use crate::ui::controls::{SelectOption, labelled_select};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The settings of the whole plan's months, in the column of fields. Empty while the plan is not in months.
pub fn month_settings(cx: &ViewContext) -> Html {
    let draft = cx.draft();
    let Some((start, count)) = draft.span() else { return Html::default() };
    let of_year = (1..=12).map(|month| (month.to_string().into(), cx.t(MonthText::MonthName(month))));
    let set_month =
        move |text: &str| Some(ScheduleChange::Start(Month::new(start.year(), text.parse().ok()?)?));
    let years = (start.year() - 5..=start.year() + 10).map(number_option);
    let set_year =
        move |text: &str| Some(ScheduleChange::Start(Month::new(text.parse().ok()?, start.month())?));
    let counts = (1..=Schedule::MAX_MONTHS).map(number_option);
    let set_count = |text: &str| Some(ScheduleChange::Months(text.parse().ok()?));
    let off = cx.click_then(Action::ChangeSchedule(ScheduleChange::Off), "months-on".into());
    html! {
        <>
        <section class="group month-settings" aria-labelledby="month-settings-heading">
            <h3 id="month-settings-heading">{cx.t(MonthText::Settings)}</h3>
            <div class="first-month">
                { schedule_select(cx, "first-month", MonthText::FirstMonth, of_year, start.month().to_string(), set_month) }
                { schedule_select(cx, "first-year", MonthText::Year, years, start.year().to_string(), set_year) }
            </div>
            { schedule_select(cx, "month-count", MonthText::Count, counts, count.to_string(), set_count) }
            { count_slider(cx, count) }
            <button type="button" id="months-off" class="quiet" hidden={cx.is_read_only()} onclick={off}>{cx.t(MonthText::SwitchOff)}</button>
        </section>
        { plan_lag(cx) }
        { season(cx) }
        </>
    }
}

/// Below the list of counts, which the keyboard has.
fn count_slider(cx: &ViewContext, count: usize) -> Html {
    let oninput =
        cx.on_value(|text| Some(Action::ChangeSchedule(ScheduleChange::Months(text.parse().ok()?))));
    html! {
        <input type="range" class="slider" tabindex="-1" aria-label={cx.t(MonthText::Count)} disabled={cx.is_read_only()}
            min="1" max={Schedule::MAX_MONTHS.to_string()} value={count.to_string()} {oninput} />
    }
}

/// The choices for the channel that is shown.
pub fn channel_choices(cx: &ViewContext) -> Html {
    let draft = cx.draft();
    let scope = month_scope(cx);
    let several = draft.channels() > 1;
    let spread = |channel: usize| {
        let kinds = SpreadKind::ALL.map(|kind| (kind.code().into(), cx.t(spread_text(kind))));
        let chosen = draft.spread(channel).code().to_owned();
        schedule_select(cx, "month-spread", MonthText::Spread, kinds, chosen, move |text| {
            Some(ScheduleChange::Spread(channel, SpreadKind::from_code(text)))
        })
    };
    html! {
        <div class="month-choices">
            { for scope.map(spread) }
            { for scope.filter(|_| several).map(|channel| channel_lag(cx, channel)) }
        </div>
    }
}

/// The choice of the channel whose months are shown; empty with a single channel.
pub fn scope_choice(cx: &ViewContext) -> Html {
    if cx.draft().channels() == 1 {
        return Html::default();
    }
    let scope = month_scope(cx);
    html! {
        <label class="choice">
            <span>{cx.t(MonthText::Scope)}</span>
            <select id={MONTH_CHANNEL} onchange={cx.set_choice(MONTH_CHANNEL.into())}>
                <option value="" selected={scope.is_none()}>{cx.t(MonthText::All)}</option>
                { cx.channel_options(scope) }
            </select>
        </label>
    }
}

fn spread_text(kind: SpreadKind) -> MonthText {
    match kind {
        SpreadKind::Even => MonthText::SpreadEven,
        SpreadKind::Season => MonthText::SpreadSeason,
        SpreadKind::Months => MonthText::SpreadMonths,
    }
}

/// A list whose value changes the schedule.
pub fn schedule_select(
    cx: &ViewContext,
    id: &'static str,
    label: MonthText,
    options: impl IntoIterator<Item = SelectOption>,
    chosen: String,
    change: impl Fn(&str) -> Option<ScheduleChange> + 'static,
) -> Html {
    let onchange = cx.on_value(move |text| Some(Action::ChangeSchedule(change(&text)?)));
    let options = options.into_iter().collect();
    labelled_select(id.into(), cx.t(label), options, &chosen, cx.is_read_only(), onchange)
}

fn number_option(number: impl ToString) -> SelectOption {
    let text = AttrValue::from(number.to_string());
    (text.clone(), text)
}

//! Which months the plan is for, and how its budgets are spread over them.

use super::lag::lag;
use super::season::season;
use super::{SCOPE, Scene};
use crate::model::{Month, Schedule};
use crate::platform::page;
use crate::state::{Action, ScheduleChange, SpreadKind};
use crate::text::MonthText;
use crate::ui::acts::{click_then, jotting};
use crate::ui::html::html;
use yew::prelude::*;

/// Everything that is chosen about the months.
pub fn choices(scene: &Scene) -> Html {
    let draft = &scene.app.open_plan().draft;
    let Some((start, count)) = draft.span() else { return Html::default() };
    let of_year = (1..=12).map(|month| (month.to_string(), scene.say(MonthText::OfYear(month))));
    let first = move |text: &str| Some(ScheduleChange::Start(Month::new(start.year(), text.parse().ok()?)?));
    let years =
        (start.year() - 5..=start.year() + 10).map(|year| (year.to_string(), year.to_string().into()));
    let year = move |text: &str| Some(ScheduleChange::Start(Month::new(text.parse().ok()?, start.month())?));
    let counts = (1..=Schedule::MAX_MONTHS).map(|count| (count.to_string(), count.to_string().into()));
    let off = click_then(scene.dispatch, Action::ChangeSchedule(ScheduleChange::Off), "months-on".into());
    html! {
        <>
            <div class="month-choices">
                { select(scene, "first-month", MonthText::FirstMonth, of_year, start.month().to_string(), first) }
                { select(scene, "first-year", MonthText::Year, years, start.year().to_string(), year) }
                { select(scene, "month-count", MonthText::Count, counts, count.to_string(), |text| Some(ScheduleChange::Months(text.parse().ok()?))) }
                { lag(scene, None) }
                <button type="button" id="months-off" hidden={scene.is_fixed()} onclick={off}>{scene.say(MonthText::SwitchOff)}</button>
            </div>
            { of_channel(scene) }
            if (0..draft.channels()).any(|channel| draft.spread(channel) == SpreadKind::Season) { { season(scene) } }
        </>
    }
}

/// The choices for the channel that is shown.
fn of_channel(scene: &Scene) -> Html {
    let draft = &scene.app.open_plan().draft;
    let scope = scene.scope();
    let several = draft.channels() > 1;
    let spread = |channel: usize| {
        let kinds = SpreadKind::ALL.map(|kind| (kind.code().to_owned(), scene.say(spread_text(kind))));
        let chosen = draft.spread(channel).code().to_owned();
        select(scene, "month-spread", MonthText::Spread, kinds, chosen, move |text| {
            Some(ScheduleChange::Spread(channel, SpreadKind::from_code(text)))
        })
    };
    html! {
        <div class="month-choices">
            { scope_choice(scene) }
            { for scope.map(spread) }
            { for scope.filter(|_| several).map(|channel| lag(scene, Some(channel))) }
        </div>
    }
}

/// Which channel's months are shown, where there are several.
pub fn scope_choice(scene: &Scene) -> Html {
    let (draft, scope) = (&scene.app.open_plan().draft, scene.scope());
    if draft.channels() == 1 {
        return Html::default();
    }
    let options = (0..draft.channels()).map(|at| {
        html! { <option value={(at + 1).to_string()} selected={scope == Some(at)}>{draft.channel_name(at, scene.writer.language)}</option> }
    });
    html! {
        <label class="choice">
            <span>{scene.say(MonthText::Scope)}</span>
            <select id={SCOPE} onchange={jotting(scene.dispatch, SCOPE.into())}>
                <option value="" selected={scope.is_none()}>{scene.say(MonthText::All)}</option>
                { for options }
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

/// A choice about the months: its options with their words, and what choosing one of them does.
pub fn select(
    scene: &Scene,
    id: &str,
    label: MonthText,
    options: impl IntoIterator<Item = (String, AttrValue)>,
    chosen: String,
    choose: impl Fn(&str) -> Option<ScheduleChange> + 'static,
) -> Html {
    let dispatch = scene.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(timing) = page::field_value(&event).and_then(|text| choose(&text)) {
            dispatch.dispatch(Action::ChangeSchedule(timing));
        }
    });
    let option = |(value, words): (String, AttrValue)| {
        let selected = value == chosen;
        html! { <option key={value.clone()} {value} {selected}>{words}</option> }
    };
    html! {
        <label class="choice">
            <span>{scene.say(label)}</span>
            <select id={id.to_owned()} {onchange} disabled={scene.is_fixed()}>{ for options.into_iter().map(option) }</select>
        </label>
    }
}

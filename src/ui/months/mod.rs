//! The plan in months: when money is spent, when sales come in, and what a sale costs in each month.

mod cell;
mod choices;
mod follows;
mod lag;
mod season;
mod table;
mod table_keys;

use super::acts::click;
use super::charts::{months_chart, months_summary};
use super::hooks::Dispatch;
use super::words::say;
use crate::model::{CashFlow, Month, Plan, Timeline};
use crate::platform::time;
use crate::state::{Action, App, FieldValue, GoalChoices, ScheduleChange, goal_value};
use crate::text::{Localized, Message, MonthText, Writer};
use crate::ui::html::html;
use yew::prelude::*;

pub use cell::month_cell;
pub use choices::scope_choice;
pub use table::month_table;
pub use table_keys::{Fields, keys, pasting};

/// The desk's id of the channel whose months are shown: its number from 1, or nothing for all.
pub const SCOPE: &str = "month-scope";

/// What the parts of the view are drawn from.
pub struct Scene<'a> {
    pub app: &'a App,
    pub dispatch: &'a Dispatch,
    pub writer: Writer,
}

impl Scene<'_> {
    pub fn say<T: Localized>(&self, text: T) -> AttrValue {
        say(self.writer.language, text)
    }

    /// The channel whose months are shown; none for all of several.
    pub fn scope(&self) -> Option<usize> {
        let channels = self.app.open_plan().draft.channels();
        if channels == 1 {
            return Some(0);
        }
        let number: usize = self.app.choices.text(SCOPE).parse().ok()?;
        number.checked_sub(1).filter(|&at| at < channels)
    }

    pub fn is_fixed(&self) -> bool {
        self.app.open_plan().is_read_only()
    }

    pub fn is_stale(&self) -> bool {
        self.app.open_plan().plan.is_none()
    }
}

/// The scene of the page as it is.
pub fn scene<'a>(app: &'a App, dispatch: &'a Dispatch) -> Scene<'a> {
    let writer = Writer { language: app.preferences.language, currency: app.open_plan().draft.currency };
    Scene { app, dispatch, writer }
}

/// What comes of the months; how to switch them on while they are not.
pub fn months(app: &App, dispatch: &Dispatch) -> Html {
    let scene = scene(app, dispatch);
    if !app.open_plan().draft.is_in_months() {
        return invitation(&scene);
    }
    let timeline = app.open_plan().last_plan.as_deref().and_then(|plan| Some((plan, Timeline::of(plan)?)));
    let content = match timeline {
        None => html! { <p class="note">{scene.say(Message::NoResultsYet)}</p> },
        Some((_, Err(reason))) => html! { <p class="note">{scene.say(Message::Undefined(reason))}</p> },
        Some((plan, Ok(timeline))) => outcome(&scene, plan, &timeline),
    };
    html! {
        <section class={if scene.is_stale() { "card stale" } else { "card" }} aria-labelledby="months-chart-heading">
            <h2 id="months-chart-heading">{scene.say(MonthText::ChartHeading)}</h2>
            { content }
        </section>
    }
}

/// The month that the browser's clock shows.
pub fn this_month() -> Option<Month> {
    let (year, month) = time::current_month();
    Month::new(year, month)
}

fn invitation(scene: &Scene) -> Html {
    invite(scene, scene.say(Message::ViewMonths), scene.say(MonthText::WhatFor))
}

/// What months are for, with the button that switches them on.
pub fn invite(scene: &Scene, heading: AttrValue, what_for: AttrValue) -> Html {
    // From where the months count is taken when the button is drawn, which is as good as when it is pressed.
    let start = this_month().or(Month::new(2026, 1));
    let onclick = start.map(|start| click(scene.dispatch, Action::ChangeSchedule(ScheduleChange::On(start))));
    html! {
        <section class="card" aria-labelledby="months-heading">
            <h2 id="months-heading">{heading}</h2>
            <p class="note">{what_for}</p>
            <div class="actions" hidden={scene.is_fixed()}>
                <button type="button" class="primary" id="months-on" {onclick}>{scene.say(MonthText::SwitchOn)}</button>
            </div>
        </section>
    }
}

/// The picture, and what it means for goals and money.
fn outcome(scene: &Scene, plan: &Plan, timeline: &Timeline) -> Html {
    let asking = GoalChoices::of(&scene.app.choices, plan.channels().len());
    let goal = match goal_value(&scene.app.choices, asking.volume) {
        FieldValue::Number { value, .. } if asking.volume == crate::model::Measure::Sales => Some(value),
        _ => None,
    };
    let cash = CashFlow::of(timeline, &plan.economics);
    let legend = [("sales-band", MonthText::ChartClosing), ("leads-band", MonthText::ChartCohort)];
    let legend = legend.map(|(class, text)| {
        html! { <li><svg class="swatch" viewBox="0 0 24 12" aria-hidden="true"><rect {class} width="24" height="12" /></svg>{scene.say(text)}</li> }
    });
    html! {
        <>
            <p class="summary">{months_summary(timeline, scene.writer)}</p>
            <div class="picture months-picture">{ months_chart(&timeline.clone().truncated(Timeline::MONTHS_SHOWN_AFTER).0, goal, scene.writer) }</div>
            <ul class="legend">{ for legend }</ul>
            { follows::follows(scene, plan, timeline, &cash, goal) }
        </>
    }
}

//! Which input matters most: each moved by itself, and CPL and close rate against each other.

mod grid;
mod ranges;
mod share;
mod tornado;

use super::acts::click;
use super::hooks::Dispatch;
use super::words::say;
use crate::model::Plan;
use crate::state::{Action, App, Sensitivity};
use crate::text::{Localized, Message, SensitivityText, Writer};
use crate::ui::html::html;
use yew::prelude::*;

/// What the parts of the view are drawn from.
struct Scene<'a> {
    app: &'a App,
    dispatch: &'a Dispatch,
    plan: &'a Plan,
    chosen: Sensitivity,
    /// Whether the plan is older than what stands in the fields.
    stale: bool,
    writer: Writer,
}

impl Scene<'_> {
    fn say<T: Localized>(&self, text: T) -> AttrValue {
        say(self.writer.language, text)
    }

    /// What the result in question is called.
    fn result(&self) -> AttrValue {
        self.say(Message::MeasureLabel(self.chosen.measure))
    }

    fn card(&self) -> &'static str {
        if self.stale { "card stale" } else { "card" }
    }
}

/// The view's content.
pub fn sensitivity(app: &App, dispatch: &Dispatch) -> Html {
    let writer = Writer { language: app.preferences.language, currency: app.open_plan().draft.currency };
    let Some(plan) = app.open_plan().last_plan.as_deref() else {
        return html! {
            <section class="card" aria-labelledby="sensitivity-heading">
                <h2 id="sensitivity-heading">{say(writer.language, Message::ViewSensitivity)}</h2>
                <p class="note">{say(writer.language, Message::NoResultsYet)}</p>
            </section>
        };
    };
    let stale = app.open_plan().plan.is_none();
    let scene = Scene { app, dispatch, plan, chosen: Sensitivity::of(&app.choices), stale, writer };
    html! {
        <div class="sensitivity">
            <section class={scene.card()} aria-labelledby="sensitivity-heading">
                <h2 id="sensitivity-heading">{scene.say(Message::ViewSensitivity)}</h2>
                { results(&scene) }
                { tornado::tornado(&scene) }
            </section>
            <section class={scene.card()} aria-labelledby="grid-heading">
                <h2 id="grid-heading">{scene.say(SensitivityText::GridHeading)}</h2>
                { grid::grid(&scene) }
            </section>
        </div>
    }
}

/// The choice of the result to look at.
fn results(scene: &Scene) -> Html {
    let buttons = Sensitivity::RESULTS.map(|(measure, code)| {
        let action = Action::SetChoice(Sensitivity::RESULT.to_owned(), code.to_owned());
        let onclick = click(scene.dispatch, action);
        html! {
            <button type="button" id={["look-at-", code].concat()} {onclick}
                aria-pressed={if measure == scene.chosen.measure { "true" } else { "false" }}>
                {scene.say(Message::MeasureLabel(measure))}
            </button>
        }
    });
    html! {
        <div class="looking-at" role="group" aria-label={scene.say(SensitivityText::Result)}>{ for buttons }</div>
    }
}

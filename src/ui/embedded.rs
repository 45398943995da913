//! The plan as a part of another page: what goes in, what comes of it, its picture.

use super::channels::channels;
use super::charts::funnel_chart;
use super::hooks::Dispatch;
use super::notices::notices;
use super::results::{Results, glance};
use super::sheet::{money, only_channel};
use super::stages::stages;
use super::words::say;
use crate::io::share_fragment;
use crate::state::{App, SaveStatus, View};
use crate::text::{FrameText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// The plan without anything around it. Nothing typed here is kept, so there is nothing to save or to choose.
pub fn embedded(app: &App, dispatch: &Dispatch) -> Html {
    let say = |message: Message| say(app.preferences.language, message);
    let draft = &app.open_plan().draft;
    let plan = app.open_plan().last_plan.clone();
    let stale = plan.is_some() && app.open_plan().plan.is_none();
    let writer = draft.writer();
    let name = match draft.name.trim() {
        "" if app.open_plan().save_status() == SaveStatus::Example => say(Message::StatusExample),
        "" => "Embudo".into(),
        name => name.to_owned().into(),
    };
    html! {
        <>
            <header class="embed-head">
                <h1>{name}</h1>
                <a id="own-tab" href={own_tab(app)} target="_blank" rel="noopener">{say(Message::Frame(FrameText::OwnTab))}{" ↗"}</a>
            </header>
            { notices(app, dispatch) }
            <main class="embed">
                { channels(app, dispatch) }
                <section class="card inputs" aria-labelledby="plan-heading" hidden={draft.channels() > 1 && draft.stages() == 0}>
                    <h2 id="plan-heading">{say(Message::PlanHeading)}</h2>
                    if draft.channels() == 1 { { only_channel(app, dispatch) } }
                    if draft.stages() > 0 { { stages(app, dispatch) } }
                </section>
                { glance(writer, plan.as_deref(), stale) }
                <div class="outcome">
                    { yew::html! { <Results {writer} plan={plan.clone()} {stale} view={View::Results} /> } }
                    { funnel_chart(writer, plan.as_deref(), stale) }
                </div>
                <section class="card inputs" aria-labelledby="money-heading">
                    <h2 id="money-heading">{say(Message::MoneyHeading)}{" "}<span class="optional">{say(Message::Optional)}</span></h2>
                    { money(app, dispatch) }
                </section>
            </main>
            <footer class="foot"><p>{say(Message::Frame(FrameText::NotKept))}</p></footer>
        </>
    }
}

/// The address of the whole planner, in the language that is shown, with what the fields amount to now.
fn own_tab(app: &App) -> String {
    let plan = app.open_plan().last_plan.as_deref().cloned();
    let scenario = plan.and_then(|plan| app.open_plan().draft.scenario_of(plan));
    let fragment =
        scenario.and_then(|scenario| Some(["#", &share_fragment(&[scenario])?].concat())).unwrap_or_default();
    ["?lang=", app.preferences.language.code(), &fragment].concat()
}

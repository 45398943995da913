//! The open plan: what goes in on one side, what comes of it on the other.

use super::banner::banner;
use super::charts::funnel_chart;
use super::field::field;
use super::hooks::Dispatch;
use super::results::{Results, glance};
use super::title::title;
use super::words::say;
use crate::model::Input;
use crate::state::App;
use crate::text::{Message, Writer};
use yew::prelude::*;

/// The open plan.
pub fn sheet(app: &App, dispatch: &Dispatch) -> Html {
    let say = |message: Message| say(app.preferences.language, message);
    let plan = app.sheet.last_plan;
    let stale = plan.is_some() && app.sheet.draft.plan().is_none();
    let writer = Writer { language: app.preferences.language, currency: app.sheet.draft.currency };
    let (required, optional): (Vec<_>, Vec<_>) =
        Input::ALL.into_iter().partition(|input| input.is_required());
    let fields =
        |inputs: Vec<Input>| inputs.into_iter().map(|input| field(app, dispatch, input)).collect::<Html>();
    html! {
        <section class="sheet">
            { title(app, dispatch) }
            { banner(app, dispatch) }
            <div class="halves">
                <section class="card inputs" aria-labelledby="plan-heading">
                    <h2 id="plan-heading">{say(Message::PlanHeading)}</h2>
                    { fields(required) }
                    <h3>{say(Message::MoneyHeading)}{" "}<span class="optional">{say(Message::Optional)}</span></h3>
                    <div class="pairs">{ fields(optional) }</div>
                </section>
                { glance(writer, plan.as_ref(), stale) }
                <Results {writer} {plan} {stale} />
                { funnel_chart(writer, plan.as_ref(), stale) }
            </div>
        </section>
    }
}

//! The open plan: what goes in on one side, what comes of it on the other.

use super::arriving::arriving;
use super::banner::banner;
use super::channels::{add_channel, channels};
use super::charts::funnel_chart;
use super::field::field;
use super::hooks::{Dispatch, Loading, Parts};
use super::measured_by::measured_by;
use super::parts::{Place, exports, part_of_view};
use super::question::question;
use super::results::{Results, glance};
use super::sale_cost::sale_cost;
use super::stages::stages;
use super::title::title;
use super::views::view_bar;
use super::words::say;
use crate::model::Input;
use crate::state::{App, Field, View};
use crate::text::{Message, Writer};
use crate::ui::html::html;
use yew::prelude::*;

/// The open plan.
pub fn sheet(app: &App, dispatch: &Dispatch, parts: &Parts) -> Html {
    let language = app.preferences.language;
    let say = |message: Message| say(language, message);
    let plan = app.open_plan().last_plan.clone();
    let stale = plan.is_some() && app.open_plan().plan.is_none();
    let writer = Writer { language, currency: app.open_plan().draft.currency };
    let only = app.open_plan().draft.channels() == 1;
    let view = app.choices.view();
    html! {
        <section class="sheet">
            { title(app, dispatch) }
            { banner(app, dispatch) }
            { view_bar(app, dispatch) }
            { channels(app, dispatch) }
            // Hidden, not gone: whoever reads a result off the page finds it whatever is shown.
            <div class="halves" hidden={view == View::Comparison}>
                <section class="card inputs" aria-labelledby="plan-heading">
                    <h2 id="plan-heading">{say(Message::PlanHeading)}</h2>
                    if only {
                        { only_channel(app, dispatch) }
                        { add_channel(app, dispatch) }
                    }
                    { stages(app, dispatch) }
                    <h3>{say(Message::MoneyHeading)}{" "}<span class="optional">{say(Message::Optional)}</span></h3>
                    { money(app, dispatch) }
                </section>
                { glance(writer, plan.as_deref(), stale) }
                <div class="outcome">
                { yew::html! { <Results {writer} plan={plan.clone()} {stale} {view} /> } }
                {
                    match view {
                        View::Results => funnel_chart(writer, plan.as_deref(), stale),
                        View::SaleCost => sale_cost(writer, plan.as_deref(), stale),
                        View::Comparison => Html::default(),
                        _ => arriving(language, &parts.views, || part_of_view(Place::Beside, app, dispatch)),
                    }
                }
                </div>
            </div>
            if view == View::Comparison || parts.views.loading == Loading::Done {
                { arriving(language, &parts.views, || part_of_view(Place::Below, app, dispatch)) }
            }
            if parts.exports.wanted {
                { arriving(language, &parts.exports, || exports(app, dispatch)) }
            }
        </section>
    }
}

/// The fields of the one channel there is.
pub fn only_channel(app: &App, dispatch: &Dispatch) -> Html {
    let fields = Input::OF_CHANNEL.map(|input| plan_field(app, dispatch, Field::Channel(0, input)));
    html! {
        <>
            { for fields }
            { question(app, dispatch, 0) }
            { measured_by(app) }
        </>
    }
}

/// What a sale costs and brings in.
pub fn money(app: &App, dispatch: &Dispatch) -> Html {
    let fields = Input::OF_PLAN.map(|input| plan_field(app, dispatch, Field::Plan(input)));
    html! { <div class="pairs">{ for fields }</div> }
}

fn plan_field(app: &App, dispatch: &Dispatch, at: Field) -> Html {
    let say = |message: Message| say(app.preferences.language, message);
    field(app, dispatch, at, say(Message::InputLabel(at.input())), say(Message::InputHint(at.input())))
}

//! The column of fields, which stays in sight beside every view.

use super::add_channel::add_channel;
use super::hooks::{LazyModules, LoadState};
use super::input_group::{gist_of, input_group};
use super::lazy_modules::{SectionsPart, ViewPart, lazy_sections, lazy_view};
use super::loading::when_loaded;
use super::plan_fields::{ACCOUNT_INPUTS, MONEY_INPUTS, account_fields, money_fields, single_channel_fields};
use super::stages::{stages, stages_gist};
use super::view_context::ViewContext;
use crate::model::Input;
use crate::state::View;
use crate::text::{ChannelText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// The current view may add fields of its own before those of the plan.
pub fn inputs(cx: &ViewContext, modules: &LazyModules) -> Html {
    let fields = plan_fields(cx, modules);
    html! {
        <aside class="inputs" aria-labelledby="plan-heading" hidden={!cx.app.choices.view.is_of_plan()}>
            <h2 id="plan-heading" class="visually-hidden">{cx.t(Message::PlanHeading)}</h2>
            if modules.views.state == LoadState::Loaded { { lazy_view(ViewPart::Settings, cx) } }
            if cx.app.choices.view == View::Plan { { fields } } else { { folded(cx, fields) } }
        </aside>
    }
}

/// The fields of the plan.
fn plan_fields(cx: &ViewContext, modules: &LazyModules) -> Html {
    html! {
        <>
            if cx.draft().channels() == 1 {
                <section class="group" aria-labelledby="budget-heading">
                    <h3 id="budget-heading">{cx.t(Message::BudgetHeading)}</h3>
                    { single_channel_fields(cx) }
                    { add_channel(cx) }
                </section>
            } else {
                { when_loaded(cx.language(), &modules.sections, || lazy_sections(SectionsPart::ChannelSheet, cx)) }
            }
            { input_group(cx, "stages-heading", cx.t(ChannelText::StagesHeading), stages_gist(cx), stages(cx)) }
            { input_group(cx, "money-heading", cx.t(Message::MoneyHeading), gist_of(cx, &MONEY_INPUTS), money_fields(cx)) }
            { input_group(cx, "account-heading", cx.t(Message::AccountHeading), gist_of(cx, &ACCOUNT_INPUTS), account_fields(cx)) }
            <p class="note keys">{cx.t(Message::ExplainKey)}</p>
        </>
    }
}

/// They are one line in the other views, where they are not what is asked for first.
fn folded(cx: &ViewContext, fields: Html) -> Html {
    let gist = gist_of(cx, &Input::OF_CHANNEL);
    let gist = if gist.is_empty() { cx.t(Message::Incomplete) } else { gist.into() };
    html! {
        <details class="group folded-plan">
            <summary><h3 id="folded-plan-heading">{cx.t(Message::PlanHeading)}</h3><span class="gist">{gist}</span></summary>
            { fields }
        </details>
    }
}

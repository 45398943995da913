//! The column of fields, which stays in sight beside every view.

use super::add_channel::add_channel;
use super::hooks::{LazyModules, LoadState};
use super::input_group::input_group;
use super::lazy_modules::{SectionsPart, ViewPart, lazy_sections, lazy_view};
use super::loading::when_loaded;
use super::plan_fields::{account_fields, money_fields, single_channel_fields};
use super::stages::stages;
use super::view_context::ViewContext;
use crate::model::Input;
use crate::state::View;
use crate::text::{ChannelText, Message, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// The current view may add fields of its own before those of the plan.
pub fn inputs(cx: &ViewContext, modules: &LazyModules) -> Html {
    let fields = plan_fields(cx, modules);
    html! {
        <aside class="inputs" aria-labelledby="plan-heading" hidden={cx.app.choices.view == View::Import}>
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
            { input_group(cx, "stages-heading", cx.t(ChannelText::StagesHeading), stages(cx)) }
            { input_group(cx, "money-heading", cx.t(Message::MoneyHeading), money_fields(cx)) }
            { input_group(cx, "account-heading", cx.t(Message::AccountHeading), account_fields(cx)) }
        </>
    }
}

/// They are one line in the other views, where they are not what is asked for first.
fn folded(cx: &ViewContext, fields: Html) -> Html {
    let plan = cx.last_plan();
    let figure = |input, style| Some(cx.writer.figure(plan?.input(input)?, style));
    let figures = [
        figure(Input::Budget, Style::Money),
        figure(Input::CostPerLead, Style::Money),
        figure(Input::CloseRate, Style::Percent),
    ];
    let figures: Vec<String> = figures.into_iter().flatten().collect();
    let gist = if figures.is_empty() { cx.t(Message::Incomplete) } else { figures.join(" · ").into() };
    html! {
        <details class="group folded-plan">
            <summary><h3 id="folded-plan-heading">{cx.t(Message::PlanHeading)}</h3><span class="gist">{gist}</span></summary>
            { fields }
        </details>
    }
}

//! The open plan: its fields on one side, their results and the current view on the other.

use super::banner::banner;
use super::channels::{add_channel, channels};
use super::charts::funnel_chart;
use super::hooks::{LazyModules, LoadState};
use super::lazy_modules::{ViewSlot, lazy_exports, lazy_verdict, lazy_view};
use super::loading::when_loaded;
use super::plan_fields::{economics_fields, single_channel_fields};
use super::plan_header::plan_header;
use super::results::{Results, main_figures};
use super::sale_cost::sale_cost;
use super::stages::stages;
use super::verdict::plan_verdict;
use super::view_bar::view_bar;
use super::view_context::ViewContext;
use crate::state::View;
use crate::text::Message;
use crate::ui::html::html;
use yew::prelude::*;

pub fn plan_panel(cx: &ViewContext, modules: &LazyModules) -> Html {
    let (language, writer, view) = (cx.language(), cx.writer, cx.app.choices.view);
    let plan = cx.app.open_plan().last_plan.clone();
    let stale = plan.is_some() && cx.is_stale();
    html! {
        <section class="sheet">
            { plan_header(cx) }
            { banner(cx) }
            { view_bar(cx) }
            if !matches!(view, View::Months | View::Actuals | View::Comparison) { { plan_verdict(cx) } }
            if modules.verdicts.state == LoadState::Loaded { { lazy_verdict(cx) } }
            { channels(cx) }
            // Hidden instead of left out: scripts that read a result off the page find it in every view.
            <div class="halves" hidden={view == View::Comparison}>
                <section class="card inputs" aria-labelledby="plan-heading">
                    <h2 id="plan-heading">{cx.t(Message::PlanHeading)}</h2>
                    if cx.draft().channels() == 1 {
                        { single_channel_fields(cx) }
                        { add_channel(cx) }
                    }
                    { stages(cx) }
                    <h3>{cx.t(Message::MoneyHeading)}{" "}<span class="optional">{cx.t(Message::Optional)}</span></h3>
                    { economics_fields(cx) }
                </section>
                { main_figures(writer, plan.as_deref(), stale) }
                <div class="outcome">
                { yew::html! { <Results {writer} plan={plan.clone()} {stale} {view} /> } }
                {
                    match view {
                        View::Results => funnel_chart(writer, plan.as_deref(), stale),
                        View::SaleCost => sale_cost(writer, plan.as_deref(), stale),
                        View::Comparison => Html::default(),
                        _ => when_loaded(language, &modules.views, || lazy_view(ViewSlot::BesideFields, cx)),
                    }
                }
                </div>
            </div>
            if view == View::Comparison || modules.views.state == LoadState::Loaded {
                { when_loaded(language, &modules.views, || lazy_view(ViewSlot::BelowFields, cx)) }
            }
            if modules.exports.wanted {
                { when_loaded(language, &modules.exports, || lazy_exports(cx)) }
            }
        </section>
    }
}

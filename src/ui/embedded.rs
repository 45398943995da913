//! The page as a part of another one: a verdict, the fields that move it, its figures and a picture.

use super::charts::funnel_chart;
use super::field::plan_field;
use super::hooks::LazyModules;
use super::lazy_modules::{SectionsPart, ViewPart, lazy_own_tab, lazy_sections, lazy_view};
use super::loading::when_loaded;
use super::notice_area::notice_area;
use super::plan_fields::{fields, single_channel_fields};
use super::question_mark::popovers;
use super::results::{FigureGroup, results};
use super::verdict::plan_verdict;
use super::view_context::ViewContext;
use crate::io::share_fragment;
use crate::model::{Input, Scenario};
use crate::platform::page;
use crate::state::{Draft, Field, FieldValue, SaveStatus, View};
use crate::text::{ChannelText, FrameText, Message};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// What is typed in an embedded page is not stored, so it has nothing to save and no list of scenarios. Of the optional
/// fields it has those that the plan had when it was opened.
pub fn embedded(cx: &ViewContext, modules: &LazyModules, opened: &Draft) -> Html {
    let name = match cx.draft().name.trim() {
        "" if cx.app.open_plan().save_status() == SaveStatus::Example => Some(cx.t(Message::StatusExample)),
        "" => None,
        name => Some(name.to_owned().into()),
    };
    let view = cx.app.choices.view;
    let agreement = cx.app.may_have_agreement().then(|| lazy_view(ViewPart::Agreement, cx));
    let part = |part| when_loaded(cx.language(), &modules.views, || lazy_view(part, cx));
    html! {
        <>
            { notice_area(cx, modules) }
            <main class="embed">
                if view != View::Comparison { if let Some(name) = name { <p class="embed-name">{name}{agreement}</p> } }
                { match view {
                    View::Months => html! { <>{ part(ViewPart::Verdict) }{ levers(cx, modules) }{ part(ViewPart::Pictures) }</> },
                    View::Comparison => part(ViewPart::Content),
                    _ => html! {
                        <>
                            { plan_verdict(cx) }
                            { levers(cx, modules) }
                            { results(cx, FigureGroup::Main) }
                            { funnel(cx) }
                            { more_fields(cx, opened) }
                            { results(cx, FigureGroup::More) }
                        </>
                    },
                } }
                { popovers(cx, &modules.overlays) }
            </main>
            { foot(cx) }
        </>
    }
}

/// The fields that move the verdict.
fn levers(cx: &ViewContext, modules: &LazyModules) -> Html {
    let draft = cx.draft();
    if draft.channels() > 1 {
        return when_loaded(cx.language(), &modules.sections, || {
            lazy_sections(SectionsPart::ChannelSheet, cx)
        });
    }
    html! {
        <section class="levers" aria-label={cx.t(Message::PlanHeading)}>
            { single_channel_fields(cx) }
            if draft.stages() > 0 { { for (0..=draft.stages()).map(|step| step_rate(cx, step)) } }
        </section>
    }
}

/// The rate from a stage to the next; a single channel may have its own.
fn step_rate(cx: &ViewContext, step: usize) -> Html {
    let draft = cx.draft();
    let (from, to) = draft.step_ends(step);
    let label = cx.t(ChannelText::StepLabel { from: from.into(), to: to.into() });
    let field = if draft.has_own_rates(0) { Field::OwnStep(0, step) } else { Field::Step(step) };
    plan_field(cx, field, label, None)
}

fn funnel(cx: &ViewContext) -> Html {
    let plan = cx.last_plan();
    funnel_chart(cx.writer, plan, plan.is_some() && cx.is_stale(), Html::default())
}

/// The optional fields that the plan had.
fn more_fields(cx: &ViewContext, opened: &Draft) -> Html {
    let is_given = |input: &Input| opened.value(Field::Plan(*input)) != FieldValue::Empty;
    let given: Vec<Input> = Input::OF_PLAN.into_iter().filter(is_given).collect();
    if given.is_empty() {
        return Html::default();
    }
    html! {
        <section class="block" aria-labelledby="money-heading">
            <h2 id="money-heading">{cx.t(Message::MoneyHeading)}</h2>
            <div class="levers">{ fields(cx, &given) }</div>
        </section>
    }
}

fn foot(cx: &ViewContext) -> Html {
    let reset = Callback::from(|_: MouseEvent| page::reload());
    html! {
        <footer class="embed-foot">
            // The comparison has no fields.
            if cx.app.choices.view != View::Comparison {
                <p class="note">{cx.t(FrameText::NotSaved)}</p>
                <button type="button" id="reset" class="quiet" onclick={reset}>{cx.t(FrameText::Reset)}</button>
            }
            { lazy_own_tab(cx) }
        </footer>
    }
}

/// The link to the whole planner, in the same language and with the scenarios that are shown.
pub fn own_tab(cx: &ViewContext) -> Html {
    let view = cx.app.choices.view;
    let scenarios = match view {
        View::Comparison => cx.app.compared_scenarios(),
        _ => open_scenario(cx).into_iter().collect::<Vec<_>>(),
    };
    let fragment = share_fragment(&scenarios).unwrap_or_default();
    let href = ["?lang=", cx.language().code(), "#", &view.put_in_fragment(&fragment)].concat();
    html! { <a id="own-tab" {href} target="_blank" rel="noopener">{cx.t(FrameText::OwnTab)}</a> }
}

/// The open scenario as it was when its fields were last complete.
fn open_scenario(cx: &ViewContext) -> Option<Rc<Scenario>> {
    Some(Rc::new(cx.draft().scenario_of(cx.last_plan()?.clone())?))
}

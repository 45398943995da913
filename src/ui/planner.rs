//! The root component.

use super::background::BackgroundProps;
use super::banner::banner;
use super::embedded::embedded;
use super::hooks::{
    LazyModules, LoadState, use_after_render, use_document, use_lazy_modules, use_select_sync, use_settled,
    use_store,
};
use super::inputs::inputs;
use super::later::later;
use super::lazy_modules::{
    OverlayPart, ViewPart, lazy_background, lazy_exports, lazy_guide, lazy_overlay, lazy_view,
};
use super::loading::when_loaded;
use super::notice_area::notice_area;
use super::plan_view::plan_view;
use super::ptr_eq::PtrEq;
use super::question_mark::popovers;
use super::result_bar::result_bar;
use super::results::{FigureGroup, results};
use super::top_bar::top_bar;
use super::verdict::plan_verdict;
use super::view_context::ViewContext;
use crate::platform::table_fields;
use crate::state::{Action, App, Overlay, Start, View, start};
use crate::text::{IncomingText, Message};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of the [`Planner`]. Later changes of them have no effect.
#[derive(Properties, PartialEq)]
pub struct PlannerProps {
    /// Everything the initial state depends on.
    start: PtrEq<Start>,
    initial: PtrEq<App>,
}

impl PlannerProps {
    /// With the initial state.
    pub fn new(start: Start, initial: App) -> Self {
        Self { start: PtrEq(Rc::new(start)), initial: PtrEq(Rc::new(initial)) }
    }

    /// With the code that makes the initial state of anything.
    pub fn of(from: Start) -> Self {
        Self::new(from.clone(), start(from))
    }
}

/// The whole page.
#[component]
pub fn Planner(PlannerProps { start, initial }: &PlannerProps) -> Html {
    let (app, dispatch, latest) = use_store(&initial.0);
    let settled = use_settled(&app);
    use_document(&app);
    use_select_sync();
    let modules = use_lazy_modules(&app, !start.lazy_loading);
    use_after_render(modules.are_loading());
    let open = app.open_plan();
    let opened = use_memo((open.id.clone(), open.is_loading()), |_| open.draft.clone());
    // Of every field: those that no number is typed into are none of the state's.
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(id) = table_fields::target_id(&event) {
                dispatch.dispatch(Action::LeaveField(id));
            }
        })
    };
    let cx = &ViewContext::new(&app, &dispatch, start.narrow).with_settled(&settled);
    let background = BackgroundProps {
        start: start.clone(),
        initial: initial.clone(),
        app: PtrEq(app.clone()),
        latest: PtrEq(latest),
        dispatch: dispatch.clone(),
    };
    html! {
        <div class="page" {onchange}>
            if modules.background.state == LoadState::Loaded { { lazy_background(background) } }
            if app.embedded {
                { embedded(cx, &modules, &opened) }
            } else {
                { top_bar(cx, &modules.overlays) }
                { notice_area(cx, &modules) }
                <div class="frame">
                    { inputs(cx, &modules) }
                    { current_view(cx, &modules) }
                </div>
                <p class="drop-hint" aria-hidden="true">{cx.t(IncomingText::DropHere)}</p>
                if let Some(overlay) = app.overlay.filter(Overlay::is_dialog) {
                    { when_loaded(cx.language(), &modules.overlays, || lazy_overlay(OverlayPart::Open(overlay), cx)) }
                }
            }
        </div>
    }
}

/// The open plan as the current view shows it.
fn current_view(cx: &ViewContext, modules: &LazyModules) -> Html {
    let view = cx.app.choices.view;
    html! {
        <main class="view" id="main" tabindex="-1">
            if view.is_of_plan() { { banner(cx) } }
            { result_bar(cx) }
            // Hidden instead of left out: scripts that read a result off the page find it in every view.
            <div hidden={view != View::Plan}>
                if view == View::Plan { { plan_verdict(cx) } }
                { results(cx, FigureGroup::Main) }
                if view == View::Plan { { plan_view(cx, modules) } }
                { later(cx, |cx| results(cx, FigureGroup::More)) }
            </div>
            if view.is_of_plan() && view != View::Plan {
                { when_loaded(cx.language(), &modules.views, || lazy_view(ViewPart::Content, cx)) }
            }
            // Kept beside the other views: what was read stays while one looks at them.
            if modules.exports.wanted || modules.exports.state == LoadState::Loaded {
                { when_loaded(cx.language(), &modules.exports, || lazy_exports(cx)) }
            }
            if modules.guide.wanted {
                { when_loaded(cx.language(), &modules.guide, || lazy_guide(cx)) }
            }
            { popovers(cx, &modules.overlays) }
            <footer class="foot"><p>{cx.t(Message::PrivacyNote)}</p></footer>
        </main>
    }
}

//! The parts of the page that are not in its first module: what edits plans, reads stored ones and keeps the browser in step,
//! which every visit needs, and what is loaded when it is first shown.
//!
//! What only the functions marked with `wasm_split` use goes into modules of its own when the page is built (`xtask`): one
//! for each name in `wasm_split`, and one for each set of them that share some. Natively there is one program, and all of it
//! is there from the start.

#![allow(unsafe_code)] // the macro writes unsafe calls from one module into another

use super::actuals::{actual_settings, actual_table, actuals};
use super::agreement::{agreement, agreement_card, embedded_status};
use super::background::{Background, BackgroundProps};
use super::channel_table::channel_table;
use super::channels::channel_sheet;
use super::charts::channels_chart;
use super::commands::{command_palette, keyboard_help};
use super::comparison::{comparison, comparison_settings};
use super::embedded::own_tab;
use super::explanation::explanation;
use super::exports::{Exports, ExportsProps};
use super::goals::goals;
use super::guide::guide;
use super::help_menu::help_menu;
use super::later::{at_rest, later};
use super::menu::HELP_MENU;
use super::months::{month_inputs, month_settings, month_table, months};
use super::notices::notices;
use super::plan_menu::plan_menu_items;
use super::popover::in_popover;
use super::save_picture::save_picture;
use super::sensitivity::sensitivity;
use super::settings::settings;
use super::share::{picture_formats, share_dialog};
use super::verdict::{actuals_verdict, months_verdict, try_without};
use super::view_context::ViewContext;
use crate::state::{
    Action, App, ComparedScenario, Incoming, Overlay, PictureKind, Recognized, Start, View, recognize,
    reduce, start,
};
use crate::text::{Locale, workbook};
use crate::ui::html::html;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// Loads what reads stored plans and links, and makes the initial state of them.
#[wasm_split(reading, fallible)]
pub fn lazy_start(from: Start) -> Result<App, SplitLoaderError> {
    Ok(start(from))
}

/// Applies an action to the state, once [`load_editing`] is done.
pub fn lazy_reduce(app: &Rc<App>, action: Action) -> Option<Rc<App>> {
    poll_once(apply_action(app.clone(), action))
}

#[wasm_split(editing, fallible, preload(
    /// Loads what applies actions to the state.
    load_editing
))]
pub fn apply_action(app: Rc<App>, action: Action) -> Result<Option<Rc<App>>, SplitLoaderError> {
    Ok(Some(reduce(app, action)))
}

/// What keeps the browser in step with the state; empty until [`load_background`] is done.
pub fn lazy_background(props: BackgroundProps) -> Html {
    poll_once(render_background(props))
}

#[wasm_split(background, fallible, preload(
    /// Loads what keeps the browser in step with the state.
    load_background
))]
pub fn render_background(props: BackgroundProps) -> Result<Html, SplitLoaderError> {
    Ok(yew::html! { <Background ..props /> })
}

/// What the module of the plan's sections renders. A module has one function, because each is loaded by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionsPart {
    /// The fields of a plan's channels.
    ChannelSheet,
    /// The channels side by side, as a picture and as a table.
    Channels,
    /// Goals, and what matters most.
    Sections,
}

/// What the module of the views renders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewPart {
    /// The fields that the current view adds to the column of fields.
    Settings,
    /// The view itself.
    Content,
    /// Its verdict, for an embedded page, which has fields below that.
    Verdict,
    /// Its pictures, for an embedded page.
    Pictures,
    /// How marketing and sales stand with the plan, for an embedded page.
    Agreement,
}

/// A part of the plan's view; empty until [`load_sections`] is done.
pub fn lazy_sections(part: SectionsPart, cx: &ViewContext) -> Html {
    poll_once(render_sections(part, cx))
}

/// A part of the current view, unless it is the plan's; empty until [`load_views`] is done.
pub fn lazy_view(part: ViewPart, cx: &ViewContext) -> Html {
    poll_once(render_view(part, cx))
}

/// What the module of all that lies over the page renders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayPart {
    /// The content of a menu, or a dialog.
    Open(Overlay),
    Notices,
}

/// A part of what lies over the page; empty until [`load_overlays`] is done.
pub fn lazy_overlay(part: OverlayPart, cx: &ViewContext) -> Html {
    poll_once(render_overlay(part, cx))
}

/// The import of other tools' exports; empty until [`load_exports`] is done.
pub fn lazy_exports(cx: &ViewContext) -> Html {
    poll_once(render_exports(cx))
}

/// The guide; empty until [`load_guide`] is done.
pub fn lazy_guide(cx: &ViewContext) -> Html {
    poll_once(render_guide(cx))
}

/// The link of an embedded page to the whole planner with the scenarios; empty until [`load_links`] is done.
pub fn lazy_own_tab(cx: &ViewContext) -> Html {
    poll_once(render_own_tab(cx))
}

#[wasm_split(sections, fallible, preload(
    /// Loads what the plan's view shows beyond its first figures and pictures.
    load_sections
))]
pub fn render_sections(part: SectionsPart, cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(match part {
        SectionsPart::ChannelSheet => channel_sheet(cx),
        SectionsPart::Channels => later(cx, |cx| {
            let chart = cx.last_plan().map(|plan| {
                channels_chart(cx.writer, plan, cx.is_stale(), save_picture(cx, PictureKind::Channels))
            });
            html! { <>{ for chart }{ try_without(cx) }{ channel_table(cx) }</> }
        }),
        SectionsPart::Sections => {
            later(cx, |cx| html! { <>{ goals(cx) }{ sensitivity(cx) }{ agreement_card(cx) }</> })
        }
    })
}

#[wasm_split(views, fallible, preload(
    /// Loads the views other than the plan's.
    load_views
))]
pub fn render_view(part: ViewPart, cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(match (cx.app.choices.view, part) {
        (View::Months, ViewPart::Settings) => month_settings(cx),
        (View::Comparison, ViewPart::Settings) => comparison_settings(cx),
        (View::Months, ViewPart::Content) => {
            let results =
                later(cx, |cx| html! { <>{ months_verdict(cx) }{ months(cx) }{ month_table(cx) }</> });
            html! { <>{ results }{ month_inputs(cx) }</> }
        }
        (View::Actuals, ViewPart::Settings) => actual_settings(cx),
        (View::Actuals, ViewPart::Content) => {
            let results = later(cx, |cx| html! { <>{ actuals_verdict(cx) }{ actuals(cx) }</> });
            html! { <>{ results }{ actual_table(cx) }</> }
        }
        (View::Months, ViewPart::Verdict) => months_verdict(cx),
        (View::Months, ViewPart::Pictures) => months(cx),
        (View::Comparison, ViewPart::Content) => comparison(cx),
        (_, ViewPart::Agreement) => embedded_status(cx),
        (View::Agreement, ViewPart::Content) => agreement(cx),
        _ => Html::default(),
    })
}

#[wasm_split(overlays, fallible, preload(
    /// Loads menus, dialogs and notices.
    load_overlays
))]
pub fn render_overlay(part: OverlayPart, cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(match part {
        OverlayPart::Open(Overlay::Plans) => in_popover(plan_menu_items(cx)),
        OverlayPart::Open(Overlay::Help) => in_popover(help_menu(cx, HELP_MENU)),
        OverlayPart::Open(Overlay::Settings) => in_popover(settings(cx)),
        OverlayPart::Open(Overlay::Explanation(topic)) => in_popover(explanation(cx, topic)),
        OverlayPart::Open(Overlay::SavePicture(kind)) => in_popover(picture_formats(cx, kind)),
        OverlayPart::Open(Overlay::Commands) => command_palette(cx),
        OverlayPart::Open(Overlay::Keyboard) => keyboard_help(cx),
        OverlayPart::Open(Overlay::Share(pane)) => share_dialog(cx, pane),
        OverlayPart::Notices => notices(cx),
    })
}

#[wasm_split(exports, fallible, preload(
    /// Loads the import of other tools' exports.
    load_exports
))]
pub fn render_exports(cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(yew::html! { <Exports ..ExportsProps::of(cx) /> })
}

#[wasm_split(guide, fallible, preload(
    /// Loads the guide.
    load_guide
))]
pub fn render_guide(cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(guide(cx))
}

#[wasm_split(links, fallible, preload(
    /// Loads what writes links: an embedded page has one.
    load_links
))]
pub fn render_own_tab(cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(at_rest(cx, own_tab))
}

/// Loads what tells plans from exports, and tells; none where it could not be loaded.
pub async fn lazy_recognize(app: &App, incoming: &Incoming) -> Option<Recognized> {
    recognize_incoming(app, incoming).await.ok()
}

#[wasm_split(imports, fallible)]
pub fn recognize_incoming(app: &App, incoming: &Incoming) -> Result<Recognized, SplitLoaderError> {
    Ok(recognize(app, incoming))
}

/// Loads what writes workbooks, and writes one; none where it could not be loaded.
pub async fn lazy_workbook(plans: &[ComparedScenario], baseline: usize, locale: Locale) -> Option<Vec<u8>> {
    write_workbook(plans, baseline, locale).await.ok()
}

#[wasm_split(workbook, fallible)]
pub fn write_workbook(
    plans: &[ComparedScenario],
    baseline: usize,
    locale: Locale,
) -> Result<Vec<u8>, SplitLoaderError> {
    let plans: Vec<_> = plans.iter().map(ComparedScenario::published).collect();
    Ok(workbook(&plans, baseline, locale))
}

/// The functions are async only until their module is loaded: after that they are ready when first polled.
fn poll_once<T: Default>(made: impl Future<Output = Result<T, SplitLoaderError>>) -> T {
    match pin!(made).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(made)) => made,
        Poll::Ready(Err(_)) | Poll::Pending => T::default(),
    }
}

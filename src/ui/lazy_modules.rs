//! The views whose code is loaded when they are first shown.
//!
//! All else is in the module that a first visit downloads. What only the functions marked with `wasm_split` use goes
//! into modules of its own when the page is built (`scripts/lib/parts`), one for each name in `wasm_split`. Natively
//! there is one program, and all of it is there from the start.

#![allow(unsafe_code)] // the macro writes unsafe calls from one module into another

use super::actuals::{actual_table, actuals};
use super::channel_table::channel_table;
use super::comparison::comparison;
use super::exports::{Exports, ExportsProps};
use super::goals::goals;
use super::months::{month_table, months};
use super::sensitivity::sensitivity;
use super::share::share_dialog;
use super::view_context::ViewContext;
use crate::io::share_fragment;
use crate::model::Scenario;
use crate::state::View;
use crate::ui::html::html;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// What the module of the views renders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LazyPart {
    /// The current view, unless it is the plan's.
    View,
    /// The sections at the end of the plan's view.
    Sections,
    /// The share dialog.
    Share,
}

/// A part of the page; empty until [`load_views`] is done.
pub fn lazy_part(part: LazyPart, cx: &ViewContext) -> Html {
    poll_once(render_part(part, cx))
}

/// The import of other tools' exports; empty until [`load_exports`] is done.
pub fn lazy_exports(cx: &ViewContext) -> Html {
    poll_once(render_exports(cx))
}

#[wasm_split(views, fallible, preload(
    /// Loads all views but those of a first visit.
    load_views
))]
pub fn render_part(part: LazyPart, cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(match (part, cx.app.choices.view) {
        (LazyPart::Sections, _) => html! { <>{ channel_table(cx) }{ goals(cx) }{ sensitivity(cx) }</> },
        (LazyPart::Share, _) => share_dialog(cx),
        (LazyPart::View, View::Plan) => Html::default(),
        (LazyPart::View, View::Months) => html! { <>{ months(cx) }{ month_table(cx) }</> },
        (LazyPart::View, View::Actuals) => html! { <>{ actuals(cx) }{ actual_table(cx) }</> },
        (LazyPart::View, View::Comparison) => comparison(cx),
    })
}

/// The fragment of a link to the scenario, as text; empty until [`load_links`] is done.
pub fn lazy_link(scenario: &Scenario) -> Option<String> {
    poll_once(write_link(scenario))
}

#[wasm_split(links, fallible, preload(
    /// Loads what writes links, which an embedded page has one of.
    load_links
))]
pub fn write_link(scenario: &Scenario) -> Result<Option<String>, SplitLoaderError> {
    Ok(share_fragment(&[scenario]))
}

#[wasm_split(exports, fallible, preload(
    /// Loads the import of other tools' exports.
    load_exports
))]
pub fn render_exports(cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(yew::html! { <Exports ..ExportsProps::of(cx) /> })
}

/// The functions are async only until their module is loaded: after that they are ready when first polled.
fn poll_once<T: Default>(made: impl Future<Output = Result<T, SplitLoaderError>>) -> T {
    match pin!(made).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(made)) => made,
        Poll::Ready(Err(_)) | Poll::Pending => T::default(),
    }
}

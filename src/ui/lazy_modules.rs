//! The views whose code is loaded when they are first shown.
//!
//! All else is in the module that a first visit downloads. What only the functions marked with `wasm_split` use goes
//! into modules of its own when the page is built (`scripts/lib/parts`), one for each name in `wasm_split`. Natively
//! there is one program, and all of it is there from the start.

#![allow(unsafe_code)] // the macro writes unsafe calls from one module into another

use super::actuals::{actual_table, actuals};
use super::comparison::comparison;
use super::exports::{Exports, ExportsProps};
use super::goals::goals;
use super::months::{month_table, months};
use super::sensitivity::sensitivity;
use super::share::share;
use super::verdict::{actuals_verdict, comparison_verdict, months_verdict, try_without};
use super::view_context::ViewContext;
use crate::state::View;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// Where on the page a view has content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewSlot {
    BesideFields,
    /// Over the whole width.
    BelowFields,
}

/// The content of the current view in a slot; empty until [`load_views`] is done.
pub fn lazy_view(slot: ViewSlot, cx: &ViewContext) -> Html {
    poll_once(render_view(slot, cx))
}

/// The verdict of the months, the actuals and the comparison; in the other views what the plan comes to without the
/// channels that lose money. Empty until [`load_verdicts`] is done.
pub fn lazy_verdict(cx: &ViewContext) -> Html {
    poll_once(render_verdict(cx))
}

/// The import of other tools' exports; empty until [`load_exports`] is done.
pub fn lazy_exports(cx: &ViewContext) -> Html {
    poll_once(render_exports(cx))
}

#[wasm_split(views, fallible, preload(
    /// Loads all views but those of a first visit.
    load_views
))]
pub fn render_view(slot: ViewSlot, cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(match (cx.app.choices.view, slot) {
        (View::Months, ViewSlot::BesideFields) => months(cx),
        (View::Months, ViewSlot::BelowFields) => month_table(cx),
        (View::Actuals, ViewSlot::BesideFields) => actuals(cx),
        (View::Actuals, ViewSlot::BelowFields) => actual_table(cx),
        (View::Goals, ViewSlot::BesideFields) => goals(cx),
        (View::Sensitivity, ViewSlot::BesideFields) => sensitivity(cx),
        (View::Comparison, ViewSlot::BelowFields) => comparison(cx),
        (View::Share, ViewSlot::BesideFields) => share(cx),
        _ => Html::default(),
    })
}

#[wasm_split(verdicts, fallible, preload(
    /// Loads all verdicts but that of the plan.
    load_verdicts
))]
pub fn render_verdict(cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(match cx.app.choices.view {
        View::Months => months_verdict(cx),
        View::Actuals => actuals_verdict(cx),
        View::Comparison => comparison_verdict(cx),
        _ => try_without(cx),
    })
}

#[wasm_split(exports, fallible, preload(
    /// Loads the import of other tools' exports.
    load_exports
))]
pub fn render_exports(cx: &ViewContext<'_>) -> Result<Html, SplitLoaderError> {
    Ok(yew::html! { <Exports ..ExportsProps::of(cx) /> })
}

/// The functions are async only until their module is loaded: after that they are ready when first polled.
fn poll_once(html: impl Future<Output = Result<Html, SplitLoaderError>>) -> Html {
    match pin!(html).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(html)) => html,
        Poll::Ready(Err(_)) | Poll::Pending => Html::default(),
    }
}

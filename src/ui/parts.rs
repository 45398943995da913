//! The parts of the page whose code is loaded when they are first shown.
//!
//! All else is in the module that a first visit downloads. What only the functions marked here use goes into modules
//! of its own when the page is built (`scripts/lib/parts`), one for each name in `wasm_split`. Natively there is one
//! program, and all of it is there from the start.

#![allow(unsafe_code)] // what the macro writes: the calls from one module into another

use super::actuals::{actual_table, actuals};
use super::comparison::comparison;
use super::exports::{Exports, ExportsProps};
use super::goals::goals;
use super::hooks::Dispatch;
use super::months::{month_table, months};
use super::sensitivity::sensitivity;
use super::share::share;
use crate::state::{App, View};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// Where in a view something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Beside the fields.
    Beside,
    /// Below them, over the whole width.
    Below,
}

/// What a view shows in a place; nothing until [`load_views`] is done.
pub fn part_of_view(place: Place, app: &App, dispatch: &Dispatch) -> Html {
    at_once(in_views(place, app, dispatch))
}

/// The reader of exports; nothing until [`load_exports`] is done.
pub fn exports(app: &App, dispatch: &Dispatch) -> Html {
    at_once(in_exports(app, dispatch))
}

#[wasm_split(views, fallible, preload(
    /// Loads all views but those of a first visit.
    load_views
))]
pub fn in_views(place: Place, app: &App, dispatch: &Dispatch) -> Result<Html, SplitLoaderError> {
    Ok(match (app.choices.view(), place) {
        (View::Months, Place::Beside) => months(app, dispatch),
        (View::Months, Place::Below) => month_table(app, dispatch),
        (View::Actuals, Place::Beside) => actuals(app, dispatch),
        (View::Actuals, Place::Below) => actual_table(app, dispatch),
        (View::Goals, Place::Beside) => goals(app, dispatch),
        (View::Sensitivity, Place::Beside) => sensitivity(app, dispatch),
        (View::Comparison, Place::Below) => comparison(app, dispatch),
        (View::Share, Place::Beside) => share(app, dispatch),
        _ => Html::default(),
    })
}

#[wasm_split(exports, fallible, preload(
    /// Loads the reader of exports.
    load_exports
))]
pub fn in_exports(app: &App, dispatch: &Dispatch) -> Result<Html, SplitLoaderError> {
    Ok(yew::html! { <Exports ..ExportsProps::of(app, dispatch) /> })
}

/// What is loaded is there without any waiting.
fn at_once(made: impl Future<Output = Result<Html, SplitLoaderError>>) -> Html {
    match pin!(made).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(html)) => html,
        Poll::Ready(Err(_)) | Poll::Pending => Html::default(),
    }
}

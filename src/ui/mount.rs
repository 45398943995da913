//! Starts the app in the browser.

use super::hooks::{after_render, storage_failure};
use super::lazy_modules::{lazy_start, load_editing};
use super::planner::{Planner, PlannerProps};
use crate::io::query_pairs;
use crate::model::Month;
use crate::platform::{frame, page, random, storage, time};
use crate::state::{PREFIX, PROBE, Start, start_first_visit};
use crate::text::{NumberFormat, regional};
use wasm_split_helpers::SplitLoaderError;
use yew::platform::spawn_local;

/// Up to this width, in CSS pixels, a window is as narrow as a phone's.
const PHONE_WIDTH: f64 = 767.0;

/// Renders the planner once what edits plans is loaded: fields that can't be edited yet would lose what is typed into them.
pub fn mount() {
    spawn_local(async {
        if render().await.is_err() {
            page::show_unstarted();
        }
    });
}

/// Reads the storage and the address after the wait and not before it: meanwhile the reader may use the first view, whose
/// tabs change the address.
async fn render() -> Result<(), SplitLoaderError> {
    load_editing().await?;
    let start = read_start();
    let initial = match start.is_first_visit() {
        true => start_first_visit(&start),
        false => lazy_start(start.clone()).await?,
    };
    after_render(frame::post_height_to_parent());
    yew::Renderer::<Planner>::with_props(PlannerProps::new(start, initial)).render();
    Ok(())
}

fn read_start() -> Start {
    // Some browsers let a page read and refuse only on writing.
    let probe = storage::probe(PROBE);
    let (stored, trouble) = match storage::read_all(PREFIX) {
        Ok(stored) => (stored, probe.err()),
        Err(refusal) => (Vec::new(), Some(refusal)),
    };
    let languages = page::languages();
    let [percent, money] = page::number_samples(regional(languages.iter().map(String::as_str)));
    let (year, month) = time::current_month();
    Start {
        stored,
        trouble: trouble.map(storage_failure),
        numbers: NumberFormat::from_samples(&percent, &money).unwrap_or_default(),
        languages,
        query: query_pairs(&page::query()),
        fragment: page::fragment(),
        foreign: frame::is_storage_apart(),
        narrow: page::width() <= PHONE_WIDTH,
        today: Month::new(year, month),
        new_id: random::id(),
        lazy_loading: true,
    }
}

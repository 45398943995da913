//! Loads the parts of the page that a view shows.

use crate::state::{App, View};
use crate::ui::parts::{load_exports, load_views};
use wasm_split_helpers::SplitLoaderError;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The parts of the page that are not in a first visit.
pub struct Parts {
    /// All views but those of a first visit.
    pub views: Part,
    /// The reader of exports.
    pub exports: Part,
}

/// A part with how far it is.
pub struct Part {
    /// Whether the view shows it.
    pub wanted: bool,
    /// How far it is.
    pub loading: Loading,
    /// Tries again.
    pub again: Callback<MouseEvent>,
}

/// How far the loading of a part has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// It comes as soon as a view shows it, or is on its way.
    Awaited,
    /// It can be shown.
    Done,
    /// It did not come.
    Failed,
}

impl Parts {
    /// Whether something of what is shown is still to come.
    pub fn are_missing(&self) -> bool {
        [&self.views, &self.exports].iter().any(|part| part.wanted && part.loading == Loading::Awaited)
    }
}

/// The parts; what the view shows is loaded.
#[hook]
pub fn use_parts(app: &App) -> Parts {
    let view = app.choices.view();
    let views = !app.embedded && !matches!(view, View::Results | View::SaleCost);
    let exports = !app.embedded && view == View::Actuals && !app.open_plan().is_read_only();
    Parts { views: use_part(views, load_views), exports: use_part(exports, load_exports) }
}

#[hook]
fn use_part<F>(wanted: bool, load: fn() -> F) -> Part
where
    F: Future<Output = Result<(), SplitLoaderError>> + 'static,
{
    // Natively all of it is in the one program there is.
    let at_first = if cfg!(target_family = "wasm") { Loading::Awaited } else { Loading::Done };
    let loading = use_state(|| at_first);
    let attempt = use_state(|| 0_usize);
    let again = {
        let (loading, attempt) = (loading.setter(), attempt.clone());
        Callback::from(move |_: MouseEvent| {
            loading.set(Loading::Awaited);
            attempt.set(*attempt + 1);
        })
    };
    let found = loading.setter();
    let missing = wanted && *loading != Loading::Done;
    use_effect_with((wanted, *attempt), move |_| {
        if missing {
            spawn_local(async move { found.set(load().await.map_or(Loading::Failed, |()| Loading::Done)) });
        }
    });
    Part { wanted, loading: *loading, again }
}

//! Loads the code of views that are not in the first module.

use crate::state::{App, View};
use crate::ui::lazy_modules::{load_exports, load_verdicts, load_views};
use wasm_split_helpers::SplitLoaderError;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The modules that a first visit does not download.
pub struct LazyModules {
    /// All views but those of a first visit.
    pub views: LazyModule,
    /// All verdicts but that of the plan.
    pub verdicts: LazyModule,
    /// The import of other tools' exports.
    pub exports: LazyModule,
}

pub struct LazyModule {
    /// Whether the current view shows something of it.
    pub wanted: bool,
    pub state: LoadState,
    pub retry: Callback<MouseEvent>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadState {
    /// Loading, or not wanted yet.
    Pending,
    Loaded,
    Failed,
}

impl LazyModules {
    /// Whether something that is shown is still loading.
    pub fn are_loading(&self) -> bool {
        [&self.views, &self.verdicts, &self.exports]
            .iter()
            .any(|module| module.wanted && module.state == LoadState::Pending)
    }
}

/// Loads what the current view shows.
#[hook]
pub fn use_lazy_modules(app: &App) -> LazyModules {
    let view = app.choices.view;
    let views = !app.embedded && !matches!(view, View::Results | View::SaleCost);
    // A plan of several channels may have some that lose money.
    let verdicts = !app.embedded
        && (matches!(view, View::Months | View::Actuals | View::Comparison)
            || app.open_plan().draft.channels() > 1);
    let exports = !app.embedded && view == View::Actuals && !app.open_plan().is_read_only();
    LazyModules {
        views: use_lazy_module(views, load_views),
        verdicts: use_lazy_module(verdicts, load_verdicts),
        exports: use_lazy_module(exports, load_exports),
    }
}

#[hook]
fn use_lazy_module<F>(wanted: bool, load: fn() -> F) -> LazyModule
where
    F: Future<Output = Result<(), SplitLoaderError>> + 'static,
{
    // Natively everything is in one program.
    let initial = if cfg!(target_family = "wasm") { LoadState::Pending } else { LoadState::Loaded };
    let state = use_state(|| initial);
    let attempt = use_state(|| 0_usize);
    let retry = {
        let (state, attempt) = (state.setter(), attempt.clone());
        Callback::from(move |_: MouseEvent| {
            state.set(LoadState::Pending);
            attempt.set(*attempt + 1);
        })
    };
    let setter = state.setter();
    let missing = wanted && *state != LoadState::Loaded;
    use_effect_with((wanted, *attempt), move |_| {
        if missing {
            spawn_local(async move {
                setter.set(load().await.map_or(LoadState::Failed, |()| LoadState::Loaded));
            });
        }
    });
    LazyModule { wanted, state: *state, retry }
}

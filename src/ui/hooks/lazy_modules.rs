//! Loads the code of views that are not in the first module.

use crate::platform::visibility;
use crate::state::{App, View};
use crate::ui::lazy_modules::{
    load_background, load_exports, load_guide, load_links, load_overlays, load_sections, load_views,
};
use crate::ui::plan_view::SECTIONS;
use std::pin::Pin;
use wasm_split_helpers::SplitLoaderError;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The modules that are loaded behind what is shown first, or when something of them is shown.
pub struct LazyModules {
    /// What keeps the browser in step with the state: wanted from the start.
    pub background: LazyModule,
    /// The channels side by side, and the sections at the end of the plan's view from when the reader comes to them.
    pub sections: LazyModule,
    /// Whether the sections are shown, and not only the channels.
    pub sections_seen: bool,
    /// The views other than the plan's.
    pub views: LazyModule,
    /// The menus and the dialogs.
    pub overlays: LazyModule,
    /// The import of other tools' exports.
    pub exports: LazyModule,
    /// The guide.
    pub guide: LazyModule,
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
        [&self.sections, &self.views, &self.overlays, &self.exports, &self.guide]
            .iter()
            .any(|module| module.wanted && module.state == LoadState::Pending)
    }
}

/// Loads what is shown at the moment, unless all of it is there.
#[hook]
pub fn use_lazy_modules(app: &App, loaded: bool) -> LazyModules {
    let view = app.choices.view;
    let planner = !app.embedded;
    // Goals are answered from the start, for scripts that read the answer off the page.
    let sections_seen = use_seen(SECTIONS, view, loaded) || !app.open_plan().draft.goals().is_empty();
    let several = app.open_plan().draft.channels() > 1;
    let modules = LazyModules {
        background: use_lazy_module(true, || Box::pin(load_background()), loaded),
        sections_seen,
        sections: use_lazy_module(
            several || (planner && view == View::Plan && sections_seen),
            || Box::pin(load_sections()),
            loaded,
        ),
        views: use_lazy_module(
            (view.is_of_plan() && view != View::Plan) || (app.embedded && app.may_have_agreement()),
            || Box::pin(load_views()),
            loaded,
        ),
        overlays: use_lazy_module(
            app.overlay.is_some() || !app.notices.is_empty(),
            || Box::pin(load_overlays()),
            loaded,
        ),
        exports: use_lazy_module(planner && view == View::Import, || Box::pin(load_exports()), loaded),
        guide: use_lazy_module(planner && view == View::Guide, || Box::pin(load_guide()), loaded),
    };
    // What writes the link of an embedded page is not waited for.
    use_lazy_module(app.embedded, || Box::pin(load_links()), loaded);
    modules
}

/// Whether an element was in sight at some time.
#[hook]
fn use_seen(id: &'static str, view: View, at_start: bool) -> bool {
    let seen = use_state_eq(|| at_start);
    let setter = seen.setter();
    use_effect_with((view, *seen), move |&(_, seen)| {
        let observer = if seen { None } else { visibility::on_first_sight(id, move || setter.set(true)) };
        move || drop(observer)
    });
    *seen
}

/// Loads a module. Boxed, so that the hook is compiled once and not for each module.
type Load = fn() -> Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

#[hook]
fn use_lazy_module(wanted: bool, load: Load, loaded: bool) -> LazyModule {
    let state = use_state(|| if loaded { LoadState::Loaded } else { LoadState::Pending });
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
